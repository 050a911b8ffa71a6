import { ulid } from 'ulid';
import { by, type RecordAudit } from '../../auth/audit.js';
import { authenticated, authorize, can, SYSTEM_PROJECT } from '../../auth/rights.js';
import type { Viewer } from '../../auth/viewer.js';
import { PeriodicTask } from '../../core/async/periodic-task.js';
import type { Clock } from '../../core/clock.js';
import { badInput, hasCode, TidingsError } from '../../core/errors.js';
import { isFirst } from '../../core/is-first.js';
import type { KeyedRecords } from '../../core/log.js';
import type { Measurements } from '../../core/observe/measurements.js';
import type { Signals } from '../../core/signals.js';
import { checkName } from '../../core/text/content.js';
import { isoText } from '../../core/text/date-time.js';
import type { PublishItem } from '../publish/stamp.js';
import { eventOf, isKept, type KeptMaintenance, type MaintenanceState, NO_MAINTENANCE } from './maintenance-state.js';

const KIND = 'maintenance';
const ID = 'mode';
const TOPIC = 'maintenance';
/** How often a node looks at the log. A change reaches it sooner, by a signal. */
const LOOK_MS = 1_000;
const MAX_REASON = 500;
/** Bounds of `retryAfterMs`. The end may come sooner than it was announced, and publishers must notice. */
const RETRY_MS = 10_000;
const LONGEST_RETRY_MS = 60_000;

/** Change of the maintenance mode. */
type MaintenanceInput = Pick<MaintenanceState, 'active'> & Partial<Pick<MaintenanceState, 'reason' | 'until'>>;

interface MaintenanceOptions {
  readonly records: KeyedRecords;
  readonly clock: Clock;
  readonly signals: Signals;
  readonly measurements: Pick<Measurements, 'gauge' | 'refused'>;
  readonly audit: RecordAudit;
  /** Publishes an event of the hub itself to the project `system`, in the name of an actor where one is given. */
  readonly publish: (item: PublishItem) => Promise<unknown>;
  readonly onError: (error: unknown) => void;
}

/**
 * Maintenance mode of all nodes that share a log: publishing is refused but to operators, and reading goes on. The log
 * keeps the state, so that it survives restarts. Every node ends it at `until` by its own clock. Each change has one event
 * `maintenance_mode`, whichever node writes it, also after a crash between the two.
 */
export class Maintenance {
  readonly #options: MaintenanceOptions;
  readonly #looks: PeriodicTask;
  readonly #unhear: () => void;
  #kept: { readonly value: KeptMaintenance; readonly version: number } | null = null;
  /** Whether the log was read since the start. */
  #isKnown = false;
  /** End of the work that was begun last. Otherwise an older answer of the log could replace a newer state. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(options: MaintenanceOptions) {
    this.#options = options;
    const { clock, signals, measurements, onError } = options;
    const onFailure = (error: unknown) => {
      // `ready` reports a log that is away, and the next look retries.
      if (!hasCode(error, 'UNAVAILABLE')) onError(error);
    };
    this.#looks = new PeriodicTask({
      clock,
      everyMs: LOOK_MS,
      task: () => this.#inTurn(() => this.#look()),
      onError: onFailure,
    });
    this.#unhear = signals.hear(TOPIC, () => void this.#looks.run());
    measurements.gauge({
      ...{ name: 'maintenance', help: '1 while publishing is refused because of maintenance.' },
      read: () => (this.isActive ? 1 : 0),
    });
  }

  /** Whether the hub is in maintenance now, as far as this node knows. */
  get isActive(): boolean {
    return this.#kept?.value.active === true && !this.#isOver(this.#kept.value);
  }

  /** Whether everybody may publish. False before the log was read. */
  get isOpen(): boolean {
    return this.#isKnown && !this.isActive;
  }

  /** @throws TidingsError `UNAVAILABLE` with `reason`, `retryAfterMs` and `maintenance` to all but operators. */
  async admit(viewer: Viewer): Promise<void> {
    if (!this.#isKnown) await this.#inTurn(() => this.#look());
    if (this.isOpen || can(viewer, 'ADMIN', SYSTEM_PROJECT)) return;
    this.#options.measurements.refused('maintenance');
    throw this.#refusal();
  }

  /** The present state. While the log is away, the last one that this node knows. @throws TidingsError `UNAUTHENTICATED` */
  async get(viewer: Viewer | null): Promise<MaintenanceState> {
    authenticated(viewer);
    await this.#looks.run();
    return this.state;
  }

  /** The state as far as this node knows it. */
  get state(): MaintenanceState {
    if (!this.#kept) return NO_MAINTENANCE;
    const { value } = this.#kept;
    return this.#isOver(value) ? { ...value, active: false, since: value.until, changedBy: null } : value;
  }

  /**
   * Starts, changes or ends the maintenance of all nodes. In force on every node within a second. Idempotent: the present
   * state again changes nothing and has no event.
   *
   * @throws TidingsError `UNAUTHENTICATED`, `FORBIDDEN` or `NOT_FOUND` without ADMIN on `system`, `BAD_USER_INPUT`,
   * `UNAVAILABLE`.
   */
  async set(viewer: Viewer | null, input: MaintenanceInput): Promise<MaintenanceState> {
    authorize(viewer, 'ADMIN', SYSTEM_PROJECT);
    const wanted = checked(input, this.#options.clock.now());
    return this.#inTurn(() => this.#change(viewer, wanted));
  }

  /** Idempotent. */
  async close(): Promise<void> {
    this.#unhear();
    await this.#looks.close();
    await this.#turn;
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(work);
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  async #change(viewer: Viewer, { active, reason, until }: Required<MaintenanceInput>): Promise<MaintenanceState> {
    const { clock, signals, audit } = this.#options;
    for (;;) {
      await this.#look();
      const { state } = this;
      if (active === state.active && (!active || (reason === state.reason && until === state.until))) return state;
      const value = { active, reason, until, since: clock.now(), changedBy: viewer.actor.id };
      if (await this.#put({ ...value, change: ulid(clock.now()), announced: false })) break;
    }
    signals.tell(TOPIC, '');
    audit({ action: active ? 'MAINTENANCE_STARTED' : 'MAINTENANCE_ENDED', ...by(viewer), reason });
    // The state is kept already. Where the log is away now, a later look writes the event.
    await this.#announce(viewer).catch((error: unknown) => {
      if (!hasCode(error, 'UNAVAILABLE')) throw error;
    });
    return this.state;
  }

  async #look(): Promise<void> {
    const { records, clock } = this.#options;
    const stored = await records.get(KIND, ID);
    this.#kept = stored && isKept(stored.value) ? { value: stored.value, version: stored.version } : null;
    this.#isKnown = true;
    const value = this.#kept?.value;
    if (value && this.#isOver(value)) {
      const ended = { ...value, active: false, since: value.until, changedBy: null };
      // Another node that was quicker writes the event, or a later look does.
      if (!(await this.#put({ ...ended, change: ulid(clock.now()), announced: false }))) return;
    }
    await this.#announce();
  }

  /** Publishes the event of the last change, unless it is in the log. Another node may do so at the same time. */
  async #announce(viewer?: Viewer): Promise<void> {
    const { value } = this.#kept ?? {};
    if (!value || value.announced) return;
    const item = eventOf(value);
    await this.#options.publish({ ...item, options: { ...item.options, actor: viewer?.actor } });
    await this.#put({ ...value, announced: true });
  }

  /** @returns false where another node has changed the state meanwhile. */
  async #put(value: KeptMaintenance): Promise<boolean> {
    const version = this.#kept?.version ?? 0;
    const put = this.#options.records.put({ kind: KIND, id: ID, value, expected: version });
    if (!(await isFirst(put))) return false;
    this.#kept = { value, version: version + 1 };
    return true;
  }

  #isOver({ active, until }: KeptMaintenance): boolean {
    return active && until !== null && until <= this.#options.clock.now();
  }

  #refusal(): TidingsError {
    const { reason, until, since } = this.state;
    const left = until === null ? RETRY_MS : until - this.#options.clock.now();
    return new TidingsError('UNAVAILABLE', {
      message: `The hub is in maintenance; nothing was written${reason === null ? '' : `: ${reason}`}`,
      extensions: {
        reason: reason ?? 'maintenance',
        retryAfterMs: Math.max(1, Math.min(left, LONGEST_RETRY_MS)),
        maintenance: { since: textOf(since), until: textOf(until) },
      },
    });
  }
}

const textOf = (at: number | null) => (at === null ? null : isoText(new Date(at)));

function checked({ active, reason = null, until = null }: MaintenanceInput, now: number): Required<MaintenanceInput> {
  if (reason !== null) checkName('input.reason', reason, MAX_REASON);
  if (until !== null && !active) throw badInput('input.until', 'Only maintenance that is active has an end');
  if (until !== null && !(until > now)) throw badInput('input.until', 'It does not lie in the future');
  return { active, reason, until };
}
