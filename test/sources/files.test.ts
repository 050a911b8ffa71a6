import { once } from 'node:events';
import { appendFileSync } from 'node:fs';
import {
  appendFile,
  chmod,
  link,
  mkdir,
  mkdtemp,
  rename,
  rm,
  symlink,
  unlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { PassThrough } from 'node:stream';
import { FSWatcher } from 'chokidar';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { createFileSource } from '../../src/sources/files/files.js';
import { Publisher } from '../../src/sources/files/publisher.js';
import type { Source } from '../../src/sources/index.js';
import { until } from '../support/until.js';
import { CodedError, createMemorySink, type MemorySink } from './memory-sink.js';

let root: string;
let outside: string;
let sink: MemorySink;
let source: Source;
let errors: unknown[];

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'tidings-files-'));
  outside = await mkdtemp(join(tmpdir(), 'tidings-outside-'));
  sink = createMemorySink();
  errors = [];
});
afterEach(async () => {
  await source.close();
  await rm(root, { recursive: true, force: true });
  await rm(outside, { recursive: true, force: true });
});

const onNotice = (notice: string) => expect.fail(notice);
const at = (path: string) => join(root, path);
const write = (path: string, text = path) => writeFile(at(path), text);
const watch = async (ignored: string[] = []) => {
  source = createFileSource({ root, sink, onError: (error) => errors.push(error), onNotice, ignored });
  await source.start();
};

const told = () =>
  sink.items.map(({ payload: { changeType, filePath, previousPath } }) =>
    previousPath === undefined ? `${changeType} ${filePath}` : `${changeType} ${previousPath} -> ${filePath}`,
  );

/** Waits until exactly these were told, in any order, and then for one more file, so that nothing else is on its way. */
async function expectTold(...expected: string[]) {
  await write('marker.end');
  await until(() => told().includes('CREATED marker.end'), { what: () => told().join(', ') });
  await until(() => expected.every((line) => told().includes(line)), { what: () => told().join(', ') });
  expect(
    told()
      .filter((line) => !line.endsWith('marker.end'))
      .sort(),
  ).toEqual([...expected].sort());
}

describe('a watched folder', () => {
  it('publishes nothing that exists at the start', async () => {
    await mkdir(at('src'));
    await write('src/old.ts');
    await watch();
    await expectTold();
  });

  it('publishes a created file with its size', async () => {
    await watch();
    await write('a.txt', 'four');
    await expectTold('CREATED a.txt');
    expect(sink.items[0]).toMatchObject({ type: 'file_change', payload: { sizeBytes: 4 } });
    expect(sink.items[0]?.options.occurredAt).toBeGreaterThan(Date.now() - 60_000);
  });

  it('publishes a changed file, and a deleted one', async () => {
    await write('a.txt');
    await write('b.txt');
    await watch();
    await appendFile(at('a.txt'), 'more');
    await unlink(at('b.txt'));
    await expectTold('MODIFIED a.txt', 'DELETED b.txt');
    expect(sink.items.find(({ payload }) => payload.changeType === 'DELETED')?.payload).not.toHaveProperty('sizeBytes');
  });

  it('publishes files in folders created after the start, however deep', async () => {
    await watch();
    await mkdir(at('x/y/z'), { recursive: true });
    await write('x/y/z/deep.txt');
    await write('x/shallow.txt');
    await expectTold('CREATED x/y/z/deep.txt', 'CREATED x/shallow.txt');
    await appendFile(at('x/y/z/deep.txt'), 'more');
    await until(() => told().includes('MODIFIED x/y/z/deep.txt'));
  });

  it('publishes a file once that is written in many small steps', async () => {
    await watch();
    // In one turn: between two steps that a busy machine draws apart the file may come to rest.
    for (let step = 0; step < 50; step++) appendFileSync(at('log.txt'), `${step}\n`);
    await expectTold('CREATED log.txt');
    expect(sink.items.find(({ payload }) => payload.filePath === 'log.txt')?.payload.sizeBytes).toBe(140);
  });

  it('publishes neither a short-lived file nor a changed mode', async () => {
    await write('kept.sh');
    await watch();
    await write('passing.tmp');
    await unlink(at('passing.tmp'));
    await chmod(at('kept.sh'), 0o755);
    await expectTold();
  });

  it('publishes a saved file as modified when the editor replaces it', async () => {
    await write('a.txt');
    await watch();
    await write('.a.txt.tmp', 'new content');
    await rename(at('.a.txt.tmp'), at('a.txt'));
    await expectTold('MODIFIED a.txt');
  });

  it('publishes a file that becomes a folder as deleted', async () => {
    await write('thing');
    await watch();
    await unlink(at('thing'));
    await mkdir(at('thing'));
    await write('thing/inside');
    await expectTold('DELETED thing', 'CREATED thing/inside');
  });

  it('starts and closes twice, and publishes nothing after that', async () => {
    await watch();
    await source.start();
    await source.close();
    await source.close();
    await write('late.txt');
    expect(told()).toEqual([]);
  });

  it('must be a folder', async () => {
    await write('file');
    source = createFileSource({ root: at('file'), sink, onError: () => undefined, onNotice });
    await expect(source.start()).rejects.toThrow(/is not a folder/);
    await source.close();
    source = createFileSource({ root: at('nowhere'), sink, onError: () => undefined, onNotice });
    await expect(source.start()).rejects.toThrow(/ENOENT/);
  });
});

describe('a move', () => {
  beforeEach(async () => {
    await mkdir(at('src'));
    await write('src/a.ts', 'content of a');
  });

  it('within the folder is one event', async () => {
    await watch();
    await rename(at('src/a.ts'), at('b.ts'));
    await expectTold('MOVED src/a.ts -> b.ts');
    await appendFile(at('b.ts'), 'more');
    await until(() => told().includes('MODIFIED b.ts'));
  });

  it('of a folder is one event for each file', async () => {
    await write('src/b.ts', 'content of b');
    await watch();
    await rename(at('src'), at('lib'));
    await expectTold('MOVED src/a.ts -> lib/a.ts', 'MOVED src/b.ts -> lib/b.ts');
  });

  it('over another file replaces it', async () => {
    await write('b.ts', 'something else');
    await watch();
    await rename(at('src/a.ts'), at('b.ts'));
    await expectTold('MOVED src/a.ts -> b.ts');
  });

  it('with a change is a move and a change', async () => {
    await watch();
    await rename(at('src/a.ts'), at('b.ts'));
    await appendFile(at('b.ts'), 'more');
    await expectTold('MOVED src/a.ts -> b.ts', 'MODIFIED b.ts');
  });

  it('by copy with the times preserved is recognised by size and time', async () => {
    const time = new Date(1_700_000_000_123);
    await utimes(at('src/a.ts'), time, time);
    // Made elsewhere: seen half done, it would have the time of now.
    await writeFile(join(outside, 'b.ts'), 'content of a');
    await utimes(join(outside, 'b.ts'), time, time);
    await watch();
    await unlink(at('src/a.ts'));
    await rename(join(outside, 'b.ts'), at('b.ts'));
    await expectTold('MOVED src/a.ts -> b.ts');
  });

  it('into the folder is a creation, and out of it a deletion', async () => {
    await writeFile(join(outside, 'in.ts'), 'in');
    await watch();
    await rename(join(outside, 'in.ts'), at('in.ts'));
    await rename(at('src/a.ts'), join(outside, 'a.ts'));
    await expectTold('CREATED in.ts', 'DELETED src/a.ts');
  });

  it('is not published for a deletion and an unrelated creation', async () => {
    await watch();
    await unlink(at('src/a.ts'));
    // The system gives the new file the number of the old one as soon as it can.
    await write('src/new.ts', 'something else');
    await expectTold('DELETED src/a.ts', 'CREATED src/new.ts');
  });

  it('is not published for a second name of a file', async () => {
    await watch();
    await link(at('src/a.ts'), at('second.ts'));
    await expectTold('CREATED second.ts');
  });
});

describe('ignored files', () => {
  it('are those of .gitignore files, nested ones included, and of git itself', async () => {
    await mkdir(at('src/build'), { recursive: true });
    await mkdir(at('.git'));
    await write('.gitignore', '*.log\nbuild/\n');
    await write('src/.gitignore', '!kept.log\n/generated.ts\n');
    await watch();
    for (const path of ['a.log', 'src/kept.log', 'src/generated.ts', 'generated.ts', 'src/build/x.js', '.git/HEAD'])
      await write(path);
    await mkdir(at('later/build'), { recursive: true });
    await write('later/build/y.js');
    await expectTold('CREATED src/kept.log', 'CREATED generated.ts');
  });

  it('are those in the given folders', async () => {
    await mkdir(at('.tidings'));
    await watch([at('.tidings')]);
    await write('.tidings/admin.key');
    await expectTold();
  });

  it('follow the .gitignore files above the folder, in its repository', async () => {
    await mkdir(at('.git'));
    await mkdir(at('packages/a'), { recursive: true });
    await write('.gitignore', 'packages/a/out\n*.tmp\n');
    source = createFileSource({ root: at('packages/a'), sink, onError: (error) => errors.push(error), onNotice });
    await source.start();
    await mkdir(at('packages/a/out'));
    await write('packages/a/out/x');
    await write('packages/a/x.tmp');
    await write('packages/a/in.ts');
    await until(() => told().length > 0);
    expect(told()).toEqual(['CREATED in.ts']);
  });

  it('are watched when the rule is removed, without being published as created', async () => {
    await mkdir(at('out'));
    await write('out/old.js');
    await write('.gitignore', 'out/\n');
    await watch();
    await write('.gitignore', '# nothing\n');
    await until(() => told().includes('MODIFIED .gitignore'));
    let probes = 0;
    await until(async () => {
      await write(`out/probe-${probes++}.js`);
      return told().some((line) => line.includes('out/probe'));
    });
    await write('out/new.js');
    await appendFile(at('out/old.js'), 'more');
    await until(() => told().includes('MODIFIED out/old.js') && told().includes('CREATED out/new.js'), {
      what: () => told().join(', '),
    });
    expect(told()).not.toContain('CREATED out/old.js');
  });

  it('are ignored from the moment a rule is added, without being published as deleted', async () => {
    await write('a.log');
    await watch();
    await write('.gitignore', '*.log\n');
    await until(() => told().includes('CREATED .gitignore'));
    await appendFile(at('a.log'), 'more');
    await write('b.log');
    await expectTold('CREATED .gitignore');
  });

  it('can be those of a folder that comes with its rules', async () => {
    await watch();
    // Moved in whole: file by file, a busy machine may take longer between two files than a path has to rest.
    await mkdir(join(outside, 'venv'));
    await writeFile(join(outside, 'venv/lib.py'), 'content');
    await writeFile(join(outside, 'venv/.gitignore'), '*\n');
    await rename(join(outside, 'venv'), at('venv'));
    await expectTold();
  });
});

describe('odd files', () => {
  it('keep their names', async () => {
    await watch();
    const names = [
      'two\nlines.txt',
      'tab\t.txt',
      '"quoted".txt',
      'back\\slash.txt',
      ' space ',
      'ünï-雪.txt',
      '-rf',
      '$(x)',
    ];
    for (const name of names) await write(name);
    await expectTold(...names.map((name) => `CREATED ${name}`));
  });

  it('that are links are published, and their targets are not watched', async () => {
    await writeFile(join(outside, 'secret.txt'), 'secret');
    await watch();
    await symlink(outside, at('away'));
    await symlink('/dev/null', at('null'));
    await expectTold('CREATED away', 'CREATED null');
    await writeFile(join(outside, 'secret.txt'), 'changed');
    await writeFile(join(outside, 'new.txt'), 'new');
    await write('last.txt');
    await until(() => told().includes('CREATED last.txt'));
    expect(told().filter((line) => line.includes('away/'))).toEqual([]);
  });

  it('that are sockets and the like are not published', async () => {
    await watch();
    const server = createServer().listen(at('socket'));
    await once(server, 'listening');
    await expectTold();
    server.close();
  });
});

describe('a folder that takes long to read', () => {
  /** Holds the end of what the watcher reads of a folder: its watch of the folder begins behind it. */
  const holdRead = (held: string) => {
    let release!: () => void;
    const end = new Promise<void>((resolve) => {
      release = resolve;
    });
    let reportRead!: () => void;
    const isRead = new Promise<void>((resolve) => {
      reportRead = resolve;
    });
    const original = FSWatcher.prototype._readdirp;
    vi.spyOn(FSWatcher.prototype, '_readdirp').mockImplementation(function (this: FSWatcher, folder, options) {
      const stream = original.call(this, folder, options);
      if (!stream || resolve(folder) !== at(held)) return stream;
      const slow = new PassThrough({ objectMode: true });
      stream.on('data', (entry) => slow.write(entry));
      stream.on('end', () => {
        reportRead();
        void end.then(() => slow.end());
      });
      return slow as never;
    });
    return { isRead, release };
  };
  afterEach(() => void vi.restoreAllMocks());

  it('hides no file that is created before the watch of the folder', async () => {
    const { release } = holdRead('slow');
    await watch();
    await mkdir(at('slow'));
    await write('slow/early.txt');
    await until(() => told().includes('CREATED slow/early.txt'));
    await write('slow/late.txt');
    release();
    await expectTold('CREATED slow/early.txt', 'CREATED slow/late.txt');
  });

  it('hides no folder that is created before its watch', async () => {
    const { release } = holdRead('slow');
    await watch();
    await mkdir(at('slow'));
    await write('slow/early.txt');
    await until(() => told().includes('CREATED slow/early.txt'));
    await mkdir(at('slow/sub'));
    release();
    // Each takes as long as the watcher has to look once.
    for (const name of ['one', 'two', 'three']) {
      await write(`${name}.end`);
      await until(() => told().includes(`CREATED ${name}.end`));
    }
    await write('slow/sub/late.txt');
    await until(() => told().includes('CREATED slow/sub/late.txt'));
  });

  it('hides no file that is created during the first scan', async () => {
    await mkdir(at('slow'));
    await write('slow/old.txt');
    const { isRead, release } = holdRead('slow');
    const watching = watch();
    await isRead;
    await write('slow/late.txt');
    release();
    await watching;
    await expectTold('CREATED slow/late.txt');
  });
});

describe('a burst', () => {
  it('of 5,000 files is published in batches, with nothing missed', async () => {
    await watch();
    const names = Array.from({ length: 5_000 }, (_, index) => `d${index % 100}/f${index}.txt`);
    await Promise.all(Array.from({ length: 100 }, (_, index) => mkdir(at(`d${index}`))));
    await Promise.all(names.map((name) => write(name)));
    await until(() => sink.items.length >= names.length, {
      what: () => `${sink.items.length} events`,
    });
    expect(new Set(told())).toEqual(new Set(names.map((name) => `CREATED ${name}`)));
    expect(told()).toHaveLength(names.length);
    expect(Math.max(...sink.batches)).toBeLessThanOrEqual(250);
    expect(sink.batches.length).toBeLessThan(names.length / 5);
  });

  it('waits for a slow hub, and is published as its last state', async () => {
    let release!: () => void;
    sink.hold = new Promise((resolve) => {
      release = resolve;
    });
    const found = vi.spyOn(Publisher.prototype, 'add');
    onTestFinished(() => found.mockRestore());
    await watch();
    await write('first.txt');
    await until(() => sink.attempts === 1);
    for (let round = 0; round < 20; round++) {
      await write('busy.txt', 'x'.repeat(round + 1));
      // Removed at once: on a busy machine twenty of them live longer than a path has to rest.
      await write(`passing-${round}.tmp`);
      await unlink(at(`passing-${round}.tmp`));
    }
    // Otherwise a batch may leave before its last state is seen, and that comes in another.
    await until(() => found.mock.calls.some(([path, state]) => path === 'busy.txt' && state?.size === 20));
    release();
    await expectTold('CREATED first.txt', 'CREATED busy.txt');
    expect(sink.items.find(({ payload }) => payload.filePath === 'busy.txt')?.payload.sizeBytes).toBe(20);
  });
});

describe('a hub that cannot be reached', () => {
  it('gets everything once when it is reachable again', async () => {
    sink.failures.push({ error: new CodedError('UNAVAILABLE') }, { error: new Error('socket hang up'), stored: true });
    await watch();
    await write('a.txt');
    await write('b.txt');
    await expectTold('CREATED a.txt', 'CREATED b.txt');
    expect(errors.map((error) => (error as Error).message)).toEqual(['UNAVAILABLE', 'socket hang up']);
  });

  it('does not keep the source from closing', async () => {
    sink.failures.push(...Array.from({ length: 50 }, () => ({ error: new CodedError('UNAVAILABLE') })));
    await watch();
    await write('a.txt');
    await until(() => errors.length > 0);
    await source.close();
    expect(sink.items).toEqual([]);
  });
});
