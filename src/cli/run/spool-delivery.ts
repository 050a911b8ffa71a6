import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { retryDelay } from '../../client/connection/backoff.js';
import { type Client, ClientError, type Publication, type Published } from '../../client/index.js';
import { systemClock } from '../../core/clock.js';
import { ensureProject } from '../ensure-project.js';
import { OutputRate } from './output-rate.js';
import { type EventsState, RunEvents } from './run-events.js';
import { ENTRY, type RunEnd, type RunStart, SPOOL_FILES, type SpoolEntry } from './spool-format.js';
import { readJson, readStart, type SpoolPlace, SpoolReader, savePosition } from './spool-reader.js';

/** How often a spool is looked at while nothing comes, or too much. */
const LOOK_MS = 50;
/** Most events that wait for the hub at once. */
const MOST_WAITING = 1_000;
/** How often the position is kept. The idempotency keys stand for what is between. */
const SAVE_EVERY_MS = 250;

/** Codes that another attempt with the same key and project does not change. */
const FINAL: ReadonlySet<string> = new Set(['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND']);

/** How far a delivery has come. */
interface Position extends SpoolPlace, EventsState {
  readonly causationId: string;
}

export interface SpoolDeliveryOptions {
  readonly client: Client;
  readonly folder: string;
  /** Whether the run that writes the spool lives. */
  readonly isWritten: () => boolean;
  /** Called with the bytes of which the hub has everything. */
  readonly onProgress?: (deliveredBytes: number) => void;
  readonly onNotice: (notice: string) => void;
}

/** Delivers a spool to the hub, while it is written and after, and removes it when the hub has all of it. */
export class SpoolDelivery {
  readonly #options: SpoolDeliveryOptions;
  readonly #reader: SpoolReader;
  readonly #rate: OutputRate;
  readonly #events: RunEvents;
  readonly #start: RunStart;
  readonly #saved: Position | null;
  #waiting = 0;
  #wake: (() => void) | null = null;
  #failure: unknown = null;
  #savedAt = 0;
  #delivered = 0;

  /** @throws Error where there is no spool. */
  constructor(options: SpoolDeliveryOptions) {
    const { folder } = options;
    const start = readStart(folder);
    if (!start) throw new Error(`${folder} is no spool of a run`);
    this.#options = options;
    this.#start = start;
    this.#saved = readJson<Position>(join(folder, SPOOL_FILES.position));
    this.#reader = new SpoolReader(folder, this.#saved ?? undefined);
    this.#rate = new OutputRate({ written: () => this.#reader.writtenBytes() });
    this.#events = new RunEvents(start, this.#saved ?? undefined);
    this.#events.causationId = this.#saved?.causationId;
  }

  /** Resolves when the hub has everything and the spool is removed. @throws ClientError that another attempt does not change. */
  async run(): Promise<void> {
    try {
      await this.#reachHub();
      if (!this.#saved) await this.#publishStart();
      const end = await this.#publishOutput();
      for (const event of this.#events.ended(end.end, end.at)) await this.#publish(event);
      await this.#settled();
      rmSync(this.#options.folder, { recursive: true, force: true });
    } finally {
      this.#reader.close();
    }
  }

  /** The project is made where the key may do that, as by every command that publishes what it finds. */
  async #reachHub(): Promise<void> {
    const { client, onNotice, folder } = this.#options;
    for (let attempt = 0; ; attempt++) {
      try {
        await ensureProject(client, { id: this.#start.project });
        return;
      } catch (error) {
        if (!(error instanceof ClientError && error.retryable)) throw error;
        if (attempt === 0) onNotice(`the hub is not reached (${error.code}); the output waits in ${folder}`);
        await systemClock.sleep(Math.max(error.retryAfterMs ?? 0, retryDelay(attempt, Math.random)));
      }
    }
  }

  async #publishStart(): Promise<void> {
    const { id } = await this.#options.client.publish(this.#events.started());
    this.#events.causationId = id;
    this.#save(this.#reader.place, this.#events.state);
  }

  /** @returns the end of the command; null where the run was killed. */
  async #publishOutput(): Promise<{ end: RunEnd | null; at: number }> {
    let last = this.#start.startedAt;
    for (;;) {
      // Asked first: what was written before the end of the run is read after.
      const isWritten = this.#options.isWritten();
      // The log is behind in any case: the processor is left to the command, and the rest is sent when it prints less.
      if (isWritten && this.#rate.isPouring) {
        await systemClock.sleep(LOOK_MS);
        continue;
      }
      const entry = this.#reader.read();
      if (!entry && !isWritten) return { end: null, at: last };
      if (!entry) {
        await systemClock.sleep(LOOK_MS);
        continue;
      }
      last = entry.at;
      if (entry.kind === ENTRY.END) return { end: JSON.parse(entry.body.toString()) as RunEnd, at: last };
      await this.#publishEntry(entry);
    }
  }

  async #publishEntry(entry: SpoolEntry): Promise<void> {
    let newest: { answered: Promise<void> } | undefined;
    for (const event of this.#events.output(entry)) newest = await this.#publish(event);
    const { place } = this.#reader;
    const { state } = this.#events;
    // Events are published in their order: with the last one of the entry, the hub has all of them.
    void newest?.answered.then(() => this.#reached(place, state, entry.body.length));
  }

  /** Waits for room, not for the answer. `answered` never rejects. */
  async #publish(event: Publication): Promise<{ readonly answered: Promise<void> }> {
    while (this.#waiting >= MOST_WAITING) await this.#answer();
    if (this.#failure) throw this.#failure;
    this.#waiting++;
    return { answered: this.#options.client.publish(event).then(this.#accept, this.#refuse) };
  }

  readonly #accept = (_: Published): void => this.#settle();

  readonly #refuse = (error: unknown): void => {
    if (error instanceof ClientError && !FINAL.has(error.code) && error.code !== 'CLOSED') {
      this.#options.onNotice(`an event was refused: ${error.code}: ${error.message}`);
    } else this.#failure ??= error;
    this.#settle();
  };

  #settle(): void {
    this.#waiting--;
    this.#wake?.();
  }

  #answer(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve;
    });
  }

  async #settled(): Promise<void> {
    while (this.#waiting > 0) await this.#answer();
    if (this.#failure) throw this.#failure;
  }

  #reached(place: SpoolPlace, state: EventsState, bytes: number): void {
    if (this.#failure) return;
    this.#delivered += bytes;
    const now = systemClock.elapsed();
    if (now - this.#savedAt < SAVE_EVERY_MS) return;
    this.#savedAt = now;
    this.#save(place, state);
    this.#options.onProgress?.(this.#delivered);
  }

  #save(place: SpoolPlace, state: EventsState): void {
    savePosition(this.#options.folder, { ...place, ...state, causationId: this.#events.causationId! } as Position);
  }
}
