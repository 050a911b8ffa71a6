import { mkdir, mkdtemp, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../../src/core/clock.js';
import { type OpenSource, tasksSource } from '../../../src/sources/index.js';
import { until } from '../../support/until.js';
import { createMemorySink } from '../memory-sink.js';

let base: string;
let sink: ReturnType<typeof createMemorySink>;
const sources: OpenSource[] = [];
const errors: unknown[] = [];

beforeEach(async () => {
  base = await realpath(await mkdtemp(join(tmpdir(), 'tidings-tasks-')));
  await mkdir(join(base, 'repo'));
  sink = createMemorySink();
});
afterEach(async () => {
  for (const source of sources.splice(0)) await source.close();
  await rm(base, { recursive: true });
  expect(errors.splice(0)).toEqual([]);
});

const write = (text: string, file = 'TODO.md') => writeFile(join(base, 'repo', file), text);

async function start(data = 'data'): Promise<OpenSource> {
  const config = tasksSource.schema.parse({ folder: join(base, 'repo'), project: 'acme' });
  const source = tasksSource.open(config, {
    ...{ sinkFor: () => sink, dataFolder: join(base, data), clock: systemClock },
    onError: (error) => errors.push(error),
    onNotice: (notice) => errors.push(notice),
  });
  sources.push(source);
  await source.start();
  return source;
}

/** What was published: `TODO Title (from DONE)`. */
const published = () =>
  sink.items.map(({ payload: { title, taskStatus, previousTaskStatus } }) =>
    previousTaskStatus ? `${taskStatus} ${title} (from ${previousTaskStatus})` : `${taskStatus} ${title}`,
  );
const ids = () => new Set(sink.items.map(({ payload }) => payload.taskId));
const shows = (...lines: string[]) =>
  until(() => lines.every((line) => published().includes(line)), { what: () => published().join(', ') });

describe('the source of checklists', () => {
  it('publishes the tasks at its start, and follows what becomes of them', async () => {
    await write('- [ ] One\n- [ ] Write the parser\n');
    await start();
    expect(published()).toEqual(['TODO One', 'TODO Write the parser']);
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
    await (await start()).close();
    await write('- [ ] Two\n- [x] Three\n- [ ] Four\n');
    await (await start()).close();
    expect(published().slice(3).sort()).toEqual(['CANCELLED One (from TODO)', 'DONE Three (from TODO)', 'TODO Four']);
    expect(sink.items.slice(3).every(({ options }) => options.tags?.includes('while-away'))).toBe(true);
    await start();
    expect(sink.items).toHaveLength(6);
  });

  it('publishes nothing twice where two hubs watch one folder, or the data folder is lost', async () => {
    await write('- [ ] One\n');
    await Promise.all([start('a'), start('b')]);
    await write('- [x] One\n');
    await shows('DONE One (from TODO)');
    await (await start('c')).close();
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
    expect(published()).toEqual(['TODO One']);
    await rename(join(base, 'repo'), join(base, 'elsewhere'));
    await until(() => errors.length > 0, { what: 'an error' });
    expect(published()).toEqual(['TODO One']);
    errors.splice(0);
  });
});
