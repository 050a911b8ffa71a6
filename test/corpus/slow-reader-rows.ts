import type { Socket } from 'node:net';
import { expect } from 'vitest';
import { openSocket, requestBytes } from '../support/raw-exchange.js';
import { SingleConnection } from '../support/single-connection.js';
import { until } from '../support/until.js';
import type { Case } from './case.js';
import type { Scene } from './scene.js';

const EVENTS = 10_000;
const BATCH = 25;
const KIB = 'x'.repeat(1_024);
const MIB = 1_048_576;
/** When a reader that takes nothing is given up, and a while for it to be noticed: the hub looks ten times as often. */
const STALL_MS = 30_000;
const GRACE_MS = 6_000;

interface Reader {
  readonly socket: Socket;
  /** What it was told at the end, once it reads again. */
  readonly ending: () => Promise<void>;
}

interface Reading {
  readonly scene: Scene;
  readonly authorization: string;
  readonly query: string;
}

const STREAM = [['accept', 'text/event-stream'] as const, ['content-type', 'application/json'] as const];

/** A stream that is read by nobody once it has begun. */
async function openStream(path: string, { scene, authorization, query }: Reading, token?: string): Promise<Reader> {
  const socket = openSocket(scene.hub.url);
  const shown = [
    ['authorization', authorization] as const,
    ...(token ? [['x-graphql-event-stream-token', token] as const] : []),
  ];
  const post = { path, headers: [...shown, ...STREAM] };
  const operation = JSON.stringify({ query });
  socket.write(requestBytes(token ? { ...post, method: 'GET' } : { ...post, body: operation }));
  await new Promise((resolve) => socket.once('data', resolve));
  socket.pause();
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  return { socket, ending: () => closed };
}

const READERS: readonly { id: string; via: string; open: (reading: Reading) => Promise<Reader> }[] = [
  {
    ...{ id: 'W25', via: 'WebSocket' },
    async open({ scene, authorization, query }) {
      const client = await scene.socket({ authorization });
      client.subscribe('1', query);
      client.socket.pause();
      return { socket: client.socket, ending: async () => expect((await client.closed).code).toBe(4410) };
    },
  },
  { id: 'S06', via: 'SSE on /graphql', open: (reading) => openStream('/graphql', reading) },
  { id: 'S06', via: 'SSE on /graphql/stream', open: (reading) => openStream('/graphql/stream', reading) },
  {
    ...{ id: 'S06', via: 'SSE on a single connection' },
    async open({ scene, authorization, query }) {
      const { body: token } = await SingleConnection.reserve(scene.hub, authorization);
      const reader = await openStream('/graphql/stream', { scene, authorization, query }, token);
      const { status } = await SingleConnection.post(scene.hub, { authorization, token }, { id: '1', query });
      expect(status).toBe(202);
      return reader;
    },
  },
];

async function publishAll(scene: Scene, projectId: string): Promise<void> {
  const query =
    'mutation ($id: ID!, $events: [PublishItem!]!) { publishEvents(projectId: $id, events: $events) { id } }';
  const events = Array(BATCH).fill({ event: { activity: { kind: 'k', summary: KIB } } });
  for (let sent = 0; sent < EVENTS; sent += BATCH) await scene.data(query, { id: projectId, events });
}

export const SLOW_READER_CASES: readonly Case[] = READERS.map(({ id, via, open }, at) => ({
  ...{ id, via, title: 'a reader that stops while 10,000 events of 1 KB are published' },
  hub: 'waiting' as const,
  slow: true as const,
  async run(scene) {
    const project = `slow-${at}`;
    await scene.data('mutation ($id: ID!) { createProject(input: {id: $id}) { id } }', { id: project });
    const key = await scene.key([{ projects: project, actions: ['READ'] }]);
    const query = `subscription { activity(projectId: "${project}") { summary offset } }`;
    const before = await scene.hub.collect();
    const reader = await open({ scene, authorization: key.authorization, query });
    await publishAll(scene, project);
    expect((await scene.hub.collect()).heapUsed - before.heapUsed).toBeLessThan(50 * MIB);
    const publishedAt = performance.now();
    await until(() => performance.now() - publishedAt > STALL_MS + GRACE_MS, { withinMs: 2 * STALL_MS });
    reader.socket.resume();
    await reader.ending();
  },
}));
