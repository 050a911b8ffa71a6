import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HubProcess } from '../support/hub-process.js';
import { REDIS, RedisServer } from '../support/redis-server.js';
import { type Answer, KEY } from '../support/test-server.js';
import { until } from '../support/until.js';

const TASK = `mutation ($id: ID!, $status: TaskStatus!) {
  publishTaskUpdate(projectId: "acme", input: { taskId: $id, title: "A task", taskStatus: $status }) { id }
}`;
const BUILD = `mutation ($id: ID!, $status: BuildState!) {
  publishBuildStatus(projectId: "acme", input: { buildId: $id, name: "check", buildStatus: $status }) { id }
}`;
const DERIVED = `{
  project(id: "acme") { events(types: [PROGRESS_UPDATE, RISK_ALERT], first: 500) { nodes { payload } } }
}`;

/** A killed owner keeps its lease for up to twice 15 s. */
const TAKEN_OVER_MS = 45_000;

describe.skipIf(!REDIS)('derivation on hubs that share a Redis', () => {
  let redis: RedisServer;
  let folder: string;
  const hubs: HubProcess[] = [];

  beforeEach(async () => {
    redis = await RedisServer.start();
    folder = await mkdtemp(join(tmpdir(), 'tidings-derived-'));
    for (const name of ['a', 'b', 'c']) {
      const env = { TIDINGS_ENGINE: redis.url(), TIDINGS_DERIVE: 'true' };
      const hub = new HubProcess({ args: ['--no-watch'], data: join(folder, name), env });
      hubs.push(hub);
      await hub.start();
    }
    await post('mutation { createProject(input: { id: "acme" }) { id } }');
  });
  afterEach(async () => {
    for (const hub of hubs.splice(0)) await hub.kill();
    await redis.remove();
    await rm(folder, { recursive: true });
  });

  /** By the hub that was started last, which is not killed. */
  async function post(query: string, variables: object = {}): Promise<Answer['data']> {
    const response = await fetch(`${hubs.at(-1)!.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${KEY}` },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as Answer;
    expect(errors).toBeUndefined();
    return data;
  }

  /** Everything that was derived: `33.3 of 3` or `failed-builds:check raised`. */
  async function derived(): Promise<string[]> {
    const { project } = await post(DERIVED);
    return project.events.nodes.map(({ payload }: { payload: Record<string, unknown> }) =>
      payload.riskId
        ? `${payload.riskId} ${payload.resolved ? 'resolved' : 'raised'}`
        : `${payload.percentage} of ${payload.totalTasks}`,
    );
  }

  const expectDerived = (expected: readonly string[]) =>
    expect.poll(derived, { timeout: TAKEN_OVER_MS, interval: 500 }).toEqual(expected);

  it('goes on when the owner is killed, and publishes nothing twice', async () => {
    for (const id of ['one', 'two']) await post(TASK, { id, status: 'TODO' });
    await until(async () => (await derived()).at(-1) === '0 of 2', { what: 'the first progress' });
    for (const id of ['1', '2', '3']) await post(BUILD, { id, status: 'FAILED' });
    const before = [...(await derived()).filter((line) => line.includes('of')), 'failed-builds:check raised'];
    await expectDerived(before);
    await hubs[0]!.kill();
    await post(TASK, { id: 'one', status: 'DONE' });
    await expectDerived([...before, '50 of 2']);
    await hubs[1]!.kill();
    await post(BUILD, { id: '4', status: 'PASSED' });
    await expectDerived([...before, '50 of 2', 'failed-builds:check resolved']);
    await post(TASK, { id: 'two', status: 'DONE' });
    await expectDerived([...before, '50 of 2', 'failed-builds:check resolved', '100 of 2']);
  }, 300_000);
});
