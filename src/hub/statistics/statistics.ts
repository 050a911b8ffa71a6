import { authorizeSystem } from '../../auth/rights.js';
import type { Viewer } from '../../auth/viewer.js';
import { SingleFlight } from '../../core/async/single-flight.js';
import type { NodeIdentity } from '../nodes/node-directory.js';
import type { MissingNode, NodeInquiry } from '../nodes/node-inquiry.js';
import type { Reading } from '../self/health/component.js';
import { type Figures, sumOf } from './figures.js';
import { createSample } from './metric-sample.js';
import { type MetricStore, MetricValues } from './metric-values.js';
import { NodeFigures, type NodeFiguresOptions, type WireBytes } from './node-figures.js';
import { StatisticsStream } from './statistics-stream.js';

const TOPIC = 'statistics';
const FRAME_MS = 1_000;

/** Figures of all nodes, and of each. */
export interface HubFigures {
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
  readonly total: Figures;
  readonly nodes: readonly { readonly node: NodeIdentity; readonly figures: Figures }[];
  readonly missing: readonly MissingNode[];
}

interface StatisticsOptions extends NodeFiguresOptions {
  readonly nodes: NodeInquiry;
  /** What the last health checks have measured. */
  readonly health: { readonly readings: readonly Reading[] };
  /** Keeps the values of metrics over a restart. */
  readonly metricStore?: MetricStore;
  readonly onError: (error: unknown) => void;
}

/** Statistics over all nodes, for those who may monitor. While nobody follows them, none are gathered. */
export class Statistics {
  /** The metrics over the last hour and day. */
  readonly values: MetricValues;
  readonly #options: StatisticsOptions;
  readonly #own: NodeFigures;
  /** With the content of the frame that each was sent last, as text. */
  readonly #streams = new Map<StatisticsStream<HubFigures>, string>();
  /** Questions that come together share one answer. */
  readonly #reading: SingleFlight<HubFigures>;
  #stop: (() => void) | null = null;

  constructor(options: StatisticsOptions) {
    this.#options = options;
    this.#own = new NodeFigures(options);
    this.#reading = new SingleFlight(() => this.#read());
    options.nodes.answer(TOPIC, () => this.#own.read());
    const { clock, nodes, health, metricStore: store, onError } = options;
    const sample = createSample(
      clock,
      () => this.#own.read(),
      () => health.readings,
    );
    this.values = new MetricValues({ nodes, clock, store, sample, onError });
  }

  /** Sets where the bytes of this node are counted. */
  locate(bytes: () => WireBytes): void {
    this.#own.locate(bytes);
  }

  /** @throws TidingsError `UNAUTHENTICATED`; `FORBIDDEN` without MONITOR on `system`. */
  async read(viewer: Viewer | null): Promise<HubFigures> {
    authorizeSystem(viewer, 'MONITOR');
    return this.#reading.run();
  }

  /** The figures at once, then at most once a second while they change. @throws as `read`. */
  async follow(viewer: Viewer | null): Promise<StatisticsStream<HubFigures>> {
    authorizeSystem(viewer, 'MONITOR');
    const stream = new StatisticsStream<HubFigures>({ viewer, onEnd: (ended) => this.#leave(ended) });
    this.#streams.set(stream, '');
    this.#stop ??= this.#options.clock.every(FRAME_MS, () => void this.#tick());
    try {
      this.#send(stream, await this.#reading.run());
    } catch (error) {
      stream.end();
      throw error;
    }
    return stream;
  }

  /** Ends every stream, and stores the values of the metrics. Idempotent. */
  async close(): Promise<void> {
    this.#own.close();
    for (const stream of [...this.#streams.keys()]) stream.end();
    await this.values.close();
  }

  async #read(): Promise<HubFigures> {
    const { nodes, clock } = this.#options;
    const { answers, missing } = await nodes.ask<Figures>(TOPIC);
    const each = answers.map(({ node, value }) => ({ node, figures: value }));
    return { at: clock.now(), total: sumOf(each.map(({ figures }) => figures)), nodes: each, missing };
  }

  async #tick(): Promise<void> {
    try {
      const figures = await this.#reading.run();
      for (const stream of this.#streams.keys()) this.#send(stream, figures);
    } catch (error) {
      this.#options.onError(error);
    }
  }

  /** Sends figures that differ from the last ones. */
  #send(stream: StatisticsStream<HubFigures>, figures: HubFigures): void {
    const text = contentOf(figures);
    if (this.#streams.get(stream) === text) return;
    if (this.#streams.has(stream)) this.#streams.set(stream, text);
    stream.push(figures);
  }

  #leave(stream: StatisticsStream<HubFigures>): void {
    this.#streams.delete(stream);
    if (this.#streams.size > 0) return;
    this.#stop?.();
    this.#stop = null;
  }
}

/** What counts as a change. The frames of this very stream are not among it: otherwise each would cause the next. */
function contentOf({ nodes, missing }: HubFigures): string {
  const figures = nodes.map(
    ({ figures: { eventsOutPerSecond, bytesInPerSecond, bytesOutPerSecond, ...rest } }) => rest,
  );
  return JSON.stringify([figures, missing]);
}
