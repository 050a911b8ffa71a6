import type { Addresses } from './addresses.js';
import { EVERYTHING, type History } from './history.js';
import { type Frame, moment, type Payload, type StockClient, type Way } from './stock-client.js';

/** Who subscribes to what. */
export interface Subscription {
  readonly client: string;
  readonly feed: string;
  /** What its key may read. */
  readonly projects: readonly string[];
  readonly types?: readonly string[];
  readonly onGap?: 'FAIL' | 'CONTINUE';
  /** Which of the cursors it goes on from when its own has expired. */
  readonly goesOnFrom: 'earliest' | 'head';
  readonly authorization: string;
  readonly way: Way;
}

interface Event {
  readonly id: string;
  readonly projectId: string;
  /** Null for what is only delivered live. */
  readonly offset: number | null;
  readonly payload: { readonly message?: string; readonly summary?: string };
}

const queryOf = ({ feed, types, onGap }: Subscription): string => {
  const args = [
    ...(feed === EVERYTHING ? [] : [`projectId: "${feed}"`]),
    ...(types ? [`types: [${types.join(', ')}]`] : []),
    ...(onGap ? [`onGap: ${onGap}`] : []),
  ];
  return `subscription ($after: String) { events(after: $after, ${args.join(', ')}) { id projectId offset payload } }`;
};

/** Follows a feed with a stock client and the one line of the README, and writes down what it is given. */
export class Subscriber {
  readonly #subscription: Subscription;
  readonly #history: History;
  readonly #addresses: Addresses;
  readonly #nextStream: () => number;
  readonly #client: StockClient;
  readonly #payload: Payload & { variables: { after: string } };
  #stream = 0;
  #leave: () => void = () => undefined;
  #stopped = false;

  constructor(
    subscription: Subscription,
    world: { history: History; addresses: Addresses; after: string; nextStream: () => number },
  ) {
    const { client, feed, projects, types, authorization, way } = subscription;
    this.#subscription = subscription;
    this.#history = world.history;
    this.#addresses = world.addresses;
    this.#nextStream = world.nextStream;
    this.#payload = { query: queryOf(subscription), variables: { after: world.after } };
    world.history.note({ what: 'began', client, feed, projects, ...(types && { types }) });
    this.#client = way.connect({
      ...{ addresses: world.addresses, authorization, comesBack: true },
      onSent: ({ after }) => this.#opened(String(after)),
    });
    this.#subscribe();
  }

  get name(): string {
    return this.#subscription.client;
  }

  get feed(): string {
    return this.#subscription.feed;
  }

  /** Cursor that it resumes from. */
  get after(): string {
    return this.#payload.variables.after;
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#leave();
    await this.#client.dispose();
  }

  #subscribe(): void {
    if (this.#stopped) return;
    let current = true;
    // What comes after a failure belongs to an operation that is over.
    const over = (failure: unknown) => {
      if (!current || this.#stopped) return;
      current = false;
      leave();
      this.#failed(failure);
    };
    const leave = this.#client.subscribe(this.#payload, {
      next: (frame) => (frame.errors ? over(frame.errors) : current && this.#take(frame)),
      error: over,
      complete: () => over('complete'),
    });
    this.#leave = leave;
  }

  #opened(after: string): void {
    if (this.#stream > 0) this.#history.note({ what: 'closed', stream: this.#stream, why: 'cut' });
    this.#stream = this.#nextStream();
    const { client } = this.#subscription;
    this.#history.note({ what: 'opened', client, stream: this.#stream, node: this.#addresses.last.node, after });
  }

  #take({ data, extensions }: Frame): void {
    const { id, projectId: project, offset, payload } = (data as { events: Event }).events;
    const { cursor, gap } = extensions as { cursor: string; gap?: { from: number; to: number } };
    this.#payload.variables.after = cursor; // the one line
    // A word of the hub to whoever listens now, and in no log.
    if (offset === null) return;
    const value = payload.message ?? payload.summary ?? null;
    const received = { what: 'received', stream: this.#stream, id, project, offset, value, cursor } as const;
    this.#history.note(gap ? { ...received, gap: { from: gap.from, to: gap.to } } : received);
  }

  /** What a stock client does not come back from by itself. */
  #failed(failure: unknown): void {
    const [error] = Array.isArray(failure) ? (failure as NonNullable<Frame['errors']>) : [];
    const stream = this.#stream;
    this.#stream = 0;
    const { code, reason, earliest, head } = (error?.extensions ?? {}) as Record<string, string>;
    if (code === 'CURSOR_EXPIRED') {
      const told = { reason: reason!, earliest: earliest!, head: head! };
      this.#history.note({ what: 'expired', stream, ...told });
      this.#payload.variables.after = told[this.#subscription.goesOnFrom];
    } else this.#history.note({ what: 'closed', stream, why: code ?? String(failure) });
    void moment().then(() => this.#subscribe());
  }
}
