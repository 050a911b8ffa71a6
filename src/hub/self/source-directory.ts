import { authorizeSystem } from '../../auth/rights.js';
import type { Viewer } from '../../auth/viewer.js';
import type { Measurements } from '../../core/observe/measurements.js';
import type { HealthStatus } from './health/component.js';
import { sourcesComponent } from './health/components.js';
import type { Health } from './health/health.js';

/** A source of this node, as it is now. */
export interface SourceInfo {
  /** Unique on the node, such as `folder acme` or `github`. */
  readonly name: string;
  /** Null for a source that publishes to several projects. */
  readonly project: string | null;
  readonly health: HealthStatus;
  /** What is wrong; null while nothing is. */
  readonly message: string | null;
  /** Since the start of the node. */
  readonly publishedEvents: number;
  /** Milliseconds since 1970 UTC; null before the first event. */
  readonly lastPublishedAt: number | null;
}

/** Registry of the sources of this node, each of which is also a component of its health. */
export class SourceDirectory {
  readonly #sources: (() => SourceInfo)[] = [];
  readonly #health: Health;

  constructor(health: Health) {
    this.#health = health;
    health.register(sourcesComponent(() => this.#sources.map((info) => info())));
  }

  /** Adds a source. @param info returns its present state. */
  register(info: () => SourceInfo): void {
    this.#sources.push(info);
    this.#health.register({
      name: `source ${info().name}`,
      state() {
        const { health, message } = info();
        return { health, message, notReady: null };
      },
    });
  }

  /** Shows the sources in the measurements. */
  measure(measurements: Measurements): void {
    const by = (value: (info: SourceInfo) => number) => () =>
      new Map(this.#sources.map((info) => info()).map((info) => [info.name, value(info)]));
    measurements.gauge({
      ...{ name: 'source_events_total', help: 'Events that a source has published.', type: 'counter' },
      ...{ label: 'source', isConfidential: true },
      read: by(({ publishedEvents }) => publishedEvents),
    });
    measurements.gauge({
      ...{ name: 'source_healthy', help: 'Whether a source is healthy.', label: 'source', isConfidential: true },
      read: by(({ health }) => (health === 'HEALTHY' ? 1 : 0)),
    });
  }

  /**
   * The sources of this node, in the order in which they were registered.
   *
   * @throws TidingsError `UNAUTHENTICATED`; `FORBIDDEN` without MONITOR on `system`.
   */
  list(viewer: Viewer | null): SourceInfo[] {
    authorizeSystem(viewer, 'MONITOR');
    return this.#sources.map((info) => info());
  }
}
