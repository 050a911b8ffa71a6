import { spawnSync } from 'node:child_process';
import fs, { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { DATA_FILES } from '../../src/core/config/data-files.js';
import { openDataFolder } from '../../src/wiring/data-folder.js';

/** Calls that change the disk, with the paths that they are about. */
const calls: string[] = [];
const paths = new Map<number, string>();

/** Notes each call of a function of `node:fs`, in every module that has imported it. */
function noted<K extends 'openSync' | 'fsyncSync' | 'writeFileSync' | 'linkSync' | 'renameSync'>(
  name: K,
  note: (args: Parameters<(typeof fs)[K]>, result: unknown) => void,
): void {
  const real = fs[name] as (...args: unknown[]) => unknown;
  vi.spyOn(fs, name).mockImplementation(((...args: Parameters<(typeof fs)[K]>) => {
    // A write that is flushed calls `fsyncSync` itself, in some versions of Node.
    const before = [...calls];
    const result = real(...args);
    calls.splice(0, calls.length, ...before);
    note(args, result);
    return result;
  }) as never);
}

beforeAll(() => {
  noted('openSync', ([path], descriptor) => paths.set(descriptor as number, String(path)));
  noted('fsyncSync', ([descriptor]) => calls.push(`sync ${paths.get(descriptor)}`));
  noted('writeFileSync', ([path, , options]) => {
    const { flush } = (options ?? {}) as { flush?: boolean };
    calls.push(`write${flush ? ' and sync' : ''} ${path}`);
  });
  noted('linkSync', ([from, to]) => calls.push(`link ${from} ${to}`));
  noted('renameSync', ([from, to]) => calls.push(`rename ${from} ${to}`));
  syncBuiltinESMExports();
});
afterAll(() => {
  vi.restoreAllMocks();
  syncBuiltinESMExports();
});

let parent: string;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'tidings-'));
  calls.length = 0;
});
afterEach(() => rmSync(parent, { recursive: true, force: true }));

/** Calls with the folder and the random part of drafts left out. */
const seen = () => calls.map((call) => call.replaceAll(parent, '').replace(/\.[0-9a-f]{8}\.new/g, '.new'));

describe('the data folder', () => {
  it('is synced before it is used, with every folder that was made on the way to it', () => {
    openDataFolder(join(parent, 'a', 'b', 'data'));
    expect(seen().slice(0, 4)).toEqual(['sync /a/b/data', 'sync /a/b', 'sync /a', 'sync ']);
    calls.length = 0;
    openDataFolder(join(parent, 'a', 'b', 'data'));
    expect(seen().filter((call) => call.startsWith('sync'))).toEqual([]);
  });

  it('writes a key to a draft, syncs it, gives it its name and syncs the folder', () => {
    const data = openDataFolder(join(parent, 'data'));
    calls.length = 0;
    const key = data.secret('admin.key');
    expect(seen()).toEqual([
      'write and sync /data/admin.key.new',
      'link /data/admin.key.new /data/admin.key',
      'sync /data',
    ]);
    expect(readFileSync(data.file('admin.key'), 'utf8')).toBe(`${key}\n`);
    expect(statSync(data.file('admin.key')).mode & 0o777).toBe(0o600);
    expect(readdirSync(data.path).sort()).toEqual(['.gitignore', 'admin.key']);
    expect(openDataFolder(data.path).secret('admin.key')).toBe(key);
    expect(data.madeSecret('cursor.key')).toBeNull();
  });

  it.each(['', 'x', 'abcdefghijklmnopqrstuvw', '\0'.repeat(33)])('makes a torn key anew: %j', (torn) => {
    const data = openDataFolder(join(parent, 'data'));
    writeFileSync(data.file('cursor.key'), torn);
    expect(data.madeSecret('cursor.key')).toBeNull();
    const key = data.secret('cursor.key');
    expect(key).toMatch(/^[\w-]{32}$/);
    expect(data.secret('cursor.key')).toBe(key);
  });

  it.each(['too short: 17 €', `${'a'.repeat(30)}\0\0`])('keeps a file that is no key of its making: %j', (text) => {
    const data = openDataFolder(join(parent, 'data'));
    writeFileSync(data.file('admin.key'), text);
    expect(() => data.secret('admin.key')).toThrow(/admin\.key holds no key: remove it/);
    expect(readFileSync(data.file('admin.key'), 'utf8')).toBe(text);
  });

  it('takes a key that somebody else has written', () => {
    const data = openDataFolder(join(parent, 'data'));
    writeFileSync(data.file('admin.key'), 'a key of the operator, of 24+');
    expect(data.secret('admin.key')).toBe('a key of the operator, of 24+');
  });
});

describe('in a git repository', () => {
  const git = (...args: string[]) => spawnSync('git', args, { cwd: parent, encoding: 'utf8' }).stdout;
  beforeEach(() => void git('init', '--quiet'));

  it('nothing of the folder is committed', () => {
    const data = openDataFolder(join(parent, '.tidings'));
    data.secret('admin.key');
    writeFileSync(join(parent, 'own.txt'), '');
    git('add', '--all');
    expect(git('ls-files')).toBe('own.txt\n');
  });

  it('a folder of an older version is hidden as well', () => {
    fs.mkdirSync(join(parent, '.tidings'));
    for (const name of [
      ...Object.values(DATA_FILES),
      'tidings.db-wal',
      'tidings.db-mark',
      'replaced-2026',
      'redis-mark',
    ])
      writeFileSync(join(parent, '.tidings', name), 'x'.repeat(24));
    openDataFolder(join(parent, '.tidings'));
    expect(git('status', '--porcelain')).toBe('');
  });

  it('a folder that holds other files is left as it is', () => {
    writeFileSync(join(parent, 'own.txt'), '');
    openDataFolder(parent);
    expect(git('status', '--porcelain')).toBe('?? own.txt\n');
    expect(readdirSync(parent)).not.toContain('.gitignore');
  });
});
