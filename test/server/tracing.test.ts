import { afterEach, beforeEach, expect, it } from 'vitest';
import { RecordingTracer } from '../support/recording-tracer.js';
import { SocketClient } from '../support/socket-client.js';
import { ADMIN } from '../support/test-hub.js';
import { startTestServer, type TestServer } from '../support/test-server.js';
import { SSE, take } from '../support/transports.js';
import { until } from '../support/until.js';

const TRACE = '0af7651916cd43dd8448eb211c80319c';
const PARENT = 'b7ad6b7169203331';
const TRACEPARENT = `00-${TRACE}-${PARENT}-01`;
const NOTE = `mutation Note { publishActivity(projectId: "acme", input: { kind: "k", summary: "secret words" }) { id } }`;
const FOLLOW = 'subscription Follow { events(projectId: "acme") { id } }';

let server: TestServer;
let tracer: RecordingTracer;
beforeEach(async () => {
  tracer = new RecordingTracer();
  server = await startTestServer({ tracer, server: { heartbeatMs: 50 } });
});
afterEach(() => server.close());

const publish = (traceparent?: string) =>
  server.post(NOTE, {}, { authorization: server.authorization, ...(traceparent && { traceparent }) });

const openSocket = (payload: object = {}) =>
  SocketClient.open(server.wsUrl, { payload: { authorization: server.authorization, ...payload } });

it('one trace goes from the request over the append to the delivery, one span for a group', async () => {
  const socket = await openSocket();
  for (const id of ['1', '2', '3']) socket.subscribe(id, FOLLOW);
  await until(() => Object.keys(socket.pinged() ?? {}).length === 3);
  await publish(TRACEPARENT);
  await until(() => tracer.trace(TRACE).length === 3);
  expect(tracer.trace(TRACE)).toEqual(['mutation Note', 'mutation Note > append', 'mutation Note > deliver Follow']);
  const [request, append, delivery] = tracer.spans.filter(({ traceId }) => traceId === TRACE);
  expect(request).toMatchObject({ kind: 'server', parentId: PARENT, ended: null });
  expect(append).toMatchObject({ kind: 'internal', attributes: { 'messaging.batch.message_count': 1 } });
  expect(delivery).toMatchObject({
    kind: 'consumer',
    attributes: { 'graphql.subscription.event.type': 'activity', 'graphql.subscription.recipients': 3 },
  });
  expect(JSON.stringify(tracer.spans)).not.toContain('secret');
  socket.close();
});

it('a socket has the parent that its connection_init names', async () => {
  const socket = await openSocket({ traceparent: TRACEPARENT });
  socket.subscribe('1', NOTE);
  await until(() => socket.frames('1').length === 1);
  expect(tracer.trace(TRACE)).toEqual(['mutation Note', 'mutation Note > append']);
  socket.close();
});

it('the JSON API is traced, and an event stream of one subscriber', async () => {
  const stream = await SSE.open(server, { query: FOLLOW });
  await until(() => tracer.spans.some(({ name, ended }) => name === 'subscription Follow' && ended === null));
  await fetch(`${server.url}/api/projects/acme/events`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: server.authorization, traceparent: TRACEPARENT },
    body: JSON.stringify({ type: 'activity', payload: { kind: 'k', summary: 's' } }),
  });
  await take(stream, 1);
  const route = 'POST /api/projects/:id/events';
  await until(() => tracer.trace(TRACE).length === 3);
  expect(tracer.trace(TRACE)).toEqual([route, `${route} > append`, `${route} > deliver Follow`]);
  stream.close();
});

it('a failed operation ends its span with the code', async () => {
  const query = 'mutation Lost { publishActivity(projectId: "nowhere", input: { kind: "k", summary: "s" }) { id } }';
  await server.post(query, {}, { authorization: server.authorization, traceparent: TRACEPARENT });
  expect(tracer.spans.find(({ name }) => name === 'mutation Lost')).toMatchObject({ ended: 'NOT_FOUND' });
});

it('the event carries the parent of its deliveries, and nothing where the trace is not recorded', async () => {
  await publish(TRACEPARENT);
  tracer.samples = false;
  await publish();
  await publish(TRACEPARENT.replace(/01$/, '00'));
  const { records } = await server.log.read({ feed: 'acme', types: ['activity'], limit: 10 });
  const request = tracer.spans.find(({ name }) => name === 'mutation Note')!;
  expect(records.map(({ traceparent }) => traceparent)).toEqual([`00-${TRACE}-${request.spanId}-01`, null, null]);
});

it('a hub without traces puts nothing into its events', async () => {
  const plain = await startTestServer();
  await plain.post(NOTE, {}, { authorization: plain.authorization, traceparent: TRACEPARENT });
  await plain.hub.publish(ADMIN, 'acme', [{ type: 'activity', payload: { kind: 'k', summary: 's' } }]);
  const { records } = await plain.log.read({ feed: 'acme', types: ['activity'], limit: 10 });
  expect(records.map(({ traceparent }) => traceparent)).toEqual([null, null]);
  await plain.close();
});
