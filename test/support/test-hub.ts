import { HUB_VIEWER } from '../../src/auth/hub-viewer.js';
import type { Grant, Viewer } from '../../src/auth/viewer.js';
import { createCursors } from '../../src/core/cursor.js';
import type { EventDefinition } from '../../src/core/declare/event.js';
import type { EventLog } from '../../src/core/log.js';
import type { Actor } from '../../src/core/record.js';
import { openSqlite } from '../../src/engines/sqlite/index.js';
import { CATALOGUE, createRegistry } from '../../src/events/index.js';
import { Hub } from '../../src/hub/hub.js';
import type { HubOptions } from '../../src/hub/hub-options.js';
import { SecretBox } from '../../src/hub/nodes/secret-box.js';
import type { RetentionPolicy } from '../../src/hub/projects/retention.js';
import { FakeClock } from './fake-clock.js';

export interface TestHubOptions {
  readonly events?: readonly EventDefinition[];
  readonly retention?: RetentionPolicy;
  readonly reading?: HubOptions['reading'];
  readonly measurements?: HubOptions['measurements'];
  readonly publishRate?: HubOptions['publishRate'];
  readonly broadcasting?: HubOptions['broadcasting'];
  readonly signals?: HubOptions['signals'];
  readonly tracer?: HubOptions['tracer'];
  readonly cursors?: HubOptions['cursors'];
  readonly health?: HubOptions['health'];
  readonly metricStore?: HubOptions['metricStore'];
  readonly rightsAreKnown?: HubOptions['rightsAreKnown'];
  /** The log; an empty one in memory when absent. */
  readonly log?: EventLog;
  /** Told what went wrong in the background; it fails the test when absent. */
  readonly onError?: (error: unknown) => void;
  /** Stands between the hub and its log. */
  readonly through?: (log: EventLog) => EventLog;
}

/** A hub, on an empty log in memory where it is given none, with a clock that stands still. */
export async function createTestHub(options: TestHubOptions = {}) {
  const { events = [], retention, log: given, through = (log) => log, ...rest } = options;
  const clock = new FakeClock();
  const log = through(given ?? (await openSqlite({ file: ':memory:', clock })));
  const hub = new Hub({
    log,
    registry: createRegistry([...CATALOGUE, ...events]),
    cursors: createCursors('a secret of the tests'),
    secretBox: new SecretBox('a secret of the tests'),
    clock,
    maxEventBytes: 65_536,
    retention: retention ?? { days: 30, events: 1_000_000 },
    onError: (error) => {
      throw error;
    },
    ...rest,
  });
  await hub.projects.ensure(HUB_VIEWER, 'system');
  const close = async () => {
    await hub.close();
    await log.close();
  };
  return { hub, log, clock, close };
}

/** A viewer with full access. */
export const ADMIN = viewerWith([{ projects: '*', actions: ['ADMIN'] }]);

export function viewerWith(grants: readonly Grant[], actor: Partial<Actor> = {}): Viewer {
  const who: Actor = { id: 'ada', name: 'Ada', kind: 'USER', ...actor };
  const good = { ended: () => null, watch: () => undefined, unwatch: () => undefined };
  return { actor: who, method: 'API_KEY', credential: who.id, grants: () => grants, ...good };
}
