import { afterAll, beforeAll, expect, it } from 'vitest';
import { until } from '../support/until.js';
import { SampleProject } from './sample-project.js';
import { Samples } from './samples.js';

const BOUND_MS = 240_000;
const KEY = 'the-key-of-the-samples-of-the-guide';
const NAMES = ['AUTHOR', 'COMMITTER'].flatMap((who) => [
  [`GIT_${who}_NAME`, 'Ada'],
  [`GIT_${who}_EMAIL`, 'ada@example.com'],
]);
const ENV = { ...Object.fromEntries(NAMES), TIDINGS_ADMIN_KEY: KEY, TIDINGS_DRAIN_MS: '0', PORT: '0' };

const samples = new Samples('docs/sources/git.md');
let project: SampleProject;

beforeAll(async () => {
  project = await SampleProject.create('npm install');
}, BOUND_MS);

afterAll(() => project.remove());

async function serve(line: string) {
  const hub = project.start(line, ENV);
  const url = await until(() => /^listening on (\S+)$/m.exec(hub.output)?.[1], { what: () => hub.output });
  const stop = async () => {
    hub.child.kill('SIGTERM');
    await hub.ended;
  };
  return { url, stop };
}

async function ask(url: string): Promise<{ tags: string[]; correlationId: string; causationId: string; id: string }[]> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${KEY}` },
    body: JSON.stringify({ query: samples.block('graphql', 'causationId').replace('last: 10', 'last: 100') }),
  });
  const { data, errors } = (await response.json()) as { data: { events: { nodes: [] } }; errors: unknown };
  expect(errors).toBeUndefined();
  return data.events.nodes;
}

it(
  'docs/sources/git.md publishes what its samples do, also from the settings',
  async () => {
    const [, make, serving] = /^(.*)^(tidings serve.*)\n$/ms.exec(samples.block('sh', 'git init'))!;
    await project.shell(make!, ENV);
    const hub = await serve(`env -C shop ${serving}`);
    const [, work, tail] = /^(.*)^(tidings tail.*)\n$/ms.exec(samples.block('sh', 'git merge'))!;
    await project.shell(work!, ENV);
    const tags = async () => (await ask(hub.url)).flatMap((event) => event.tags);
    await until(async () => (await tags()).filter((tag) => tag === 'merge').length === 2 && tags());
    expect(new Set(await tags())).toEqual(new Set(['local', 'created', 'commit', 'amend', 'merge']));
    const tailing = project.start(tail!, { ...ENV, TIDINGS_URL: hub.url });
    await until(() => tailing.output.includes('Merge the title'), { what: () => tailing.output });
    tailing.child.kill('SIGINT');
    const events = await ask(hub.url);
    for (const event of events.filter(({ causationId }) => causationId)) {
      const push = events.find(({ id }) => id === event.causationId);
      expect(push?.correlationId).toBe(event.correlationId);
    }
    await hub.stop();

    await project.write('tidings.config.ts', samples.file('tidings.config.ts'));
    await project.shell('cd shop && git checkout -q topic && git commit -q --allow-empty -m "Settings"', ENV);
    const declared = await serve('env TIDINGS_DATA=shop/.tidings tidings serve --no-watch');
    await until(async () => (await ask(declared.url)).length > events.length + 1);
    const more = (await ask(declared.url)).slice(events.length);
    expect(more).toMatchObject([{ tags: ['local', 'commit'] }, { message: 'Settings', branch: 'topic' }]);
    await declared.stop();
    expect(samples.unused()).toEqual([]);
  },
  BOUND_MS,
);
