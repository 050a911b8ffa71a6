import { afterAll, beforeAll, expect, it } from 'vitest';
import { hourOf } from '../../src/cli/demo/hour.js';
import { CATALOGUE } from '../../src/events/index.js';
import { CommandFolder, post, type Served } from './command-folder.js';
import { runHere } from './run-here.js';

let folder: CommandFolder;
let served: Served;
beforeAll(async () => {
  folder = await CommandFolder.make();
  served = await folder.serve(['--no-watch']);
});
afterAll(() => folder.remove());

const demo = (args: readonly string[], key = served.key) =>
  runHere(['demo', ...args], { cwd: folder.cwd, env: { ...served.env, TIDINGS_KEY: key } });

const hour = hourOf({ seed: 7, timeAt: (ms) => ms });

interface Stored {
  readonly id: string;
  readonly type: string;
  readonly offset: number;
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly correlationId: string | null;
  readonly actor: { readonly name: string; readonly kind: string };
}

const FIELDS = 'id type offset occurredAt recordedAt correlationId actor { name kind }';

async function ask<T>(query: string): Promise<T> {
  const { data } = (await post(served, query)) as { data: T };
  return data;
}

async function storedIn(project: string): Promise<Stored[]> {
  const events: Stored[] = [];
  for (let after = ''; ; ) {
    const page = `events(first: 500${after}) { nodes { ${FIELDS} } pageInfo { hasNextPage endCursor } }`;
    const { project: found } = await ask<{
      project: { events: { nodes: Stored[]; pageInfo: { hasNextPage: boolean; endCursor: string } } };
    }>(`{ project(id: "${project}") { ${page} } }`);
    events.push(...found.events.nodes);
    if (!found.events.pageInfo.hasNextPage) return events;
    after = `, after: "${found.events.pageInfo.endCursor}"`;
  }
}

function countsOf(types: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const type of types) counts[type.toLowerCase()] = (counts[type.toLowerCase()] ?? 0) + 1;
  return counts;
}

it('publishes the hour that has just passed at once, with its causes, and another at the next run', async () => {
  const { code, stderr } = await demo(['--at-once', '--seed', '7']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringContaining(`${hour.length} events published`) });

  const events = await storedIn('demo');
  const live = new Set(CATALOGUE.filter(({ kept }) => kept === 'live').map(({ name }) => name));
  const kept = hour.map(({ type }) => type).filter((type) => !live.has(type));
  expect(countsOf(events.map(({ type }) => type))).toEqual({ ...countsOf(kept), project_created: 1 });
  expect(events.map(({ actor }) => actor)).toContainEqual({ name: 'Zoë Martín', kind: 'USER' });
  expect(events.map(({ actor }) => actor)).toContainEqual({ name: 'review-agent', kind: 'AGENT' });
  const [first] = events.filter(({ type }) => type === 'USER_STATUS_CHANGED');
  expect(Date.parse(first!.recordedAt) - Date.parse(first!.occurredAt)).toBeGreaterThan(59 * 60_000);

  const released = events.findLast(({ type }) => type === 'DEPLOYMENT_STATUS')!;
  const { why } = await ask<{ why: Stored[] }>(`{ why(eventId: "${released.id}") { ${FIELDS} } }`);
  const causes = why.map(({ type }) => type).filter((type, index, types) => type !== types[index + 1]);
  expect(causes.join(' ')).toMatch(
    /^DEPLOYMENT_STATUS BUILD_STATUS COMMIT PUSH RISK_ALERT DEPLOYMENT_STATUS RISK_ALERT ERROR_OCCURRED DEPLOYMENT_STATUS BUILD_STATUS COMMIT PUSH/,
  );
  expect(new Set(why.map(({ correlationId }) => correlationId))).toEqual(new Set([released.correlationId]));

  await demo(['--at-once', '--seed', '8']);
  expect(await storedIn('demo')).toHaveLength(2 * events.length - 1);
});

it('ends when it is asked to, with what it has published', async () => {
  const { code, stdout, stderr } = await runHere(['demo', '--speed', '1', '--project', 'ended'], {
    ...{ cwd: folder.cwd, env: { ...served.env, TIDINGS_KEY: served.key }, says: /^filling project ended/m },
  });
  expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringMatching(/at 1 times its speed, of seed \d+; /) });
  expect(stderr).toMatch(/^tidings: \d+ events published; /m);
});

it('says which rights the key lacks', async () => {
  const { createApiKey } = await ask<{ createApiKey: { secret: string } }>(
    'mutation { createApiKey(input: { name: "r", grants: [{ projects: "demo", actions: [READ, PUBLISH] }] }) { secret } }',
  );
  const { code, stderr } = await demo(['--at-once'], createApiKey.secret);
  expect(code).toBe(1);
  expect(stderr).toMatch(/^tidings: FORBIDDEN: the key needs ADMIN on the project 'demo' [^\n]*$/m);
});

it.each([
  [['--speed', '0'], "--speed '0' is not accepted"],
  [['--speed', '60', '--at-once'], '--at-once has no --speed'],
  [['--seed', 'x'], "--seed 'x' is not accepted"],
  [['--project', 'No'], "--project 'No' is not the id of a project"],
])('rejects %j as misuse', async (args, message) => {
  const { code, stderr } = await demo(args);
  expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(message) });
});
