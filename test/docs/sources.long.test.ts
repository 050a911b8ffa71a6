import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../support/until.js';
import { SampleHub } from './sample-hub.js';
import { SampleProject } from './sample-project.js';
import { Samples } from './samples.js';

const BOUND_MS = 240_000;

interface Page {
  readonly path: string;
  /** Wire names of the events that the samples publish to `acme`, in their order. */
  readonly published: readonly string[];
  /** Texts that blocks which are not run contain. */
  readonly shown: readonly string[];
}

/** Wire names of the events of a project that publishers have sent. */
async function typesIn(hub: SampleHub, project: string): Promise<string[]> {
  const { events } = await hub.post<{ events: { nodes: { type: string }[] } }>(
    `{ events(projectId: "${project}") { nodes { type } } }`,
  );
  return events.nodes.slice(1).map(({ type }) => type.toLowerCase());
}

const PAGES: readonly Page[] = [
  {
    path: 'docs/sources/json.md',
    published: ['build_status', 'task_update', 'activity', 'build_status'],
    shown: ['"offset"', '"errors"'],
  },
  {
    path: 'docs/sources/cloudevents.md',
    published: ['build_status', 'task_update', 'activity', 'activity', 'activity'],
    shown: [],
  },
  { path: 'docs/sources/test-reports.md', published: ['build_status', 'build_status'], shown: [] },
];

describe.each(PAGES)('$path', ({ path, published, shown }) => {
  const samples = new Samples(path);
  let hub: SampleHub;
  let project: SampleProject;

  beforeAll(async () => {
    hub = await SampleHub.start();
    project = await SampleProject.create('npm install cloudevents tsx');
    for (const [file, code] of samples.files()) await project.write(file, hub.here(code));
  }, BOUND_MS);
  afterAll(async () => {
    await project?.remove();
    await hub?.stop();
  });

  it('publishes what it says', { timeout: BOUND_MS }, async () => {
    const blocks = samples.all.filter(({ language, code }) => language === 'sh' && !code.startsWith('tidings tail'));
    for (const { code } of blocks)
      expect(await project.shell(hub.here(samples.block('sh', code)), hub.env)).not.toContain('"errors"');
    expect(await typesIn(hub, 'acme')).toEqual(published);
  });

  it('shows JSON that is valid', () => {
    for (const text of shown) expect(() => JSON.parse(samples.block('json', text))).not.toThrow();
  });

  it('has no sample that is not run', () => {
    // Lines that do not end by themselves are run below.
    expect(samples.unused().filter((line) => !line.startsWith('tidings tail'))).toEqual([]);
  });
});

it('docs/sources/cloudevents.md: events come out, and in again', { timeout: BOUND_MS }, async () => {
  const hub = await SampleHub.start();
  const project = await SampleProject.create('npm install');
  await hub.publish('a', 'b', 'c');
  const samples = new Samples('docs/sources/cloudevents.md', 'Read events as CloudEvents');
  const lines = samples.all.map(({ code }) => code);
  expect(lines).toHaveLength(2);
  const [tail, copy] = lines.map((line) => project.start(line, hub.env));
  await until(() => tail!.output.split('\n').length > 3, { withinMs: 30_000, what: () => tail!.output });
  expect(JSON.parse(tail!.output.split('\n')[0]!)).toMatchObject({ specversion: '1.0', type: 'activity' });
  const copied = () => typesIn(hub, 'copy').catch(() => []);
  await until(async () => (await copied()).length === 3, { withinMs: 30_000, what: () => copy!.output });
  await project.remove();
  await hub.stop();
});

it('docs/sources/json.md: the served OpenAPI is the printed one', { timeout: BOUND_MS }, async () => {
  const hub = await SampleHub.start();
  const project = await SampleProject.create('npm install');
  const samples = new Samples('docs/sources/json.md', 'OpenAPI');
  for (const containing of ['curl', 'tidings schema'])
    await project.shell(hub.here(samples.block('sh', containing)), hub.env);
  await project.shell(
    'cmp <(node -p "JSON.stringify(require(\'./served.json\'))") <(node -p "JSON.stringify(require(\'./openapi.json\'))")',
    {},
  );
  await project.remove();
  await hub.stop();
});
