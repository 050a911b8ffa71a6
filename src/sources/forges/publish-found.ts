import { hasCode } from '../../core/errors.js';
import type { Actor } from '../../core/record.js';
import type { PublishedEvent, Sink, SourceItem } from '../sink.js';
import type { Found } from './forge.js';

/** Most events of one append, so that a large push does not delay others. */
const MAX_ITEMS = 250;
/** Most keys of one call of `Sink.latest`. */
const MAX_KEYS = 500;
/** Longest tag. */
const MAX_TAG = 128;

interface Origin {
  /** Beginning of the idempotency keys. */
  readonly deliveryKey: string;
  readonly repository: string;
  readonly actor: Actor | undefined;
}

/**
 * Publishes the events of one delivery. When it resolves all of them are durable. After a rejection some may be: the same
 * delivery again publishes the rest, and none twice. Commits that the project has, from another branch or from a folder
 * that is watched too, are left out.
 *
 * @returns how many events the delivery has brought.
 * @throws TidingsError `CONFLICT` where the delivery had other events before, and what `Sink.publish` throws.
 */
export async function publishFound(sink: Sink, found: readonly Found[], origin: Origin): Promise<number> {
  const [first, ...rest] = found;
  if (!first) return 0;
  const key = `${origin.deliveryKey}:0`;
  const [cause] = await sink.publish([itemOf(first, { origin, key, causationId: await causeOf(sink, first) })]);
  const commits = await unknownCommits(sink, rest);
  for (let start = 0; start < commits.length; start += MAX_ITEMS) {
    const batch = commits.slice(start, start + MAX_ITEMS);
    await publishCommits(
      sink,
      batch.map((commit) => itemOf(commit, { origin, key: `commit:${commit.payload.sha}`, causationId: cause!.id })),
    );
  }
  return 1 + commits.length;
}

/** Of the hashes of a push, one may come twice, and any may have been published before. */
async function unknownCommits(sink: Sink, commits: readonly Found[]): Promise<Found[]> {
  const bySha = new Map(commits.map((commit) => [String(commit.payload.sha), commit]));
  const shas = [...bySha.keys()];
  for (let start = 0; start < shas.length; start += MAX_KEYS)
    for (const { key } of await sink.latest('commit', shas.slice(start, start + MAX_KEYS))) bySha.delete(key!);
  return [...bySha.values()];
}

/** Another source may publish the same commits at this moment, with the same keys: those are left to it. */
async function publishCommits(sink: Sink, items: readonly SourceItem[]): Promise<void> {
  try {
    await sink.publish(items);
  } catch (error) {
    if (!hasCode(error, 'CONFLICT')) throw error;
    if (items.length > 1) for (const item of items) await publishCommits(sink, [item]);
  }
}

/** The likeliest cause that the project has. */
async function causeOf(sink: Sink, { causes = [] }: Found): Promise<string | undefined> {
  for (const { type, key } of causes) {
    const [event] = await sink.latest(type, [key]);
    if (event) return event.id;
  }
  return undefined;
}

function itemOf(
  { type, payload, occurredAt, priority, correlationId }: Found,
  { origin, key, causationId }: { origin: Origin; key: string; causationId: PublishedEvent['id'] | undefined },
): SourceItem {
  const { repository, actor } = origin;
  const isShort = (text: string | undefined) => text !== undefined && text.length <= MAX_TAG;
  return {
    type,
    payload: Object.fromEntries(Object.entries(payload).filter(([, value]) => value !== undefined)),
    options: {
      idempotencyKey: key,
      ...(occurredAt !== undefined && { occurredAt }),
      ...(priority && { priority }),
      ...(isShort(correlationId) && { correlationId }),
      ...(causationId !== undefined && { causationId }),
      ...(isShort(repository) && { tags: [repository] }),
      ...(actor && isShort(actor.id) && { actor }),
    },
  };
}
