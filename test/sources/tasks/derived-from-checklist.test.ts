import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningHub, startHub } from '../../../src/wiring/compose.js';
import { Samples } from '../../docs/samples.js';
import { SocketClient } from '../../support/socket-client.js';
import { KEY } from '../../support/test-server.js';
import { until } from '../../support/until.js';

const DERIVED = `subscription {
  events(projectId: "acme", types: [TASK_UPDATE, PROGRESS_UPDATE, RISK_ALERT], last: 100) { id type payload causationId actor { id } }
}`;

interface Event {
  readonly id: string;
  readonly type: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly causationId: string | null;
  readonly actor: { readonly id: string };
}

const samples = new Samples('docs/sources/tasks.md');
let folder: string;
let hub: RunningHub;
let client: SocketClient;

beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'tidings-checklist-')));
  await writeFile(join(folder, 'TODO.md'), samples.file('TODO.md').replace('2027-03-01', '2020-03-01'));
  const [declared] = /sources: \[(.*)\]/.exec(samples.file('tidings.config.ts'))!.slice(1);
  const source = JSON.parse(declared!.replace(/(\w+):/g, '"$1":').replaceAll("'", '"'));
  hub = await startHub({
    ...{ port: 0, data: join(folder, '.tidings'), adminKey: KEY, logLevel: 'silent', drainMs: 0, derive: true },
    sources: [{ ...source, folder }],
  });
  client = await SocketClient.open(`${hub.url.replace('http', 'ws')}/graphql`, { authorization: `Bearer ${KEY}` });
  client.subscribe('1', DERIVED);
});
afterAll(async () => {
  client?.close();
  await hub?.close();
  await rm(folder, { recursive: true });
});

const events = (): Event[] => client.frames('1').map(({ data }) => data.events);
const find = (type: string, payload: Record<string, unknown>) =>
  until(
    () =>
      events().find(
        (event) => event.type === type && Object.entries(payload).every(([n, v]) => event.payload[n] === v),
      ),
    { what: () => JSON.stringify(events()) },
  );

describe('a checklist in a watched folder', () => {
  it('gives tasks, progress, and a risk that the next edit resolves', async () => {
    const task = await find('TASK_UPDATE', { title: 'Write the parser', taskStatus: 'IN_PROGRESS', assignee: 'ada' });
    await find('TASK_UPDATE', { title: 'Buy a certificate', taskStatus: 'BLOCKED' });
    await find('PROGRESS_UPDATE', { scope: 'project', percentage: 48, completedTasks: 2, totalTasks: 5 });
    const raised = await find('RISK_ALERT', { riskId: `overdue:${task.payload.taskId}`, resolved: false });
    expect(raised).toMatchObject({ causationId: task.id, actor: { id: 'derived' } });
    await writeFile(join(folder, 'TODO.md'), samples.file('TODO.md').replace('[ ] Write', '[x] Write'));
    const done = await find('TASK_UPDATE', { title: 'Write the parser', taskStatus: 'DONE' });
    expect(done.payload.taskId).toBe(task.payload.taskId);
    const progress = await find('PROGRESS_UPDATE', { percentage: 68, completedTasks: 3 });
    expect(progress.causationId).toBe(done.id);
    await find('RISK_ALERT', { riskId: raised.payload.riskId, resolved: true });
    expect(events()).toHaveLength(10);
  });

  it('is answered as the page says', async () => {
    client.subscribe('2', samples.block('graphql', 'latestTaskUpdate'));
    const { project } = (await until(() => client.frames('2')[0]))!.data;
    expect(project.latestTaskUpdate).toHaveLength(5);
  });
});
