import { Writable } from 'node:stream';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SocketClient } from '../support/socket-client.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

const APP = 'https://app.example.com';

let server: TestServer;
const lines: Record<string, unknown>[] = [];
beforeAll(async () => {
  const stream = new Writable({
    write(line, _, done) {
      lines.push(JSON.parse(String(line)));
      done();
    },
  });
  const origins = [APP, 'https://*.preview.example.com', 'http://*.dev.example.com:8080'];
  server = await startTestServer({ server: { gate: { origins }, log: pino(stream) } });
});
afterAll(() => server.close());
beforeEach(() => {
  lines.length = 0;
});

const preflight = (origin: string, asked: string) =>
  fetch(`${server.url}/graphql`, {
    method: 'OPTIONS',
    headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': asked },
  });

describe('a preflight', () => {
  it.each(['traceparent, baggage', 'apollographql-client-name', 'apollo-require-preflight', 'x-anything.at-all'])(
    'of an allowed origin allows the headers that it asks for: %s',
    async (asked) => {
      const { status, headers } = await preflight(APP, asked);
      expect({ status, allowed: headers.get('access-control-allow-headers') }).toEqual({ status: 204, allowed: asked });
      expect(headers.get('vary')).toContain('access-control-request-headers');
    },
  );

  it('allows no header whose name is none', async () => {
    expect((await preflight(APP, 'a b, c')).headers.has('access-control-allow-headers')).toBe(false);
  });

  it('of another origin is refused', async () => {
    const { status, headers } = await preflight('https://evil.example', 'traceparent');
    expect(status).toBe(403);
    expect(headers.has('access-control-allow-headers')).toBe(false);
  });
});

describe('a pattern of origins', () => {
  it.each(['https://pr-12.preview.example.com', 'http://ada.dev.example.com:8080'])('covers %s', async (origin) => {
    const response = await fetch(`${server.url}/health`, { headers: { origin } });
    expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([200, origin]);
  });

  it.each([
    'https://preview.example.com',
    'https://.preview.example.com',
    'https://a.b.preview.example.com',
    'https://a.preview.example.com.evil.example',
    'https://evil.example/.preview.example.com',
    'https://a.preview.example.com:8443',
    'http://a.preview.example.com',
    'https://A.preview.example.com',
    'https://*.preview.example.com',
    'http://ada.dev.example.com',
  ])('does not cover %s', async (origin) => {
    expect((await fetch(`${server.url}/health`, { headers: { origin } })).status).toBe(403);
  });
});

describe('a refused origin', () => {
  const refused = {
    reason: 'foreign_origin',
    origin: 'https://other.example',
    settings: ['TIDINGS_ORIGINS', 'TIDINGS_TRUST_PROXY'],
  };

  it('is in the log with the hub’s own and with the settings that allow it', async () => {
    const response = await fetch(`${server.url}/graphql`, { headers: { origin: 'https://other.example' } });
    expect(lines).toMatchObject([{ ...refused, ownOrigin: server.url }]);
    expect((await response.json()).errors[0].message).toContain('TIDINGS_ORIGINS');
  });

  it('of a WebSocket is in the log, too', async () => {
    const client = new SocketClient(server.wsUrl, { headers: { origin: 'https://other.example' } });
    await client.closed;
    expect(lines).toMatchObject([refused]);
  });
});
