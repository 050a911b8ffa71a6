import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { startHub } from '../../src/index.js';

/**
 * 1,000 chunks of a model's output a second through one WebSocket to one subscriber, with the default limits. Run:
 * `node --import tsx test/bench/response-chunks.ts [seconds]`.
 */
const seconds = Number(process.argv[2] ?? 10);
const EVERY_MS = 20;
const folder = await mkdtemp(join(tmpdir(), 'tidings-bench-'));
const hub = await startHub({ port: 0, data: folder, logLevel: 'silent' });
const connectionParams = { authorization: `Bearer ${hub.adminKey}` };
const connect = () =>
  createClient({ url: `${hub.url.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket, connectionParams });
const [publisher, subscriber] = [connect(), connect()];
const run = async (query: string, variables = {}) => {
  for await (const { errors } of publisher.iterate({ query, variables })) if (errors) throw errors[0];
};

await run('mutation { createProject(input: { id: "acme" }) { id } }');
const sent: number[] = [];
const latencies: number[] = [];
let inOrder = true;
const stream = subscriber.iterate<{ aiResponseChunk: { index: number } }>({
  query: 'subscription { aiResponseChunk(projectId: "acme") { index content } }',
});
const receiving = (async () => {
  for await (const { data } of stream) {
    const { index } = data!.aiResponseChunk;
    inOrder &&= index === latencies.length;
    latencies.push(performance.now() - sent[index]!);
    if (latencies.length === seconds * 1_000) return;
  }
})();
await delay(500);
const query = 'mutation ($events: [PublishItem!]!) { publishEvents(projectId: "acme", events: $events) { id } }';
const from = performance.now();
const requests: Promise<void>[] = [];
while (sent.length < seconds * 1_000) {
  const due = Math.min(seconds * 1_000, Math.floor(performance.now() - from));
  const events: object[] = [];
  while (sent.length < due) {
    events.push({ event: { aiResponseChunk: { runId: 'run-1', index: sent.length, content: 'when the disk ' } } });
    sent.push(performance.now());
  }
  if (events.length > 0) requests.push(run(query, { events }));
  await delay(EVERY_MS);
}
await Promise.all(requests);
await Promise.race([receiving, delay(5_000)]);
const sorted = latencies.toSorted((a, b) => a - b);
const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!.toFixed(1);
console.log(
  `${sent.length} chunks sent, ${latencies.length} received, in order: ${inOrder}, ` +
    `${((sent.length * 1_000) / (performance.now() - from)).toFixed(0)} chunks/s, ` +
    `latency p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, most ${at(1)} ms`,
);
await Promise.all([publisher.dispose(), subscriber.dispose()]);
await hub.close();
await rm(folder, { recursive: true, force: true });
process.exit(0);
