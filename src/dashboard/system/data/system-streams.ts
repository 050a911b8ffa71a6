import { type Client, type ClientError, MetricValuesDocument, WatchStatsDocument } from '../../../client/index.js';
import { Listeners } from '../../model/listeners.js';
import { METRIC_NAMES, StatsRing } from '../../model/system/stats-ring.js';

/** Event types of the project `system` after which a panel reads again. */
const FOLLOWED = [
  ...(['system_status', 'health_check', 'metrics_update', 'performance_alert'] as const),
  ...(['connect', 'disconnect', 'broadcast_message', 'maintenance_mode'] as const),
];
/** Events of before the stream that come with it: otherwise what happens between a panel's reading and it is missed. */
const BEFORE = 50;
export type FollowedType = (typeof FOLLOWED)[number];

/** What the whole system view follows, opened once for all its panels: statistics, and what the hub says of itself. */
export class SystemStreams {
  readonly ring = new StatsRing();
  readonly #client: Client;
  readonly #listeners = new Listeners();
  readonly #readers = new Map<() => void, ReadonlySet<string>>();
  readonly #ends: (() => unknown)[] = [];
  #error: ClientError | null = null;
  #pastError: ClientError | null = null;
  #isOffline = false;
  #version = 0;

  constructor(client: Client) {
    this.#client = client;
  }

  readonly subscribe = this.#listeners.subscribe;
  /** Changes with each frame. */
  readonly version = (): number => this.#version;

  /** Why there are no statistics; null while there are. */
  get error(): ClientError | null {
    return this.#error;
  }

  /** Why there are no statistics of before; null while there are. */
  get pastError(): ClientError | null {
    return this.#pastError;
  }

  /** Calls after each event of one of the types. @returns ends that. */
  onEvent(types: readonly FollowedType[], listener: () => void): () => void {
    this.#readers.set(listener, new Set(types));
    return () => this.#readers.delete(listener);
  }

  start(): void {
    void this.#followStats();
    void this.#followEvents();
    void this.#readPast();
    this.#ends.push(this.#client.state.subscribe(({ status }) => this.#isSaid(status === 'offline')));
  }

  close(): void {
    for (const end of this.#ends.splice(0)) end();
  }

  #isSaid(isOffline: boolean): void {
    if (isOffline === this.#isOffline) return;
    this.#isOffline = isOffline;
    if (isOffline) this.ring.addBreak();
    else void this.#readPast();
    this.#changed();
  }

  /** Reads the last hour: what was before this page, or while it was offline. */
  async #readPast(): Promise<void> {
    const ending = new AbortController();
    const { signal } = ending;
    this.#ends.push(() => ending.abort());
    try {
      const { metricValues } = await this.#client.query(MetricValuesDocument, { names: METRIC_NAMES }, { signal });
      this.ring.restore(metricValues);
      this.#pastError = null;
    } catch (error) {
      if (signal.aborted) return;
      this.#pastError = error as ClientError;
    }
    this.#changed();
  }

  async #followStats(): Promise<void> {
    const stream = this.#client.subscribe(WatchStatsDocument, {}, { gap: 'continue' });
    this.#ends.push(() => stream.return());
    try {
      for await (const { data } of stream) {
        this.ring.push(data.stats);
        this.#changed();
      }
    } catch (error) {
      this.#error = error as ClientError;
      this.#changed();
    }
  }

  async #followEvents(): Promise<void> {
    const stream = this.#client.events({ project: 'system', types: FOLLOWED, last: BEFORE }, { gap: 'continue' });
    this.#ends.push(() => stream.return());
    try {
      for await (const { type } of stream) for (const [read, types] of this.#readers) if (types.has(type)) read();
    } catch (error) {
      this.#error = error as ClientError;
      this.#changed();
    }
  }

  #changed(): void {
    this.#version++;
    this.#listeners.tell();
  }
}
