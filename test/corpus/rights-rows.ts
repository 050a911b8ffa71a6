import { expect } from 'vitest';
import { type Conversation, DISTINCT, HTTP, SINGLE, SSE, type Transport, WEBSOCKET } from '../support/transports.js';
import { until } from '../support/until.js';
import type { Case } from './case.js';
import type { Scene } from './scene.js';
import { nowSeconds } from './token-issuer.js';

const READ = [{ projects: 'acme', actions: ['READ'] }];
const FOLLOW = { query: 'subscription { activity(projectId: "acme", last: 1) { summary } }' };
const STREAMS = [SSE, DISTINCT, SINGLE];
const ALL = [HTTP, ...STREAMS, WEBSOCKET];

const publish = (scene: Scene, summary: string) =>
  scene.data('mutation ($s: String!) { publishActivity(projectId: "acme", input: {kind: "k", summary: $s}) { id } }', {
    s: summary,
  });

const told = (conversation: Conversation) => JSON.stringify(conversation.frames());

/** A stream over SSE has ended in good order: it says that it is the credential. */
async function expectEnded(conversation: Conversation, scene: Scene): Promise<void> {
  await until(() => told(conversation).includes('UNAUTHENTICATED'), { what: () => told(conversation) });
  await publish(scene, 'after the end');
  expect(told(conversation)).not.toContain('after the end');
}

interface Ending {
  readonly title: string;
  /** A credential that is good, and what it takes for it to be so no longer. */
  readonly begin: (scene: Scene) => Promise<{ authorization: string; end: () => Promise<unknown> }>;
}

const ENDINGS: readonly Ending[] = [
  {
    title: 'a key that is revoked',
    async begin(scene) {
      const { id, authorization } = await scene.key(READ);
      return { authorization, end: () => scene.data('mutation ($id: ID!) { revokeApiKey(id: $id) { id } }', { id }) };
    },
  },
  {
    title: 'a secret of a key that is replaced',
    async begin(scene) {
      const { id, authorization } = await scene.key(READ);
      const rotate = 'mutation ($id: ID!) { rotateApiKey(id: $id, overlapMs: 0) { secret } }';
      return { authorization, end: () => scene.data(rotate, { id }) };
    },
  },
  {
    title: 'a token that expires',
    async begin({ issuer }) {
      const token = await issuer.hs256({ exp: nowSeconds() + 2, tidings: READ });
      return { authorization: `Bearer ${token}`, end: async () => undefined };
    },
  },
];

const LIVE_CASES: readonly Case[] = ENDINGS.flatMap(({ title, begin }) => [
  ...STREAMS.map((transport) => ({
    ...{ id: 'T13', title, via: transport.name },
    async run(scene: Scene) {
      const { authorization, end } = await begin(scene);
      await publish(scene, 'before the end');
      const conversation = await scene.open(transport, FOLLOW, authorization);
      await until(() => conversation.frames().length > 0);
      await end();
      await expectEnded(conversation, scene);
    },
  })),
  {
    ...{ id: 'T13', title, via: WEBSOCKET.name },
    async run(scene) {
      const { authorization, end } = await begin(scene);
      const client = await scene.socket({ authorization });
      client.subscribe('1', FOLLOW.query);
      await until(() => client.frames('1').length > 0);
      await end();
      expect((await client.closed).code).toBe(4403);
    },
  },
]);

/** What somebody who may read one project tries with another. */
const FOREIGN: readonly { title: string; query: string; only?: 'streams' }[] = [
  { title: 'to subscribe', query: 'subscription { events(projectId: "globex") { id } }', only: 'streams' },
  {
    title: 'to follow one type',
    query: 'subscription { activity(projectId: "globex", last: 5) { id } }',
    only: 'streams',
  },
  {
    title: 'to resume with its cursor',
    query: 'subscription ($after: String) { events(projectId: "globex", after: $after) { id } }',
    only: 'streams',
  },
  { title: 'to read its history', query: '{ events(projectId: "globex") { nodes { id } } }' },
  { title: 'to read one of its events', query: 'query ($event: ID!) { event(id: $event) { id } }' },
  {
    title: 'to publish',
    query: 'mutation { publishActivity(projectId: "globex", input: {kind: "k", summary: "s"}) { id } }',
  },
  {
    title: 'to send a broadcast',
    query: 'mutation { sendBroadcast(input: {audience: PROJECT, projectId: "globex", body: "b"}) { id } }',
  },
  { title: 'to join', query: 'mutation { joinProject(projectId: "globex", input: {}) { id } }' },
  { title: 'to delete it', query: 'mutation { deleteProject(id: "globex") { id } }' },
];

async function positionOf(scene: Scene): Promise<{ after: string; event: string }> {
  const { events } = await scene.data('{ events(projectId: "globex", last: 1) { edges { cursor node { id } } } }');
  const [{ cursor, node }] = (events as { edges: { cursor: string; node: { id: string } }[] }).edges as [never];
  return { after: cursor, event: (node as { id: string }).id };
}

/** Those of the variables that a document declares. */
const declared = (query: string, variables: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(variables).filter(([name]) => query.includes(`$${name}:`)));

const FOREIGN_CASES: readonly Case[] = FOREIGN.flatMap(({ title, query, only }) =>
  ALL.filter((transport: Transport) => !only || transport !== HTTP).map((transport) => ({
    ...{ id: 'T14', title: `rights on one project, used ${title} of another`, via: transport.name },
    async run(scene: Scene) {
      const { authorization } = await scene.key([
        { projects: 'acme', actions: ['READ', 'PUBLISH', 'MODERATE', 'ADMIN'] },
      ]);
      const operation = { query, variables: declared(query, await positionOf(scene)) };
      const { data, errors } = await scene.ask(transport, operation, authorization);
      expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
      expect(Object.values(data ?? {}).filter(Boolean)).toEqual([]);
    },
  })),
);

export const RIGHTS_CASES: readonly Case[] = [
  ...LIVE_CASES,
  ...FOREIGN_CASES,
  ...[...STREAMS, WEBSOCKET].map((transport) => ({
    ...{ id: 'T14', title: 'rights on one project, and the feed over all', via: transport.name },
    async run(scene: Scene) {
      const { authorization } = await scene.key(READ);
      const query = 'subscription { events { projectId } }';
      const conversation = await scene.open(transport, { query }, authorization);
      await until(async () => {
        await scene.data('mutation { publishActivity(projectId: "globex", input: {kind: "k", summary: "s"}) { id } }');
        await publish(scene, 'for all');
        return conversation.frames().length > 1;
      });
      expect(new Set(conversation.frames().map(({ data }) => data.events.projectId))).toEqual(new Set(['acme']));
    },
  })),
  {
    ...{ id: 'T13', title: 'a right that is lost with a new token', via: WEBSOCKET.name },
    async run(scene) {
      const client = await scene.socket({ authorization: `Bearer ${await scene.issuer.hs256({ tidings: READ })}` });
      // What it begins with must not be what the rows before this one have ended with.
      await publish(scene, 'before the end');
      client.subscribe('1', FOLLOW.query);
      await until(() => client.frames('1').length > 0);
      const token = await scene.issuer.hs256({ tidings: [{ projects: 'globex', actions: ['READ'] }] });
      client.subscribe('2', 'mutation ($token: String!) { refreshSession(token: $token) { id } }', {
        variables: { token },
      });
      await until(() => JSON.stringify(client.frames('1')).includes('NOT_FOUND'), { withinMs: 1_000 });
      await publish(scene, 'after the end');
      expect(JSON.stringify(client.frames('1'))).not.toContain('after the end');
    },
  },
];
