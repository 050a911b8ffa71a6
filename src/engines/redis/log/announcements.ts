import { ALL_PROJECTS } from '../../../core/cursor.js';
import type { AppendEntry, Notice } from '../../../core/log.js';
import type { AnyRecord } from '../../../core/record.js';
import type { Client } from '../link/clients.js';
import type { History } from '../link/history.js';
import { type Announced, OwnEntries, openMessage } from './message.js';

export type Listener = (records: readonly AnyRecord[]) => void;

interface Listening {
  readonly tell: Listener;
  /** Epoch whose records it receives; null until a head has been read. */
  epoch: string | null;
}

interface AnnouncementsOptions {
  readonly tag: string;
  readonly onNotice: (notice: Notice) => void;
  /** The history of a text. */
  readonly historyOf: (text: string) => History;
  /** Called with what an announcement shows: how far a history has come. */
  readonly onSeen: (history: History, sequence: number) => void;
}

/**
 * The channels that this node is subscribed to: one for each feed with a listener. Outlives connections: each new
 * connection is subscribed to the channels of that moment.
 */
export class Announcements {
  readonly #options: AnnouncementsOptions;
  readonly #listening = new Map<string, Set<Listening>>();
  readonly #own = new OwnEntries();
  #client: Client | null = null;
  #asking = 0;
  #asked: Promise<unknown> = Promise.resolve();

  constructor(options: AnnouncementsOptions) {
    this.#options = options;
  }

  /** Subscribes a new connection, which is used from now on. @throws what the client throws. */
  async attach(client: Client): Promise<void> {
    this.#client = client;
    const channels = [...this.#listening.keys()].map((feed) => this.channel(feed));
    if (channels.length > 0) await client.sSubscribe(channels, this.#hear, true);
  }

  listen(listener: Listener, feed: string): () => void {
    const own: Listening = { tell: listener, epoch: null };
    const all = this.#listening.get(feed) ?? new Set();
    if (all.size === 0) {
      this.#listening.set(feed, all);
      this.#ask((client) => client.sSubscribe([this.channel(feed)], this.#hear, true));
    }
    all.add(own);
    return () => {
      if (!all.delete(own) || all.size > 0) return;
      this.#listening.delete(feed);
      this.#ask((client) => client.sUnsubscribe([this.channel(feed)], this.#hear, true));
    };
  }

  /** Keeps the entries that this node sends to a project, where it will receive them again. */
  sent(project: string, entries: readonly AppendEntry[]): void {
    if (!this.#listening.has(project) && !this.#listening.has(ALL_PROJECTS)) return;
    for (const entry of entries) this.#own.add(entry);
  }

  /** Resolves when everything that was asked for is subscribed; null when it is. */
  get settled(): Promise<unknown> | null {
    return this.#asking > 0 ? this.#asked : null;
  }

  /**
   * Ties the listeners of a feed that are not tied yet to a history. They receive nothing of any other history:
   * positions of another history would look like the next of theirs.
   */
  tie(feed: string, epoch: string): void {
    for (const own of this.#listening.get(feed) ?? []) own.epoch ??= epoch;
  }

  close(): void {
    this.#listening.clear();
    this.#client = null;
  }

  channel(feed: string): string {
    return `{${this.#options.tag}}:c:${feed}`;
  }

  #ask(change: (client: Client) => Promise<unknown>): void {
    const client = this.#client;
    if (!client?.isReady) return;
    this.#asking++;
    const done = () => {
      this.#asking--;
    };
    const before = this.#asked;
    // A request that fails has lost its connection, and the next connection subscribes anew. Resolves to nothing:
    // otherwise each promise would retain the results of all before it.
    this.#asked = change(client)
      .then(done, done)
      .then(() => before);
  }

  readonly #hear = (message: Buffer, channel: Buffer): void => {
    const feed = channel.toString().slice(this.channel('').length);
    const listening = this.#listening.get(feed);
    if (!listening) return;
    const { historyOf, onSeen } = this.#options;
    const own = this.#own;
    for (const { records, history, epoch } of inOne(openMessage(message, { own, historyOf }), feed)) {
      if (history) onSeen(history, records.at(-1)!.sequence!);
      this.#tell(listening, records, epoch);
    }
  };

  #tell(listening: Set<Listening>, records: readonly AnyRecord[], epoch: string | null): void {
    for (const own of [...listening]) {
      if (epoch !== null && own.epoch !== null && own.epoch !== epoch) continue;
      try {
        own.tell(records);
      } catch (cause) {
        this.#options.onNotice({ level: 'error', message: 'A listener of the log has thrown', cause });
      }
    }
  }
}

/**
 * Joins the records of one message that are of one history: a listener has work to do for each call, such as a write to
 * each of a thousand sockets.
 */
function inOne(announced: readonly Announced[], feed: string): Announced[] {
  const joined: { records: AnyRecord[]; history: History | null; epoch: string | null }[] = [];
  for (const { records, history, epoch: ofProject } of announced) {
    const epoch = feed === ALL_PROJECTS ? (history?.generation ?? null) : ofProject;
    const last = joined.at(-1);
    if (last?.epoch === epoch && last.history?.text === history?.text) last.records.push(...records);
    else joined.push({ records: [...records], history, epoch });
  }
  return joined;
}
