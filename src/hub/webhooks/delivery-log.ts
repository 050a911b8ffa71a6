import { PeriodicTask } from '../../core/async/periodic-task.js';
import type { Clock } from '../../core/clock.js';
import { hasCode } from '../../core/errors.js';
import { isFirst } from '../../core/is-first.js';
import type { KeyedRecords } from '../../core/log.js';
import type { Attempt } from './sender.js';

const KIND = 'webhook-deliveries';
/** Deliveries of a webhook that are kept. */
export const MAX_DELIVERIES = 100;
const WRITE_MS = 1_000;

/** A message to a webhook with the result of its last attempt. Times are milliseconds since 1970 UTC. */
export interface WebhookDelivery extends Omit<Attempt, 'retryAfterMs'> {
  /** Header `webhook-id`: the id of the event, or of the test. */
  readonly id: string;
  /** Null for a test. */
  readonly eventId: string | null;
  /** Wire name. */
  readonly type: string;
  readonly projectId: string | null;
  readonly attempts: number;
  /** Time of the last attempt. */
  readonly attemptedAt: number;
}

interface DeliveryLogOptions {
  readonly records: KeyedRecords;
  readonly clock: Clock;
  readonly onError: (error: unknown) => void;
}

/**
 * The newest 100 deliveries of each webhook. They are written once a second, so that a delivery need not wait for it: a
 * hub that is killed loses the entries of its last second, and no delivery.
 */
export class DeliveryLog {
  readonly #records: KeyedRecords;
  /** What is not written yet, oldest first, by webhook. */
  #waiting = new Map<string, WebhookDelivery[]>();
  readonly #writing: PeriodicTask;

  constructor({ records, clock, onError }: DeliveryLogOptions) {
    this.#records = records;
    this.#writing = new PeriodicTask({ clock, everyMs: WRITE_MS, task: () => this.#write(), onError });
  }

  add(webhookId: string, delivery: WebhookDelivery): void {
    this.#waiting.set(webhookId, merged(this.#waiting.get(webhookId) ?? [], [delivery]));
  }

  /** Newest first. Those of other nodes are up to a second late. @throws TidingsError `UNAVAILABLE` */
  async list(webhookId: string): Promise<WebhookDelivery[]> {
    const record = await this.#records.get(KIND, webhookId);
    return merged(deliveriesIn(record?.value), this.#waiting.get(webhookId) ?? []).reverse();
  }

  async remove(webhookId: string): Promise<void> {
    this.#waiting.delete(webhookId);
    for (;;) {
      const record = await this.#records.get(KIND, webhookId);
      if (!record) return;
      const done = this.#records.delete({ kind: KIND, id: webhookId, expected: record.version });
      if (await isFirst(done)) return;
    }
  }

  /** Writes what is not written yet. Idempotent. */
  async close(): Promise<void> {
    if (this.#writing.closed) return;
    await this.#writing.run();
    await this.#writing.close();
  }

  async #write(): Promise<void> {
    for (const [id, waiting] of [...this.#waiting]) {
      this.#waiting.delete(id);
      try {
        await this.#append(id, waiting);
      } catch (error) {
        this.#waiting.set(id, merged(waiting, this.#waiting.get(id) ?? []));
        // `ready` reports a log that is away, and the next run retries.
        if (!hasCode(error, 'UNAVAILABLE')) throw error;
        return;
      }
    }
  }

  /** Another node may write too: that of a test, or of a redelivery. */
  async #append(id: string, waiting: readonly WebhookDelivery[]): Promise<void> {
    for (;;) {
      const record = await this.#records.get(KIND, id);
      const value = merged(deliveriesIn(record?.value), waiting);
      if (await isFirst(this.#records.put({ kind: KIND, id, value, expected: record?.version ?? 0 }))) return;
    }
  }
}

/** A later attempt of a message takes the place of the earlier ones. */
function merged(before: readonly WebhookDelivery[], later: readonly WebhookDelivery[]): WebhookDelivery[] {
  const byId = new Map(before.map((delivery) => [delivery.id, delivery]));
  for (const delivery of later) {
    byId.delete(delivery.id);
    byId.set(delivery.id, delivery);
  }
  return [...byId.values()].slice(-MAX_DELIVERIES);
}

const deliveriesIn = (value: unknown): WebhookDelivery[] => (Array.isArray(value) ? (value as WebhookDelivery[]) : []);
