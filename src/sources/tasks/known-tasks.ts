import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { makeFolder, writeDurably } from '../../core/durable-file.js';
import type { Delivery } from '../delivery.js';
import type { KnownEvent, SourceItem } from '../sink.js';
import type { FoundItem, KnownTask } from './identify.js';

const BATCH = 250;
/** Most keys of one question. */
const MAX_LATEST_KEYS = 500;
const LIST = z.array(z.string());

type Payload = Readonly<Record<string, unknown>>;

/** Tasks of a source as the project has them. The ids are kept in a file; the rest is asked of the project. */
export class KnownTasks {
  readonly #delivery: Delivery;
  readonly #file: string;
  readonly #tasks = new Map<string, { readonly file: string; readonly event: KnownEvent }>();
  readonly #ids = new Set<string>();
  /** Ids of the last question: a task that the project did not have then is new. */
  #asked: ReadonlySet<string> = new Set();
  /** Payloads that the hub has rejected: they are not sent again. */
  readonly #rejected = new Map<string, Payload>();
  /** Ids in the file; -1 without a file. */
  #stored = -1;
  /** Whether the source has published before. */
  readonly wasKnown: boolean;

  constructor(delivery: Delivery, file: string) {
    this.#delivery = delivery;
    this.#file = file;
    const ids = readIds(file);
    this.wasKnown = ids !== null;
    this.#stored = ids?.length ?? -1;
    for (const id of ids ?? []) this.#ids.add(id);
  }

  /** Asks the project for the tasks that the source has published, and for those with these ids; for each of them once. */
  async load(ids: readonly string[]): Promise<void> {
    const wanted = [...new Set([...this.#ids, ...ids])];
    const unknown = wanted.filter((id) => !this.#tasks.has(id) && !this.#asked.has(id));
    for (let from = 0; from < unknown.length; from += MAX_LATEST_KEYS) {
      const keys = unknown.slice(from, from + MAX_LATEST_KEYS);
      for (const event of (await this.#delivery.ask((sink) => sink.latest('task_update', keys))) ?? [])
        this.#tasks.set(event.key!, { file: fileOf(event.key!), event });
    }
    this.#asked = new Set(wanted);
  }

  /** Whether a task is neither done nor cancelled. */
  get hasOpen(): boolean {
    return [...this.#tasks.values()].some(({ event }) => isOpen(event));
  }

  all(): KnownTask[] {
    return [...this.#tasks].map(([id, { file, event }]) => ({
      ...{ id, file, title: event.payload.title as string },
      isCancelled: statusOf(event) === 'CANCELLED',
    }));
  }

  /**
   * Publishes what differs: items that are new or changed, and tasks without an item. A task that was done stays done.
   *
   * @param isUnread whether nothing is known of a file now: its tasks stay as they are.
   */
  async publish(
    identified: ReadonlyMap<string, FoundItem>,
    { isUnread, tags }: { isUnread: (file: string) => boolean; tags: readonly string[] },
  ): Promise<void> {
    const changes: { id: string; file: string; item: SourceItem }[] = [];
    for (const [id, { file, item }] of identified) {
      const { id: _, ...payload } = item;
      const known = this.#tasks.get(id);
      if (known) this.#tasks.set(id, { ...known, file });
      const change = this.#changeOf(id, { taskId: id, ...payload }, tags);
      if (change) changes.push({ id, file, item: change });
    }
    for (const [id, { file, event }] of this.#tasks) {
      if (identified.has(id) || !isOpen(event) || isUnread(file)) continue;
      const { previousTaskStatus: _, ...payload } = event.payload;
      const change = this.#changeOf(id, { ...payload, taskStatus: 'CANCELLED' }, tags);
      if (change) changes.push({ id, file, item: change });
    }
    for (let from = 0; from < changes.length; from += BATCH) await this.#send(changes.slice(from, from + BATCH));
  }

  async #send(changes: readonly { id: string; file: string; item: SourceItem }[]): Promise<void> {
    // Before they are published: after a crash the source still knows its tasks.
    this.#remember(changes.map(({ id }) => id));
    const events = await this.#delivery.send(changes.map(({ item }) => item));
    if (this.#delivery.closed) return;
    for (const [at, { id, file, item }] of changes.entries()) {
      const event = events[at];
      if (event) this.#tasks.set(id, { file, event: { id: event.id, key: id, payload: item.payload } });
      else this.#rejected.set(id, item.payload);
    }
  }

  /** The key names the event before it, so that a second hub on the same folder publishes nothing again. */
  #changeOf(id: string, payload: Payload, tags: readonly string[]): SourceItem | null {
    const event = this.#tasks.get(id)?.event;
    const { previousTaskStatus: _, ...before } = event?.payload ?? {};
    if (isDeepStrictEqual(before, payload)) return null;
    const status = event && statusOf(event);
    const changed = status && status !== payload.taskStatus ? { ...payload, previousTaskStatus: status } : payload;
    if (isDeepStrictEqual(this.#rejected.get(id), changed)) return null;
    const digest = createHash('sha256').update(JSON.stringify([id, event?.id ?? null, payload]));
    return {
      ...{ type: 'task_update', payload: changed },
      options: { idempotencyKey: `task:${digest.digest('base64url')}`, tags },
    };
  }

  #remember(ids: readonly string[]): void {
    for (const id of ids) this.#ids.add(id);
    if (this.#ids.size === this.#stored) return;
    makeFolder(dirname(this.#file));
    writeDurably(this.#file, JSON.stringify([...this.#ids]), 'replace');
    this.#stored = this.#ids.size;
  }
}

const statusOf = ({ payload }: KnownEvent): string => (payload.taskStatus ?? payload.status) as string;

const isOpen = (event: KnownEvent): boolean => !['DONE', 'CANCELLED'].includes(statusOf(event));

/** Until a task has been found in another file, it is in the one that its id names. */
const fileOf = (id: string): string => id.slice(0, id.lastIndexOf('#'));

/** Null where there is no list, or none that can be read: the source begins anew then, as in an empty data folder. */
function readIds(file: string): readonly string[] | null {
  try {
    return LIST.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}
