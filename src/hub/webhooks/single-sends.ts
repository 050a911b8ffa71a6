import { ulid } from 'ulid';
import type { Clock } from '../../core/clock.js';
import { badInput, TidingsError } from '../../core/errors.js';
import type { EventRecord } from '../../core/record.js';
import type { DeliveryLog, WebhookDelivery } from './delivery-log.js';
import { eventMessage, testMessage, type WebhookMessage } from './message.js';
import type { WebhookSecrets } from './secrets.js';
import type { WebhookSender } from './sender.js';
import type { StoredWebhook } from './webhook.js';

/** Requests of users that are in flight at once on a node. Each takes up to 10 s. */
const AT_ONCE = 16;
const RETRY_AFTER_MS = 1_000;

interface SingleSendsOptions {
  readonly sender: WebhookSender;
  readonly secrets: WebhookSecrets;
  readonly deliveries: DeliveryLog;
  readonly clock: Clock;
}

interface Kept {
  readonly id: string;
  readonly value: StoredWebhook;
}

/** Messages that a user asks for: sent once and at once, beside the deliveries in order. */
export class SingleSends {
  readonly #options: SingleSendsOptions;
  readonly #closing = new AbortController();
  #inFlight = 0;

  constructor(options: SingleSendsOptions) {
    this.#options = options;
  }

  /** @throws TidingsError `RATE_LIMITED`, `UNAVAILABLE` */
  test(webhook: Kept): Promise<WebhookDelivery> {
    const at = this.#options.clock.now();
    const message = testMessage(`test_${ulid(at)}`, { webhookId: webhook.id, at });
    return this.#send(webhook, message, { eventId: null, type: 'webhook_test', projectId: null });
  }

  /** @throws TidingsError `RATE_LIMITED`, `UNAVAILABLE` */
  async redeliver(webhook: Kept, record: EventRecord, cursor: string | null): Promise<WebhookDelivery> {
    const { id: eventId, type, project: projectId } = record;
    return this.#send(webhook, eventMessage(record, cursor), { eventId, type, projectId });
  }

  /** Cuts what is in flight. */
  close(): void {
    this.#closing.abort();
  }

  async #send(
    { id, value }: Kept,
    message: WebhookMessage,
    about: Pick<WebhookDelivery, 'eventId' | 'type' | 'projectId'>,
  ): Promise<WebhookDelivery> {
    const { sender, secrets, deliveries, clock } = this.#options;
    if (this.#inFlight >= AT_ONCE)
      throw new TidingsError('RATE_LIMITED', { extensions: { retryAfterMs: RETRY_AFTER_MS } });
    const attemptedAt = clock.now();
    const opened = secrets.open(value.secrets, attemptedAt);
    if (opened.length === 0) throw badInput('id', 'Its secret cannot be opened any more; rotate it first');
    this.#inFlight++;
    try {
      const target = { url: value.url, secrets: opened };
      const { status, error, durationMs } = await sender.send(target, message, this.#closing.signal);
      const delivery = { id: message.id, ...about, attempts: 1, attemptedAt, status, error, durationMs };
      deliveries.add(id, delivery);
      return delivery;
    } finally {
      this.#inFlight--;
    }
  }
}
