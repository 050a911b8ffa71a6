import { PROJECT, publishLargeBody, REPLAY_OPERATION } from '../event.js';
import type { Peer } from '../peer.js';
import type { Case, Extent, Figure, Scenario } from '../scenario.js';
import { percentile } from '../statistics.js';
import { EventSourceSubscriber } from '../wire/event-source-subscriber.js';
import { HttpConnection } from '../wire/http-connection.js';
import { Publishers } from '../wire/publishers.js';
import { SocketSubscriber, type SubscriberOptions } from '../wire/socket-subscriber.js';

const EVENTS = 1_000;
const BATCH = 100;

interface Replaying {
  readonly check: { readonly count: number };
  readonly ended: Promise<void>;
  stall(): void;
  resume(): void;
  close(): void;
}

type Open = (port: number, options: SubscriberOptions) => Promise<Replaying>;

async function createKey(admin: HttpConnection): Promise<{ id: string; secret: string }> {
  const grant = `{ projects: "${PROJECT}", actions: [READ] }`;
  const query = `mutation { createApiKey(input: { name: "replay", grants: [${grant}] }) { secret apiKey { id } } }`;
  const { data } = JSON.parse(await admin.post(JSON.stringify({ query })));
  return { id: data.createApiKey.apiKey.id, secret: data.createApiKey.secret };
}

/**
 * Takes a key back while a replay with it is under way: its client has stopped reading after the first event, so that
 * most of the replay is still to come, and reads on from the answer on. @returns milliseconds from the answer to the end.
 */
async function revokeOnce(port: number, admin: HttpConnection, open: Open): Promise<number> {
  const { id, secret } = await createKey(admin);
  let replaying: Replaying | null = null;
  let begun = false;
  const first = new Promise<void>((resolve) => {
    const onDelivery = () => {
      if (!begun) replaying?.stall();
      begun = true;
      resolve();
    };
    void open(port, { key: secret, onDelivery }).then((one) => {
      replaying = one;
    });
  });
  await first;
  await admin.post(JSON.stringify({ query: `mutation { revokeApiKey(id: "${id}") { id } }` }));
  const answered = performance.now();
  replaying!.resume();
  await replaying!.ended;
  const afterMs = performance.now() - answered;
  if (replaying!.check.count >= EVENTS) throw new Error('The replay was at its end before the key was taken back');
  replaying!.close();
  return afterMs;
}

const over = (name: string, open: Open): Case => ({
  name,
  peers: ['tidings'],
  async measure(peer: Peer, { quick }: Extent): Promise<Figure[]> {
    const body = (number: number) => publishLargeBody(number * BATCH, BATCH);
    const publishers = await Publishers.open(peer.ports, { inFlight: 1, body });
    await publishers.publish({ count: EVENTS / BATCH });
    publishers.close();
    const admin = await HttpConnection.open(peer.port);
    const delays: number[] = [];
    for (let run = 0; run < (quick ? 10 : 100); run++) delays.push(await revokeOnce(peer.port, admin, open));
    admin.close();
    return [
      { metric: 'ms from the answer to the end, p50', value: percentile(delays, 0.5) },
      { metric: 'ms from the answer to the end, p99', value: percentile(delays, 0.99) },
    ];
  },
});

export const revocation: Scenario = {
  name: 'revocation',
  title: 'A key is taken back in the middle of a replay of 1,000 events of 4 kB; 100 times',
  cases: [
    over('WebSocket', (port, options) => SocketSubscriber.open(port, REPLAY_OPERATION, options)),
    over('SSE', (port, options) => EventSourceSubscriber.open(port, REPLAY_OPERATION, options)),
  ],
};
