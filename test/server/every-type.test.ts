import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HUB_VIEWER } from '../../src/auth/hub-viewer.js';
import type { EventDefinition } from '../../src/core/declare/event.js';
import type { Fields } from '../../src/core/declare/field.js';
import { eventNames } from '../../src/core/declare/names.js';
import { CATALOGUE } from '../../src/events/index.js';
import { SAMPLE_TYPES } from '../support/sample-types.js';
import { ADMIN, viewerWith } from '../support/test-hub.js';
import { startTestServer, type TestServer } from '../support/test-server.js';
import {
  type Conversation,
  HTTP,
  type Operation,
  refusal,
  STREAMS,
  type Transport,
  take,
  WEBSOCKET,
} from '../support/transports.js';
import { until } from '../support/until.js';

const READER = 'Bearer reader';
const WRITER = 'Bearer writer';
const STRANGER = 'Bearer stranger';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({
    viewers: {
      reader: viewerWith([{ projects: '*', actions: ['READ'] }]),
      writer: viewerWith([{ projects: '*', actions: ['READ', 'PUBLISH'] }]),
      stranger: viewerWith([{ projects: 'elsewhere', actions: ['READ', 'PUBLISH'] }]),
    },
  });
});
afterAll(() => server.close());

/** What to ask for to see a whole payload. */
const selection = (fields: Fields): string =>
  Object.entries(fields)
    .map(([name, { item, fields: own = item?.fields }]) => (own ? `${name} { ${selection(own)} }` : name))
    .join(' ');

/** A payload as it is read: what was left out is null, or has its default. */
const asRead = (fields: Fields, payload: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields).map(([name, { item, fields: own, default: missing = null }]) => {
      const value = payload[name] ?? missing;
      if (own) return [name, value && asRead(own, value as Record<string, unknown>)];
      if (item?.fields && Array.isArray(value)) return [name, value.map((each) => asRead(item.fields!, each))];
      return [name, value];
    }),
  );

function operationsOf(definition: EventDefinition) {
  const names = eventNames(definition);
  const fields = `id type projectId offset cursor ${selection(definition.payload)}`;
  return {
    ...names,
    subscription: `subscription($projectId: ID!, $after: String, $last: Int) {
      ${names.field}(projectId: $projectId, after: $after, last: $last) { ${fields} }
    }`,
    publication: `mutation($projectId: ID!, $input: ${names.input}!) {
      ${names.mutation}(projectId: $projectId, input: $input) { ${fields} }
    }`,
    past: `query($projectId: ID!) {
      project(id: $projectId) {
        head { cursor }
        ${names.history} { nodes { ${fields} } }
        ${definition.key ? `${names.latest} { ${fields} }` : ''}
      }
    }`,
  };
}

const isHubOnly = ({ from }: EventDefinition) => from.every((publisher) => publisher === 'hub');

function kindOf(definition: EventDefinition) {
  const { name, kept, payload, example } = definition;
  const operations = operationsOf(definition);
  const projectId = name.replaceAll('_', '-');
  const expected = {
    ...asRead(payload, example as Record<string, unknown>),
    ...{ type: operations.enumValue, projectId },
    ...(kept === 'live' ? { offset: null, cursor: null } : { offset: expect.any(Number), cursor: expect.any(String) }),
  };
  return {
    ...{ definition, operations, projectId, expected },
    /** By the mutation where there is one. @returns the id. */
    async publish(): Promise<string> {
      if (isHubOnly(definition)) {
        const [record] = await server.hub.publish(HUB_VIEWER, projectId, [{ type: name, payload: example }]);
        return record!.id;
      }
      const { data, errors } = await server.post(operations.publication, { projectId, input: example });
      expect(errors).toBeUndefined();
      expect(data[operations.mutation]).toEqual({ ...expected, id: expect.any(String) });
      return data[operations.mutation].id;
    },
    past: async () => (await server.post(operations.past, { projectId })).data.project,
    follow: (transport: Transport, start: object) =>
      transport.open(server, { query: operations.subscription, variables: { projectId, ...start } }),
    eventsOf: async (stream: Conversation, count: number) =>
      (await take(stream, count)).map(({ data }) => data[operations.field]),
  };
}

/** Those that cannot fail alike. What holds for every type is a fact of the registry and of the schema. */
const kinds = SAMPLE_TYPES.map((definition) => ({ name: definition.name, ...kindOf(definition) }));
const keptKinds = kinds.filter(({ definition }) => definition.kept === 'log');
const liveKinds = kinds.filter(({ definition }) => definition.kept === 'live');

beforeAll(() => Promise.all(kinds.map(({ projectId: id }) => server.hub.projects.create(ADMIN, { id }))));

describe('an event that is kept', () => {
  it.each(keptKinds)('$name comes over every transport, and on from a cursor over another', async (kind) => {
    const { definition, operations, expected, past, follow, eventsOf } = kind;
    const before = await past();
    const streams = await Promise.all(STREAMS.map((transport) => follow(transport, { after: before.head.cursor })));
    const ids = [await kind.publish(), await kind.publish()];
    const events = ids.map((id) => ({ ...expected, id }));
    // The last word of a project ends its streams: only one of two is heard live.
    const heard = definition.name === 'project_deleted' ? 1 : 2;
    const resume = async (stream: Conversation, transport: Transport) => {
      expect(await eventsOf(stream, heard)).toEqual(events.slice(0, heard));
      const elsewhere = await follow(transport, { after: stream.frames()[0]!.extensions!.cursor });
      expect(await eventsOf(elsewhere, 1)).toEqual([events[1]]);
      stream.close();
      elsewhere.close();
    };
    const others = [...STREAMS.slice(1), STREAMS[0]!];
    await Promise.all(streams.map((stream, index) => resume(stream, others[index]!)));

    const after = await past();
    expect(after[operations.history].nodes).toEqual([...before[operations.history].nodes, ...events]);
    if (definition.key === undefined) return;
    // They have one key: the second has taken the place of the first.
    expect(after[operations.latest]).toEqual([...before[operations.latest], events[1]]);
  });
});

it('takes the example of every type that clients publish in one batch, and gives them back', async () => {
  const projectId = 'every-type';
  await server.hub.projects.create(ADMIN, { id: projectId });
  const types = CATALOGUE.filter((definition) => !isHubOnly(definition));
  const events = types.map((type) => ({ event: { [eventNames(type).field]: type.example } }));
  const query = `mutation ($id: ID!, $events: [PublishItem!]!) {
    publishEvents(projectId: $id, events: $events) { type payload } }`;
  const { data, errors } = await server.post(query, { id: projectId, events });
  expect(errors).toBeUndefined();
  const published = types.map((type) => {
    const given = Object.entries(asRead(type.payload, type.example as Record<string, unknown>));
    return {
      type: eventNames(type).enumValue,
      payload: Object.fromEntries(given.filter(([, value]) => value !== null)),
    };
  });
  expect(data.publishEvents).toEqual(published);
  const past = await server.post(`{ events(projectId: "${projectId}", first: 100) { nodes { type payload } } }`);
  const isKept = (_: unknown, index: number) => types[index]!.kept === 'log';
  const [created, ...nodes] = past.data.events.nodes;
  expect(created.type).toBe('PROJECT_CREATED');
  expect(nodes).toEqual(published.filter(isKept));
});

describe('an event that is only delivered live', () => {
  it.each(liveKinds)('$name comes to those who listen, without a position, and is then forgotten', async (kind) => {
    const { operations, expected, past, follow } = kind;
    const heardBy = async (start: object): Promise<string[]> => {
      const streams = await Promise.all(STREAMS.map((transport) => follow(transport, start)));
      const ids: string[] = [];
      // Whoever does not listen yet has missed it: it is published until everybody has had one.
      await until(async () => ids.push(await kind.publish()) && streams.every((stream) => stream.frames().length > 0));
      for (const stream of streams) {
        const [event] = await kind.eventsOf(stream, 1);
        expect(event).toEqual({ ...expected, id: event.id });
        expect(ids).toContain(event.id);
        stream.close();
      }
      return ids;
    };
    await heardBy({});
    // What was published before is not among what these hear.
    await heardBy({ last: 10 });
    expect((await past())[operations.history].nodes).toEqual([]);
  });
});

describe('without the right', () => {
  const refusals = (operation: Operation, transports: readonly Transport[], expected: [string | null, string][]) =>
    Promise.all(
      transports.flatMap((transport) =>
        expected.map(async ([authorization, code]) =>
          expect(await refusal(transport, server, operation, authorization)).toMatchObject({ code }),
        ),
      ),
    );

  it.each(kinds)('$name is neither published nor read', async ({ definition, operations, projectId, name }) => {
    const { example } = definition;
    const publication = { query: operations.publication, variables: { projectId, input: example } };
    const strangers: [string | null, string][] = [
      [null, 'UNAUTHENTICATED'],
      [STRANGER, 'NOT_FOUND'],
    ];
    if (isHubOnly(definition)) {
      await refusals(publication, [HTTP, WEBSOCKET], [[server.authorization, 'GRAPHQL_VALIDATION_FAILED']]);
      const publish = server.hub.publish(ADMIN, projectId, [{ type: name, payload: example }]);
      await expect(publish).rejects.toMatchObject({ code: 'FORBIDDEN' });
    } else {
      await refusals(publication, [HTTP, WEBSOCKET], [...strangers, [READER, 'FORBIDDEN']]);
      if (!definition.from.includes('clients')) await refusals(publication, [HTTP], [[WRITER, 'FORBIDDEN']]);
    }
    await refusals({ query: operations.subscription, variables: { projectId } }, STREAMS, strangers);
    await refusals({ query: operations.past, variables: { projectId } }, [HTTP], strangers);
  });
});
