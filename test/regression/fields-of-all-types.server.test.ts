import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HUB_VIEWER } from '../../src/auth/hub-viewer.js';
import type { FieldSpec, Fields } from '../../src/core/declare/field.js';
import { eventNames } from '../../src/core/declare/names.js';
import type { AppendEntry } from '../../src/core/log.js';
import { CATALOGUE } from '../../src/events/index.js';
import { startTestServer, type TestServer } from '../support/test-server.js';
import { STREAMS, take } from '../support/transports.js';

const ENVELOPE = `__typename id type projectId offset cursor occurredAt recordedAt actor { id name kind }
  priority correlationId causationId tags payload`;

const selection = (fields: Fields): string =>
  Object.entries<FieldSpec>(fields)
    .map(([name, { item, fields: own = item?.fields }]) => (own ? `${name} { ${selection(own)} }` : name))
    .join(' ');

const EVERYTHING = CATALOGUE.map(
  (definition) =>
    `... on ${eventNames(definition).object} { ${definition.kept === 'log' ? 'offset cursor ' : ''}${selection(definition.payload)} }`,
).join('\n');

const QUERY = `query($types: [EventType!]) {
  events(projectId: "acme", types: $types, first: 80) { nodes { ${ENVELOPE} ${EVERYTHING} } }
}`;
const SUBSCRIPTION = `subscription($types: [EventType!], $after: String) {
  events(projectId: "acme", types: $types, after: $after) { ${ENVELOPE} ${EVERYTHING} }
}`;

/** The last event of a project ends its streams. */
const PUBLISHED = CATALOGUE.filter(({ name }) => name !== 'project_deleted');
const TYPES = PUBLISHED.map((definition) => eventNames(definition).enumValue);

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

async function publishEachType() {
  for (const definition of PUBLISHED) {
    const { name, from, example } = definition;
    if (from.includes('hub')) await server.hub.publish(HUB_VIEWER, 'acme', [{ type: name, payload: example }]);
    else {
      const event = { [eventNames(definition).field]: example };
      const publish = 'mutation($events: [PublishItem!]!) { publishEvents(projectId: "acme", events: $events) { id } }';
      expect((await server.post(publish, { events: [{ event }] })).errors).toBeUndefined();
    }
  }
}

describe('one operation asks for every field of every type under the default limits', () => {
  it.each(STREAMS)('in a subscription over $name', async (transport) => {
    const head = (await server.post('{ project(id: "acme") { head { cursor } } }')).data.project.head.cursor;
    const stream = await transport.open(server, { query: SUBSCRIPTION, variables: { types: TYPES, after: head } });
    // Types that are not stored reach only a stream that has begun.
    await server.hub.publish(HUB_VIEWER, 'acme', [{ type: 'warning_issued', payload: { code: 'C', message: 'M' } }]);
    await take(stream, 1);
    await publishEachType();
    const frames = (await take(stream, 1 + PUBLISHED.length)).slice(1);
    stream.close();
    expect(frames.filter(({ errors }) => errors)).toEqual([]);
    for (const [index, { example, name }] of PUBLISHED.entries())
      expect(frames[index]!.data.events, name).toMatchObject({ type: TYPES[index]!, ...example, payload: example });
  });

  it('in a query', async () => {
    const kept = PUBLISHED.filter(({ kept }) => kept === 'log');
    await publishEachType();
    const { data, errors } = await server.post(QUERY.replace('first: 80', `last: ${kept.length}`), { types: TYPES });
    expect(errors).toBeUndefined();
    expect(data.events.nodes).toMatchObject(kept.map(({ example }) => example));
  });
});

describe('events that were stored before fields were renamed', () => {
  const stored = (type: string, payload: object): AppendEntry => ({
    envelope: {
      ...{ id: `01JD00000000000000000000${type.length}`, type, project: 'acme', occurredAt: 1, recordedAt: 1 },
      ...{ actor: { id: 'ada', name: 'Ada', kind: 'USER' }, priority: 'NORMAL', tags: [], key: null },
      ...{ correlationId: null, causationId: null, payload: payload as Record<string, unknown> },
    },
    body: JSON.stringify(payload),
  });

  it('are read under the new names', async () => {
    const entries = [
      stored('task_update', { taskId: 'T-1', title: 'Ship', status: 'DONE', previousStatus: 'TODO', labels: ['a'] }),
      stored('system_status', { status: 'DEGRADED', components: [{ name: 'log', status: 'DEGRADED' }] }),
      stored('disconnect', { connectionId: 'c-1', code: 1001, durationMs: 5 }),
      stored('memory_stored', { memoryId: 'm-1', summary: 'Before lists had a default' }),
    ];
    await server.log.append({ project: 'acme', entries });
    const { data, errors } = await server.post(QUERY.replace('first: 80', `last: ${entries.length}`));
    expect(errors).toBeUndefined();
    expect(data.events.nodes).toMatchObject([
      { taskStatus: 'DONE', previousTaskStatus: 'TODO', labels: ['a'] },
      { health: 'DEGRADED', components: [{ name: 'log', health: 'DEGRADED', message: null }] },
      { closeCode: 1001, durationMs: 5 },
      { memoryId: 'm-1', topics: [] },
    ]);
  });

  it('are published under the new names only, and the refusal names the field of now', async () => {
    const item = { type: 'task_update', payload: { taskId: '7', title: 'x', status: 'DONE' } };
    await expect(server.hub.publish(HUB_VIEWER, 'acme', [item])).rejects.toThrow(/status.*taskStatus/);
  });
});
