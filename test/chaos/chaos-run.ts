import { setTimeout as pause } from 'node:timers/promises';
import { Random } from '../support/fuzz/random.js';
import { until } from '../support/until.js';
import { Cast, FEEDS } from './cast.js';
import { check, type Violation } from './checker/check.js';
import { History, type Line } from './history.js';
import { Nemesis } from './nemesis.js';
import { Nodes, type NodesOptions } from './nodes.js';
import { edge, survey } from './survey.js';

export interface ChaosOptions extends Pick<NodesOptions, 'program'> {
  readonly seed: number;
  /** How many hubs and Redis processes are killed, together. */
  readonly kills: number;
}

export interface ChaosResult {
  readonly lines: readonly Line[];
  readonly violations: readonly Violation[];
  /** For people. */
  readonly figures: Readonly<Record<string, unknown>>;
}

/** How long a while of load is, where nothing is broken. */
const LOAD_MS = 400;
/** How long everybody has to come to the end; longer than what is promised, so that the checker tells who did not. */
const SETTLE_MS = 8_000;
/** Longer than the streams of a revoked key may go on. */
const REVOKED_MS = 1_200;

/** Breaks three hubs and their Redis under load, at the end loses a part of the history, and judges what was seen. */
export async function runChaos({ seed, kills, program }: ChaosOptions): Promise<ChaosResult> {
  const began = performance.now();
  const history = new History();
  const nodes = await Nodes.start({ program });
  const nemesis = new Nemesis(nodes, { history, random: new Random(seed) });
  const cast = new Cast(nodes, { history, seed });
  try {
    await cast.begin();
    for (let revoked = 0; nemesis.kills < kills; ) {
      await nemesis.strike();
      if (nemesis.kills < ((revoked + 1) * kills) / 3) continue;
      revoked++;
      await cast.revoke();
      await pause(REVOKED_MS);
    }
    await nemesis.rest();
    await nodes.ready();
    const copy = await nodes.redis.copy();
    await endAct({ nodes, history, cast });
    history.note({ what: 'lost' });
    await nodes.redis.restoreFrom(copy);
    await nodes.ready();
    cast.publish();
    await endAct({ nodes, history, cast });
  } finally {
    await cast.leave();
    await nodes.remove();
  }
  const { lines } = history;
  const violations = check(lines);
  const figures = { seed, kills: nemesis.kills, ...nemesis.struck, ...figuresOf(lines), violations: violations.length };
  return { lines, violations, figures: { ...figures, seconds: Math.round((performance.now() - began) / 1_000) } };
}

/** A last while of load; then everybody comes to the end, and every node is asked for all that it has. */
async function endAct({ nodes, history, cast }: { nodes: Nodes; history: History; cast: Cast }): Promise<void> {
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

function figuresOf(lines: readonly Line[]) {
  const count = (what: Line['what']) => lines.filter((line) => line.what === what).length;
  return {
    published: count('publish'),
    ...{ accepted: count('accepted'), refused: count('refused'), unknown: count('unknown') },
    ...{ deliveries: count('received'), streams: count('opened'), expired: count('expired') },
  };
}
