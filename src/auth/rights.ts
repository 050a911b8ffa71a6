import { ALL_PROJECTS } from '../core/cursor.js';
import { TidingsError } from '../core/errors.js';
import { AUDIT_PROJECT } from './audit.js';
import { covers } from './project-pattern.js';
import type { Action, Ending, Grant, Viewer } from './viewer.js';

/** The hub's own project. Whatever one wants to do there, `MONITOR` is needed too. */
export const SYSTEM_PROJECT = 'system';

/** Where nodes tell one another something: a name that no project can bear, and no client can reach. */
export const NODES_PROJECT = '~nodes';

/** Whether a grant allows an action where it applies. */
export const allows = (grant: Grant, action: Action) =>
  grant.actions.includes(action) || grant.actions.includes('ADMIN');

/** As much of a viewer as rights are about. */
export type Holder = Pick<Viewer, 'grants'>;

function granted(viewer: Holder, action: Action, project: string): boolean {
  return viewer.grants().some((grant) => allows(grant, action) && covers(grant.projects, project));
}

/** Why somebody was refused, behind the error that the client reads: for those who watch over the rights. */
export class Denial {
  constructor(
    readonly viewer: Viewer,
    readonly action: Action,
    readonly project: string,
  ) {}
}

/** Whether the viewer may do this in the project now. Says nothing about whether the project exists. */
export function can(viewer: Holder, action: Action, project: string): boolean {
  // Whatever a grant's pattern fits: it is no project, and only the hub itself reads and writes it.
  if (project === AUDIT_PROJECT || project === NODES_PROJECT) return false;
  if (project !== SYSTEM_PROJECT) return granted(viewer, action, project);
  return granted(viewer, 'MONITOR', project) && (action === 'READ' || granted(viewer, action, project));
}

/** Whether publishing to the project makes it where it does not exist. */
export function mayAutoCreate(viewer: Viewer, project: string): boolean {
  return viewer
    .grants()
    .some((grant) => grant.autoCreate && allows(grant, 'PUBLISH') && covers(grant.projects, project));
}

/**
 * @throws TidingsError `UNAUTHENTICATED` without a viewer; `FORBIDDEN` for a project that the viewer may read;
 * `NOT_FOUND` for any other, so that an unknown and a forbidden project answer alike.
 */
export function authorize(viewer: Viewer | null, action: Action, project: string): asserts viewer is Viewer {
  authenticated(viewer);
  // The feed over all projects is asked for by naming none; its own name is no project's.
  if (project === ALL_PROJECTS) throw projectNotFound();
  if (can(viewer, action, project)) return;
  const cause = new Denial(viewer, action, project);
  throw can(viewer, 'READ', project) ? new TidingsError('FORBIDDEN', { cause }) : projectNotFound(cause);
}

/** @throws TidingsError `UNAUTHENTICATED` without a viewer, or with one whose credential has ended. */
export function authenticated(viewer: Viewer | null): asserts viewer is Viewer {
  if (!viewer) throw new TidingsError('UNAUTHENTICATED');
  const ending = viewer.ended();
  if (ending) throw credentialEnded(ending);
}

/** What whoever still shows a credential that has ended is told. */
export const credentialEnded = (ending: Ending) =>
  new TidingsError('UNAUTHENTICATED', {
    message: ending.why === 'expired' ? 'The credential has expired' : 'The credential was revoked',
  });

/** @param denial when there may well be one, for others. */
export const projectNotFound = (denial?: Denial) =>
  new TidingsError('NOT_FOUND', { message: 'No such project', cause: denial });
