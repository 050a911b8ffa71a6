import type { HomeQuery } from '../../client/index.js';
import { covers } from './publish-right.js';

type Right = NonNullable<HomeQuery['viewer']>['grants'][number]['actions'][number];

/** Whether the viewer has a right on the hub's own project, `system`. There, every right needs MONITOR too. */
export function mayInSystem({ viewer }: HomeQuery, right: Right): boolean {
  const has = (wanted: Right) =>
    viewer!.grants.some(
      ({ projects, actions }) => covers(projects, 'system') && (actions.includes(wanted) || actions.includes('ADMIN')),
    );
  return has('MONITOR') && has(right);
}
