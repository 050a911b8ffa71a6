import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { autoCommitSchema, type Outlet } from '../../../src/sources/index.js';
import { watchFolder } from '../../../src/sources/watch-folder.js';
import { until } from '../../support/until.js';
import { UserRepository } from './user-repository.js';

let repository: UserRepository;
beforeEach(() => {
  repository = new UserRepository();
  repository.write('a.txt', 'one\n');
  repository.commit('First');
});
afterEach(() => repository.remove());

const SUBJECT = 'Auto-commit: 1 file changed (a.txt)';

/** The run that the file of the journal says has not ended. */
const openRun = () => {
  const folder = join(repository.root, '.git');
  const [name] = readdirSync(folder).filter((file) => file.startsWith('tidings-auto-commit-'));
  return (JSON.parse(readFileSync(join(folder, name!), 'utf8')) as { run: unknown }).run;
};

describe('a failure after the branch has moved', () => {
  it('is a commit when git ends before it answers, with the index in place', async () => {
    await repository.start();
    repository.write('a.txt', 'two\n');
    repository.hook('reference-transaction', '[ "$1" != committed ] || kill -9 $PPID');
    expect(await repository.next('RESULT')).toBe(`RESULT ${SUBJECT}`);
    repository.hook('reference-transaction', 'exit 0');
    expect(repository.git('status', '--porcelain')).toBe('');
    expect(existsSync(join(repository.root, '.git/index.lock'))).toBe(false);
    expect(openRun()).toBeNull();
    repository.write('a.txt', 'three\n');
    await repository.next('RESULT');
    expect(repository.git('log', '--format=%s')).toBe(`${SUBJECT}\n${SUBJECT}\nFirst`);
    expect(repository.phases().filter((line) => line.startsWith('ERROR'))).toEqual([]);
  });

  it('is a commit when the lock of the index was removed, and the user is told', async () => {
    await repository.start();
    repository.write('a.txt', 'two\n');
    repository.hook('reference-transaction', '[ "$1" != committed ] || rm -f .git/index.lock');
    expect(await repository.next('RESULT')).toBe(`RESULT ${SUBJECT}`);
    expect(repository.git('log', '--format=%s')).toBe(`${SUBJECT}\nFirst`);
    expect(repository.errors).toEqual([expect.stringMatching(/^auto-commit: committed, and then: ENOENT/)]);
    expect(openRun()).toBeNull();
  });
});

describe('a run that has nothing left to commit', () => {
  it('has ended, and is not reported as interrupted by the next start', async () => {
    await repository.start();
    repository.write('a.txt', 'two\n');
    repository.hook('pre-commit', 'echo one >a.txt && git add a.txt');
    expect(await repository.next('RESULT')).toBe('RESULT nothing has changed');
    expect(openRun()).toBeNull();
    await repository.stop();
    await repository.start();
    expect(repository.phases()).toEqual(['START', 'RESULT nothing has changed']);
  });
});

describe('a run that waits for the same reason again', () => {
  it('has ended', async () => {
    await repository.start();
    repository.write('a.txt', 'two\n');
    // Three rounds of hook and check, of which each finds other files.
    repository.hook('pre-commit', 'date +%N >>.git/rounds; cp .git/rounds a.txt');
    const rounds = () => readFileSync(join(repository.root, '.git/rounds'), 'utf8').trim().split('\n').length;
    await repository.next('RESULT');
    expect(rounds()).toBe(3);
    repository.clock.advance(30_000);
    await until(() => rounds() === 6 && openRun() === null, { what: () => JSON.stringify(openRun()) });
    expect(repository.phases()).toHaveLength(2);
  });
});

describe('a place without files to commit', () => {
  const noticesOf = async (folder: string) => {
    const outlet: Outlet = {
      sink: repository.sink,
      onError: (error) => repository.errors.push(String(error)),
      onNotice: (notice) => repository.notices.push(notice),
      reset: () => undefined,
    };
    const watch = await watchFolder({
      ...{ folder, outlet: () => outlet, memory: join(repository.base, 'memory') },
      autoCommit: autoCommitSchema.parse({ interval: '10m' }),
    });
    await watch.close();
    return repository.notices;
  };

  it('is noticed when it is a bare repository', async () => {
    const bare = join(repository.base, 'bare.git');
    repository.gitIn(repository.base, 'clone', '-q', '--bare', 'repo', 'bare.git');
    expect(await noticesOf(bare)).toEqual([
      `nothing is committed automatically in ${bare}: it is a bare repository, which has no files to commit`,
    ]);
  });

  it('is noticed when it is a folder in a bare repository', async () => {
    repository.gitIn(repository.base, 'clone', '-q', '--bare', 'repo', 'bare.git');
    const folder = join(repository.base, 'bare.git/hooks');
    expect(await noticesOf(folder)).toContain(
      `nothing is committed automatically in ${folder}: it is a bare repository, which has no files to commit`,
    );
  });
});
