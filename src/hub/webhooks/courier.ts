import { webhookViewer } from '../../auth/hub-viewer.js';
import { SYSTEM_PROJECT } from '../../auth/rights.js';
import { PeriodicTask } from '../../core/async/periodic-task.js';
import type { Clock } from '../../core/clock.js';
import { type ExpiryReason, hasCode } from '../../core/errors.js';
import type { EventRecord } from '../../core/record.js';
import type { Hub } from '../hub.js';
import type { NamedCircuit } from '../self/health/component.js';
import type { Delivery } from '../streams/delivery.js';
import type { SubscribeRequest } from '../streams/open-stream.js';
import type { Reader } from '../streams/reader.js';
import type { DeliveryLog } from './delivery-log.js';
import type { HeldPosition } from './held-position.js';
import { eventMessage } from './message.js';
import type { Receivers } from './receivers.js';
import { afterFailure, GONE, givesUp } from './retry.js';
import type { WebhookSecrets } from './secrets.js';
import type { Attempt, WebhookSender } from './sender.js';
import { type Failing, type GivenUp, isWanted, type StoredWebhook, type WebhookPosition } from './webhook.js';

/** Pause after a failure of the hub itself, such as a log that is away. */
const PAUSE_MS = 1_000;
/** How often the position of a quiet webhook is written, so that retention does not pass it. */
const CHECKPOINT_MS = 60_000;

export interface CourierParts {
  readonly hub: Hub;
  readonly secrets: WebhookSecrets;
  readonly sender: WebhookSender;
  readonly receivers: Receivers;
  readonly deliveries: DeliveryLog;
  readonly clock: Clock;
  /** Whether this node still owns the deliveries. */
  readonly isOwner: () => boolean;
  readonly onGiveUp: (id: string, why: GivenUp) => Promise<void>;
  /** Events were lost before they were delivered. */
  readonly onGap: (id: string, why: { readonly reason: ExpiryReason; readonly cursor: string }) => Promise<void>;
  readonly onError: (error: unknown) => void;
}

/** A webhook to deliver, with the position of it that this process holds. */
interface Assignment {
  readonly id: string;
  readonly value: StoredWebhook;
  readonly position: HeldPosition;
}

/**
 * Delivers the events of one webhook: in the order of the log, one at a time, each until it succeeds. The position is
 * written after each success and before the next event, so that a hub that is killed repeats at most the event in hand.
 * While it cannot be written, nothing is sent.
 */
export class Courier {
  readonly id: string;
  readonly #webhook: StoredWebhook;
  readonly #parts: CourierParts;
  /** Ends waits and reading. */
  readonly #stopping = new AbortController();
  /** Ends the request in flight. */
  readonly #cutting = new AbortController();
  readonly #checkpoint: PeriodicTask;
  readonly #position: HeldPosition;
  #reader: Reader | null = null;
  #delivering = false;
  readonly #ended: Promise<void>;
  #isOver = false;

  constructor({ id, value, position }: Assignment, parts: CourierParts) {
    this.id = id;
    this.#webhook = value;
    this.#parts = parts;
    this.#position = position;
    const { clock, onError } = parts;
    this.#checkpoint = new PeriodicTask({ clock, everyMs: CHECKPOINT_MS, task: () => this.#write(), onError });
    this.#ended = this.#run().finally(() => {
      this.#isOver = true;
    });
  }

  /** Whether it delivers no more: it was stopped, has disabled the webhook, or this node is no longer the owner. */
  get isOver(): boolean {
    return this.#isOver;
  }

  /** Failures in a row of the event in hand; null while there is none. */
  get failing(): Failing | null {
    const { failing } = this.#position.value;
    return failing?.generation === this.#webhook.generation ? failing : null;
  }

  /** Circuit breaker in front of its receiver. */
  get circuit(): NamedCircuit {
    return { name: this.id, ...this.#parts.receivers.statusOf(this.#webhook.url) };
  }

  /** Begins nothing new, and cuts the request in flight after `graceMs`. Idempotent. */
  async stop(graceMs: number): Promise<void> {
    this.#stopping.abort();
    void this.#reader?.return();
    const cancel = this.#parts.clock.after(graceMs, () => this.#cutting.abort());
    if (graceMs === 0) this.#cutting.abort();
    await this.#ended;
    cancel();
  }

  get #mayGoOn(): boolean {
    return !this.#stopping.signal.aborted && this.#parts.isOwner();
  }

  async #run(): Promise<void> {
    const { clock, onError } = this.#parts;
    while (this.#mayGoOn) {
      try {
        if (!(await this.#follow())) break;
      } catch (error) {
        // A log that is away is reported by `ready`. A conflict or an expired cursor is handled by starting again.
        if (!['UNAVAILABLE', 'CONFLICT', 'CURSOR_EXPIRED'].some((code) => hasCode(error, code as never)))
          onError(error);
      }
      await clock.sleep(PAUSE_MS, this.#stopping.signal);
    }
    await this.#checkpoint.close();
  }

  /** Reads and delivers to the end of the stream. @returns whether to start again. */
  async #follow(): Promise<boolean> {
    // The webhook was removed: it would start again from its beginning.
    if (!(await this.#position.load())) return false;
    // A person has changed or enabled the webhook, and it is tried at once.
    if (this.#position.value.failing !== null && this.failing === null) this.#parts.receivers.reset(this.#webhook.url);
    const reader = await this.#open();
    this.#reader = reader;
    try {
      // Stopped meanwhile: nothing else would end the reader.
      if (!this.#mayGoOn) return false;
      for await (const delivery of reader) {
        if (!this.#mayGoOn) return false;
        if (isWanted(this.#webhook, delivery.record) && !(await this.#deliver(delivery))) return false;
      }
      return true;
    } finally {
      this.#reader = null;
      await reader.return();
    }
  }

  /** Opens the stream behind the position, or where the log goes on behind what was lost. */
  async #open(): Promise<Reader> {
    const { cursor, recordedAt } = this.#position.value;
    try {
      return await this.#subscribe({ after: cursor });
    } catch (error) {
      if (!hasCode(error, 'CURSOR_EXPIRED')) throw error;
      const reason = error.extensions.reason as ExpiryReason;
      // Another history may repeat what was delivered: it begins with what was recorded since.
      const next = await this.#cursorOf(
        reason === 'TRIMMED' ? { after: cursor, onGap: 'CONTINUE' } : { since: recordedAt },
      );
      await this.#parts.onGap(this.id, { reason, cursor });
      await this.#save({ ...this.#position.value, cursor: next });
      // Without CONTINUE, so that the next loss is found, too.
      return this.#subscribe({ after: next });
    }
  }

  async #cursorOf(start: SubscribeRequest): Promise<string> {
    const reader = await this.#subscribe(start);
    await reader.return();
    return reader.cursor();
  }

  #subscribe(start: SubscribeRequest): Promise<Reader> {
    const { projects, types, minPriority } = this.#webhook;
    const { hub } = this.#parts;
    // The feed over all projects has events of `system` only where types are named.
    const all = projects === SYSTEM_PROJECT ? hub.registry.definitions.map(({ name }) => name) : undefined;
    const selection = { types: types ?? all, minPriority: minPriority ?? undefined };
    return hub.subscribe(webhookViewer(projects), { ...selection, ...start });
  }

  /** Attempts to deliver until it succeeds. @returns whether to go on with the next event. */
  async #deliver({ record, cursor }: Delivery): Promise<boolean> {
    this.#delivering = true;
    try {
      for (;;) {
        await this.#wait(record.id);
        if (!this.#mayGoOn) return false;
        const attempt = await this.#attempt(record as EventRecord);
        if (!attempt) return false;
        if (attempt.error === null) {
          await this.#save({ cursor, recordedAt: record.recordedAt, failing: null });
          return this.#mayGoOn;
        }
        if (this.#cutting.signal.aborted || !(await this.#failed(record as EventRecord, attempt))) return false;
      }
    } finally {
      this.#delivering = false;
    }
  }

  async #wait(eventId: string): Promise<void> {
    const { failing } = this;
    const { clock, receivers } = this.#parts;
    const { signal } = this.#stopping;
    if (failing?.eventId === eventId) await clock.sleep(Math.max(0, failing.nextAt - clock.now()), signal);
    // Another webhook may have found out that the receiver is away.
    while (this.#mayGoOn) {
      const waitMs = receivers.enter(this.#webhook.url, this.id);
      if (waitMs === 0) return;
      await clock.sleep(waitMs, signal);
    }
  }

  /** One attempt; null where there is no secret to sign with. */
  async #attempt(record: EventRecord): Promise<Attempt | null> {
    const { hub, secrets, sender, deliveries, clock } = this.#parts;
    const now = clock.now();
    const opened = secrets.open(this.#webhook.secrets, now);
    const { id, type, project } = record;
    if (opened.length === 0) {
      await this.#giveUp(project, 'SECRET_LOST', SECRET_LOST);
      return null;
    }
    const target = { url: this.#webhook.url, secrets: opened };
    const attempt = await sender.send(target, eventMessage(record, hub.cursorOf(record)), this.#cutting.signal);
    const attempts = (this.failing?.eventId === id ? this.failing.attempts : 0) + 1;
    deliveries.add(this.id, {
      id,
      eventId: id,
      type,
      projectId: project,
      attempts,
      attemptedAt: now,
      ...shown(attempt),
    });
    return attempt;
  }

  /** Notes a failure. @returns false where the webhook is disabled. */
  async #failed({ id: eventId, project }: EventRecord, attempt: Attempt): Promise<boolean> {
    const now = this.#parts.clock.now();
    const { generation } = this.#webhook;
    const { value } = this.#position;
    const failing = afterFailure(value.failing, { generation, eventId, attempt, now });
    await this.#save({ ...value, failing });
    if (attempt.status === GONE) await this.#giveUp(project, 'GONE', IS_GONE);
    else if (givesUp(failing, now)) await this.#giveUp(project, 'FAILED', failing.error);
    else return true;
    return false;
  }

  #giveUp(project: string, reason: GivenUp['reason'], message: string): Promise<void> {
    const { generation } = this.#webhook;
    return this.#parts.onGiveUp(this.id, { reason, message, project, generation });
  }

  /** Writes how far it has come without a delivery. */
  async #write(): Promise<void> {
    const cursor = this.#reader?.cursor();
    const { value } = this.#position;
    if (this.#delivering || cursor === undefined || cursor === value.cursor) return;
    try {
      await this.#save({ ...value, cursor });
    } catch (error) {
      if (!hasCode(error, 'CONFLICT')) throw error;
    }
  }

  #save(position: WebhookPosition): Promise<void> {
    this.#position.hold(position);
    return this.#position.write(this.#stopping.signal);
  }
}

const SECRET_LOST = 'its secret cannot be opened, because the key of the hub is another one; rotate the secret';
const IS_GONE = 'the receiver answered 410: it wants no more';

const shown = ({ status, error, durationMs }: Attempt) => ({ status, error, durationMs });
