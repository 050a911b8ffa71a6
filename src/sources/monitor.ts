import type { Clock } from '../core/clock.js';
import type { Sink } from './sink.js';
import type { OnSourceError, OnSourceNotice } from './source.js';

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
}

/**
 * Health of one source. An error degrades it until the next event is published; a notice until the source starts again,
 * or, of an outage, until it has recovered. Such a notice is also published as `warning_issued` to the project of the
 * source.
 */
export class SourceMonitor {
  readonly #options: MonitorOptions;
  #error: string | null = null;
  #outage: string | null = null;
  #notice: string | null = null;
  #publishedEvents = 0;
  #lastPublishedAt: number | null = null;

  constructor(options: MonitorOptions) {
    this.#options = options;
  }

  get state(): SourceState {
    const message = this.#error ?? this.#outage ?? this.#notice;
    return {
      ...{ health: message === null ? 'HEALTHY' : 'DEGRADED', message },
      ...{ publishedEvents: this.#publishedEvents, lastPublishedAt: this.#lastPublishedAt },
    };
  }

  readonly onError: OnSourceError = (error) => {
    this.#error = error instanceof Error ? error.message : String(error);
    this.#options.onError(error);
  };

  readonly onNotice: OnSourceNotice = (notice, kind = 'lasting') => {
    if (kind === 'lasting') this.#notice = notice;
    if (kind === 'outage') this.#outage = notice;
    // What failed during the outage, failed because of it.
    if (kind === 'recovered') [this.#outage, this.#error] = [null, null];
    this.#options.onNotice(notice, kind);
  };

  /** The sink, with everything that is published through it counted. */
  watch<S extends Sink>(sink: S): S {
    return {
      ...sink,
      publish: async (items: Parameters<Sink['publish']>[0]) => {
        const events = await sink.publish(items);
        this.#error = null;
        this.#publishedEvents += events.length;
        this.#lastPublishedAt = this.#options.clock.now();
        return events;
      },
    };
  }
}
