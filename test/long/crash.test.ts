import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EventSource } from 'eventsource';
import { createClient as createSseClient } from 'graphql-sse';
import { createClient as createWsClient } from 'graphql-ws';
import { simpleGit } from 'simple-git';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { HubProcess } from '../support/hub-process.js';
import { KEY } from '../support/test-server.js';
import { until } from '../support/until.js';

const PROJECT = 'journey';
const KILLS = 3;
const EVENTS_A_ROUND = 300;
const IN_FLIGHT = 16;
const authorization = `Bearer ${KEY}`;
const query = `subscription ($after: String) { events(projectId: "${PROJECT}", after: $after) { id offset type } }`;

interface Seen {
  readonly id: string;
  readonly offset: number;
  readonly type: string;
}

/** What each subscriber was handed, by the name of its client. */
const seen: Record<string, Seen[]> = { 'graphql-ws': [], 'graphql-sse': [], EventSource: [] };
const stops: (() => unknown)[] = [];
let folder: string;
let hub: HubProcess;

async function post<T>(document: string, variables: object = {}): Promise<T> {
  const response = await fetch(`${hub.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization },
    body: JSON.stringify({ query: document, variables }),
  });
  const { data, errors } = (await response.json()) as { data: T; errors?: object[] };
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

function subscribeAll(after: string): void {
  const retry = { retryAttempts: Number.POSITIVE_INFINITY, shouldRetry: () => true };
  const retryWait = () => new Promise<void>((resolve) => setTimeout(resolve, 50));
  const clients = {
    'graphql-ws': createWsClient({
      ...{ url: `${hub.url.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket },
      ...{ connectionParams: { authorization }, ...retry, retryWait },
    }),
    'graphql-sse': createSseClient({
      ...{ url: `${hub.url}/graphql/stream`, headers: { authorization } },
      ...{ retryAttempts: Number.POSITIVE_INFINITY, retry: retryWait },
    }),
  };
  for (const [name, client] of Object.entries(clients)) {
    const payload = { query, variables: { after } };
    const take = (frame: { data?: unknown; extensions?: Record<string, unknown> | null }) => {
      payload.variables.after = frame.extensions!.cursor as string;
      seen[name]!.push((frame.data as { events: Seen }).events);
    };
    const sink = { next: take, error: (error: unknown) => expect.fail(JSON.stringify(error)), complete: () => 0 };
    stops.push(client.subscribe(payload, sink), () => client.dispose());
  }
  const parameters = new URLSearchParams({ query, variables: JSON.stringify({ after }) });
  const source = new EventSource(`${hub.url}/graphql/stream?${parameters}`, {
    fetch: (input, init) => fetch(input, { ...init, headers: { ...init.headers, authorization } }),
  });
  source.addEventListener('next', ({ data }) => seen.EventSource!.push(JSON.parse(data).data.events));
  stops.push(() => source.close());
}

/** Publishes with some in flight all the time; what fails is tried again under its key until the hub answers. */
async function publishAll(from: number, onAnswer: (answered: number) => void): Promise<Map<string, number>> {
  const acknowledged = new Map<string, number>();
  const mutation = `mutation ($key: String!, $n: String!) { publishLogLine(projectId: "${PROJECT}",
    input: {source: "test", stream: STDOUT, level: INFO, message: $n}, options: {idempotencyKey: $key}) { id offset } }`;
  let next = from;
  const worker = async () => {
    while (next < from + EVENTS_A_ROUND) {
      const n = String(next++);
      const answer = await until(() => post<{ publishLogLine: Seen }>(mutation, { key: n, n }).catch(() => null), {
        withinMs: 20_000,
        what: `event ${n} to be answered`,
      });
      acknowledged.set(answer.publishLogLine.id, answer.publishLogLine.offset);
      onAnswer(acknowledged.size);
    }
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, worker));
  return acknowledged;
}

async function wholeHistory(): Promise<Seen[]> {
  const history: Seen[] = [];
  for (let after: string | null = null; ; ) {
    const page: { events: { nodes: Seen[]; pageInfo: { hasNextPage: boolean; endCursor: string } } } = await post(
      `query ($after: String) { events(projectId: "${PROJECT}", first: 500, after: $after) {
        nodes { id offset type } pageInfo { hasNextPage endCursor } } }`,
      { after },
    );
    history.push(...page.events.nodes);
    if (!page.events.pageInfo.hasNextPage) return history;
    after = page.events.pageInfo.endCursor;
  }
}

describe('a hub that is killed while it publishes', () => {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tidings-journey-'));
    const git = simpleGit(folder);
    await git.init();
    await git.addConfig('user.name', 'Ada').addConfig('user.email', 'ada@example.org');
    await writeFile(join(folder, 'a.txt'), 'one\n');
    await git.add('.').commit('first');
    hub = new HubProcess({ args: [folder, '--project', PROJECT], data: join(folder, '.tidings') });
    await hub.start();
  });

  afterAll(async () => {
    // A client that is about to reconnect rejects when it is disposed of.
    await Promise.allSettled(stops.map((stop) => stop()));
    await hub.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('keeps all that it answered, without a hole, and every subscriber has it once and in order', async () => {
    const git = simpleGit(folder);
    await until(async () => (await wholeHistory().catch(() => [])).some(({ type }) => type === 'COMMIT'));
    const { events } = await post<{ events: { edges: { cursor: string }[] } }>(
      `{ events(projectId: "${PROJECT}", first: 1) { edges { cursor } } }`,
    );
    subscribeAll(events.edges[0]!.cursor);

    const acknowledged = new Map<string, number>();
    for (let round = 0; round < KILLS; round++) {
      await writeFile(join(folder, `file-${round}.txt`), 'touched\n');
      let killed: Promise<void> | null = null;
      const answered = await publishAll(round * EVENTS_A_ROUND, (count) => {
        if (count < EVENTS_A_ROUND / 3) return;
        killed ??= (async () => {
          await hub.kill();
          // A commit that is made while nobody watches.
          await git.add('.').commit(`while away ${round}`);
          await hub.start();
        })();
      });
      await killed;
      for (const [id, offset] of answered) acknowledged.set(id, offset);
    }
    const commits = async () => (await wholeHistory()).filter(({ type }) => type === 'COMMIT').length;
    await until(async () => (await commits()) === 1 + KILLS, { what: 'the commits made while it was away' });

    const history = await wholeHistory();
    expect(history.map(({ offset }) => offset)).toEqual(history.map((_, index) => index + 1));
    expect(new Set(history.map(({ id }) => id)).size).toBe(history.length);
    expect(acknowledged.size).toBe(KILLS * EVENTS_A_ROUND);
    for (const [id, offset] of acknowledged) expect(history[offset - 1]?.id).toBe(id);
    for (const [name, events] of Object.entries(seen)) {
      await until(() => events.length >= history.length - 1, { withinMs: 20_000, what: `${name} to have caught up` });
      expect([name, events]).toEqual([name, history.slice(1)]);
    }
  });
});
