import type { HomeQuery } from '../../../client/index.js';

type Grants = NonNullable<HomeQuery['viewer']>['grants'];

/** Whether the viewer may publish events of a type. The hub decides; this only hides what it would refuse. */
export const mayPublish = (grants: Grants, project: string, type: string): boolean =>
  grants.some(
    ({ projects, actions, types }) =>
      (actions.includes('PUBLISH') || actions.includes('ADMIN')) &&
      covers(projects, project) &&
      (types === null || types === undefined || types.some((each) => each.toLowerCase() === type)),
  );

/** Whether a pattern such as `team-*` covers a project. */
export function covers(pattern: string, project: string): boolean {
  const [head, ...rest] = pattern.split('*') as [string, ...string[]];
  const tail = rest.pop();
  if (tail === undefined) return pattern === project;
  const end = project.length - tail.length;
  if (!project.startsWith(head) || !project.endsWith(tail) || head.length > end) return false;
  let at = head.length;
  return rest.every((part) => {
    const found = project.indexOf(part, at);
    at = found + part.length;
    return found >= 0 && at <= end;
  });
}
