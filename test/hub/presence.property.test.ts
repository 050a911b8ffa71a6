import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Viewer } from '../../src/auth/viewer.js';
import { nextTurn } from '../../src/core/clock.js';
import type { PresenceStream } from '../../src/hub/presence/presence-stream.js';
import type { Reader } from '../../src/hub/streams/reader.js';
import { disturbance, isUnavailable, RUNS } from '../support/disturbance.js';
import { type Disturbance, SlowLog } from '../support/slow-log.js';
import { until } from '../support/until.js';
import { PresenceNodes, reading } from './presence-nodes.js';

const NODES = 2;
const USERS = ['ann', 'bob', 'cat'].map(reading);
const WATCHER = reading('watcher');

type Command =
  | { do: 'join'; node: number; user: number }
  | { do: 'leave'; which: number }
  | { do: 'say'; node: number; user: number; status: 'BUSY' | 'OFFLINE' }
  | { do: 'pass'; ms: number }
  | { do: 'wait' };

const node = fc.nat(NODES - 1);
const user = fc.nat(USERS.length - 1);
const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('join' as const), node, user }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('leave' as const), which: fc.nat(9) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      ...{ do: fc.constant('say' as const), node, user },
      status: fc.constantFrom('BUSY' as const, 'OFFLINE' as const),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('pass' as const), ms: fc.constantFrom(500, 1_000, 3_000, 15_000) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('wait' as const) }) },
);

/** Those who are there, as a stream has said so far. */
class Room {
  readonly users = new Set<string>();
  readonly stream: PresenceStream;
  /** What it says that contradicts what it said before. */
  readonly contradictions: string[] = [];

  constructor(stream: PresenceStream) {
    this.stream = stream;
    void this.#follow();
  }

  async #follow(): Promise<void> {
    for await (const { kind, present } of this.stream) {
      if (kind === 'SNAPSHOT') this.users.clear();
      for (const one of present) {
        const isThere = this.users.has(one.user);
        if ((kind === 'JOINED' && isThere) || (kind !== 'JOINED' && kind !== 'SNAPSHOT' && !isThere))
          this.contradictions.push(`${kind} ${one.user}`);
        if (kind === 'LEFT') this.users.delete(one.user);
        else this.users.add(one.user);
      }
    }
  }
}

async function run(commands: readonly Command[], disturbed: Disturbance): Promise<void> {
  const slow: SlowLog[] = [];
  const errors: unknown[] = [];
  const nodes = await PresenceNodes.start(NODES, {
    through: (inner) => {
      slow.push(new SlowLog(inner));
      return slow.at(-1)!.log;
    },
    onError: (error) => errors.push(error),
  });
  const rooms: Room[] = [];
  for (let at = 0; at < NODES; at++) rooms.push(new Room(await nodes.hub(at).presence.follow(WATCHER, 'acme')));
  const here: { readonly user: string; readonly reader: Reader }[] = [];
  const pending: Promise<unknown>[] = [];
  const start = (work: Promise<unknown>) => {
    pending.push(
      work.catch((error: unknown) => {
        if (!isUnavailable(error)) throw error;
      }),
    );
  };
  const join = async (at: number, viewer: Viewer) => {
    const reader = await nodes.hub(at).subscribe({ ...viewer }, { project: 'acme', types: ['push'] });
    here.push({ user: viewer.actor.id, reader });
  };
  for (const [index, log] of slow.entries()) log.disturb({ ...disturbed, seed: disturbed.seed + index });
  const said = new Set<string>();
  for (const c of commands) {
    if (c.do === 'join') start(join(c.node, USERS[c.user]!));
    else if (c.do === 'pass') nodes.advance(c.ms);
    else if (c.do === 'wait') await new Promise((resolve) => setTimeout(resolve, 25));
    else if (c.do === 'say') {
      const viewer = USERS[c.user]!;
      said.add(viewer.actor.id);
      start(nodes.hub(c.node).presence.say(viewer, 'acme', { status: c.status, message: null }));
    } else start(here.splice(c.which % Math.max(1, here.length), 1)[0]?.reader.return() ?? Promise.resolve());
    await nextTurn();
  }
  for (const log of slow) log.calm();
  let settled = false;
  const done = Promise.all(pending).finally(() => {
    settled = true;
  });
  done.catch(() => 'awaited below');
  await until(() => {
    nodes.advance(500);
    return settled;
  });
  await done;
  // What users have said of themselves counts for a minute without a connection, and until they leave with one.
  const expected = [...new Set([...here.map((one) => one.user), WATCHER.actor.id])].filter((id) => !said.has(id));
  for (let at = 0; at < NODES; at++)
    await until(
      () => {
        nodes.advance(500);
        const users = [...rooms[at]!.users].filter((id) => !said.has(id));
        return JSON.stringify(users.sort()) === JSON.stringify(expected.sort());
      },
      { what: () => `node ${at}: ${expected} are there, but ${[...rooms[at]!.users]}` },
    );
  for (const { contradictions } of rooms) expect(contradictions).toEqual([]);
  expect(errors.filter((error) => !isUnavailable(error))).toEqual([]);
  for (const { reader } of here) await reader.return();
  for (const { stream } of rooms) await stream.return();
  await nodes.close();
}

it('shows on every node who is there, and nobody twice, on a log that is slow and fails', async () => {
  await fc.assert(fc.asyncProperty(fc.array(command, { minLength: 3, maxLength: 25 }), disturbance, run), {
    numRuns: RUNS / 5,
    endOnFailure: true,
  });
}, 600_000);
