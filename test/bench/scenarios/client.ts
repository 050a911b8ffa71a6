import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { WebSocket } from 'ws';
import type * as TidingsClient from '../../../src/client/index.js';
import { BROWSER, launchBrowser } from '../../support/browser.js';
import { bundlePage } from '../../support/page-bundle.js';
import { startProxy } from '../../support/proxy.js';
import { type ClientName, type FollowOptions, readAll } from '../clients/follow.js';
import { ADMIN_KEY, PROJECT } from '../event.js';
import type { Peer } from '../peer.js';
import { prepared } from '../prepare.js';
import { type Case, type Figure, isBound, type Scenario } from '../scenario.js';
import { percentile } from '../statistics.js';
import { publishAll } from './replay.js';
import { inBatches } from './subscribers.js';

const CLIENTS = 1_000;
const CUTS = 5;

type Read = (name: ClientName, options: FollowOptions) => Promise<number>;

const built = () =>
  import(pathToFileURL(join(prepared.folder, 'dist/client/index.js')).href) as Promise<typeof TidingsClient>;

/** Runs `work` with a function that reads in this process. */
async function inNode<T>(work: (read: Read) => Promise<T>): Promise<T> {
  const { createClient } = await built();
  return work((name, options) => readAll(name, { ...options, webSocketImpl: WebSocket }, createClient));
}

/** Runs `work` with a function that reads in a page. */
async function inChromium<T>(work: (read: Read) => Promise<T>): Promise<T> {
  const bundle = await bundlePage(new URL('../clients/page.ts', import.meta.url), 'production');
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    return await work(async (name, options) => {
      await page.goto(`${options.url}/health`);
      return page.evaluate(`${bundle}; page.read(${JSON.stringify(name)}, ${JSON.stringify(options)})`);
    });
  } finally {
    await browser.close();
  }
}

const PLACES = { Node: inNode, Chromium: inChromium };

const reading = (client: ClientName, place: keyof typeof PLACES): Case => ({
  name: `${client} in ${place}`,
  peers: ['tidings', 'before'],
  ...(client === 'tidings-client' && { against: { case: `graphql-ws in ${place}`, metric: 'events/s' } }),
  async measure(peer, { quick }) {
    const count = quick ? 20_000 : 100_000;
    await publishAll(peer, count);
    const options = { url: `http://127.0.0.1:${peer.port}`, key: ADMIN_KEY, count };
    return PLACES[place](async (read) => {
      // Once to warm up, as every other scenario does.
      await read(client, options);
      const { result: ms, clientBusy } = await peer.during(() => read(client, options));
      return [{ metric: 'events/s', value: (count / ms) * 1_000, clientBound: isBound(clientBusy) }];
    });
  },
});

/** Breaks the connections of all clients at once, some times, and publishes an event that they miss. */
const resuming: Case = {
  name: `${CLIENTS.toLocaleString('en')} clients of tidings-client resume after a cut`,
  peers: ['tidings', 'before'],
  async measure(peer: Peer, { quick }): Promise<Figure[]> {
    const { createClient } = await built();
    const proxy = await startProxy(`http://127.0.0.1:${peer.port}`);
    const publisher = createClient({ url: `http://127.0.0.1:${peer.port}`, credential: ADMIN_KEY });
    const publish = (kind: string) =>
      publisher.publish({ project: PROJECT, type: 'activity', payload: { kind, summary: 's' } });
    const clients = await inBatches(CLIENTS, async () => createClient({ url: proxy.url, credential: ADMIN_KEY }));
    const streams = clients.map((client) => client.events({ project: PROJECT, types: ['activity'], last: 1 }));
    await publish('first');
    await Promise.all(streams.map((stream) => stream.next()));
    const waits: number[] = [];
    for (let cut = 0; cut < (quick ? 1 : CUTS); cut++) {
      const start = performance.now();
      proxy.cut();
      const resumed = streams.map(async (stream) => {
        await stream.next();
        waits.push(performance.now() - start);
      });
      await publish(`missed ${cut}`);
      await Promise.all(resumed);
    }
    for (const client of [publisher, ...clients]) client.close();
    await proxy.close();
    return [50, 99].map((share) => ({ metric: `ms, p${share}`, value: percentile(waits, share / 100) }));
  },
};

export const client: Scenario = {
  name: 'client',
  title: 'One client that reads 100,000 events as fast as it can, and many that resume',
  cases: [
    ...(['Node', ...(BROWSER ? ['Chromium' as const] : [])] as const).flatMap((place) => [
      reading('graphql-ws', place),
      reading('tidings-client', place),
    ]),
    resuming,
  ],
};
