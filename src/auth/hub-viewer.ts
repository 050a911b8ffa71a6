import { SYSTEM_PROJECT } from './rights.js';
import type { Grant, Viewer } from './viewer.js';

/** Id of the actor of derived events. */
export const DERIVED_ACTOR_ID = 'derived';

/** The hub itself, where it publishes of its own accord. Its own project it makes again where a log has lost it. */
export const HUB_VIEWER: Viewer = internal('hub', [
  { projects: '*', actions: ['ADMIN'] },
  { projects: SYSTEM_PROJECT, actions: ['PUBLISH'], autoCreate: true },
]);

/** A source of the hub: publishes to one project, also in the name of others, and makes it at the first event. */
export const sourceViewer = (name: string, project: string): Viewer =>
  internal(name, [{ projects: project, actions: ['READ', 'PUBLISH', 'IMPERSONATE'], autoCreate: true }]);

/** A webhook: reads the projects of its pattern, and the hub's own only where the pattern is the name of that. */
export const webhookViewer = (projects: string): Viewer =>
  internal('webhook', [{ projects, actions: projects === SYSTEM_PROJECT ? ['READ', 'MONITOR'] : ['READ'] }]);

/** The hub where it derives events from others: reads and publishes in every project, and waits during maintenance. */
export const DERIVING_VIEWER: Viewer = internal(DERIVED_ACTOR_ID, [{ projects: '*', actions: ['READ', 'PUBLISH'] }]);

function internal(id: string, grants: readonly Grant[]): Viewer {
  return {
    actor: { id, name: id, kind: 'HUB' },
    method: 'INTERNAL',
    credential: id,
    grants: () => grants,
    ended: () => null,
    watch: () => undefined,
    unwatch: () => undefined,
  };
}
