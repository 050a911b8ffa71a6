import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { LARGEST_NEW_FILE_BYTES } from '../../../src/sources/auto-commit/staging.js';
import { TIME_LIMIT_MS } from '../../../src/sources/git/command.js';
import { until } from '../../support/until.js';
import { UserRepository } from './user-repository.js';

const repositories: UserRepository[] = [];
afterEach(async () => {
  for (const repository of repositories.splice(0)) await repository.remove();
});
const create = (...options: string[]) => {
  const repository = new UserRepository(...options);
  repositories.push(repository);
  return repository;
};
const made = (...options: string[]) => {
  const repository = create(...options);
  repository.write('a.txt', 'one\n');
  repository.commit('First');
  return repository;
};

describe('what is committed', () => {
  it('is the first commit of a repository', async () => {
    const repository = create();
    await repository.start();
    repository.write('a.txt');
    await repository.next('RESULT');
    expect(repository.git('log', '--format=%s|%P', 'main')).toBe('Auto-commit: 1 file changed (a.txt)|');
    expect(repository.git('status', '--porcelain')).toBe('');
  });

  it('is the first commit of a branch that is not checked out, in a repository without any', async () => {
    const repository = create();
    await repository.start({ interval: '10m', branch: 'saved' });
    repository.write('a.txt');
    await repository.next('RESULT');
    expect(repository.files('saved')).toEqual({ 'a.txt': 'a.txt' });
    expect(repository.git('status', '--porcelain')).toBe('?? a.txt');
  });

  it('has links, modes and filtered files as git add writes them', async () => {
    const repository = made('--object-format=sha256');
    repository.write('.gitattributes', '*.big filter=pointer\n');
    repository.git('config', 'filter.pointer.clean', 'wc -c');
    repository.git('config', 'filter.pointer.required', 'true');
    repository.commit();
    await repository.start();
    repository.write('model.big', 'x'.repeat(1_000));
    chmodSync(join(repository.root, 'a.txt'), 0o755);
    symlinkSync('a.txt', join(repository.root, 'link'));
    await repository.next('RESULT');
    expect(repository.git('show', 'HEAD:model.big').trim()).toBe('1000');
    expect(repository.git('ls-tree', '--format=%(objectmode) %(path)', 'HEAD')).toBe(
      ['100644 .gitattributes', '100755 a.txt', '120000 link', '100644 model.big'].join('\n'),
    );
    repository.git('config', 'filter.pointer.clean', 'false');
    repository.write('model.big', 'y'.repeat(10));
    expect(await repository.next('ERROR')).toMatch(/clean filter 'pointer' failed$/);
  });

  it('is without ignored and given files, a repository in the folder, and a new file over the limit', async () => {
    const repository = made();
    repository.write('.gitignore', '*.log\n');
    repository.commit();
    await repository.start({ interval: '10m' }, { ignored: [join(repository.root, 'data')] });
    for (const path of ['x.log', 'data/log.db', 'nested/b.txt', 'c.txt', '[big].bin']) repository.write(path);
    repository.gitIn(join(repository.root, 'nested'), 'init', '-q');
    writeFileSync(join(repository.root, '[big].bin'), Buffer.alloc(LARGEST_NEW_FILE_BYTES + 1));
    expect(await repository.next('RESULT')).toBe('RESULT Auto-commit: 1 file changed (c.txt)');
    expect(repository.git('status', '--porcelain')).toBe('?? [big].bin\n?? data/\n?? nested/');
    expect(repository.notices).toEqual([expect.stringMatching(/^'\[big\]\.bin' is not committed automatically: /)]);
    // By hand it is in, from then on by itself too.
    repository.git('add', '[big].bin');
    repository.git('commit', '-q', '-m', 'By hand');
    writeFileSync(join(repository.root, '[big].bin'), Buffer.alloc(LARGEST_NEW_FILE_BYTES + 2));
    expect(await repository.next('RESULT')).toBe('RESULT Auto-commit: 1 file changed ([big].bin)');
    expect(repository.notices).toHaveLength(1);
  }, 120_000);

  it('is only the folder, where that is below the top', async () => {
    for (const branch of [undefined, 'saved']) {
      const repository = made();
      repository.write('app/b.txt', 'one\n');
      repository.commit();
      await repository.start({ interval: '10m', branch }, { root: join(repository.root, 'app') });
      repository.write('a.txt', 'outside\n');
      if (branch) repository.git('add', 'a.txt');
      repository.write('app/b.txt', 'two\n');
      expect(await repository.next('RESULT')).toBe('RESULT Auto-commit: 1 file changed (app/b.txt)');
      expect(repository.files(branch)).toEqual({ 'a.txt': 'one', 'app/b.txt': 'two' });
    }
  });

  it('has the commit of a submodule', async () => {
    const repository = made();
    const library = made();
    repository.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', library.root, 'library');
    repository.commit();
    await repository.start();
    const inside = join(repository.root, 'library');
    repository.gitIn(inside, '-c', 'user.name=A', '-c', 'user.email=a@b', 'commit', '-q', '--allow-empty', '-m', 'New');
    expect(await repository.next('RESULT')).toBe('RESULT Auto-commit: 1 file changed (library)');
    expect(repository.git('rev-parse', 'HEAD:library')).toBe(repository.gitIn(inside, 'rev-parse', 'HEAD'));
  });

  it('leaves flags of the user as they are', async () => {
    const repository = made();
    repository.write('hidden.txt', 'one\n');
    repository.commit();
    repository.git('update-index', '--assume-unchanged', 'hidden.txt');
    repository.git('update-index', '--skip-worktree', 'a.txt');
    rmSync(join(repository.root, 'a.txt'));
    await repository.start();
    repository.write('hidden.txt', 'two\n');
    repository.write('c.txt');
    await repository.next('RESULT');
    expect(repository.files()).toEqual({ 'a.txt': 'one', 'hidden.txt': 'one', 'c.txt': 'c.txt' });
    expect(repository.git('ls-files', '-v')).toBe('S a.txt\nH c.txt\nh hidden.txt');
  });
});

describe('where it is committed', () => {
  it('is the work tree that is watched, of several', async () => {
    const repository = made();
    const other = join(repository.base, 'other');
    repository.git('worktree', 'add', '-q', '-b', 'topic', other);
    writeFileSync(join(repository.root, 'main.txt'), '');
    writeFileSync(join(other, 'topic.txt'), '');
    await repository.start({ interval: '10m' }, { root: other });
    await repository.next('RESULT');
    expect(Object.keys(repository.files('topic'))).toEqual(['a.txt', 'topic.txt']);
    expect([repository.git('status', '--porcelain'), repository.gitIn(other, 'status', '--porcelain')]).toEqual([
      '?? main.txt',
      '',
    ]);
  });

  it('is never a branch that another work tree has', async () => {
    const repository = made();
    await repository.start({ interval: '10m', branch: 'saved' });
    repository.write('a.txt', 'two\n');
    await repository.next('RESULT');
    repository.git('worktree', 'add', '-q', join(repository.base, 'other'), 'saved');
    repository.write('a.txt', 'three\n');
    const tip = repository.git('rev-parse', 'saved');
    expect(await repository.next('RESULT')).toBe('RESULT not committed: saved is checked out in another work tree');
    expect(repository.git('rev-parse', 'saved')).toBe(tip);
  });

  it('is nowhere outside of a repository and in a bare one', async () => {
    for (const options of [['--bare'], null]) {
      const repository = create(...(options ?? []));
      const plain = join(repository.base, 'plain');
      mkdirSync(plain);
      await repository.start({ interval: '10m' }, { root: options ? repository.root : plain });
      expect(repository.notices).toEqual([expect.stringMatching(/^nothing is committed automatically in /)]);
    }
  });

  it('is refused for what cannot be a branch', async () => {
    const repository = made();
    await repository.start({ interval: '10m', branch: '-x..y' });
    repository.write('b.txt');
    expect(await repository.next('ERROR')).toBe("ERROR '-x..y' cannot be the name of a branch");
  });
});

describe('hooks', () => {
  it('are ended with all that they started after the time limit', async () => {
    const repository = made();
    const pids = join(repository.base, 'pids');
    repository.hook('pre-commit', `sleep 1000 & echo $! $$ >${pids}.new; mv ${pids}.new ${pids}; wait`);
    await repository.start();
    repository.write('b.txt');
    repository.clock.advance(600_000);
    await until(() => existsSync(pids));
    const processes = readFileSync(pids, 'utf8').split(' ').map(Number);
    expect(processes.filter(isAlive)).toEqual(processes);
    const message = 'ERROR the pre-commit hook refused: git hook took over 5 minutes';
    expect(await repository.next('ERROR', TIME_LIMIT_MS)).toBe(message);
    await until(() => !processes.some(isAlive));
    expect(repository.git('log', '--format=%s')).toBe('First');
  });

  it('that change the files without staging them are run again on what they made', async () => {
    const repository = made();
    repository.hook('pre-commit', 'tr a-z A-Z <a.txt >.git/b; cmp -s .git/b a.txt || cp .git/b a.txt');
    await repository.start();
    repository.write('a.txt', 'two\n');
    await repository.next('RESULT');
    expect(repository.files()).toEqual({ 'a.txt': 'TWO' });
  });

  it('that unstage a file are not overruled', async () => {
    const repository = made();
    repository.hook('pre-commit', 'git rm -q --cached secret.txt');
    await repository.start();
    repository.write('secret.txt');
    expect(await repository.next('RESULT')).toMatch(
      /^RESULT not committed: files change while they are committed, or the/,
    );
    expect(repository.git('log', '--format=%s')).toBe('First');
  });

  it('that outlive git and hold its output open do not hold up a commit', async () => {
    const repository = made();
    repository.hook('pre-commit', 'sleep 30 &');
    await repository.start();
    repository.write('b.txt');
    expect(await repository.next('RESULT')).toBe('RESULT Auto-commit: 1 file changed (b.txt)');
  });
});

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
