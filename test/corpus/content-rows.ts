import { expect } from 'vitest';
import { DISTINCT, HTTP, SINGLE, SSE, type Transport, take, WEBSOCKET } from '../support/transports.js';
import { until } from '../support/until.js';
import type { Case } from './case.js';
import type { Scene } from './scene.js';

const ALL = [HTTP, SSE, DISTINCT, SINGLE, WEBSOCKET];
const STREAMS = ALL.slice(1);

const PUBLISH = `mutation ($input: ErrorOccurredInput!) { publishErrorOccurred(projectId: "acme", input: $input) { id } }`;
const input = (message: string, details: object = {}) => ({ code: 'C', message, severity: 'LOW', details });

const PROTOTYPE = JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}');
const SECRETS = {
  password: 'sekret-field-password',
  nested: { authorization: 'Bearer sekret-field-authorization' },
  text: 'tdg_sekretid_sekretsecretsecretsecret',
};

/** What is nothing but data, wherever it comes back. */
const DATA: readonly { id: string; title: string; message: string; details?: object }[] = [
  { id: 'X01', title: 'markup', message: '<img src=x onerror=alert(1)><script>alert(1)</script>' },
  { id: 'X02', title: 'a link to a script', message: 'javascript:alert(document.cookie)' },
  { id: 'X03', title: 'a line of a log', message: 'x\n{"level":50,"msg":"forged by the corpus"}\n\u001b[31mred' },
  { id: 'X04', title: 'what looks like secrets', message: 'm', details: SECRETS },
  { id: 'X05', title: 'a prototype', message: 'm', details: PROTOTYPE },
  { id: 'I01', title: 'an injection', message: "'; DROP TABLE events; --" },
];

/** Published over one transport, it comes back over the same one as it was: at once, and out of the history. */
async function comesBack(scene: Scene, transport: Transport, { message, details = {} }: (typeof DATA)[number]) {
  const { data, errors } = await scene.ask(transport, {
    query: PUBLISH,
    variables: { input: input(message, details) },
  });
  expect(errors).toBeUndefined();
  const { id } = data.publishErrorOccurred;
  const query = 'query ($id: ID!) { event(id: $id) { payload ... on ErrorOccurred { message details } } }';
  const read = await scene.ask(transport, { query, variables: { id } });
  expect(JSON.stringify(read.data.event.details)).toBe(JSON.stringify(details));
  expect(read.data.event.message).toBe(message);
  expect(read.data.event.payload.message).toBe(message);
}

async function streamsBack(scene: Scene, transport: Transport, { message, details = {} }: (typeof DATA)[number]) {
  await scene.data(PUBLISH, { input: input(message, details) });
  const query = 'subscription { errorOccurred(projectId: "acme", last: 1) { message details } }';
  const [frame] = await take(await scene.open(transport, { query }), 1);
  expect(frame!.data.errorOccurred.message).toBe(message);
  expect(JSON.stringify(frame!.data.errorOccurred.details)).toBe(JSON.stringify(details));
}

/** Every line of the log is one JSON value, and nothing that was sent has become one of its own. */
function expectCleanLog({ hub }: Scene): void {
  const lines = hub.log.split('\n').slice(0, -1);
  for (const line of lines) expect(() => JSON.parse(line), line).not.toThrow();
  expect(lines.filter((line) => line.startsWith('{"level":50,"msg":"forged'))).toEqual([]);
  for (const secret of ['sekret-field', 'tdg_sekretid_sekretsecret']) expect(hub.log).not.toContain(secret);
}

const LONGEST = 65_536;

export const CONTENT_CASES: readonly Case[] = [
  ...DATA.flatMap((row) => [
    ...ALL.map((transport) => ({
      ...{ id: row.id, title: `${row.title}, published and read`, via: transport.name },
      async run(scene: Scene) {
        await comesBack(scene, transport, row);
        expectCleanLog(scene);
      },
    })),
    ...STREAMS.map((transport) => ({
      ...{ id: row.id, title: `${row.title}, streamed`, via: transport.name },
      async run(scene: Scene) {
        await streamsBack(scene, transport, row);
        expectCleanLog(scene);
      },
    })),
  ]),
  {
    ...{ id: 'X01', title: 'markup as the name of a project and of a key', via: 'HTTP' },
    async run(scene) {
      const name = '<img src=x onerror=alert(1)>';
      await scene.data('mutation ($id: ID!, $name: String!) { createProject(input: {id: $id, name: $name}) { id } }', {
        ...{ id: `markup-${Date.now()}`, name },
      });
      await scene.key([{ projects: 'acme', actions: ['READ'] }], name);
      const query = '{ projects(last: 5) { nodes { name } } apiKeys(last: 500) { nodes { name } } }';
      const answer = await scene.send({
        headers: [['content-type', 'application/json']],
        body: JSON.stringify({ query }),
      });
      expect(answer.text).toContain(name);
      expect(answer.text).toMatch(/^content-type: application\/(graphql-response\+)?json/im);
      expect(answer.text).toMatch(/^x-content-type-options: nosniff/im);
    },
  },
  {
    ...{ id: 'X01', title: 'the pages', via: 'HTTP' },
    async run({ hub }) {
      for (const path of ['/', '/graphql', '/sign-in']) {
        const response = await fetch(hub.url + path, { headers: { accept: 'text/html' } });
        const policy = response.headers.get('content-security-policy') ?? '';
        await response.arrayBuffer();
        expect(response.headers.get('content-type')).toMatch(/^text\/html/);
        expect(policy).toMatch(/default-src 'none'/);
        expect(policy).not.toMatch(/script-src[^;]*('unsafe-inline'|'unsafe-eval'|\*)/);
      }
    },
  },
  {
    ...{ id: 'X03', title: 'a line of a log as the id of an operation', via: WEBSOCKET.name },
    async run(scene) {
      const client = await scene.socket();
      const id = '1\n{"level":50,"msg":"forged by the corpus"}\u001b[31m';
      client.subscribe(id, '{ failing }');
      await until(() => client.frames(id).length > 0);
      expectCleanLog(scene);
    },
  },
  {
    ...{ id: 'X03', title: 'a line of a log as the name of a client', via: 'HTTP' },
    async run(scene) {
      const headers = [
        ['user-agent', 'x\u001b[31m {"level":50}'] as const,
        ['content-type', 'application/json'] as const,
      ];
      await scene.send({ headers, body: '{"query":"{ failing }"}' });
      expectCleanLog(scene);
    },
  },
  ...ALL.map((transport) => ({
    ...{ id: 'X06', title: 'an event of 64 KiB and more', via: transport.name },
    async run(scene: Scene) {
      const head = async () => JSON.stringify(await scene.data('{ project(id: "acme") { head { offset } } }'));
      const before = await head();
      const variables = { input: input('x'.repeat(LONGEST + 1)) };
      const { errors } = await scene.ask(transport, { query: PUBLISH, variables });
      expect(errors?.[0]?.extensions.code).toBe('PAYLOAD_TOO_LARGE');
      expect(await head()).toBe(before);
    },
  })),
];
