import { setTimeout } from 'node:timers/promises';
import { FOLLOW_OPERATION } from '../event.js';
import type { Peer } from '../peer.js';
import type { Publishers } from '../wire/publishers.js';
import { SocketSubscriber } from '../wire/socket-subscriber.js';

const AT_ONCE = 100;
const PATIENCE_MS = 60_000;

/** Opens that many subscriptions, each on a socket of its own. */
export async function openSubscribers(
  peer: Peer,
  count: number,
  onDelivery?: (number: number) => void,
): Promise<SocketSubscriber[]> {
  const subscribers: SocketSubscriber[] = [];
  while (subscribers.length < count) {
    const some = Math.min(AT_ONCE, count - subscribers.length);
    const opening = Array.from({ length: some }, () =>
      SocketSubscriber.open(peer.port, FOLLOW_OPERATION, { onDelivery }),
    );
    subscribers.push(...(await Promise.all(opening)));
  }
  return subscribers;
}

/** Publishes until every subscriber has had the same newest event: from then on, all of them get everything. */
export async function settle(subscribers: readonly SocketSubscriber[], publishers: Publishers): Promise<void> {
  const until = performance.now() + PATIENCE_MS;
  while (performance.now() < until) {
    await publishers.publish({ count: 1 });
    await setTimeout(200);
    if (subscribers.every(({ last }) => last === publishers.newest)) return;
  }
  throw new Error('Not every subscriber was served');
}

interface Subscriber {
  readonly last: number;
}

/** Waits until every subscriber has had everything up to this offset, and no more than that. */
export async function delivered(subscribers: readonly Subscriber[], newest: number): Promise<void> {
  const until = performance.now() + PATIENCE_MS;
  let waiting = subscribers;
  for (;;) {
    // One who was served stays so: only the others are asked again.
    waiting = waiting.filter(({ last }) => last < newest);
    if (waiting.length === 0) break;
    if (performance.now() > until) throw new Error(`${waiting.length} subscribers did not get everything`);
    await setTimeout(1);
  }
  const excess = subscribers.find(({ last }) => last !== newest);
  if (excess) throw new Error(`Event ${excess.last} was delivered, but ${newest} is the newest`);
}
