import { expect } from 'vitest';
import { codesIn, openSocket } from '../support/raw-exchange.js';
import { SingleConnection } from '../support/single-connection.js';
import { StreamClient } from '../support/stream-client.js';
import { SINGLE, STREAMS, take } from '../support/transports.js';
import { until } from '../support/until.js';
import type { Case } from './case.js';
import { expectRefused, type Scene } from './scene.js';

const PATHS = ['/graphql', '/graphql/stream'];
const SUBSCRIPTION = 'subscription ($after: String) { activity(projectId: "acme", after: $after) { summary cursor } }';
const LAST = 'subscription { activity(projectId: "acme", last: 1) { summary } }';
const PUBLISH =
  'mutation ($summary: String!) { publishActivity(projectId: "acme", input: {kind: "k", summary: $summary}) { cursor } }';

const get = (path: string, query = SUBSCRIPTION, variables: object = {}) =>
  `${path}?${new URLSearchParams({ query, variables: JSON.stringify(variables) })}`;
const overSse = (path: string) => `SSE on ${path}`;

async function publish(scene: Scene, summary: string): Promise<string> {
  const { publishActivity } = await scene.data(PUBLISH, { summary });
  return (publishActivity as { cursor: string }).cursor;
}

/** Where a stream shall go on: each text is none that could be sent on. */
const LAST_EVENT_IDS: readonly { title: string; value: string; statuses: readonly number[] }[] = [
  { title: 'of 1 MB', value: 'a'.repeat(1_000_000), statuses: [431, 400] },
  { title: 'that is garbage', value: 'zzz', statuses: [200, 400] },
  { title: 'with encoded line breaks', value: 'a%0d%0aset-cookie: evil=1', statuses: [200, 400] },
];

/** Text that would end a line, a block or a script where somebody forgot to write it as JSON. */
const TEXTS = ['a\n\ndata: x', 'a\rid: 1\r', 'a\u2028b\u2029', 'event: complete\n\n'];

const RESERVATIONS = 100_000;
const BATCH = 1_000;

export const STREAM_CASES: readonly Case[] = [
  ...LAST_EVENT_IDS.flatMap(({ title, value, statuses }) =>
    PATHS.map((path) => ({
      ...{ id: 'S01', title: `a Last-Event-ID ${title}`, via: overSse(path) },
      async run(scene: Scene) {
        const headers = [['accept', 'text/event-stream'] as const, ['last-event-id', value] as const];
        const answer = await scene.send({ method: 'GET', path: get(path), headers });
        expectRefused(answer, statuses);
        if (answer.statuses[0] === 200) expect(codesIn(answer.text)).toEqual(['CURSOR_INVALID']);
        expect(answer.text).not.toMatch(/^set-cookie/im);
      },
    })),
  ),
  ...TEXTS.flatMap((text) =>
    [...STREAMS, SINGLE].map((transport) => ({
      ...{ id: 'S02', title: `the payload ${JSON.stringify(text)}`, via: transport.name },
      async run(scene: Scene) {
        await publish(scene, text);
        const conversation = await scene.open(transport, { query: LAST });
        const [frame] = await take(conversation, 1);
        expect(frame!.data).toEqual({ activity: { summary: text } });
        await publish(scene, 'next');
        const frames = await take(conversation, 2);
        expect(frames.map(({ data }) => data.activity.summary)).toEqual([text, 'next']);
      },
    })),
  ),
  ...PATHS.flatMap((path) =>
    [
      { cookie: 'tidings_session=none' },
      { origin: 'https://evil.example' },
      { 'sec-fetch-site': 'cross-site', cookie: 'tidings_session=none' },
    ].map((headers) => ({
      ...{
        id: 'S03',
        title: `a stream of a page that shows ${Object.keys(headers).join(' and ')}`,
        via: overSse(path),
      },
      async run(scene: Scene) {
        const shown = Object.entries({ cookie: '', ...headers, accept: 'text/event-stream' });
        const answer = await scene.send({ method: 'GET', path: get(path), headers: shown });
        expect(answer.text).not.toMatch(/^event: next\ndata: \{"data"/m);
        // A stream that is refused in its own terms has begun with 200.
        if (answer.statuses[0] === 200) expect(codesIn(answer.text)).toEqual(['UNAUTHENTICATED']);
        else expectRefused(answer, [401, 403]);
      },
    })),
  ),
  ...PATHS.map((path) => ({
    ...{
      id: 'S03',
      title: 'a stream of another site with the cookie of somebody who has signed in',
      via: overSse(path),
    },
    async run(scene: Scene) {
      const cookie = await scene.signIn();
      const headers = Object.entries({ cookie, accept: 'text/event-stream', 'sec-fetch-site': 'cross-site' });
      expectRefused(await scene.send({ method: 'GET', path: get(path), headers }), 403);
    },
  })),
  {
    ...{ id: 'H01', title: 'a GET of another site with the cookie of somebody who has signed in', via: 'HTTP' },
    async run(scene) {
      const cookie = await scene.signIn();
      for (const from of [{ 'sec-fetch-site': 'cross-site' }, { origin: 'https://evil.example' }]) {
        const headers = Object.entries({ cookie, ...from });
        expectRefused(
          await scene.send({ method: 'GET', path: get('/graphql', '{ projects { nodes { id } } }'), headers }),
          403,
        );
      }
    },
  },
  {
    ...{ id: 'S04', title: 'a second stream on one reservation', via: SINGLE.name },
    async run({ hub, authorization }) {
      const { body: token } = await SingleConnection.reserve(hub, authorization);
      expect(token.length).toBeGreaterThanOrEqual(22);
      const first = await SingleConnection.openStream(hub, { authorization, token });
      const second = await SingleConnection.openStream(hub, { authorization, token });
      expect([first.status, second.status]).toEqual([200, 409]);
      for (const stream of [first, second]) stream.close();
    },
  },
  {
    ...{ id: 'S04', title: 'a stream on a guessed token', via: SINGLE.name },
    async run({ hub, authorization }) {
      const { status } = await SingleConnection.openStream(hub, { authorization, token: 'a-guess' });
      expect(status).toBe(404);
    },
  },
  {
    ...{ id: 'S05', title: '100,000 reservations', via: SINGLE.name, hub: 'brisk' as const },
    async run(scene) {
      const greedy = await scene.key([{ projects: 'acme', actions: ['READ'] }]);
      expect(await reserveMany(scene.hub.url, greedy.authorization)).toBeLessThan(RESERVATIONS);
      // Somebody else has room all the same.
      expect(await SingleConnection.reserve(scene.hub, scene.authorization)).toMatchObject({ status: 201 });
    },
  },
  ...PATHS.map((path) => ({
    ...{ id: 'S07', title: 'a header and a variable that name two places', via: overSse(path) },
    async run(scene: Scene) {
      const cursors = [await publish(scene, 'one'), await publish(scene, 'two'), await publish(scene, 'three')];
      const headers = { authorization: scene.authorization, 'last-event-id': cursors[1]! };
      const stream = await StreamClient.open({
        url: scene.hub.url + get(path, SUBSCRIPTION, { after: cursors[0] }),
        headers,
      });
      const [frame] = await take(stream, 1);
      expect(frame!.data.activity.summary).toBe('three');
      stream.close();
    },
  })),
];

/** Reserves streams in one connection until that is refused. @returns how many it got. */
async function reserveMany(url: string, authorization: string): Promise<number> {
  const socket = openSocket(url);
  let [granted, refused, rest] = [0, 0, ''];
  socket.setEncoding('utf8').on('data', (chunk: string) => {
    const lines = (rest + chunk).split('\r\n');
    rest = lines.pop()!;
    granted += lines.filter((line) => line.startsWith('HTTP/1.1 201')).length;
    refused += lines.filter((line) => /^HTTP\/1\.1 (429|503)/.test(line)).length;
  });
  const one = `PUT /graphql/stream HTTP/1.1\r\nHost: localhost\r\nAuthorization: ${authorization}\r\n\r\n`;
  for (let sent = 0; sent < RESERVATIONS && refused === 0 && !socket.destroyed; sent += BATCH) {
    socket.write(one.repeat(BATCH));
    await until(() => granted + refused >= sent + BATCH || refused > 0 || socket.destroyed);
  }
  socket.destroy();
  return granted;
}
