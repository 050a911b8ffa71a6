import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import { DERIVING_VIEWER } from '../auth/hub-viewer.js';
import { SYSTEM_PROJECT } from '../auth/rights.js';
import type { Clock } from '../core/clock.js';
import type { Config } from '../core/config/config.js';
import { risksOf } from '../core/config/risks.js';
import type { EventLog } from '../core/log.js';
import type { Hub } from '../hub/hub.js';
import { Lease } from '../hub/nodes/lease.js';
import { Derivation } from '../sources/index.js';
import type { Closers } from './closers.js';

interface DerivationParts {
  readonly hub: Hub;
  readonly engine: EventLog;
  readonly config: Config;
  readonly clock: Clock;
  readonly log: Logger;
  readonly closers: Closers;
}

/** Derives progress and risks on one of the nodes that share the log. */
export function startDerivation({ hub, engine, config, clock, log, closers }: DerivationParts): void {
  if (!config.derive) return;
  const onError = (error: unknown) =>
    log.error({ err: error }, 'progress and risks cannot be derived, and are tried again');
  const lease = engine.shared
    ? new Lease({ records: engine.records, name: 'derived', owner: randomUUID(), clock, onError })
    : null;
  const derivation = new Derivation({
    ...{ log: engine, ownership: lease, clock, onError },
    ...{ thresholds: risksOf(config), maxTasks: config.latestKeys },
    follow: (types) => hub.subscribe(DERIVING_VIEWER, { types }),
    publish: (project, items) => hub.publish(DERIVING_VIEWER, project, items),
    derives: (project) => project !== SYSTEM_PROJECT && !project.startsWith('~'),
  });
  closers.beside(derivation, async () => {
    await derivation.close();
    await lease?.close();
  });
  derivation.start();
  void lease?.renew();
}
