import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HubProcess } from '../../support/hub-process.js';
import { attributeOf, OtlpReceiver } from '../../support/otlp-receiver.js';
import { REDIS, RedisServer } from '../../support/redis-server.js';
import { SocketClient } from '../../support/socket-client.js';
import { KEY } from '../../support/test-server.js';
import { until } from '../../support/until.js';

const TRACE = '0af7651916cd43dd8448eb211c80319c';
const TRACEPARENT = `00-${TRACE}-b7ad6b7169203331-01`;
const NOTE =
  'mutation Note { publishActivity(projectId: "acme", input: { kind: "k", summary: "secret words" }) { id } }';
const FOLLOW = 'subscription Follow { events(projectId: "acme") { id } }';

let receiver: OtlpReceiver;
let folder: string;
const hubs: HubProcess[] = [];
beforeEach(async () => {
  receiver = await OtlpReceiver.start();
  folder = await mkdtemp(join(tmpdir(), 'tidings-traces-'));
});
afterEach(async () => {
  await Promise.all(hubs.splice(0).map((hub) => hub.kill()));
  await receiver.close();
  await rm(folder, { recursive: true });
});

async function startHub(name: string, env: Record<string, string> = {}, nodeArgs?: string[]): Promise<HubProcess> {
  const traced = { OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url, OTEL_BSP_SCHEDULE_DELAY: '50', ...env };
  const hub = new HubProcess({ args: ['--no-watch'], data: join(folder, name), env: traced, keepLog: true, nodeArgs });
  hubs.push(hub);
  await hub.start();
  return hub;
}

const post = async ({ url }: HubProcess, query: string, headers: Record<string, string> = {}) => {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${KEY}`, ...headers },
    body: JSON.stringify({ query }),
  });
  return (await response.json()) as { data: unknown };
};

const createProject = (hub: HubProcess) => post(hub, 'mutation { createProject(input: { id: "acme" }) { id } }');

async function follow({ url }: HubProcess): Promise<SocketClient> {
  const socket = await SocketClient.open(`${url.replace('http', 'ws')}/graphql`, { authorization: `Bearer ${KEY}` });
  socket.subscribe('1', FOLLOW);
  await until(() => Object.keys(socket.pinged() ?? {}).length === 1);
  return socket;
}

describe('a receiver of OTLP', () => {
  it('reads one trace from the publish over the append to the delivery', async () => {
    const hub = await startHub('one');
    await createProject(hub);
    const socket = await follow(hub);
    await post(hub, NOTE, { traceparent: TRACEPARENT });
    await until(() => receiver.trace(TRACE).length === 3, { what: () => `three spans\n${receiver.faults}` });
    const spans = receiver.trace(TRACE);
    const request = spans.find(({ name }) => name === 'mutation Note')!;
    expect(request).toMatchObject({ kind: 2, parentSpanId: 'b7ad6b7169203331', service: 'tidings' });
    for (const name of ['append', 'deliver Follow'])
      expect(spans.find((span) => span.name === name)).toMatchObject({ parentSpanId: request.spanId });
    expect(attributeOf(spans.find(({ kind }) => kind === 5)!, 'graphql.subscription.recipients')).toBe(1);
    expect(JSON.stringify(receiver.spans)).not.toContain('secret');
    expect(receiver.faults).toEqual([]);
    socket.close();
  });

  it.skipIf(!REDIS)('reads one trace of two hubs, by the event that one publishes and the other delivers', async () => {
    const redis = await RedisServer.start();
    const env = { TIDINGS_ENGINE: redis.url() };
    const publisher = await startHub('publisher', { ...env, OTEL_SERVICE_NAME: 'publisher' });
    const deliverer = await startHub('deliverer', { ...env, OTEL_SERVICE_NAME: 'deliverer' });
    await createProject(publisher);
    const socket = await follow(deliverer);
    await post(publisher, NOTE, { traceparent: TRACEPARENT });
    await until(() => receiver.trace(TRACE).length === 3);
    const services = receiver.trace(TRACE).map(({ name, service }) => `${service}: ${name}`);
    expect(services.sort()).toEqual(['deliverer: deliver Follow', 'publisher: append', 'publisher: mutation Note']);
    socket.close();
    await Promise.all(hubs.splice(0).map((hub) => hub.kill()));
    await redis.remove();
  });

  it('gets what a hub has recorded last before it stops, and only the share that is sampled', async () => {
    const hub = await startHub('one', {
      OTEL_TRACES_SAMPLER: 'parentbased_traceidratio',
      OTEL_TRACES_SAMPLER_ARG: '0',
    });
    await createProject(hub);
    await post(hub, NOTE);
    await post(hub, NOTE, { traceparent: TRACEPARENT });
    expect(await hub.stop()).toBe(0);
    expect(receiver.spans.map(({ name }) => name).sort()).toEqual(['append', 'mutation Note']);
  });
});

describe('a hub that is to send traces', () => {
  it('says which package is missing, and serves', async () => {
    const hook = `export const resolve = (name, context, next) => {
      if (!name.startsWith('@opentelemetry/')) return next(name, context);
      const error = new Error("Cannot find package '" + name + "'");
      throw Object.assign(error, { code: 'ERR_MODULE_NOT_FOUND' });
    };`;
    const hookFile = join(folder, 'hook.mjs');
    const registerFile = join(folder, 'register.mjs');
    await writeFile(hookFile, hook);
    await writeFile(
      registerFile,
      `import { register } from 'node:module'; register(${JSON.stringify(`file://${hookFile}`)});`,
    );
    const hub = await startHub('one', {}, ['--import', registerFile]);
    expect(hub.log).toMatch(
      /OTEL_EXPORTER_OTLP_ENDPOINT is set, but the package @opentelemetry\/[\w-]+ is not installed/,
    );
    expect(hub.log.match(/opentelemetry/g)!.length).toBeLessThan(10);
    expect(await createProject(hub)).toMatchObject({ data: { createProject: { id: 'acme' } } });
  });

  it('serves while the receiver is away, and says so once', async () => {
    const hub = await startHub('one', { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:9', TIDINGS_LOG_LEVEL: 'warn' });
    await createProject(hub);
    for (let n = 0; n < 3; n++) {
      await post(hub, NOTE);
      await until(() => hub.log.includes('traces could not be sent'));
    }
    expect(hub.log.match(/traces could not be sent/g)).toHaveLength(1);
    expect(await hub.stop()).toBe(0);
  });
});
