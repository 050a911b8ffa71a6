import { execFileSync } from 'node:child_process';
import { appendFile, mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { until } from '../support/until.js';
import { WatchedFolder } from '../support/watched-folder.js';

let repository: WatchedFolder;
beforeEach(async () => {
  repository = await WatchedFolder.createRepository();
  // Git's own settings of the user are those of the test.
  vi.stubEnv('HOME', repository.base);
  vi.stubEnv('XDG_CONFIG_HOME', '');
  vi.stubEnv('GIT_CONFIG_NOSYSTEM', '1');
});
afterEach(async () => {
  await repository.remove();
  vi.unstubAllEnvs();
});

const at = (path: string) => repository.at(path);
const inHome = async (path: string, text: string) => {
  await mkdir(join(repository.base, path, '..'), { recursive: true });
  await writeFile(join(repository.base, path), text);
};
/** Repeats a write until it is published: what the watch learns from git reaches it a little later. */
const publishedOnceWritten = async (path: string) => {
  let round = 0;
  await until(
    async () => {
      await appendFile(at(path), `${round++}\n`);
      return repository.lines().some((line) => line.endsWith(` ${path}`));
    },
    { what: () => repository.lines().join(', ') },
  );
};

describe('files that git ignores are not published:', () => {
  it('by .git/info/exclude', async () => {
    await repository.write(['.git/info/exclude', 'private.txt\nout/\n']);
    await repository.start();
    await repository.write('private.txt', 'out/x.js', 'src/private.txt', 'public.txt');
    await repository.expectPublished('CREATED public.txt');
  });

  it("by the user's global file, where it is by default", async () => {
    await inHome('.config/git/ignore', '*.swp\n');
    await repository.start();
    await repository.write('a.txt.swp', 'a.txt');
    await repository.expectPublished('CREATED a.txt');
  });

  it("by the user's global file, where core.excludesFile has it", async () => {
    await inHome('.gitconfig', '[core]\n\texcludesFile = ~/my-ignores\n');
    await inHome('my-ignores', '.idea/\n');
    await repository.start();
    await repository.write('.idea/workspace.xml', 'a.txt');
    await repository.expectPublished('CREATED a.txt');
  });

  it('by the info/exclude of the repository of a linked work tree', async () => {
    await repository.write('first.txt', ['.git/info/exclude', 'private.txt\n']);
    repository.git('add', 'first.txt');
    repository.git('commit', '-q', '-m', 'first');
    repository.git('worktree', 'add', '-q', '../linked');
    await repository.start({ root: join(repository.base, 'linked') });
    await repository.write('../linked/private.txt', '../linked/public.txt');
    await repository.expectPublished('CREATED public.txt');
  });

  it('unless a .gitignore includes them again, which counts for more', async () => {
    await repository.write(['.git/info/exclude', '*.log\n'], ['.gitignore', '!kept.log\n']);
    await repository.start();
    await repository.write('kept.log', 'other.log');
    await repository.expectPublished('CREATED kept.log');
  });

  it('unless a nearer .gitignore includes their folder again', async () => {
    await repository.write(['.gitignore', 'dist/\n*.map\n'], ['packages/a/.gitignore', '!dist/\n']);
    await repository.start();
    await repository.write('dist/x.js', 'packages/a/dist/x.js', 'packages/a/dist/x.map', 'packages/b/dist/x.js');
    await repository.expectPublished('CREATED packages/a/dist/x.js');
  });

  it('from the moment that info/exclude names them', async () => {
    await repository.write('notes.txt');
    await repository.start();
    await repository.write(['.git/info/exclude', 'notes.txt\nprobe-*\n']);
    let probes = 0;
    // Each probe is published until the rule counts.
    await until(async () => {
      await repository.write(`probe-${probes++}`);
      await repository.published();
      return !repository.lines().includes(`CREATED probe-${probes - 1}`);
    });
    await appendFile(at('notes.txt'), 'more');
    expect(await repository.published()).not.toContain('MODIFIED notes.txt');
  });
});

describe('files that git tracks are published, also when a rule names them:', () => {
  it('a file in an ignored folder, and none of its neighbours', async () => {
    await repository.write(['.gitignore', 'build/\n'], 'build/deep/kept.txt', 'build/deep/other.txt');
    repository.git('add', '-f', 'build/deep/kept.txt');
    await repository.start();
    await appendFile(at('build/deep/kept.txt'), 'more');
    await appendFile(at('build/deep/other.txt'), 'more');
    await repository.write('build/new.txt');
    await repository.expectPublished('MODIFIED build/deep/kept.txt');
  });

  it('a file that a rule names which came after it', async () => {
    await repository.write('config.json');
    repository.git('add', '.');
    await repository.start();
    await repository.write(['.gitignore', '*.json\n']);
    await until(() => repository.lines().includes('CREATED .gitignore'));
    await appendFile(at('config.json'), 'more');
    await repository.write('other.json');
    await until(() => repository.lines().includes('MODIFIED config.json'));
    await repository.expectPublished('CREATED .gitignore', 'MODIFIED config.json');
  });

  it('from the moment of git add -f on, without being published as created', async () => {
    await repository.write(['.gitignore', '*.log\n'], 'a.log', 'b.log');
    await repository.start();
    repository.git('add', '-f', 'a.log');
    await publishedOnceWritten('a.log');
    await appendFile(at('b.log'), 'more');
    await repository.published();
    expect(new Set(repository.lines())).toEqual(new Set(['MODIFIED a.log']));
  });

  it('until git rm --cached, without being published as deleted', async () => {
    await repository.write(['.gitignore', '*.log\n'], 'a.log');
    repository.git('add', '-f', 'a.log');
    await repository.start();
    await publishedOnceWritten('a.log');
    repository.git('rm', '-q', '-f', '--cached', 'a.log');
    await until(async () => {
      await appendFile(at('a.log'), 'more');
      return (await repository.published()).length === 0;
    });
    expect(repository.lines()).not.toContain('DELETED a.log');
  });

  it('from a folder within the repository', async () => {
    await repository.write(['.gitignore', 'out/\n'], 'packages/a/out/kept.txt', 'packages/a/in.txt');
    repository.git('add', '-f', '.');
    await repository.start({ root: at('packages/a') });
    await appendFile(at('packages/a/out/kept.txt'), 'more');
    await repository.write('packages/a/out/new.txt');
    await repository.expectPublished('MODIFIED out/kept.txt');
  });
});

it('what is published agrees with git for every rule of a tricky set', async () => {
  await repository.write(
    [
      '.gitignore',
      '# comment\n\\#hash\n*.o\n!keep.o\n/top-only\nfoo/**/bar\ndir-only/\ntrailing \nspace\\ \nq?.[ab]\n',
    ],
    ['sub/.gitignore', '/anchored\n!x.o\n**/deep\ndoc/*.txt\n'],
    ['.git/info/exclude', 'excluded*\n'],
  );
  const paths = [
    ...['#hash', 'a.o', 'keep.o', 'top-only', 'sub/top-only', 'foo/bar', 'foo/x/y/bar', 'dir-only/x', 'sub/dir-only'],
    ...['trailing', 'space ', 'q1.a', 'q1.c', 'sub/anchored', 'sub/y/anchored', 'sub/x.o', 'sub/y/x.o', 'sub/y/deep/z'],
    ...['sub/doc/a.txt', 'sub/doc/b/a.txt', 'excluded-1', 'sub/excluded-2', 'ünï', '雪.o'],
  ];
  await repository.start();
  await repository.write(...paths);
  const list = execFileSync('git', ['ls-files', '-z', '--others', '--exclude-standard'], { cwd: repository.root });
  const expected = list
    .toString()
    .split('\0')
    .filter((path) => paths.includes(path));
  await repository.expectPublished(...expected.map((path) => `CREATED ${path}`));
});

describe('rules for watching alone', () => {
  it('are those of .tidingsignore files, which apply to tracked files too', async () => {
    await repository.write(['.tidingsignore', 'fixtures/\n*.snap\n'], ['docs/.tidingsignore', '/draft.md\n'], 'a.snap');
    repository.git('add', '.');
    await repository.start();
    await appendFile(at('a.snap'), 'more');
    await repository.write('fixtures/x.txt', 'docs/draft.md', 'docs/final.md');
    await repository.expectPublished('CREATED docs/final.md');
  });

  it('are followed when a .tidingsignore file comes', async () => {
    await repository.start();
    await mkdir(join(repository.base, 'new'));
    await writeFile(join(repository.base, 'new/.tidingsignore'), '*.txt\n');
    await writeFile(join(repository.base, 'new/a.txt'), 'a');
    await rename(join(repository.base, 'new'), at('new'));
    await repository.expectPublished('CREATED new/.tidingsignore');
  });

  it('are the given patterns, for paths below the watched folder', async () => {
    await repository.start({ patterns: ['*.log', '/tmp/', '!kept.log'] });
    await repository.write('a.log', 'sub/b.log', 'kept.log', 'tmp/x', 'sub/tmp/x');
    await repository.expectPublished('CREATED kept.log', 'CREATED sub/tmp/x');
  });
});

describe('a folder in which nothing can be published is reported with the rule:', () => {
  const noticed = (pattern: string, file: string) =>
    expect(repository.notices).toEqual([expect.stringContaining(`the rule '${pattern}' of ${file} ignores them`)]);

  it('a folder that a rule above it names', async () => {
    await repository.write(['.gitignore', '*\n'], 'work/a.txt');
    await repository.start({ root: at('work') });
    noticed('*', 'ROOT/.gitignore');
  });

  it('a folder within an ignored one', async () => {
    await repository.write(['.gitignore', 'build/\n'], 'build/work/a.txt');
    await repository.start({ root: at('build/work') });
    noticed('build/', 'ROOT/.gitignore');
  });

  it('a folder whose own rules ignore everything', async () => {
    await repository.write(['.gitignore', '*\n'], 'a.txt');
    await repository.start();
    noticed('*', 'ROOT/.gitignore');
  });

  it('by info/exclude', async () => {
    await repository.write(['.git/info/exclude', '/work\n'], 'work/a.txt');
    await repository.start({ root: at('work') });
    noticed('/work', 'ROOT/.git/info/exclude');
  });

  it('but not one whose rules leave something', async () => {
    await repository.write(['.gitignore', '/*\n!/src/\n'], 'src/a.txt');
    await repository.start();
    expect(repository.notices).toEqual([]);
  });
});
