import { expect } from 'vitest';
import { codesIn, type RawRequest, requestBytes } from '../support/raw-exchange.js';
import type { Case } from './case.js';
import { expectRefused, type Scene } from './scene.js';

type Header = readonly [string, string];

const JSON_TYPE = ['content-type', 'application/json'] as const;
const plain = JSON.stringify({ query: '{ __typename }' });
const json = (body: string, rest: Partial<RawRequest> = {}): RawRequest => ({ headers: [JSON_TYPE], body, ...rest });

const hostLine = 'Host: localhost\r\n';
const post = (head: string, body = plain) =>
  `POST /graphql HTTP/1.1\r\n${head}Content-Type: application/json\r\n\r\n${body}`;
const length = `Content-Length: ${plain.length}\r\n`;

/** What no parser of HTTP should take, or take in two ways. */
const MALFORMED: Readonly<Record<string, string>> = {
  'two ways of framing': post(`${hostLine}${length}Transfer-Encoding: chunked\r\n`),
  'two lengths': post(`${hostLine}${length}Content-Length: 5\r\n`),
  'lines that end in LF alone': `GET /health HTTP/1.1\nHost: localhost\nX: y\n\n`,
  'a folded header': `GET /health HTTP/1.1\r\n${hostLine}X: a\r\n b\r\n\r\n`,
  'NUL in a header': `GET /health HTTP/1.1\r\n${hostLine}X: a\0b\r\n\r\n`,
  'no host': `GET /health HTTP/1.1\r\n\r\n`,
};

const manyHeaders = (count: number): Header[] => Array.from({ length: count }, (_, at) => [`x${at}`, 'a']);
const health = (headers: readonly Header[]): RawRequest => ({ method: 'GET', path: '/health', headers });

const HEADERS: readonly { title: string; headers: readonly Header[]; status: number }[] = [
  { title: 'a header of 32 KB', headers: [['x', 'a'.repeat(32_768)]], status: 431 },
  { title: '2,000 small headers', headers: manyHeaders(2_000), status: 431 },
  // Host, Authorization and Connection are there as well.
  { title: '101 headers', headers: manyHeaders(98), status: 431 },
  { title: 'as many headers as may be', headers: manyHeaders(90), status: 200 },
];

const PATHS = [
  '/..%2f..%2fetc%2fpasswd',
  '/graphql/..%2f..%2fetc%2fpasswd',
  '/%00',
  '/..\\..\\etc\\passwd',
  '/graphql%00',
];

/** What is wrong with how a request comes, whatever it asks for. */
export const HTTP_WIRE_CASES: readonly Case[] = [
  ...Object.entries(MALFORMED).map(([title, bytes]) => ({
    id: 'H16',
    title,
    via: 'HTTP',
    async run(scene: Scene) {
      // The end of the answer is not that of the connection, which is what is waited for.
      const answer = await scene.sendBytes(bytes, { isOver: () => false });
      expectRefused(answer, 400);
      expect(answer.closed).toBe(true);
    },
  })),
  ...HEADERS.map(({ title, headers, status }) => ({
    id: 'H17',
    title,
    via: 'HTTP',
    run: async (scene: Scene) => expectRefused(await scene.send(health(headers)), status),
  })),
  ...PATHS.map((path) => ({
    id: 'H24',
    title: path,
    via: 'HTTP',
    run: async (scene: Scene) => expectRefused(await scene.send({ method: 'GET', path }), 404),
  })),
  ...[false, true].map((chunked) => ({
    id: 'H13',
    title: `two queries in one body${chunked ? ', in chunks' : ''}`,
    via: 'HTTP',
    async run(scene: Scene) {
      const { statuses, text } = await scene.send(
        json('{"query":"{ a: __typename }","query":"{ b: __typename }"}', { chunked }),
      );
      expect([200, 400]).toContain(statuses[0]);
      expect(text).not.toContain('"a":');
    },
  })),
  ...[
    '{"query":"{ __typename }","__proto__":{"polluted":1}}',
    '{"query":"{ __typename }","constructor":{"prototype":{"polluted":1}}}',
    '{"query":"{ __typename }","variables":{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}}',
  ].map((body) => ({
    id: 'H10',
    title: body,
    via: 'HTTP',
    async run(scene: Scene) {
      const { statuses } = await scene.send(json(body));
      expect([200, 400]).toContain(statuses[0]);
    },
  })),
  {
    id: 'H07',
    title: 'a body without end',
    via: 'HTTP',
    async run(scene) {
      const head = requestBytes({
        headers: [JSON_TYPE, ['authorization', scene.authorization], ['content-length', '10000000000']],
      });
      const answer = await scene.sendBytes(Buffer.concat([head, Buffer.alloc(4_194_304, ' ')]));
      expectRefused(answer, 413);
      expect(answer.closed).toBe(true);
    },
  },
  {
    id: 'H23',
    title: '1,000 requests in one packet',
    via: 'HTTP',
    async run(scene) {
      const one = `POST /graphql HTTP/1.1\r\n${hostLine}Authorization: ${scene.authorization}\r\n${length}Content-Type: application/json\r\n\r\n${plain}`;
      const isOver = (text: string) => text.split('HTTP/1.1 ').length > 1_000;
      const { statuses, text, closed } = await scene.sendBytes(one.repeat(1_000), { withinMs: 10_000, isOver });
      expect(statuses.filter((status) => ![200, 429, 503].includes(status))).toEqual([]);
      // Some are answered, and the rest as well unless the hub has had enough.
      expect(statuses.length, codesIn(text).join()).toBeGreaterThan(0);
      expect(closed || statuses.length === 1_000).toBe(true);
    },
  },
  {
    id: 'H22',
    title: 'another address claimed with each bad credential',
    via: 'HTTP',
    hub: 'strict',
    async run(scene) {
      const statuses: number[] = [];
      for (let attempt = 0; attempt < 12; attempt++) {
        const headers: Header[] = [
          ['x-forwarded-for', `198.51.100.${attempt}`],
          ['authorization', `Bearer nobody-${attempt}`],
          JSON_TYPE,
        ];
        statuses.push(...(await scene.send({ headers, body: plain })).statuses);
      }
      expect(statuses.slice(-1)).toEqual([429]);
      expect(new Set(statuses)).toEqual(new Set([401, 429]));
    },
  },
];
