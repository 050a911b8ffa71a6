import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import type { Clock } from '../core/clock.js';
import { itemsOf } from '../core/config/comma-separated.js';
import type { Config } from '../core/config/config.js';
import type { EventLog } from '../core/log.js';
import type { Hub } from '../hub/hub.js';
import { Lease } from '../hub/nodes/lease.js';
import type { Nodes } from '../hub/nodes/nodes.js';
import type { SecretBox } from '../hub/nodes/secret-box.js';
import { Webhooks } from '../hub/webhooks/webhooks.js';
import type { Closers } from './closers.js';

/** Longest time that a request in flight has when the hub stops. */
const MAX_GRACE_MS = 5_000;

interface Base {
  readonly config: Config;
  readonly clock: Clock;
  readonly log: Logger;
  readonly closers: Closers;
}

interface Parts {
  readonly engine: EventLog;
  readonly hub: Hub;
  readonly nodes: Nodes;
  readonly secretBox: SecretBox;
}

/** The webhooks of a hub. They deliver from `deliverWebhooks` on. */
export function openWebhooks(
  { config, clock, log, closers }: Base,
  { engine, hub, nodes, secretBox }: Parts,
): Webhooks {
  const webhooks = new Webhooks({
    ...{ hub, log: engine, secretBox, clock, signals: nodes.signals },
    policy: { allowAddresses: itemsOf(config.webhookAllowAddresses), allowHttp: config.webhookAllowHttp },
    onError: (error) => log.error({ err: error }, 'webhooks have failed, and try again'),
  });
  return closers.add(webhooks, () => closeWebhooks(webhooks, config));
}

/** One node of those that share a log delivers; another one takes over when it stops. */
export function deliverWebhooks(
  webhooks: Webhooks,
  { clock, log, engine }: Pick<Base, 'clock' | 'log'> & Pick<Parts, 'engine'>,
): void {
  const onError = (error: unknown) => log.error({ err: error }, 'the lease of the webhooks cannot be renewed');
  const lease =
    engine.shared && new Lease({ records: engine.records, name: 'webhooks', owner: randomUUID(), clock, onError });
  webhooks.start(lease);
}

/** Lets requests in flight end within the drain time. Idempotent. */
export const closeWebhooks = (webhooks: Webhooks, { drainMs }: Pick<Config, 'drainMs'>): Promise<void> =>
  webhooks.close(Math.min(drainMs, MAX_GRACE_MS));
