import type { Viewer } from '../../auth/viewer.js';
import type { Clock } from '../../core/clock.js';
import type { Cursors } from '../../core/cursor.js';
import type { EventLog } from '../../core/log.js';
import type { Registry } from '../../events/index.js';
import type { PublishRate } from '../publish/publish-rate.js';
import { type CountsRequest, countEvents, type EventCounts } from './event-counts.js';
import { ReadPositions } from './read-positions.js';

interface InsightsOptions {
  readonly log: EventLog;
  readonly registry: Registry;
  readonly clock: Clock;
  readonly cursors: Cursors;
  readonly rate: PublishRate | undefined;
}

/** What a page asks beside the events themselves. */
export class Insights {
  readonly readPositions: ReadPositions;
  readonly #options: InsightsOptions;

  constructor(options: InsightsOptions) {
    this.#options = options;
    this.readPositions = new ReadPositions(options);
  }

  /** See `countEvents`. */
  eventCounts(viewer: Viewer | null, request: CountsRequest): Promise<EventCounts> {
    return countEvents(this.#options, viewer, request);
  }
}
