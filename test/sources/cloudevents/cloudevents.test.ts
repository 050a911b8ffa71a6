import { CloudEvent, type CloudEventV1, emitterFor, HTTP, type Message, Mode } from 'cloudevents';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EventDefinition } from '../../../src/core/declare/event.js';
import { payloadValidator } from '../../../src/core/declare/payload.js';
import { CATALOGUE } from '../../../src/events/index.js';
import { ADMIN, viewerWith } from '../../support/test-hub.js';
import { KEY, startTestServer, type TestServer } from '../../support/test-server.js';

const BATCHED = 'application/cloudevents-batch+json';
const STRUCTURED = 'application/cloudevents+json';
const NOTE = { kind: 'note', summary: 'Lunch at one' };

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({
    viewers: {
      reader: viewerWith([{ projects: '*', actions: ['READ'] }], { id: 'reader' }),
      stranger: viewerWith([{ projects: 'elsewhere', actions: ['READ', 'PUBLISH'] }], { id: 'stranger' }),
    },
    server: { limits: { maxBodyBytes: 65_536 } },
  });
});
afterAll(() => server.close());

interface Sent {
  readonly body: unknown;
  readonly headers?: Record<string, unknown>;
  readonly search?: string;
}

async function send({ body, headers = {}, search = '' }: Sent, key = KEY) {
  const response = await fetch(`${server.url}/hooks/cloudevents${search}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, ...(headers as Record<string, string>) },
    body: typeof body === 'string' || body === undefined ? body : JSON.stringify(body),
  });
  const text = await response.text();
  const errors = text === '' ? undefined : JSON.parse(text).errors;
  return {
    status: response.status,
    headers: response.headers,
    ...errors?.[0]?.extensions,
    message: errors?.[0]?.message,
  };
}

const batch = (events: readonly unknown[], more: Partial<Sent> = {}) =>
  send({ body: events, headers: { 'content-type': BATCHED }, ...more });
const structured = (event: unknown, more: Partial<Sent> = {}) =>
  send({ body: event, headers: { 'content-type': STRUCTURED }, ...more });

let count = 0;
/** A valid event, with an id of its own. */
const event = (more: object = {}) => ({
  ...{ specversion: '1.0', id: `test-${count++}`, source: '/tests', type: 'activity' },
  ...{ projectid: 'acme', data: NOTE, ...more },
});

const publishedTo = async (project: string) =>
  (await server.hub.history(ADMIN, { project, first: 500 })).edges.slice(1);
const lastOf = async (project: string) => (await server.hub.history(ADMIN, { project, last: 1 })).edges[0]!.node;

async function newProject(id: string): Promise<string> {
  await server.hub.projects.create(ADMIN, { id });
  return id;
}

const isOfClients = ({ from }: EventDefinition) => from.includes('clients') || from.includes('admins');

describe('an event of the catalogue', () => {
  const MODES: Record<string, (made: CloudEventV1<unknown>) => Message> = {
    binary: HTTP.binary,
    structured: HTTP.structured,
  };

  it.each(Object.entries(MODES))('is taken in %s mode as the SDK sends it, of every type', async (mode, message) => {
    const project = await newProject(`every-${mode}`);
    const types = CATALOGUE.filter(isOfClients);
    for (const { name, example } of types) {
      const made = new CloudEvent({ source: '/tests', type: name, data: example, projectid: project });
      const answer = await send(message(made) as Sent);
      expect([name, answer.status, answer.message]).toEqual([name, 204, undefined]);
    }
    const kept = types.filter((type) => type.kept === 'log');
    const stored = (await publishedTo(project)).map(({ node }) => ({ type: node.type, payload: node.payload }));
    expect(stored).toEqual(kept.map((type) => ({ type: type.name, payload: payloadValidator(type)(type.example) })));
  });

  it('is FORBIDDEN where the hub alone publishes it', async () => {
    for (const { name, example } of CATALOGUE.filter((type) => !isOfClients(type)))
      expect([name, await structured(event({ type: name, data: example }))]).toMatchObject([
        name,
        { status: 403, code: 'FORBIDDEN' },
      ]);
  });

  it('is taken from an emitter of the SDK, binary by default', async () => {
    const statuses: number[] = [];
    const transport = async (message: Message) => statuses.push((await send(message as Sent)).status);
    const data = { ...NOTE, summary: 'emitted' };
    const made = new CloudEvent({ source: '/tests', type: 'activity', projectid: 'acme', data });
    await emitterFor(transport)(made);
    await emitterFor(transport, { binding: HTTP, mode: Mode.STRUCTURED })(made);
    expect(statuses).toEqual([204, 204]);
    // The second is the first again.
    const summaries = (await publishedTo('acme')).map(({ node }) => node.payload.summary);
    expect(summaries.filter((summary) => summary === 'emitted')).toHaveLength(1);
  });
});

describe('attributes', () => {
  it('become the envelope, in every mode', async () => {
    const attributes = {
      ...{ time: '2026-11-21T14:00:00.123456+02:00', priority: 'high', tags: 'a, b%2Cc,50%25', subject: 'ignored' },
      ...{ correlationid: 'deploy-7', causationid: 'event-1' },
    };
    const expected = {
      ...{ occurredAt: Date.parse('2026-11-21T12:00:00.123Z'), priority: 'HIGH', tags: ['a', 'b,c', '50%'] },
      ...{ correlationId: 'deploy-7', causationId: 'event-1', payload: NOTE },
    };
    expect((await structured(event(attributes))).status).toBe(204);
    expect(await lastOf('acme')).toMatchObject(expected);
    const { data, ...given } = event({ ...attributes, tags: 'a, b%252Cc,50%2525', correlationid: '"deploy-7"' });
    const headers = Object.fromEntries(Object.entries(given).map(([name, value]) => [`ce-${name}`, value]));
    const sent = { body: data, headers: { ...headers, 'content-type': 'application/json; charset=UTF-8' } };
    expect((await send(sent)).status).toBe(204);
    expect(await lastOf('acme')).toMatchObject(expected);
  });

  it.each([
    [
      'traceparent',
      { traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01' },
      '0af7651916cd43dd8448eb211c80319c',
    ],
    [
      'correlationid before traceparent',
      { correlationid: 'mine', traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01' },
      'mine',
    ],
    ['a traceparent that is none', { traceparent: 'nothing' }, null],
  ])('takes the correlation id from %s', async (_, more, correlationId) => {
    expect((await structured(event(more))).status).toBe(204);
    expect((await lastOf('acme')).correlationId).toBe(correlationId);
  });

  it.each([
    ['specversion', { specversion: undefined }],
    ['specversion', { specversion: '0.3' }],
    ['id', { id: undefined }],
    ['id', { id: '' }],
    ['id', { id: 7 }],
    ['source', { source: null }],
    ['source', { source: 'not a uri' }],
    ['type', { type: undefined }],
    ['type', { type: ['a'] }],
    ['time', { time: 'yesterday' }],
    ['time', { time: '2026-11-21T14:00:00' }],
    ['subject', { subject: '' }],
    ['dataschema', { dataschema: 'not a uri' }],
    ['datacontenttype', { datacontenttype: 'text/plain', data: 'Lunch' }],
    ['data', { data: 'Lunch' }],
    ['data', { data: [NOTE] }],
    ['data', { data: undefined, data_base64: Buffer.from('{').toString('base64') }],
    ['data_base64', { data_base64: '{}' }],
    ['data_base64', { data: undefined, data_base64: '!' }],
    ['priority', { priority: 'soon' }],
    ['tags', { tags: 'x'.repeat(129) }],
    ['correlationid', { correlationid: '' }],
    ['causationid', { causationid: 'x'.repeat(129) }],
    ['projectid', { projectid: undefined }],
    ['Project', { Project: 'acme' }],
    ['extension', { extension: { a: 1 } }],
    ['extension', { extension: 1.5 }],
    ['kind', { data: { summary: 'no kind' } }],
    ['nothing', { data: { ...NOTE, nothing: 1 } }],
  ])('rejects a wrong %s with its name: %j', async (field, more) => {
    const answer = await structured(event(more));
    expect(answer).toMatchObject({ status: 400, code: 'BAD_USER_INPUT', field });
    const ofBatch = await batch([event(), event(more)]);
    expect(ofBatch).toMatchObject({ status: 400, code: 'BAD_USER_INPUT', field, index: 1 });
  });

  it('may have names that the class of the SDK has for methods', async () => {
    expect((await structured(event({ validate: 'x', emit: 'y' }))).status).toBe(204);
  });
});

describe('data', () => {
  it.each([
    ['in base64', { data: undefined, data_base64: Buffer.from(JSON.stringify(NOTE)).toString('base64') }],
    ['of another JSON type', { datacontenttype: 'application/vnd.example.note+json' }],
    ['of JSON with a parameter', { datacontenttype: 'application/json; charset=utf-8' }],
  ])('is read %s', async (_, more) => {
    expect((await structured(event(more))).status).toBe(204);
    expect((await lastOf('acme')).payload).toEqual(NOTE);
  });

  it('is named as missing by the payload that it should be', async () => {
    expect(await structured(event({ data: undefined }))).toMatchObject({ status: 400, field: 'kind' });
  });
});

describe('an event of an unknown type', () => {
  const ORDER = { type: 'com.example.order.created', source: 'https://shop.example.com/orders', subject: 'order-7' };

  it.each([
    ['JSON', { data: { total: 12 } }, '{"total":12}'],
    ['text', { datacontenttype: 'text/plain', data: 'An order' }, 'An order'],
    ['bytes', { datacontenttype: 'image/png', data: undefined, data_base64: '/9g=' }, '/9g='],
    ['nothing', { data: undefined }, ORDER.source],
  ])('with %s becomes an activity', async (_, more, summary) => {
    expect((await structured(event({ ...ORDER, tags: 'shop', ...more }))).status).toBe(204);
    expect(await lastOf('acme')).toMatchObject({
      type: 'activity',
      payload: { kind: ORDER.type, summary, link: ORDER.source, subjectId: ORDER.subject },
      tags: ['shop', ORDER.source],
    });
  });

  it('has no link when its source is no web address', async () => {
    expect((await structured(event({ ...ORDER, source: 'urn:example:shop' }))).status).toBe(204);
    expect((await lastOf('acme')).payload).not.toHaveProperty('link');
  });

  it('needs the right to publish', async () => {
    const sent = { body: event(ORDER), headers: { 'content-type': STRUCTURED } };
    expect(await send(sent, 'reader')).toMatchObject({ status: 403, code: 'FORBIDDEN' });
    expect(await send(sent, 'stranger')).toMatchObject({ status: 404, code: 'NOT_FOUND' });
    expect(await send(sent, 'nobody')).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
  });
});

describe('source and id', () => {
  it('are the same event for a day, also when they are long', async () => {
    for (const id of ['twice', 'x'.repeat(500), 'line\u0085break']) {
      const project = await newProject(`twice-${count++}`);
      const made = event({ id, projectid: project });
      expect((await structured(made)).status).toBe(204);
      expect((await batch([made, made])).status).toBe(204);
      expect(await publishedTo(project)).toHaveLength(1);
      const other = { ...made, data: { ...NOTE, summary: 'Another' } };
      expect(await structured(other)).toMatchObject({ status: 409, code: 'CONFLICT' });
      expect((await structured({ ...other, source: '/others' })).status).toBe(204);
      expect(await publishedTo(project)).toHaveLength(2);
    }
  });
});

it('is a CONFLICT in one batch with other content, and nothing of the batch is published', async () => {
  const project = await newProject('conflict');
  const made = event({ projectid: project });
  const other = { ...made, data: { ...NOTE, summary: 'Another' } };
  expect(await batch([event({ projectid: project }), made, other])).toMatchObject({ status: 409, code: 'CONFLICT' });
  expect(await publishedTo(project)).toHaveLength(0);
});

describe('the project', () => {
  it('of the address comes before that of the event', async () => {
    const project = await newProject('by-address');
    const search = `?project=${project}`;
    expect((await structured(event(), { search })).status).toBe(204);
    expect((await batch([event({ projectid: undefined }), event()], { search })).status).toBe(204);
    expect(await publishedTo(project)).toHaveLength(3);
  });

  it('that is missing is asked for in words', async () => {
    const { message } = await structured(event({ projectid: undefined }));
    expect(message).toContain('projectid');
    expect(message).toContain('/hooks/cloudevents?project=');
  });

  it.each(['nowhere', 'No project', '%00'])('that does not exist is NOT_FOUND: %s', async (projectid) => {
    expect(await structured(event({ projectid }))).toMatchObject({ status: 404, code: 'NOT_FOUND' });
  });
});

describe('a batch', () => {
  it('is published in order, all or none, and may be empty', async () => {
    const project = await newProject('batch');
    const events = Array.from({ length: 5 }, (_, n) => event({ projectid: project, subject: `n${n}`, type: 'x.y' }));
    expect((await batch(events)).status).toBe(204);
    const stored = await publishedTo(project);
    expect(stored.map(({ node }) => node.payload.subjectId)).toEqual(['n0', 'n1', 'n2', 'n3', 'n4']);
    const wrong = await batch([event({ projectid: project }), event({ projectid: project, data: {} })]);
    expect(wrong).toMatchObject({ status: 400, field: 'kind', index: 1 });
    expect(await publishedTo(project)).toHaveLength(5);
    expect((await batch([])).status).toBe(204);
  });

  it('over several projects is all or none in each, up to the first that is refused', async () => {
    const [one, two] = [await newProject('one'), await newProject('two')];
    const events = [one, 'nowhere', one, two].map((projectid) => event({ projectid }));
    expect(await batch(events)).toMatchObject({ status: 404, code: 'NOT_FOUND', index: 1 });
    expect(await publishedTo(one)).toHaveLength(2);
    expect(await publishedTo(two)).toHaveLength(0);
    await newProject('nowhere');
    expect((await batch(events)).status).toBe(204);
    const sizes = await Promise.all([one, 'nowhere', two].map(async (id) => (await publishedTo(id)).length));
    expect(sizes).toEqual([2, 1, 1]);
  });

  it('has at most 1,000 events', async () => {
    const project = await newProject('thousand');
    const roomy = await startTestServer();
    const post = (size: number) =>
      fetch(`${roomy.url}/hooks/cloudevents?project=acme`, {
        method: 'POST',
        headers: { authorization: roomy.authorization, 'content-type': BATCHED },
        body: JSON.stringify(Array.from({ length: size }, () => event({ projectid: project }))),
      });
    expect((await post(1_000)).status).toBe(204);
    const over = await post(1_001);
    expect(over.status).toBe(400);
    expect((await over.json()).errors[0].extensions.field).toBe('events');
    await roomy.close();
  });
});

describe('a message', () => {
  it.each([
    ['JSON without attributes', { body: event(), headers: { 'content-type': 'application/json' } }],
    ['no type', { body: undefined }],
    ['another format', { body: '<event/>', headers: { 'content-type': 'application/cloudevents+xml', 'ce-id': '1' } }],
    ['another charset', { body: event(), headers: { 'content-type': `${STRUCTURED}; charset=latin1` } }],
    ['a compressed body', { body: event(), headers: { 'content-type': STRUCTURED, 'content-encoding': 'gzip' } }],
  ])('is rejected with 415: %s', async (_, sent) => {
    expect(await send(sent as Sent)).toMatchObject({ status: 415, code: 'BAD_USER_INPUT' });
  });

  it.each([
    ['text', STRUCTURED, 'hello'],
    ['half of an object', STRUCTURED, '{"specversion"'],
    ['a list', STRUCTURED, '[]'],
    ['null', STRUCTURED, 'null'],
    ['an object as a batch', BATCHED, '{}'],
    ['no body', STRUCTURED, undefined],
    ['too many levels', STRUCTURED, `{"a":${'['.repeat(32)}${']'.repeat(32)}}`],
  ])('is rejected with 400 when its body is %s', async (_, type, body) => {
    const answer = await send({ body, headers: { 'content-type': type } });
    expect(answer).toMatchObject({ status: 400, code: 'BAD_USER_INPUT', field: 'body' });
  });

  it('may be as large as the limit, and is rejected with 413 above it', async () => {
    const made = JSON.stringify(event());
    const headers = { 'content-type': STRUCTURED };
    expect((await send({ body: made.padEnd(65_536), headers })).status).toBe(204);
    expect(await send({ body: made.padEnd(65_537), headers })).toMatchObject({
      status: 413,
      code: 'PAYLOAD_TOO_LARGE',
    });
  });

  it('in binary mode with other data than JSON names the media type', async () => {
    const { data: _, ...given } = event();
    const headers = Object.fromEntries(Object.entries(given).map(([name, value]) => [`ce-${name}`, value]));
    for (const type of ['text/plain', 'application/x-www-form-urlencoded'])
      expect(await send({ body: 'Lunch', headers: { ...headers, 'content-type': type } })).toMatchObject({
        ...{ status: 400, field: 'datacontenttype' },
      });
  });

  it('may begin with a byte order mark', async () => {
    expect(
      (await send({ body: `\ufeff${JSON.stringify(event())}`, headers: { 'content-type': STRUCTURED } })).status,
    ).toBe(204);
  });
});

describe('the handshake of a webhook', () => {
  const ask = (headers: Record<string, string>) =>
    fetch(`${server.url}/hooks/cloudevents`, { method: 'OPTIONS', headers });

  it('allows the origin to send, without a credential', async () => {
    const answer = await ask({ 'webhook-request-origin': 'sender.example.com', 'webhook-request-rate': '120' });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('webhook-allowed-origin')).toBe('sender.example.com');
    expect(answer.headers.get('webhook-allowed-rate')).toBe('120');
  });

  it('is not taken for one where no origin asks', async () => {
    const answer = await ask({});
    expect(answer.headers.get('webhook-allowed-origin')).toBeNull();
    expect(answer.headers.get('allow')).toBe('POST, OPTIONS');
    expect((await fetch(`${server.url}/hooks/cloudevents`)).status).toBe(405);
  });
});

it('counts and audits what a viewer may not do', async () => {
  const { edges } = await server.hub.audit.read(ADMIN, { last: 50 });
  expect(edges.map(({ node }) => node)).toContainEqual(
    expect.objectContaining({ action: 'REFUSED', projectId: 'acme', target: 'PUBLISH', reason: 'FORBIDDEN' }),
  );
});
