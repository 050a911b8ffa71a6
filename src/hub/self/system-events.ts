import type { FailedSignIn, SignIn, SignInEvents } from '../../auth/sign-in-events.js';
import type { Clock } from '../../core/clock.js';
import { TidingsError } from '../../core/errors.js';
import { growingCache } from '../../core/growing-cache.js';
import type { Meter } from '../../core/observe/meter.js';
import { WindowCounter } from '../../core/rate/window-counter.js';
import { spelledOut } from '../../core/text/content.js';
import type { PublishItem } from '../publish/stamp.js';
import type { ConnectionEvents } from './connection-events.js';
import type { EventWriter } from './event-writer.js';

/** Longer words of others are cut off. */
const MAX_WORDS = 256;
const MINUTE_MS = 60_000;

/** Limits on the events that anybody can cause without a credential. The rest is only counted. */
const SUCCESSES = { count: 1, perMs: 10 * MINUTE_MS };
const FAILED_SIGN_INS = { count: 10, perMs: MINUTE_MS };
const FAILURES = { count: 30, perMs: MINUTE_MS };
const ANONYMOUS = { count: 60, perMs: MINUTE_MS };

/** Events that wait while the log is away: two for each of ten thousand connections. */
const CAPACITY = 20_000;

/** Users whose first connection is remembered. */
const MAX_USERS = 100_000;

/** Takes events for the project `system`. Neither waits nor fails. */
export interface SystemRecorder {
  recordSystemEvent(item: PublishItem): void;
}

/** Opens the queue of the project `system`. @param onError receives how many events did not fit into it. */
export function systemQueue(
  writer: EventWriter,
  publish: (items: readonly PublishItem[]) => Promise<unknown>,
  onError: (error: unknown) => void,
): (item: PublishItem) => void {
  const write = async (items: readonly PublishItem[], lost: number) => {
    await publish(items);
    if (lost > 0) onError(new TidingsError('UNAVAILABLE', { message: `${lost} events of the hub itself were lost` }));
  };
  return writer.queue({ write, capacity: CAPACITY });
}

interface SystemEventsOptions {
  readonly hub: SystemRecorder;
  readonly clock: Clock;
  readonly meter: Meter;
}

/**
 * The hub's own events about sign-ins and connections, in the project `system`. They are published in the background, a
 * few hundredths of a second later: nobody waits for them, and nobody's connection fails because of them.
 */
export class SystemEvents implements SignInEvents, ConnectionEvents {
  readonly #hub: SystemRecorder;
  readonly #clock: Clock;
  readonly #meter: Meter;
  readonly #successes: WindowCounter;
  readonly #failedSignIns: WindowCounter;
  readonly #failures: WindowCounter;
  readonly #anonymous: WindowCounter;
  /** First connection of each user to this process. */
  readonly #firsts = growingCache<string>(MAX_USERS);

  constructor({ hub, clock, meter }: SystemEventsOptions) {
    this.#hub = hub;
    this.#clock = clock;
    this.#meter = meter;
    this.#successes = new WindowCounter({ ...SUCCESSES, clock });
    this.#failedSignIns = new WindowCounter({ ...FAILED_SIGN_INS, clock });
    this.#failures = new WindowCounter({ ...FAILURES, clock });
    this.#anonymous = new WindowCounter({ ...ANONYMOUS, clock });
  }

  signedIn({ subject, method, credential, address, lasting }: SignIn): void {
    const first = this.#successes.take(JSON.stringify([credential, address]));
    if (first || lasting) this.#push('authentication_success', { subject, method, remoteAddress: address });
  }

  signInFailed({ reason, method, address }: FailedSignIn): void {
    if (this.#failedSignIns.take(address))
      this.#push('authentication_failed', { reason: words(reason), method, remoteAddress: address });
    else this.#onlyCount();
  }

  connected({ id, transport, viewer, address }: Connected): boolean {
    if (viewer && !this.#firsts.has(viewer.actor.id)) this.#firsts.set(viewer.actor.id, id);
    const told = viewer !== null || this.#anonymous.take(address);
    if (told) this.#push('connect', { connectionId: id, transport, userId: viewer?.actor.id, remoteAddress: address });
    else this.#onlyCount();
    return told;
  }

  restored({ id, viewer, downMs, missedEvents }: Restored): void {
    // Who comes first has missed nothing: its cursor is that of a page which it has just read.
    if (this.#firsts.get(viewer.actor.id) === id) return;
    this.#push('connection_restored', { connectionId: id, userId: viewer.actor.id, downMs, missedEvents });
  }

  disconnected({ id, code, reason, durationMs }: Disconnected): void {
    this.#push('disconnect', { connectionId: id, closeCode: code, reason: reason && words(reason), durationMs });
  }

  connectionFailed({ id, code, message, address }: Failed): void {
    if (this.#failures.take(address))
      this.#push('connection_error', { connectionId: id, code, message: words(message) });
    else this.#onlyCount();
  }

  #push(type: string, payload: object): void {
    this.#hub.recordSystemEvent({ type, payload, options: { occurredAt: this.#clock.now() } });
  }

  #onlyCount(): void {
    this.#meter.refused('system_event');
  }
}

type Connected = Parameters<ConnectionEvents['connected']>[0];
type Restored = Parameters<ConnectionEvents['restored']>[0];
type Disconnected = Parameters<ConnectionEvents['disconnected']>[0];
type Failed = Parameters<ConnectionEvents['connectionFailed']>[0];

/** Words of others as they may be shown. */
const words = (text: string) => spelledOut(text.slice(0, MAX_WORDS));
