import type { HomeQuery } from '../../client/index.js';

type Right = NonNullable<HomeQuery['viewer']>['grants'][number]['actions'][number];

/** Whether the viewer has a right on the hub's own project, `system`. There, every right needs MONITOR too. */
export function mayInSystem({ viewer }: HomeQuery, right: Right): boolean {
  const has = (wanted: Right) =>
    viewer!.grants.some(
      ({ projects, actions }) => covers(projects, 'system') && (actions.includes(wanted) || actions.includes('ADMIN')),
    );
  return has('MONITOR') && has(right);
}

/** Whether the viewer has a right on some project. */
export const maySomewhere = ({ viewer }: HomeQuery, right: Right): boolean =>
  viewer!.grants.some(({ actions }) => actions.includes(right) || actions.includes('ADMIN'));

/** Pattern of a grant: `acme`, `acme-*` or `*`. Ids have no other characters than letters, digits and `-`. */
const covers = (pattern: string, project: string): boolean =>
  new RegExp(`^${pattern.replaceAll('*', '.*')}$`).test(project);
