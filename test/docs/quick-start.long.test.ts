import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../support/until.js';
import { installPython, PYTHON } from './python.js';
import { SampleHub } from './sample-hub.js';
import { type Program, SampleProject } from './sample-project.js';
import { Samples } from './samples.js';

const BOUND_MS = 240_000;

interface Row {
  readonly name: string;
  /** Text that the block with the line to run contains. */
  readonly run: string;
  /** What it prints where the hub refuses the key. */
  readonly refused: RegExp;
  readonly skip?: boolean;
  /** Samples beside the one that follows. */
  readonly others?: (context: { samples: Samples; project: SampleProject; hub: SampleHub }) => Promise<void>;
}

const ROWS: readonly Row[] = [
  {
    name: 'node',
    run: 'tsx follow.ts',
    refused: /^UNAUTHENTICATED: /m,
    async others({ samples, project, hub }) {
      const publish = samples.block('sh', 'tsx publish.ts');
      const published = await project.shell(publish, hub.env);
      expect(published).toMatch(/^published as offset \d+\n$/);
      expect(await project.shell(publish, hub.env)).toBe(published);
    },
  },
  { name: 'graphql-ws', run: 'tsx follow.ts', refused: /with 4403: The credential was refused/ },
  {
    name: 'curl',
    run: 'sh follow.sh',
    refused: /UNAUTHENTICATED/,
    async others({ samples, project, hub }) {
      expect(await project.shell(hub.here(samples.block('sh', 'publishActivity')), hub.env)).toContain('"offset":');
      const follow = project.start(hub.here(samples.block('sh', 'last: 10')), hub.env);
      await until(() => follow.output.includes('Lunch at one'), { what: () => follow.output });
      await follow.end();
    },
  },
  {
    name: 'python',
    run: 'python follow.py',
    refused: /with 4403: The credential was refused/,
    skip: PYTHON === null,
    async others({ samples, project, hub }) {
      expect(await project.shell(samples.block('sh', 'publish.py'), hub.env)).toContain("'offset':");
    },
  },
];

describe.each(ROWS)('the quick start $name', ({ name, run, refused, skip, others }) => {
  const samples = new Samples(`docs/quick-start/${name}.md`);
  let hub: SampleHub;
  let project: SampleProject;

  beforeAll(async () => {
    if (skip) return;
    hub = await SampleHub.start();
    project = await SampleProject.create(name === 'curl' ? '' : samples.block('sh', 'install'));
    if (name === 'python') await installPython(project.folder);
    for (const [file, code] of samples.files()) await project.write(file, hub.here(code));
  }, BOUND_MS);
  afterAll(async () => {
    await project?.remove();
    await hub?.stop();
  });

  const follow = (env: NodeJS.ProcessEnv): Program => project.start(samples.block('sh', run), env);

  it.skipIf(skip)('is strictly typed', { timeout: BOUND_MS }, async () => {
    if (samples.files().has('tsconfig.json')) await project.typeCheck();
  });

  it.skipIf(skip)('resumes through restarts, also one before the first event', { timeout: BOUND_MS }, async () => {
    const program = follow(hub.env);
    const seen = () => [...program.output.matchAll(/summary": ?"(\w+)"/g)].map(([, summary]) => summary);
    const arrived = (count: number) =>
      until(() => seen().length >= count, { withinMs: 60_000, what: () => program.output });
    await hub.followed();
    await hub.restart('a', 'b');
    await hub.publish('c');
    await arrived(3);
    await hub.restart('d', 'e');
    await hub.publish('f');
    await arrived(6);
    await program.end();
    expect(seen()).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  });

  it.skipIf(skip)('says that the key is wrong, and ends', { timeout: BOUND_MS }, async () => {
    const program = follow({ ...hub.env, TIDINGS_KEY: 'a-key-that-the-hub-does-not-know' });
    expect(await program.ended).not.toBe(0);
    expect(program.output).toMatch(refused);
  });

  it.skipIf(skip || !others)('does what its other samples say', { timeout: BOUND_MS }, async () => {
    await others!({ samples, project, hub });
  });

  it.skipIf(name !== 'node')('resumes after a restart of its own', { timeout: BOUND_MS }, async () => {
    const events = () => project.start('npx tsx resume.ts', hub.env);
    const first = events();
    await hub.followed();
    await hub.publish('x');
    await until(() => /^\d+ ACTIVITY/m.test(first.output), { withinMs: 30_000 });
    await first.end();
    await hub.publish('y', 'z');
    const offsets = ({ output }: Program) => [...output.matchAll(/^\d+/gm)].map(([offset]) => Number(offset));
    const last = offsets(first).at(-1)!;
    const second = events();
    await until(() => offsets(second).includes(last + 2), { withinMs: 30_000, what: () => second.output });
    await second.end();
    // An event that the first was handling when it ended comes once more, as the page says.
    const again = offsets(second).filter((offset) => offset <= last);
    expect([[], [last]]).toContainEqual(again);
    expect(offsets(second)).toEqual([...again, last + 1, last + 2]);
  });

  it.skipIf(skip)('has no sample that is not run', () => {
    expect(samples.unused()).toEqual([]);
  });
});
