import { chmod, mkdir, mkdtemp, readdir, realpath, rename, rm, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type OpenSource, type Outlet, tasksSource } from '../../../src/sources/index.js';
import { FakeClock } from '../../support/fake-clock.js';
import { until } from '../../support/until.js';
import { CodedError, createMemorySink } from '../memory-sink.js';

let base: string;
let sink: ReturnType<typeof createMemorySink>;
const sources: OpenSource[] = [];
const errors: unknown[] = [];
const notices: string[] = [];
let clock: FakeClock;

beforeEach(async () => {
  base = await realpath(await mkdtemp(join(tmpdir(), 'tidings-tasks-')));
  await mkdir(join(base, 'repo'));
  sink = createMemorySink();
  clock = new FakeClock();
});
afterEach(async () => {
  for (const source of sources.splice(0)) await source.close();
  await rm(base, { recursive: true });
  expect([...notices.splice(0), ...errors.splice(0)]).toEqual([]);
});

const write = (text: string, file = 'TODO.md') => writeFile(join(base, 'repo', file), text);

async function start(data = 'data'): Promise<OpenSource> {
  const config = tasksSource.schema.parse({ folder: join(base, 'repo'), project: 'acme' });
  const outlet: Outlet = {
    sink,
    onError: (error) => errors.push(error),
    onNotice: (notice, kind) => notices.push(`${kind}: ${notice}`),
    reset: () => undefined,
  };
  const parts = { ...outlet, sinkFor: () => sink, outlet: () => outlet, dataFolder: join(base, data), clock };
  const source = tasksSource.open(config, parts);
  sources.push(source);
  await source.start();
  return source;
}

/** What was published: `TODO Title (from DONE)`. */
const published = () =>
  sink.items.map(({ payload: { title, taskStatus, previousTaskStatus } }) =>
    previousTaskStatus ? `${taskStatus} ${title} (from ${previousTaskStatus})` : `${taskStatus} ${title}`,
  );
const noticed = (text: string) =>
  until(() => notices.some((notice) => notice.includes(text)), { what: () => notices.join(', ') });
const ids = () => new Set(sink.items.map(({ payload }) => payload.taskId));
const shows = (...lines: string[]) =>
  until(() => lines.every((line) => published().includes(line)), { what: () => published().join(', ') });

/** Runs with the rights of a user who owns nothing here: for root, no file is unreadable. */
async function asNobody(run: () => Promise<void>): Promise<void> {
  const user = process.geteuid!();
  if (user !== 0) return run();
  const sources = join(base, 'data/sources');
  for (const path of [base, join(base, 'data'), sources]) await chmod(path, 0o777);
  for (const name of await readdir(sources)) await chmod(join(sources, name), 0o666);
  process.seteuid!(65_534);
  try {
    await run();
  } finally {
    process.seteuid!(user);
  }
}

describe('the source of checklists', () => {
  it('publishes the tasks at its start, and follows what becomes of them', async () => {
    await write('- [ ] One\n- [ ] Write the parser\n');
    await start();
    await shows('TODO One', 'TODO Write the parser');
    await write('- [ ] Write the parser\n- [x] One\n');
    await shows('DONE One (from TODO)');
    await write('- [ ] Write a parser\n- [x] One\n- [ ] Three\n');
    await shows('TODO Write a parser', 'TODO Three');
    await rename(join(base, 'repo/TODO.md'), join(base, 'repo/PLAN.md'));
    await write('- [ ] Elsewhere\n', 'OTHER.md');
    await shows('TODO Elsewhere');
    await write('', 'PLAN.md');
    await shows('CANCELLED Three (from TODO)', 'CANCELLED Write a parser (from TODO)');
    expect(published()).toHaveLength(8);
    expect(ids().size).toBe(4);
  });

  it('publishes what has changed while it was away, with a tag, and nothing again', async () => {
    await write('- [ ] One\n- [ ] Two\n- [ ] Three\n');
    const first = await start();
    await shows('TODO Three');
    await first.close();
    await write('- [ ] Two\n- [x] Three\n- [ ] Four\n');
    const second = await start();
    await shows('CANCELLED One (from TODO)');
    await second.close();
    expect(published().slice(3).sort()).toEqual(['CANCELLED One (from TODO)', 'DONE Three (from TODO)', 'TODO Four']);
    expect(sink.items.slice(3).every(({ options }) => options.tags?.includes('while-away'))).toBe(true);
    await start();
    await write('- [ ] Last\n', 'LAST.md');
    await shows('TODO Last');
    expect(sink.items).toHaveLength(7);
  });

  it('publishes nothing twice where two hubs watch one folder, or the data folder is lost', async () => {
    await write('- [ ] One\n');
    await Promise.all([start('a'), start('b')]);
    await shows('TODO One');
    await write('- [x] One\n');
    await shows('DONE One (from TODO)');
    await start('c');
    await write('- [ ] One\n- [ ] Two\n');
    await shows('TODO One (from DONE)', 'TODO Two');
    expect(sink.items).toHaveLength(4);
  });

  it('leaves out what git ignores, and cancels nothing when the folder goes away', async () => {
    await mkdir(join(base, 'repo/.git'));
    await mkdir(join(base, 'repo/node_modules'));
    await write('node_modules\n', '.gitignore');
    await write('- [ ] Not ours\n', 'node_modules/README.md');
    await write('- [ ] One\n');
    await start();
    await shows('TODO One');
    await rename(join(base, 'repo'), join(base, 'elsewhere'));
    await noticed('outage: repo is not there');
    expect(published()).toEqual(['TODO One']);
    await rename(join(base, 'elsewhere'), join(base, 'repo'));
    await noticed('recovered: repo is back');
    notices.splice(0);
  });

  it('cancels nothing at a start in an empty folder, as of a disk that is not mounted', async () => {
    await write('- [ ] One\n- [ ] Two\n');
    const first = await start();
    await shows('TODO Two');
    await first.close();
    await rename(join(base, 'repo'), join(base, 'disk'));
    await mkdir(join(base, 'repo'));
    await start();
    await noticed('outage: repo is empty, as where a disk is not mounted');
    await rename(join(base, 'repo'), join(base, 'place'));
    await rename(join(base, 'disk'), join(base, 'repo'));
    await noticed('recovered: repo is read as a whole again');
    await write('- [x] One\n');
    await shows('DONE One (from TODO)', 'CANCELLED Two (from TODO)');
    expect(published()).toHaveLength(4);
    notices.splice(0);
  });

  it('cancels nothing when the folder is emptied', async () => {
    await write('- [ ] One\n');
    await start();
    await shows('TODO One');
    await unlink(join(base, 'repo/TODO.md'));
    await noticed('outage: repo is empty');
    await write('- [x] One\n');
    await shows('DONE One (from TODO)');
    await noticed('recovered');
    expect(published()).toHaveLength(2);
    notices.splice(0);
  });

  it('keeps the tasks of what cannot be read, with a notice, and reads it later', async () => {
    await mkdir(join(base, 'repo/private'));
    await write('- [ ] Secret\n', 'private/TODO.md');
    await write('- [ ] Plan\n', 'PLAN.md');
    const first = await start();
    await shows('TODO Secret', 'TODO Plan');
    await first.close();
    await write('- [ ] One\n');
    await chmod(join(base, 'repo/private'), 0);
    await chmod(join(base, 'repo/PLAN.md'), 0);
    await asNobody(async () => {
      await start();
      await shows('TODO One');
      await noticed("outage: repo cannot be read as a whole ('private' and 1 more)");
    });
    await chmod(join(base, 'repo/private'), 0o755);
    await chmod(join(base, 'repo/PLAN.md'), 0o644);
    clock.advance(30_000);
    await noticed('recovered: repo is read as a whole again');
    expect(published().sort()).toEqual(['TODO One', 'TODO Plan', 'TODO Secret']);
    notices.splice(0);
    // The watch of the changes reports the folder too.
    expect(errors.splice(0)).toMatchObject([{ code: 'EACCES' }]);
  });

  it('publishes after a failure what changed before and during it', async () => {
    await write('- [ ] One\n');
    // A file where the folder of what is remembered belongs.
    await mkdir(join(base, 'data'));
    await writeFile(join(base, 'data/sources'), '');
    await start();
    await until(() => errors.length > 0, { what: 'an error' });
    await write('- [ ] Two\n', 'OTHER.md');
    await until(() => errors.length > 1, { what: 'an error' });
    await unlink(join(base, 'data/sources'));
    clock.advance(30_000);
    await shows('TODO One', 'TODO Two');
    expect(errors.splice(0)).toHaveLength(2);
  });

  it('starts without an answer of the hub, and publishes when there is one', async () => {
    await write('- [ ] One\n');
    let answer!: () => void;
    sink.hold = new Promise((resolve) => {
      answer = resolve;
    });
    await start();
    answer();
    await shows('TODO One');
  });

  it('leaves out a task that the hub rejects, and publishes the others', async () => {
    await write('- [ ] One\n');
    sink.failures.push({ error: new CodedError('BAD_USER_INPUT') });
    await start();
    await until(() => errors.length > 0, { what: 'an error' });
    await write('- [ ] One\n- [ ] Two\n');
    await shows('TODO Two');
    expect(published()).toEqual(['TODO Two']);
    expect(errors.splice(0)).toMatchObject([{ code: 'BAD_USER_INPUT' }]);
  });
});
