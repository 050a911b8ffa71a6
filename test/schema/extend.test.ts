import { makeExecutableSchema } from '@graphql-tools/schema';
import { type GraphQLSchema, graphql, parse, printType, subscribe } from 'graphql';
import { compileQuery } from 'graphql-jit';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CATALOGUE, createRegistry } from '../../src/events/index.js';
import type { Hub } from '../../src/hub/hub.js';
import { createSchema } from '../../src/schema/index.js';
import { ADMIN, createTestHub } from '../support/test-hub.js';

const registry = createRegistry(CATALOGUE);

/** What an application has that embeds the hub: a query, and a type of its own on the mutation and the subscription. */
const application = makeExecutableSchema({
  typeDefs: `
    enum Colour { RED BLUE }
    type Query { favourite: Colour! }
    type Mutation { paint(colour: Colour!): String! }
    type Subscription { countdown(from: Int!): Int! }
  `,
  resolvers: {
    Colour: { RED: 'r', BLUE: 'b' },
    Query: { favourite: () => 'r' },
    Mutation: { paint: (_: unknown, { colour }: { colour: string }) => `painted ${colour}` },
    Subscription: {
      countdown: {
        async *subscribe(_: unknown, { from }: { from: number }) {
          for (let at = from; at > 0; at--) yield { countdown: at };
        },
      },
    },
  },
});

const own = createSchema({ registry });
const merged = createSchema({ registry, extend: [application] });

describe('a schema that an application extends', () => {
  let hub: Hub;
  let close: () => Promise<void>;

  beforeEach(async () => {
    ({ hub, close } = await createTestHub());
    await hub.projects.create(ADMIN, { id: 'acme' });
  });
  afterEach(() => close());

  const run = (source: string, variableValues?: Record<string, unknown>) =>
    graphql({ schema: merged, source, variableValues, contextValue: { hub, viewer: ADMIN } });

  async function firstOf(schema: GraphQLSchema, source: string) {
    const stream = await subscribe({ schema, document: parse(source), contextValue: { hub, viewer: ADMIN } });
    if (!(Symbol.asyncIterator in stream)) throw new Error(JSON.stringify(stream));
    const { value } = await stream.next();
    await stream.return(undefined);
    return value;
  }

  it('contains the schema of the hub and that of the application', () => {
    const roots = ['Query', 'Mutation', 'Subscription'];
    const print = (schema: GraphQLSchema) =>
      Object.values(schema.getTypeMap())
        .filter(({ name }) => !roots.includes(name) && !name.startsWith('__'))
        .map((type) => printType(type));
    expect(new Set(print(merged))).toEqual(new Set([...print(own), ...print(application)]));
    for (const root of ['getQueryType', 'getMutationType', 'getSubscriptionType'] as const)
      expect(Object.keys(merged[root]()!.getFields()).sort()).toEqual(
        [own, application].flatMap((schema) => Object.keys(schema[root]()!.getFields())).sort(),
      );
  });

  it('publishes, reads back and streams the events of the hub', async () => {
    const published = await run(
      `mutation { publishTaskUpdate(projectId: "acme", input: {
        taskId: "T-1", title: "Merge", taskStatus: IN_PROGRESS, dueAt: "2026-12-01T18:00:00+01:00"
      }, options: { occurredAt: "2026-11-21T12:00:00Z" }) { offset type taskStatus dueAt occurredAt } }`,
    );
    const event = {
      ...{ offset: 2, type: 'TASK_UPDATE', taskStatus: 'IN_PROGRESS' },
      ...{ dueAt: '2026-12-01T17:00:00.000Z', occurredAt: '2026-11-21T12:00:00.000Z' },
    };
    expect(published).toEqual({ data: { publishTaskUpdate: event } });
    const read =
      '{ events(projectId: "acme", types: [TASK_UPDATE]) { nodes { type ... on TaskUpdate { taskStatus } } } }';
    expect(await run(read)).toEqual({
      data: { events: { nodes: [{ type: 'TASK_UPDATE', taskStatus: 'IN_PROGRESS' }] } },
    });
    const stream =
      'subscription { taskUpdate(projectId: "acme", last: 1) { offset type taskStatus dueAt occurredAt } }';
    expect(await firstOf(merged, stream)).toEqual({ data: { taskUpdate: event } });
  });

  it('still rejects a one-of input without exactly one member', async () => {
    const publish = 'mutation($events: [PublishItem!]!) { publishEvents(projectId: "acme", events: $events) { type } }';
    const event = { typingStop: { channel: 'c', userId: 'u' }, memoryExpired: { memoryId: 'm' } };
    expect((await run(publish, { events: [{ event }] })).errors?.[0]?.message).toContain('Exactly one key');
  });

  it('answers the queries and streams of the application', async () => {
    expect(await run('mutation { paint(colour: BLUE) }')).toEqual({ data: { paint: 'painted b' } });
    expect(await run('{ favourite viewer { id } }')).toEqual({ data: { favourite: 'RED', viewer: { id: 'ada' } } });
    expect(await firstOf(merged, 'subscription { countdown(from: 2) }')).toEqual({ data: { countdown: 2 } });
  });

  it('can be compiled', async () => {
    await hub.publish(ADMIN, 'acme', [{ type: 'memory_expired', payload: { memoryId: 'm' } }]);
    const document =
      'subscription { events(projectId: "acme", last: 1) { __typename type recordedAt ... on MemoryExpired { memoryId } } }';
    const query = compileQuery(merged, parse(document));
    const reader = await hub.subscribe(ADMIN, { project: 'acme', last: 1 });
    const { value } = await reader.next();
    await reader.return();
    expect('query' in query && query.query(value, { hub, viewer: ADMIN }, {})).toEqual(await firstOf(merged, document));
  });
});
