import { setTimeout } from 'node:timers/promises';
import { followOperation, PROJECT } from '../event.js';
import type { Peer } from '../peer.js';
import { EventSourceSubscriber } from '../wire/event-source-subscriber.js';
import type { Publishers } from '../wire/publishers.js';
import { SocketSubscriber, type SubscriberOptions } from '../wire/socket-subscriber.js';

/** As many as may be on their way in at once. */
const AT_ONCE = 100;
const PATIENCE_MS = 120_000;

/** What the peers without GraphQL write into each message: they send the same bytes to all. */
const ID_OF_ALL = '00000000-0000-4000-8000-000000000000';

export interface Subscriber {
  readonly project: string;
  /** Offset of the newest delivery. */
  readonly last: number;
}

interface OpenOptions extends SubscriberOptions {
  /** Of the nodes that they are spread over; all of them by default. */
  readonly ports?: readonly number[];
  readonly over?: 'WebSocket' | 'SSE';
  /** What the subscriber of this index follows; the same project for all by default. */
  readonly projectOf?: (index: number) => string;
}

/** Opens that many subscriptions, each on a connection of its own. */
export async function openSubscribers(
  peer: Peer,
  count: number,
  { over = 'WebSocket', projectOf = () => PROJECT, ports = peer.ports, ...options }: OpenOptions = {},
): Promise<(SocketSubscriber | EventSourceSubscriber)[]> {
  const { open } = over === 'SSE' ? EventSourceSubscriber : SocketSubscriber;
  const all = peer.name.startsWith('raw ws') ? { ...options, id: ID_OF_ALL } : options;
  return inBatches<SocketSubscriber | EventSourceSubscriber>(count, (index) =>
    open(ports[index % ports.length]!, followOperation(projectOf(index)), all),
  );
}

export function closeAll(opened: readonly { close(): void }[]): void {
  for (const each of opened) each.close();
}

/** Opens that many, some at a time: servers let only so many in at once. */
export async function inBatches<T>(count: number, open: (index: number) => Promise<T>): Promise<T[]> {
  const opened: T[] = [];
  while (opened.length < count) {
    const some = Math.min(AT_ONCE, count - opened.length);
    const from = opened.length;
    opened.push(...(await Promise.all(Array.from({ length: some }, (_, index) => open(from + index)))));
  }
  return opened;
}

/** Publishes until every subscriber has had the newest event of its project: from then on, all of them get everything. */
export async function settle(subscribers: readonly Subscriber[], publishers: Publishers): Promise<void> {
  const projects = new Set(subscribers.map(({ project }) => project)).size;
  const until = performance.now() + PATIENCE_MS;
  while (performance.now() < until) {
    await publishers.publish({ count: projects });
    await setTimeout(200);
    if (subscribers.every(({ last, project }) => last > 0 && last === publishers.newestIn(project))) return;
  }
  throw new Error('Not every subscriber was served');
}

/** Waits until every subscriber has had everything of its project that was published, and no more than that. */
export async function delivered(subscribers: readonly Subscriber[], publishers: Publishers): Promise<void> {
  const until = performance.now() + PATIENCE_MS;
  let waiting = subscribers;
  for (;;) {
    // One who was served stays so: only the others are asked again.
    waiting = waiting.filter(({ last, project }) => last < publishers.newestIn(project));
    if (waiting.length === 0) break;
    if (performance.now() > until) throw new Error(`${waiting.length} subscribers did not get everything`);
    await setTimeout(1);
  }
  const excess = subscribers.find(({ last, project }) => last !== publishers.newestIn(project));
  if (excess) throw new Error(`Event ${excess.last} was delivered, but that is not the newest`);
}
