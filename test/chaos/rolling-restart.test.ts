import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { REDIS } from '../support/redis-server.js';
import { Cast } from './cast.js';
import { check } from './checker/check.js';
import { endAct } from './end-act.js';
import { History, type Line } from './history.js';
import { Nodes } from './nodes.js';

const DRAIN_MS = 3_000;
const SLICES = 4;
/** Of each way, beside the others. */
const FOLLOWERS = 15;

const opened = (lines: readonly Line[]) => lines.filter((line) => line.what === 'opened');

describe.skipIf(!REDIS)('nodes that are restarted one after another', () => {
  let nodes: Nodes;
  let history: History;
  let cast: Cast;

  beforeEach(async () => {
    history = new History();
    nodes = await Nodes.start({ env: { TIDINGS_DRAIN_MS: String(DRAIN_MS) } });
    cast = new Cast(nodes, { history, seed: 1, paceMs: 200, followers: FOLLOWERS });
    await cast.begin();
  }, 60_000);

  afterEach(async () => {
    await cast.leave();
    await nodes.remove();
  }, 60_000);

  /** Who came back from a node that was stopped at the end of these lines, by when that was, in slices of the drain. */
  function comingsBack(node: string, from: number): number[] {
    const began = history.lines[from - 1]!.at;
    const last = new Map(opened(history.lines.slice(0, from)).map((line) => [line.client, line.node]));
    const slices: number[] = Array.from({ length: SLICES }, () => 0);
    for (const { client, at } of opened(history.lines.slice(from))) {
      if (last.get(client) !== node) continue;
      last.delete(client);
      const slice = Math.floor((SLICES * (at - began)) / DRAIN_MS);
      slices[Math.min(slice, SLICES - 1)]!++;
    }
    return slices;
  }

  it('lose nothing, and their clients reconnect spread over the drain time', async () => {
    for (const { name, hub } of nodes.all) {
      history.note({ what: 'fault', fault: 'restart', target: name });
      const from = history.lines.length;
      expect(await hub.stop()).toBe(0);
      const slices = comingsBack(name, from);
      console.log(`${name} was left, by quarters of its drain: ${slices.join(', ')}`);
      const all = slices.reduce((sum, count) => sum + count, 0);
      expect(all).toBeGreaterThanOrEqual(10);
      // Even would be a quarter each; the machine may be late with some.
      expect(Math.max(...slices)).toBeLessThanOrEqual(Math.ceil(all / 2));
      await hub.start();
      await nodes.ready();
    }
    await endAct({ nodes, history, cast });
    expect(check(history.lines)).toEqual([]);
    expect(history.deliveries).toBeGreaterThan(0);
  }, 120_000);
});
