import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../support/until.js';
import { ADAPTER_CLIENTS } from './adapter-clients.js';
import { BROWSER_CLIENTS } from './browser-clients.js';
import { DISTURBANCES, type DisturbanceName } from './disturbances.js';
import { Matrix } from './matrix.js';
import type { MatrixClient, RunningClient } from './matrix-client.js';
import { pythonClient } from './python-client.js';
import { Stage } from './stage.js';
import { STOCK_CLIENTS } from './stock-clients.js';
import { TIDINGS_CLIENTS } from './tidings-clients.js';

const CLIENTS: readonly MatrixClient[] = [
  ...STOCK_CLIENTS,
  ...BROWSER_CLIENTS,
  pythonClient,
  ...TIDINGS_CLIENTS,
  ...ADAPTER_CLIENTS,
];
const NAMES = Object.keys(DISTURBANCES) as DisturbanceName[];

const COLUMN_MS = 300_000;
/** Longest wait of a stock client until it comes back, and time to catch up. */
const CATCH_UP_MS = 60_000;

const matrix = new Matrix(CLIENTS.map(({ name }) => name));
afterAll(() => void process.stdout.write(`\n${matrix.text()}\n`));

/** Summaries that each client received under a disturbance, and those that were published. */
async function play(name: DisturbanceName, clients: readonly MatrixClient[]) {
  const { run, ...disturbance } = DISTURBANCES[name];
  const stage = await Stage.start();
  const received = new Map<MatrixClient, string[]>(clients.map((client) => [client, []]));
  const running: RunningClient[] = [];
  try {
    const tokensLiveMs = 'tokensLiveMs' in disturbance ? disturbance.tokensLiveMs : undefined;
    const whole = clients.filter(({ cannot }) => cannot?.[name] === undefined);
    const start = async (client: MatrixClient) => {
      // The first token of a client that asks for others lives until it has received an event: some resume only then.
      const fromToken = whole.includes(client) ? 1 : 0;
      const short = tokensLiveMs === undefined ? undefined : { fromToken, liveMs: tokensLiveMs };
      running.push(await client.start(stage.address(short), (summary) => received.get(client)!.push(summary)));
    };
    for (const client of whole) await start(client);
    await stage.followed(whole.length);
    for (const client of clients.filter((each) => !whole.includes(each))) await start(client);
    // A client that ends with its token may have ended already.
    if (tokensLiveMs === undefined) await stage.followed(clients.length);
    const receivedCount = () => [...received.values()].reduce((sum, each) => sum + each.length, 0);
    const isFollowing = () => whole.every((client) => received.get(client)!.length > 0);
    await run({ stage, clients: running, receivedCount, isFollowing });
    await until(() => whole.every((client) => received.get(client)!.length >= stage.published.length), {
      withinMs: CATCH_UP_MS,
    }).catch(() => 'each cell tells what is missing');
    return { received, published: stage.published };
  } finally {
    for (const each of running) await each.stop();
    await stage.close();
  }
}

describe.each(NAMES)('%s', (name) => {
  const needsTab = 'needsTab' in DISTURBANCES[name];
  const clients = CLIENTS.filter((client) => !client.isMissing && (!needsTab || BROWSER_CLIENTS.includes(client)));
  let outcome: Awaited<ReturnType<typeof play>>;
  beforeAll(async () => {
    if (clients.length > 0) outcome = await play(name, clients);
  }, COLUMN_MS);

  it.each(CLIENTS)('$name', (client) => {
    if (!clients.includes(client)) return matrix.set(client.name, name, client.isMissing ? 'skipped' : 'no tab');
    const { received, published } = outcome;
    const reason = client.cannot?.[name];
    if (reason !== undefined) {
      matrix.set(client.name, name, reason);
      expect(received.get(client)).not.toEqual(published);
      return;
    }
    matrix.set(client.name, name, 'FAIL');
    expect(received.get(client)).toEqual(published);
    matrix.set(client.name, name, 'ok');
  });
});
