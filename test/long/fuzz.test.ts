import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fuzz } from '../support/fuzz/session.js';
import { ProbedHub, type Reading } from '../support/probed-hub.js';
import { exchange, requestBytes } from '../support/raw-exchange.js';
import { SocketClient } from '../support/socket-client.js';
import { until } from '../support/until.js';

/** Another seed sends other things: `TIDINGS_TEST_FUZZ_SEED`. What a run has found, it finds again with its seed. */
const SEED = Number(process.env.TIDINGS_TEST_FUZZ_SEED ?? 20_261_125);
/** Frames and requests that are counted, and those before, after which every cache is full. */
const COUNT = 100_000;
const WARM_UP = 15_000;
const TIMEOUT_MS = 180_000;

let hub: ProbedHub;
/** Somebody who does nothing wrong, and must not notice any of it. */
let honest: SocketClient;
let baseline: Reading;

beforeAll(async () => {
  console.log(`fuzzing with TIDINGS_TEST_FUZZ_SEED=${SEED}`);
  hub = await ProbedHub.start({
    env: {
      TIDINGS_ENGINE: 'sqlite::memory:',
      TIDINGS_LOG_LEVEL: 'debug',
      // What is shown is wrong more often than an address may be, and good often enough to get further.
      TIDINGS_SIGN_IN_FAILURES: '1000000',
      TIDINGS_PUBLISH_RATE: '1000000',
    },
  });
  await ask('mutation { createProject(input: {id: "acme"}) { id } }');
  honest = await SocketClient.open(hub.wsUrl, { authorization: hub.authorization });
  honest.subscribe('1', 'subscription { events(projectId: "acme", types: [CHAT_STATUS_UPDATE]) { payload } }');
  await fuzz({ url: hub.url, authorization: hub.authorization, seed: ~SEED, count: WARM_UP });
  baseline = await settled();
}, TIMEOUT_MS);
afterAll(async () => {
  honest.close();
  await hub.stop();
});

/** One operation of somebody honest, on a connection of its own. */
async function ask(query: string): Promise<string> {
  const headers = [['authorization', hub.authorization] as const, ['content-type', 'application/json'] as const];
  const { statuses, text } = await exchange(hub.url, requestBytes({ headers, body: JSON.stringify({ query }) }));
  expect(statuses, text).toEqual([200]);
  return text;
}

const count = ({ resources }: Reading, kind: string) => resources.filter((resource) => resource === kind).length;

/** The kinds of which the hub holds more than it did, each with the number. */
const more = (now: Reading, before: Reading) =>
  [...new Set(now.resources)]
    .map((kind) => [kind, count(now, kind) - count(before, kind)] as const)
    .filter(([, difference]) => difference > 0);

/** What the hub holds once all connections but the honest one are gone. */
async function settled(): Promise<Reading> {
  await until(async () => count(await hub.read(), 'TCPSocketWrap') <= 1, { withinMs: 30_000 });
  return hub.collect();
}

/** What it holds once that is no more than before. The longest timer that outlives a connection is 30 s; work of a moment is over sooner. */
async function settledAgain(before: Reading): Promise<Reading> {
  let now = await settled();
  const left = () => `more than before: ${JSON.stringify(more(now, before))}`;
  const isQuiet = async () => {
    now = await hub.read();
    return more(now, before).length === 0;
  };
  await until(isQuiet, { withinMs: 35_000, what: left });
  return hub.collect();
}

describe('mutated frames and requests', () => {
  it(
    'leave nothing behind in the hub',
    async () => {
      const { frames, requests } = await fuzz({
        url: hub.url,
        authorization: hub.authorization,
        seed: SEED,
        count: COUNT,
      });
      console.log(`fuzz: ${frames} frames and ${requests} requests`);
      expect(frames + requests).toBeGreaterThanOrEqual(COUNT);
      const after = await settledAgain(baseline);
      expect(hub.isAlive).toBe(true);
      expect({ pid: after.pid, polluted: after.polluted }).toEqual({ pid: baseline.pid, polluted: [] });
      expect(after.heapUsed / baseline.heapUsed).toBeLessThan(1.2);
    },
    TIMEOUT_MS,
  );

  it('are nothing to somebody else on the same hub', async () => {
    await ask(
      'mutation { publishChatStatusUpdate(projectId: "acme", input: {channel: "c", chatStatus: OPEN, topic: "honest"}) { id } }',
    );
    await until(() => honest.frames('1').some(({ data }) => data.events.payload.topic === 'honest'));
    expect(honest.messages.filter(({ type }) => type === 'error' || type === 'complete')).toEqual([]);
    expect(await ask('{ projects { nodes { id } } }')).toContain('"acme"');
  });

  it('are logged as lines of JSON, and never as a failure that nobody caught', () => {
    for (const line of hub.log.split('\n').slice(0, -1)) expect(() => JSON.parse(line), line).not.toThrow();
    expect(hub.log).not.toMatch(/unhandled|uncaught/i);
    expect(hub.log).not.toContain('"level":60');
    expect(hub.log).not.toContain(hub.authorization);
  });
});
