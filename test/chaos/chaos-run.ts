import { setTimeout as pause } from 'node:timers/promises';
import { Random } from '../support/fuzz/random.js';
import { Cast } from './cast.js';
import { check, type Violation } from './checker/check.js';
import { endAct } from './end-act.js';
import { History, type Line } from './history.js';
import { Nemesis } from './nemesis.js';
import { Nodes, type NodesOptions } from './nodes.js';
import { Visitors } from './visitors.js';

export interface ChaosOptions extends Pick<NodesOptions, 'program'> {
  readonly seed: number;
  /** How many hubs and Redis processes are killed, together. */
  readonly kills: number;
  /** The longest that a publisher waits before it publishes again; see `CastOptions`. */
  readonly paceMs?: number;
}

export interface ChaosResult {
  readonly lines: readonly Line[];
  readonly violations: readonly Violation[];
  /** For people. */
  readonly figures: Readonly<Record<string, unknown>>;
}

/** Longer than the streams of a revoked key may go on. */
const REVOKED_MS = 1_200;

/** Breaks three hubs and their Redis under load, at the end loses a part of the history twice, and judges what was seen. */
export async function runChaos({ seed, kills, paceMs, program }: ChaosOptions): Promise<ChaosResult> {
  const began = performance.now();
  const history = new History();
  const nodes = await Nodes.start({ program });
  const nemesis = new Nemesis(nodes, { history, random: new Random(seed) });
  const cast = new Cast(nodes, { history, seed, paceMs });
  const visitors = new Visitors(nodes, { history, random: new Random(seed + 1) });
  try {
    await cast.begin();
    await visitors.begin();
    for (let revoked = 0; nemesis.kills < kills; ) {
      await nemesis.strike();
      if (nemesis.kills < ((revoked + 1) * kills) / 3) continue;
      revoked++;
      await cast.revoke();
      await pause(REVOKED_MS);
    }
    await nemesis.rest();
    await nodes.ready();
    for (const hubs of ['up', 'ended'] as const) {
      const copy = await nodes.redis.copy();
      await endAct({ nodes, history, cast });
      await nemesis.loseHistory(copy, { hubs });
      await nodes.ready();
      cast.publish();
    }
    await endAct({ nodes, history, cast });
    await visitors.depart();
  } finally {
    // Told above, where it mattered; here nothing may be left of what is still being started.
    await Promise.allSettled([nemesis.rest()]);
    await Promise.allSettled([visitors.leave(), cast.leave()]).finally(() => nodes.remove());
  }
  const { lines } = history;
  const violations = check(lines);
  const figures = { seed, kills: nemesis.kills, ...figuresOf(lines), violations: violations.length };
  return { lines, violations, figures: { ...figures, seconds: Math.round((performance.now() - began) / 1_000) } };
}

function figuresOf(lines: readonly Line[]) {
  const faults: Record<string, number> = {};
  for (const line of lines) if (line.what === 'fault') faults[line.fault] = (faults[line.fault] ?? 0) + 1;
  const count = (what: Line['what']) => lines.filter((line) => line.what === what).length;
  return {
    ...faults,
    published: count('publish'),
    ...{ accepted: count('accepted'), refused: count('refused'), unknown: count('unknown') },
    ...{ deliveries: count('received'), streams: count('opened'), expired: count('expired') },
    ...{ lists: count('listed'), presence: count('presence') },
  };
}
