import { randomUUID } from 'node:crypto';
import { retryDelay } from '../client/connection/backoff.js';
import { type Client, ClientError, PublishEventsDocument, type PublishItem } from '../client/index.js';
import { systemClock } from '../core/clock.js';
import { growingCache } from '../core/growing-cache.js';

/** The most events of one request, and the most bytes of their JSON: a request of 1 MiB would be refused. */
const MAX_ITEMS = 1_000;
const MAX_BYTES = 512 * 1024;
const MOST_ATTEMPTS = 8;
/** A hub that asks for a longer wait has no answer for the command. */
const MOST_WAIT_MS = 60_000;
/** Time for which a request waits for more events. Otherwise a quiet source would hold them back for ever. */
const WAIT_MS = 50;

/** Events that were published last, by which their copies are known. */
const MOST_KNOWN = 100_000;

/** Item, and the id of the event that it is a copy of, where it has one. */
export interface Copied {
  readonly item: PublishItem;
  readonly id: unknown;
}

interface Options {
  readonly client: Client;
  readonly projectId: string;
  /** Called after every request with the number of events published so far. */
  readonly onProgress: (published: number) => void;
}

/**
 * Publishes items in their order, while they come in: in large requests where they come fast. Copies of what it has
 * published itself are left out: whoever copies all projects into one of them would otherwise copy for ever.
 *
 * @returns how many were published, and how many such copies were left out.
 * @throws ClientError, and what `items` throws once the items before it are published.
 */
export async function publishAll(
  items: AsyncIterator<Copied>,
  { client, projectId, onProgress }: Options,
): Promise<{ published: number; own: number }> {
  const known = growingCache<true>(MOST_KNOWN);
  let published = 0;
  let own = 0;
  let batch: PublishItem[] = [];
  let bytes = 0;
  const flush = async () => {
    if (batch.length > 0) for (const id of await send(client, projectId, batch)) known.set(id, true);
    published += batch.length;
    batch = [];
    bytes = 0;
    onProgress(published);
  };
  try {
    for (let next = items.next(); ; next = items.next()) {
      if (batch.length > 0 && !(await comesSoon(next))) await flush();
      const { value, done } = await next;
      if (done) break;
      const { item, id } = value;
      // An event is answered before the next item is looked at, so that its copy is known.
      if (typeof id === 'string' && known.has(id)) {
        own++;
        continue;
      }
      const size = Buffer.byteLength(JSON.stringify(item));
      if (batch.length === MAX_ITEMS || bytes + size > MAX_BYTES) await flush();
      // With a key the request can be sent again when it is not known what became of it.
      batch.push({ ...item, options: { idempotencyKey: randomUUID(), ...item.options } });
      bytes += size;
    }
  } catch (error) {
    // The valid lines before an invalid one are published.
    if (!(error instanceof ClientError)) await flush();
    throw error;
  }
  await flush();
  return { published, own };
}

/** Whether a promise settles within `WAIT_MS`. */
async function comesSoon(next: Promise<unknown>): Promise<boolean> {
  const settled = new AbortController();
  const isSoon = await Promise.race([
    next.then(
      () => true,
      () => true,
    ),
    systemClock.sleep(WAIT_MS, settled.signal).then(() => false),
  ]);
  settled.abort();
  return isSoon;
}

/** @returns the ids of the events. */
async function send(client: Client, projectId: string, events: PublishItem[]): Promise<string[]> {
  for (let attempt = 0; ; attempt++) {
    try {
      const { publishEvents } = await client.mutate(PublishEventsDocument, { projectId, events });
      return publishEvents.map(({ id }) => id);
    } catch (error) {
      if (!(error instanceof ClientError && error.retryable) || attempt === MOST_ATTEMPTS) throw error;
      // Such as a quota that is used up until tomorrow.
      if ((error.retryAfterMs ?? 0) > MOST_WAIT_MS) throw error;
      await systemClock.sleep((error.retryAfterMs ?? 0) + retryDelay(attempt, Math.random));
    }
  }
}
