import type { Clock } from '../core/clock.js';
import type { Sink } from './sink.js';
import type { OnSourceError, OnSourceNotice, Outlet } from './source.js';

/** State of a source, for `tidings sources` and `systemStatus`. */
export interface SourceState {
  readonly health: 'HEALTHY' | 'DEGRADED';
  /** What is wrong; null while nothing is. */
  readonly message: string | null;
  readonly publishedEvents: number;
  /** Milliseconds since 1970 UTC; null before the first event of this run. */
  readonly lastPublishedAt: number | null;
}

interface MonitorOptions {
  readonly clock: Clock;
  readonly onError: OnSourceError;
  readonly onNotice: OnSourceNotice;
  /** Called once. */
  readonly onFirstEvent?: () => void;
}

/** What is wrong with a part of a source, by how long it lasts. */
interface Faults {
  error: string | null;
  outage: string | null;
  notice: string | null;
}

/** Kinds of faults in the order in which they are shown. */
const FAULTS = ['error', 'outage', 'notice'] as const;

/**
 * Health of one source, which is degraded while a part of it is. An error degrades a part until it publishes its next
 * event; a notice until the source starts again, or, of an outage, until the part has recovered. Such a notice is also
 * published as `warning_issued` to the project of the source.
 */
export class SourceMonitor {
  readonly #options: MonitorOptions;
  readonly #parts = new Map<string, Faults>();
  #publishedEvents = 0;
  #lastPublishedAt: number | null = null;

  constructor(options: MonitorOptions) {
    this.#options = options;
  }

  get state(): SourceState {
    const parts = [...this.#parts.values()];
    const message = FAULTS.flatMap((kind) => parts.map((faults) => faults[kind])).find((text) => text !== null) ?? null;
    return {
      ...{ health: message === null ? 'HEALTHY' : 'DEGRADED', message },
      ...{ publishedEvents: this.#publishedEvents, lastPublishedAt: this.#lastPublishedAt },
    };
  }

  /** Health of a part; of one without a name where the source has no parts. */
  part(part: string): Omit<Outlet, 'sink'> & { watch(sink: Sink): Sink } {
    const faults = this.#faultsOf(part);
    return {
      // With everything counted that is published through it.
      watch: (sink) => this.#counted(sink, faults),
      onError: (error) => {
        faults.error = error instanceof Error ? error.message : String(error);
        this.#options.onError(error);
      },
      onNotice: (notice, kind = 'lasting') => {
        if (kind === 'lasting') faults.notice = notice;
        if (kind === 'outage') faults.outage = notice;
        // What failed during the outage, failed because of it.
        if (kind === 'recovered') [faults.outage, faults.error] = [null, null];
        this.#options.onNotice(notice, kind);
      },
      reset: () => {
        for (const kind of FAULTS) faults[kind] = null;
      },
    };
  }

  #faultsOf(part: string): Faults {
    const faults = this.#parts.get(part) ?? { error: null, outage: null, notice: null };
    this.#parts.set(part, faults);
    return faults;
  }

  #counted(sink: Sink, faults: Faults): Sink {
    return {
      ...sink,
      publish: async (items) => {
        const events = await sink.publish(items);
        faults.error = null;
        if (this.#lastPublishedAt === null) this.#options.onFirstEvent?.();
        this.#publishedEvents += events.length;
        this.#lastPublishedAt = this.#options.clock.now();
        return events;
      },
    };
  }
}
