import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Meter } from '../../core/meter.js';
import type { ConnectionTransport } from '../../hub/self/connection-events.js';

/** What is open now; asked for when the metrics are read. */
export interface OpenConnections {
  count(transport: ConnectionTransport): number;
  /** How many subscriptions run on all of them. */
  subscriptions(): number;
}

const TRANSPORTS: readonly ConnectionTransport[] = ['WS', 'SSE'];
/** Seconds; the contract promises less than one. */
const REVOCATION_BUCKETS = [0.001, 0.005, 0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

const MOST_WORDS = 100;
const WORD = /^\w{1,40}$/;
const OTHER = 'other';

let processRegistry: Registry | null = null;

/** What is measured of the process, once in it: its observers of the event loop and of garbage never end. */
function ofProcess(): Registry {
  if (!processRegistry) {
    processRegistry = new Registry();
    collectDefaultMetrics({ register: processRegistry });
  }
  return processRegistry;
}

/**
 * The metrics of one hub, for Prometheus. Counting costs an addition: what is counted becomes metrics when it is read. No
 * label holds anything that came from a client.
 */
export class Metrics implements Meter {
  readonly #registry = new Registry();
  readonly #refusals = new LabelCounter();
  readonly #errors = new LabelCounter();
  readonly #requests = new LabelCounter();
  readonly #revocations: Histogram;
  #published = 0;
  #delivered = 0;

  constructor() {
    const registers = [this.#registry];
    this.#revocations = new Histogram({
      ...{ name: 'tidings_revocation_seconds', registers, buckets: REVOCATION_BUCKETS },
      help: 'How long after its credential a stream or connection ended.',
    });
    this.#count('refusals', 'What was refused, by reason.', { label: 'reason', counter: this.#refusals });
    this.#count('errors', 'Errors that operations were answered with, by code.', {
      label: 'code',
      counter: this.#errors,
    });
    this.#count('http_requests', 'HTTP requests, by the class of their status.', {
      ...{ label: 'status', counter: this.#requests },
    });
    this.#sum('published_events', 'Events that were published on this node.', () => this.#published);
    this.#sum('delivered_frames', 'Results of subscriptions that were handed to clients.', () => this.#delivered);
  }

  /** Shows how many are open from here on. */
  watch(open: OpenConnections): void {
    const registers = [this.#registry];
    new Gauge({
      ...{ name: 'tidings_connections', help: 'Open connections, by transport.', labelNames: ['transport'], registers },
      collect() {
        for (const transport of TRANSPORTS) this.set({ transport }, open.count(transport));
      },
    });
    new Gauge({
      ...{ name: 'tidings_subscriptions', help: 'Active subscriptions.', registers },
      collect() {
        this.set(open.subscriptions());
      },
    });
  }

  /** Shows how many users are present from here on. */
  watchPresence(presence: { readonly size: number }): void {
    new Gauge({
      name: 'tidings_present_users',
      help: 'Users who are present with this node, each once in each project.',
      registers: [this.#registry],
      collect() {
        this.set(presence.size);
      },
    });
  }

  refused(reason: string): void {
    this.#refusals.add(reason);
  }

  expelled(afterMs: number): void {
    this.#revocations.observe(afterMs / 1_000);
  }

  published(events: number): void {
    this.#published += events;
  }

  delivered(count: number): void {
    this.#delivered += count;
  }

  failed(code: string): void {
    this.#errors.add(code);
  }

  answered(status: number): void {
    this.#requests.add(`${Math.trunc(status / 100)}xx`);
  }

  /** All of it as text, and that text's media type. */
  async read(): Promise<{ text: string; mediaType: string }> {
    const all = Registry.merge([ofProcess(), this.#registry]);
    return { text: await all.metrics(), mediaType: all.contentType };
  }

  #count(name: string, help: string, { label, counter }: { label: string; counter: LabelCounter }): void {
    new Counter({
      ...{ name: `tidings_${name}_total`, help, labelNames: [label], registers: [this.#registry] },
      collect() {
        this.reset();
        for (const [word, count] of counter.counts) this.inc({ [label]: word }, count);
      },
    });
  }

  #sum(name: string, help: string, count: () => number): void {
    new Counter({
      ...{ name: `tidings_${name}_total`, help, registers: [this.#registry] },
      collect() {
        this.reset();
        this.inc(count());
      },
    });
  }
}

/** Counts by label value: at most 100 values of ours; any other value counts as `other`. */
class LabelCounter {
  readonly #counts = new Map<string, number>();

  get counts(): ReadonlyMap<string, number> {
    return this.#counts;
  }

  add(word: string): void {
    const count = this.#counts.get(word);
    if (count !== undefined) this.#counts.set(word, count + 1);
    else if (word !== OTHER && (this.#counts.size >= MOST_WORDS || !WORD.test(word))) this.add(OTHER);
    else this.#counts.set(word, 1);
  }
}
