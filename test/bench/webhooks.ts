/** node --import tsx test/bench/webhooks.ts [COUNT] [IN FLIGHT]: deliveries of GitHub that one hub publishes in a second. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startHub } from '../../src/index.js';
import { fromGithub, SECRET } from '../sources/forges/forge-hub.js';
import { examplesOf } from '../sources/forges/github-examples.js';
import { percentile } from './statistics.js';

const count = Number(process.argv[2] ?? 2_000);
const inFlight = Number(process.argv[3] ?? 8);
const EVENTS = ['push', 'pull_request', 'issues', 'workflow_run', 'check_run', 'deployment_status'];

const folder = await mkdtemp(join(tmpdir(), 'tidings-webhooks-'));
const hub = await startHub({
  ...{ port: 0, data: folder, logLevel: 'silent', drainMs: 0 },
  sources: [{ type: 'github', secret: SECRET, projects: { '*': 'acme' } }],
});
const examples = examplesOf('api.github.com').filter(({ name }) => EVENTS.includes(name));
const deliveries = Array.from({ length: count + 200 }, (_, index) => {
  const { name, payload } = examples[index % examples.length]!;
  return fromGithub(name, payload, { id: `bench-${index}` });
});
const waits: number[] = [];

async function deliver(from: number, to: number): Promise<number> {
  let next = from;
  const start = performance.now();
  const sender = async () => {
    while (next < to) {
      const { headers, body } = deliveries[next++]!;
      const sentAt = performance.now();
      const answer = await fetch(`${hub.url}/hooks/github`, { method: 'POST', headers, body });
      await answer.arrayBuffer();
      if (answer.status !== 200) throw new Error(`answered ${answer.status}`);
      waits.push(performance.now() - sentAt);
    }
  };
  await Promise.all(Array.from({ length: inFlight }, sender));
  return performance.now() - start;
}

await deliver(0, 200);
waits.length = 0;
const ms = await deliver(200, deliveries.length);
const [p50, p99] = [0.5, 0.99].map((share) => percentile(waits, share).toFixed(1));
console.info(
  `${Math.round((count / ms) * 1_000)} webhooks/s, each durable before its answer; ms: p50 ${p50}, p99 ${p99}`,
);
await hub.close();
await rm(folder, { recursive: true });
