import { renameSync, writeFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, realpath, rename, rm, unlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { memoryOf } from '../../../src/sources/folder-memory.js';
import { type Watch, watchFolder } from '../../../src/sources/watch-folder.js';
import { until } from '../../support/until.js';
import { CodedError, createMemorySink } from '../memory-sink.js';

let base: string;
let sink: ReturnType<typeof createMemorySink>;
/** How often the last lock file has changed. */
let lasts: number;
const watches: Watch[] = [];
const errors: unknown[] = [];
const notices: string[] = [];

beforeEach(async () => {
  base = await realpath(await mkdtemp(join(tmpdir(), 'tidings-dependencies-')));
  await mkdir(join(base, 'repo'));
  sink = createMemorySink();
  lasts = 0;
  await write('last/go.sum', 'last 1.0.0 h1:a=\n');
});
afterEach(async () => {
  await stop();
  await rm(base, { recursive: true });
  expect([...notices.splice(0), ...errors.splice(0)]).toEqual([]);
});

const at = (path: string) => join(base, 'repo', path);

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(at(path)), { recursive: true });
  await writeFile(at(path), text);
}

/** Lock file of npm with these packages. */
function npm(packages: Record<string, string>): string {
  const hoisted = Object.entries(packages).map(([name, version]) => [`node_modules/${name}`, { version }]);
  return JSON.stringify({ lockfileVersion: 3, packages: { '': { name: 'shop' }, ...Object.fromEntries(hoisted) } });
}

const lock = (packages: Record<string, string>, path = 'package-lock.json') => write(path, npm(packages));

/** Writes as npm does: a new file takes the place of the old one. */
async function install(packages: Record<string, string>): Promise<void> {
  await write('package-lock.json.1234', npm(packages));
  await rename(at('package-lock.json.1234'), at('package-lock.json'));
}

async function start(data = 'data', more: { dependencies?: boolean } = {}): Promise<void> {
  const watch = await watchFolder({
    ...{ folder: join(base, 'repo'), memory: memoryOf(join(base, data), join(base, 'repo'), 'acme') },
    outlet: () => ({
      sink,
      onError: (error) => errors.push(error),
      onNotice: (notice, kind) => notices.push(`${kind}: ${notice}`),
      reset: () => undefined,
    }),
    ...more,
  });
  watches.push(watch);
}

async function stop(): Promise<void> {
  for (const watch of watches.splice(0)) await watch.close();
}

const items = () => sink.items.filter(({ type }) => type === 'dependency_updated');

/** What was published, such as `ms 2.0.0 -> 2.1.3 (npm, package-lock.json)`. */
const published = () =>
  items().map(({ payload: { name, fromVersion = 'none', toVersion = 'none' }, options: { tags } }) => {
    return `${name} ${fromVersion} -> ${toVersion} (${tags!.join(', ')})`;
  });

const shows = (...lines: string[]) =>
  until(() => lines.every((line) => published().includes(line)), { what: () => published().join('\n') });

/** Waits until all changes up to now are read: they are read one after the other, and this one is the last. */
async function settled(): Promise<void> {
  const from = `1.0.${lasts}`;
  const to = `1.0.${++lasts}`;
  await write('last/go.sum', `last ${to} h1:a=\n`);
  await shows(`last ${from} -> ${to} (go, last/go.sum)`);
}

const others = () => published().filter((line) => !line.startsWith('last '));
const noticed = (text: string) =>
  until(() => notices.some((notice) => notice.includes(text)), { what: () => notices.join(', ') });

describe('dependencies', () => {
  it('are published when a lock file changes, with the change as their cause, and not at first sight', async () => {
    await lock({ ms: '2.0.0', debug: '4.0.0', old: '1.0.0' });
    await start();
    await install({ ms: '2.1.3', debug: '4.0.0', '@types/node': '20.1.0' });
    await shows(
      '@types/node none -> 20.1.0 (npm, package-lock.json)',
      'ms 2.0.0 -> 2.1.3 (npm, package-lock.json)',
      'old 1.0.0 -> none (npm, package-lock.json)',
    );
    expect(published()).toHaveLength(3);
    const changes = sink.items.filter(({ payload }) => payload.filePath === 'package-lock.json');
    expect(changes).not.toEqual([]);
    const index = sink.items.indexOf(changes.at(-1)!);
    expect(items().map(({ options }) => options.causationId)).toEqual(items().map(() => `e${index + 1}`));
    expect(items()[1]!.payload).toEqual({ name: 'ms', fromVersion: '2.0.0', toVersion: '2.1.3', kind: 'runtime' });
  });

  it('of lock files in folders below are published, of ignored ones not', async () => {
    await write('.gitignore', 'build/\n');
    await mkdir(at('.git'));
    const folders = ['web/', 'build/', 'node_modules/a/'];
    for (const folder of folders) await lock({ ms: '2.0.0' }, `${folder}package-lock.json`);
    await start();
    for (const folder of folders) await lock({ ms: '2.1.3' }, `${folder}package-lock.json`);
    await settled();
    expect(others()).toEqual(['ms 2.0.0 -> 2.1.3 (npm, web/package-lock.json)']);
  });

  it('that changed while nothing watched are published once, at the next start', async () => {
    await lock({ ms: '2.0.0', debug: '4.0.0' });
    await start();
    await stop();
    await lock({ ms: '2.1.0', debug: '4.0.0' });
    await lock({ ms: '2.1.3' });
    await start();
    await shows(
      'ms 2.0.0 -> 2.1.3 (npm, package-lock.json, while-away)',
      'debug 4.0.0 -> none (npm, package-lock.json, while-away)',
    );
    await stop();
    await start();
    await settled();
    expect(others()).toHaveLength(2);
  });

  it('are published each time that versions go back and forth', async () => {
    await lock({ ms: '2.0.0' });
    await start();
    for (let round = 1; round <= 2; round++) {
      await lock({ ms: '2.1.3' });
      await until(() => items().length === 2 * round - 1);
      await lock({ ms: '2.0.0' });
      await until(() => items().length === 2 * round);
    }
  });

  it('are compared with the former ones when a lock file is deleted and made again, or moved', async () => {
    await lock({ ms: '2.0.0', debug: '4.0.0' });
    await lock({ ms: '2.0.0' }, 'web/package-lock.json');
    await start();
    await unlink(at('package-lock.json'));
    await rename(at('web'), at('site'));
    await settled();
    expect(others()).toEqual([]);
    await lock({ ms: '2.1.3', debug: '4.0.0' });
    await lock({ ms: '2.2.0' }, 'site/package-lock.json');
    await shows('ms 2.0.0 -> 2.1.3 (npm, package-lock.json)', 'ms 2.0.0 -> 2.2.0 (npm, site/package-lock.json)');
    expect(others()).toHaveLength(2);
  });

  it('are compared with the former ones when a lock file is moved and changed at once', async () => {
    await lock({ ms: '2.0.0' }, 'web/package-lock.json');
    await start();
    renameSync(at('web'), at('site'));
    writeFileSync(at('site/package-lock.json'), npm({ ms: '2.2.0' }));
    await settled();
    await shows('ms 2.0.0 -> 2.2.0 (npm, site/package-lock.json)');
    expect(others()).toHaveLength(1);
  });

  it('stay as they are while a lock file is broken, with a notice, and after a restart', async () => {
    await lock({ ms: '2.0.0' });
    await start();
    await write('package-lock.json', `<<<<<<< HEAD\n${npm({})}\n=======\n>>>>>>> topic\n`);
    await noticed('outage: package-lock.json has the marks of a merge conflict: its dependencies stay as they are');
    await stop();
    await write('package-lock.json', npm({ ms: '2.1.3' }).slice(0, -9));
    await start();
    await noticed('outage: package-lock.json is not JSON');
    await settled();
    await lock({ ms: '2.1.3' });
    await shows('ms 2.0.0 -> 2.1.3 (npm, package-lock.json)');
    await noticed('recovered: all lock files can be read again');
    expect(notices.splice(0)).toHaveLength(3);
    expect(others()).toHaveLength(1);
  });

  it('of a file over 16 MiB are not read', async () => {
    await lock({ ms: '2.0.0' });
    await start();
    await write('package-lock.json', ' '.repeat(16 * 1_024 * 1_024 + 1));
    await noticed('outage: package-lock.json is larger than 16 MiB');
    await unlink(at('package-lock.json'));
    await noticed('recovered');
    notices.splice(0);
  });

  it('that change by the thousand are published in batches, up to a bound', async () => {
    const all = (version: string) => Object.fromEntries(Array.from({ length: 5_100 }, (_, n) => [`p${n}`, version]));
    await lock(all('1.0.0'));
    await start();
    await lock(all('2.0.0'));
    await until(() => items().length === 5_000, { what: () => String(items().length) });
    await settled();
    expect(others()).toHaveLength(5_000);
    expect(Math.max(...sink.batches)).toBeLessThanOrEqual(250);
    expect(notices.splice(0)).toEqual([
      'undefined: package-lock.json changed 5100 versions: the first 5000 are published',
    ]);
  });

  it('are published once where two hubs watch one folder', async () => {
    await lock({ ms: '2.0.0' });
    await start('a');
    await start('b');
    await lock({ ms: '2.1.3' });
    await settled();
    expect(others()).toEqual(['ms 2.0.0 -> 2.1.3 (npm, package-lock.json)']);
  });

  it('are not published where that is switched off', async () => {
    await lock({ ms: '2.0.0' });
    await start('data', { dependencies: false });
    await lock({ ms: '2.1.3' });
    await write('marker', '');
    await until(() => sink.items.some(({ payload }) => payload.filePath === 'marker'));
    await stop();
    expect(items()).toEqual([]);
    const [folder] = await readdir(join(base, 'data/sources'));
    expect((await readdir(join(base, 'data/sources', folder!))).filter((name) => /depend/.test(name))).toEqual([]);
  });
});

describe('a crash', () => {
  /** Stores the memory as it is now, and puts it back when the watch has ended. */
  async function crash(): Promise<void> {
    await cp(join(base, 'data'), join(base, 'now'), { recursive: true });
    await stop();
    await rm(join(base, 'data'), { recursive: true });
    await rename(join(base, 'now'), join(base, 'data'));
  }

  it('between a publish and its answer doubles nothing, also when the lock file has changed meanwhile', async () => {
    await lock({ ms: '2.0.0' });
    await start();
    const answered = sink.publish;
    // The events are taken, and the answer never comes.
    sink.publish = async (batch) => {
      if (batch[0]!.type !== 'dependency_updated') return answered(batch);
      await answered(batch);
      throw new CodedError('UNAVAILABLE');
    };
    await lock({ ms: '2.1.3' });
    await until(() => errors.length > 0, { what: 'an answer that is lost' });
    await crash();
    errors.splice(0);
    sink.publish = answered;
    await lock({ ms: '2.2.0' });
    await utimes(at('package-lock.json'), 1, 1);
    await start();
    await shows('ms 2.1.3 -> 2.2.0 (npm, package-lock.json, while-away)');
    await settled();
    expect(others()).toEqual([
      'ms 2.0.0 -> 2.1.3 (npm, package-lock.json)',
      'ms 2.1.3 -> 2.2.0 (npm, package-lock.json, while-away)',
    ]);
  });

  it('before the publish leaves out nothing', async () => {
    await lock({ ms: '2.0.0' });
    await start();
    const { publish } = sink;
    sink.publish = async (batch) => {
      if (batch[0]!.type !== 'dependency_updated') return publish(batch);
      throw new CodedError('UNAVAILABLE');
    };
    await lock({ ms: '2.1.3' });
    await until(() => errors.length > 0, { what: 'a rejection' });
    await crash();
    errors.splice(0);
    sink.publish = publish;
    await start();
    await settled();
    expect(others()).toEqual(['ms 2.0.0 -> 2.1.3 (npm, package-lock.json, while-away)']);
  });
});
