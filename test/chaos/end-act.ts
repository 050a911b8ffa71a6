import { setTimeout as pause } from 'node:timers/promises';
import { until } from '../support/until.js';
import { type Cast, FEEDS } from './cast.js';
import type { History } from './history.js';
import type { Nodes } from './nodes.js';
import { edge, survey } from './survey.js';

/** How long a while of load is, where nothing is broken. */
const LOAD_MS = 400;
/** How long everybody has to come to the end; longer than what is promised, so that the checker tells who did not. */
const SETTLE_MS = 8_000;

/** A last while of load; then everybody comes to the end, and every node is asked for all that it has. */
export async function endAct({ nodes, history, cast }: { nodes: Nodes; history: History; cast: Cast }): Promise<void> {
  await pause(LOAD_MS);
  await cast.fallSilent();
  const heads: Record<string, string> = {};
  for (const feed of FEEDS) heads[feed] = (await edge(nodes.direct[0]!, feed, 'last')).id;
  history.note({ what: 'quiet', heads });
  await settled(history);
  for (const address of nodes.direct)
    for (const feed of FEEDS)
      history.note({ what: 'kept', node: address.node, feed, ...(await survey(address, feed)) });
}

/** Resolves when nobody was given anything for a second, or when that takes too long. */
async function settled(history: History): Promise<void> {
  const giveUpAt = performance.now() + SETTLE_MS;
  let known = -1;
  let since = performance.now();
  const isSettled = () => {
    const now = performance.now();
    if (history.deliveries !== known) since = now;
    known = history.deliveries;
    return now - since > 1_000 || now > giveUpAt;
  };
  await until(isSettled, { withinMs: 2 * SETTLE_MS });
}
