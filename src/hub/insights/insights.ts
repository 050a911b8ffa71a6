import type { Viewer } from '../../auth/viewer.js';
import type { Clock } from '../../core/clock.js';
import type { EventLog } from '../../core/log.js';
import type { Registry } from '../../events/index.js';
import { type CountsRequest, countEvents, type EventCounts } from './event-counts.js';

interface InsightsOptions {
  readonly log: EventLog;
  readonly registry: Registry;
  readonly clock: Clock;
}

/** What a page asks beside the events themselves. */
export class Insights {
  readonly #options: InsightsOptions;

  constructor(options: InsightsOptions) {
    this.#options = options;
  }

  /** See `countEvents`. */
  eventCounts(viewer: Viewer | null, request: CountsRequest): Promise<EventCounts> {
    return countEvents(this.#options, viewer, request);
  }
}
