import { ALL_PROJECTS } from '../core/cursor.js';
import { TidingsError } from '../core/errors.js';
import { projectNotFound } from '../core/project-id.js';
import { covers } from './project-pattern.js';
import type { Action, Ending, Grant, Viewer } from './viewer.js';

/** The hub's own project. Every action there needs `MONITOR` too. */
export const SYSTEM_PROJECT = 'system';

/** Every hub has it, so the answer gives nothing away. */
const SYSTEM_NEEDS = `The project '${SYSTEM_PROJECT}' is for credentials with the action MONITOR on it`;

/** Project of the signals between nodes. No client can create or reach a project with this name. */
export const NODES_PROJECT = '~nodes';

/** Grant of those who read from the hub's own project what it shows to everybody. */
export const READS_SYSTEM: Grant = { projects: SYSTEM_PROJECT, actions: ['READ', 'MONITOR'] };

/** Whether a grant allows an action where it applies. */
export const allows = (grant: Grant, action: Action) =>
  grant.actions.includes(action) || grant.actions.includes('ADMIN');

/** The part of a viewer that rights depend on. */
export type Holder = Pick<Viewer, 'grants'>;

function granted(viewer: Holder, action: Action, project: string): boolean {
  return viewer.grants().some((grant) => allows(grant, action) && covers(grant.projects, project));
}

/** Details of a refusal for the audit log, as the cause of the error that the client gets. */
export class Denial {
  constructor(
    readonly viewer: Viewer,
    readonly action: Action,
    readonly project: string,
  ) {}
}

/** Whether the viewer may do this in the project now. Says nothing about whether the project exists. */
export function can(viewer: Holder, action: Action, project: string): boolean {
  // No project, even where a grant's pattern covers it: only the hub itself reads and writes it, such as the audit log.
  if (project.startsWith('~')) return false;
  if (project !== SYSTEM_PROJECT) return granted(viewer, action, project);
  return granted(viewer, 'MONITOR', project) && (action === 'READ' || granted(viewer, action, project));
}

/** The types that the viewer may publish in a project where it has `PUBLISH`; null for every type. */
export function publishableTypes(viewer: Holder, project: string): ReadonlySet<string> | null {
  const types = new Set<string>();
  for (const grant of viewer.grants()) {
    if (!allows(grant, 'PUBLISH') || !covers(grant.projects, project)) continue;
    if (!grant.types) return null;
    for (const type of grant.types) types.add(type);
  }
  return types;
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
  if (project === ALL_PROJECTS) throw projectNotFound(project);
  if (can(viewer, action, project)) return;
  const cause = new Denial(viewer, action, project);
  if (can(viewer, 'READ', project)) throw new TidingsError('FORBIDDEN', { cause });
  throw project === SYSTEM_PROJECT
    ? new TidingsError('NOT_FOUND', { message: SYSTEM_NEEDS, cause })
    : projectNotFound(project, cause);
}

/** @throws TidingsError `UNAUTHENTICATED` without a viewer, or with one whose credential has ended. */
export function authenticated(viewer: Viewer | null): asserts viewer is Viewer {
  if (!viewer) throw new TidingsError('UNAUTHENTICATED');
  const ending = viewer.ended();
  if (ending) throw credentialEnded(ending);
}

/** The answer to a credential that has ended. */
export const credentialEnded = (ending: Ending) =>
  new TidingsError('UNAUTHENTICATED', {
    message: ending.why === 'expired' ? 'The credential has expired' : 'The credential was revoked',
  });

/**
 * Requires an action on the project `system`, for what belongs to no project whose existence is secret.
 *
 * @throws TidingsError `UNAUTHENTICATED`; `FORBIDDEN`, where `authorize` would answer `NOT_FOUND`.
 */
export function authorizeSystem(viewer: Viewer | null, action: Action): asserts viewer is Viewer {
  authenticated(viewer);
  if (!can(viewer, action, SYSTEM_PROJECT))
    throw new TidingsError('FORBIDDEN', { cause: new Denial(viewer, action, SYSTEM_PROJECT) });
}
