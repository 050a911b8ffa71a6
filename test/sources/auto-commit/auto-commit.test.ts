import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { anyCase, play } from './random-states.js';
import { UserRepository } from './user-repository.js';

let repository: UserRepository;
beforeEach(() => {
  repository = new UserRepository();
  repository.write('a.txt', 'one\n');
  repository.commit('First');
});
afterEach(() => repository.remove());

describe('on the branch that is checked out', () => {
  it('commits changed, new, deleted and renamed files with a message that names them', async () => {
    repository.write('old.txt', 'a text that is moved\n');
    repository.write('gone.txt');
    const parent = repository.commit();
    await repository.start();
    repository.write('a.txt', 'two\n');
    repository.write('docs/new\n.md');
    repository.git('mv', 'old.txt', 'moved.txt');
    repository.git('rm', '-q', 'gone.txt');
    repository.git('reset', '-q');
    const subject = 'Auto-commit: 4 files changed (a.txt, docs/new?.md, gone.txt, moved.txt)';
    expect(await repository.next('RESULT')).toBe(`RESULT ${subject}`);
    expect(repository.files()).toEqual({
      ...{ 'a.txt': 'two', 'docs/new\n.md': 'docs/new\n.md', 'moved.txt': 'a text that is moved' },
    });
    const lines = ['M a.txt', 'A docs/new?.md', 'D gone.txt', 'R moved.txt'];
    expect(repository.git('log', '-1', '--format=%P|%an|%B')).toBe(
      `${parent}|Ada|${subject}\n\n${lines.join('\n')}\n\nAuto-committed-by: tidings`,
    );
    expect(repository.git('reflog', '-1', '--format=%gs')).toBe(`commit (auto-commit): ${subject}`);
    expect(repository.git('status', '--porcelain')).toBe('');
    expect(repository.git('fsck')).toBe('');
  });

  it('publishes each phase of a run with one correlation id', async () => {
    repository.write('.git/info/exclude', 'data\n');
    repository.write('data/log.db');
    await repository.start({ interval: '10m' }, { ignored: [`${repository.root}/data`] });
    repository.write('a.txt', 'two\n');
    await repository.report('a.txt');
    await repository.next('RESULT');
    const nextRunAt = (minutes: number) => new Date(Date.UTC(2026, 0, 1, 0, minutes)).toISOString();
    expect(repository.sink.items.map(({ payload }) => payload)).toEqual([
      { phase: 'SCHEDULED', nextRunAt: nextRunAt(10) },
      { phase: 'START', changesCount: 1 },
      {
        ...{ phase: 'RESULT', success: true, changesCount: 1, commitSha: repository.git('rev-parse', 'HEAD') },
        ...{ message: 'Auto-commit: 1 file changed (a.txt)', nextRunAt: nextRunAt(20) },
      },
    ]);
    expect(new Set(repository.sink.items.map(({ options }) => options.correlationId)).size).toBe(1);
    expect(repository.errors).toEqual([]);
  });

  it('leaves alone what the user stages, and reports that once', async () => {
    await repository.start();
    repository.write('a.txt', 'staged\n');
    repository.git('add', 'a.txt');
    repository.write('a.txt', 'not staged\n');
    const before = repository.git('rev-parse', 'HEAD', ':a.txt');
    const text = 'RESULT not committed: changes are staged, which are left to you';
    expect(await repository.next('RESULT')).toBe(text);
    expect(repository.git('rev-parse', 'HEAD', ':a.txt')).toBe(before);
    repository.git('commit', '-q', '-m', 'By hand');
    await repository.next('RESULT', 30_000);
    expect(repository.phases().filter((line) => line === text)).toHaveLength(1);
    expect(repository.git('log', '-2', '--format=%s')).toBe('Auto-commit: 1 file changed (a.txt)\nBy hand');
    expect(repository.git('show', 'HEAD~1:a.txt')).toBe('staged');
    expect(repository.files()['a.txt']).toBe('not staged');
  });

  it('waits while a merge, rebase, cherry-pick, revert or bisect is in progress', async () => {
    repository.git('checkout', '-q', '-b', 'topic');
    repository.write('a.txt', 'topic\n');
    repository.commit();
    repository.git('checkout', '-q', 'main');
    repository.write('a.txt', 'main\n');
    repository.commit();
    await repository.start();
    const operations: [string, string[], string[]][] = [
      ['a merge', ['merge', 'topic'], ['merge', '--abort']],
      ['a rebase', ['rebase', 'topic'], ['rebase', '--abort']],
      ['a cherry-pick', ['cherry-pick', 'topic'], ['cherry-pick', '--abort']],
      ['a revert', ['revert', '--no-edit', 'HEAD~1'], ['revert', '--abort']],
      ['a bisect', ['bisect', 'start', 'HEAD'], ['bisect', 'reset']],
    ];
    for (const [name, begin, end] of operations) {
      expect(() => name === 'a bisect' && repository.git(...begin)).not.toThrow();
      if (name !== 'a bisect') expect(() => repository.git(...begin)).toThrow();
      const head = repository.git('rev-parse', 'HEAD', 'main');
      expect(await repository.next('RESULT')).toBe(`RESULT not committed: ${name} is in progress`);
      expect(repository.git('rev-parse', 'HEAD', 'main')).toBe(head);
      repository.git(...end);
    }
  });

  it('waits without a branch, and while another git holds the index', async () => {
    await repository.start();
    repository.write('b.txt');
    repository.git('checkout', '-q', '--detach');
    expect(await repository.next('RESULT')).toBe('RESULT not committed: no branch is checked out');
    repository.git('checkout', '-q', 'main');
    repository.write('.git/index.lock', '');
    expect(await repository.next('RESULT')).toBe('RESULT not committed: another git command is at work');
    repository.git('update-ref', 'refs/heads/other', 'HEAD');
    expect(repository.git('log', '--format=%s', 'main')).toBe('First');
  });
});

describe('on a branch that is not checked out', () => {
  it('chains commits, and touches neither index nor files nor the branch of the user', async () => {
    await repository.start({ interval: '10m', branch: 'saved' });
    repository.write('a.txt', 'staged\n');
    repository.git('add', 'a.txt');
    repository.write('a.txt', 'two\n');
    const index = repository.git('ls-files', '-s');
    await repository.next('RESULT');
    expect(repository.files('saved')).toEqual({ 'a.txt': 'two' });
    const first = repository.git('rev-parse', 'saved');
    expect(repository.git('rev-parse', 'saved~1')).toBe(repository.git('rev-parse', 'main'));
    repository.write('b.txt');
    await repository.next('RESULT');
    expect(repository.git('rev-parse', 'saved~1')).toBe(first);
    expect([repository.git('ls-files', '-s'), repository.git('log', '--format=%s')]).toEqual([index, 'First']);
    // A commit of the user becomes the second parent, so that the branch can be merged and compared.
    const own = repository.commit('By hand');
    repository.write('c.txt');
    await repository.next('RESULT');
    expect(repository.git('log', '-1', '--format=%P', 'saved').split(' ')[1]).toBe(own);
    expect(repository.phases().at(-1)).toBe('RESULT Auto-commit: 1 file changed (c.txt)');
  });

  it('refuses a branch of the user', async () => {
    repository.git('branch', 'topic');
    const topic = repository.git('rev-parse', 'topic');
    await repository.start({ interval: '10m', branch: 'topic' });
    repository.write('a.txt', 'two\n');
    expect(await repository.next('ERROR')).toBe(
      'ERROR the branch topic has commits that are not automatic: choose a branch that does not exist',
    );
    expect(repository.git('rev-parse', 'topic')).toBe(topic);
  });
});

describe('hooks and signing', () => {
  it('commits nothing when a hook refuses, and reports what it printed', async () => {
    repository.hook('pre-commit', 'echo "no tabs, please"; exit 1');
    await repository.start();
    repository.write('a.txt', 'two\n');
    expect(await repository.next('ERROR')).toBe('ERROR the pre-commit hook refused: no tabs, please');
    expect(repository.git('log', '--format=%s')).toBe('First');
    expect(repository.git('status', '--porcelain')).toBe(' M a.txt');
    expect(repository.errors).toEqual(['auto-commit: the pre-commit hook refused: no tabs, please']);
  });

  it('commits what a hook formats, with the message that a hook writes', async () => {
    repository.hook('pre-commit', 'tr a-z A-Z <a.txt >b && mv b a.txt && git add a.txt');
    repository.hook('commit-msg', 'sed -i "1s/$/ [checked]/" "$1"');
    repository.hook('post-commit', 'git log -1 --format=%s >.git/seen');
    await repository.start();
    repository.write('a.txt', 'two\n');
    const subject = 'Auto-commit: 1 file changed (a.txt) [checked]';
    expect(await repository.next('RESULT')).toBe(`RESULT ${subject}`);
    expect(repository.files()).toEqual({ 'a.txt': 'TWO' });
    expect(repository.git('status', '--porcelain')).toBe('');
    expect(repository.git('log', '-1', '--format=%s')).toBe(subject);
  });

  it('commits nothing when the signer fails, or nobody is known to commit', async () => {
    await repository.start();
    repository.write('a.txt', 'two\n');
    repository.git('config', 'commit.gpgSign', 'true');
    repository.git('config', 'gpg.program', 'false');
    expect(await repository.next('ERROR')).toMatch(/^ERROR gpg failed to sign the data/);
    repository.git('config', 'user.name', '');
    expect(await repository.next('ERROR')).toMatch(/^ERROR git does not know who commits: set git config user\.name/);
    expect(repository.git('log', '--format=%s')).toBe('First');
  });
});

it('loses, mixes up and moves nothing of the user in random states; more of them in the long tests', async () => {
  const outcomes = { committed: 0, nothing: 0, waiting: 0, failed: 0 };
  await fc.assert(
    fc.asyncProperty(anyCase, (state) => play(state, outcomes)),
    { numRuns: 1 },
  );
});
