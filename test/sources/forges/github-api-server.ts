import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fromGithub, type Sent } from './forge-hub.js';

interface Attempt {
  readonly id: number;
  readonly guid: string;
  readonly delivered_at: string;
  readonly status_code: number;
}

export type GithubApiServer = Awaited<ReturnType<typeof startGithubApi>>;

const PAGE = 100;
export const TOKEN = 'a token of the tests';

/** The part of GitHub's REST API that lists and repeats the deliveries of the hooks of `octo/app`. */
export async function startGithubApi() {
  const hooks = [
    { id: 1, active: true, config: { url: 'https://chat.example.com/in' } },
    { id: 2, active: true, config: { url: 'https://tidings.example.com/hooks/github' } },
  ];
  /** The newest first. */
  const attempts: Attempt[] = [];
  const sent = new Map<string, Sent>();
  const requests: string[] = [];
  const state = { deliverTo: '', headers: {} as Record<string, string>, status: 200, now: () => Date.now() };

  const note = (guid: string, code: number, at = state.now()) =>
    attempts.unshift({
      ...{ id: attempts.length + 1, guid, status_code: code },
      delivered_at: new Date(at).toISOString(),
    });

  const repeat = async (id: number) => {
    const { guid } = attempts.find((attempt) => attempt.id === id)!;
    const { headers, body } = sent.get(guid)!;
    const answer = await fetch(`${state.deliverTo}/hooks/github`, { method: 'POST', headers, body });
    note(guid, answer.status);
  };

  const answer = async (req: IncomingMessage, res: ServerResponse) => {
    const url = new URL(req.url!, `http://${req.headers.host}`);
    requests.push(`${req.method} ${url.pathname}${url.search}`);
    const reply = (status: number, body: unknown, headers: Record<string, string> = {}) => {
      res.writeHead(status, { ...state.headers, ...headers, 'content-type': 'application/json' });
      res.end(JSON.stringify(body));
    };
    if (req.headers.authorization !== `Bearer ${TOKEN}`) return reply(401, {});
    if (state.status !== 200) return reply(state.status, {});
    if (url.pathname === '/api/v3/repos/octo/app/hooks') return reply(200, hooks);
    const [, again] = /^\/api\/v3\/repos\/octo\/app\/hooks\/2\/deliveries\/(\d+)\/attempts$/.exec(url.pathname) ?? [];
    if (again && req.method === 'POST') {
      await repeat(Number(again));
      return reply(202, {});
    }
    if (url.pathname !== '/api/v3/repos/octo/app/hooks/2/deliveries') return reply(404, {});
    const from = Number(url.searchParams.get('cursor') ?? 0);
    const next =
      from + PAGE < attempts.length ? `<${url.origin}${url.pathname}?cursor=${from + PAGE}>; rel="next"` : '';
    return reply(200, attempts.slice(from, from + PAGE), next ? { link: next } : {});
  };

  const server = createServer((req, res) => void answer(req, res));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    ...{ url: `http://127.0.0.1:${port}/api/v3`, attempts, requests, state, note },
    /** Has a delivery that the hub did not get. */
    missed(event: string, payload: unknown, { guid, code = 502, at }: { guid: string; code?: number; at?: number }) {
      sent.set(guid, fromGithub(event, payload, { id: guid }));
      note(guid, code, at);
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
