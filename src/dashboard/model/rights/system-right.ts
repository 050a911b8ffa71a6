import type { HomeQuery } from '../../../client/index.js';
import { covers } from './publish-right.js';

type Right = NonNullable<HomeQuery['viewer']>['grants'][number]['actions'][number];

/** Whether the viewer has a right in a project. In the hub's own, `system`, every right needs MONITOR too. */
export function mayIn({ viewer }: HomeQuery, right: Right, project: string): boolean {
  const has = (wanted: Right) =>
    viewer!.grants.some(
      ({ projects, actions }) => covers(projects, project) && (actions.includes(wanted) || actions.includes('ADMIN')),
    );
  return has(right) && (project !== 'system' || has('MONITOR'));
}

/** Whether the viewer has a right on the hub's own project. */
export const mayInSystem = (home: HomeQuery, right: Right): boolean => mayIn(home, right, 'system');

/** Whether the viewer may send broadcasts, to whomever, in the system view. */
export const mayAnnounce = (home: HomeQuery): boolean =>
  mayInSystem(home, 'MONITOR') &&
  ['system', ...home.projects.nodes.map(({ id }) => id)].some((id) => mayIn(home, 'MODERATE', id));

/** Whether the viewer may make some project that is not there yet: ADMIN on a pattern, or on an id that no project has. */
export const mayMakeProject = ({ viewer, projects }: HomeQuery): boolean =>
  viewer!.grants.some(
    ({ projects: pattern, actions }) =>
      actions.includes('ADMIN') && (pattern.includes('*') || projects.nodes.every(({ id }) => id !== pattern)),
  );
