import { afterEach, beforeEach, describe, expect, it } from 'vitest';
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
    const { root } = repository;
    repository.write('old.txt', 'a text that is moved\n');
    const parent = repository.commit();
    await repository.start();
    repository.write('a.txt', 'two\n');
    repository.write('docs/new.md');
    repository.gitIn(root, 'mv', 'old.txt', 'moved.txt');
    repository.git('reset', '-q');
    expect(await repository.next('RESULT')).toBe(
      'RESULT Auto-commit: 3 files changed (a.txt, docs/new.md, moved.txt)',
    );
    expect(repository.files()).toEqual({ 'a.txt': 'two', 'docs/new.md': 'docs/new.md', 'moved.txt': 'a text that is moved' });
    expect(repository.git('log', '-1', '--format=%P|%an|%B')).toBe(
      `${parent}|Ada|Auto-commit: 3 files changed (a.txt, docs/new.md, moved.txt)\n\nM a.txt\nA docs/new.md\nR moved.txt\n\nAuto-committed-by: tidings`,
    );
    expect(repository.git('status', '--porcelain')).toBe('');
    expect(repository.git('fsck')).toBe('');
  });
});
