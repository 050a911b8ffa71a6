import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createGitSource } from '../../src/sources/git/git.js';
import type { Source } from '../../src/sources/index.js';
import { until } from '../support/until.js';
import { CodedError, createMemorySink, type MemorySink } from './memory-sink.js';

let base: string;
let root: string;
let sink: MemorySink;
let sources: Source[];
let errors: unknown[];
let notices: string[];
let clock: number;

beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'tidings-git-'));
  root = join(base, 'repo');
  sink = createMemorySink();
  sources = [];
  errors = [];
  notices = [];
  clock = 1_700_000_000;
  execFileSync('git', ['init', '-q', '-b', 'main', root]);
});
afterEach(async () => {
  await Promise.all(sources.map((source) => source.close()));
  await rm(base, { recursive: true, force: true });
});

const git = (...args: string[]) => {
  clock += 60;
  const date = `${clock} +0200`;
  const who = {
    GIT_AUTHOR_NAME: 'Ada',
    GIT_AUTHOR_EMAIL: 'ada@example.com',
    GIT_COMMITTER_NAME: 'Bo',
    GIT_COMMITTER_EMAIL: 'bo@example.com',
  };
  const env = {
    PATH: process.env.PATH,
    HOME: base,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_DATE: date,
    ...who,
  };
  return execFileSync('git', args, { cwd: root, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();
};
const commit = (message: string) => {
  git('commit', '-q', '--allow-empty', '-m', message);
  return git('rev-parse', 'HEAD');
};
/** Many commits by one process: a process for each would take longer than the test. @param parent null for the first */
const importCommits = (names: readonly string[], parent: 'main' | null) => {
  const commits = names.map((name, index) => {
    clock += 60;
    const from = index === 0 && parent ? `from refs/heads/${parent}^0\n` : '';
    return `commit refs/heads/main\ncommitter Bo <bo@example.com> ${clock} +0200\ndata ${name.length}\n${name}\n${from}\n`;
  });
  execFileSync('git', ['fast-import', '--quiet'], { cwd: root, input: commits.join('') });
};
const watch = async (folder = root) => {
  const source = createGitSource({
    ...{ root: folder, sink, memory: join(base, 'memory'), onError: (error) => errors.push(error) },
    onNotice: (notice) => notices.push(notice),
  });
  sources.push(source);
  await source.start();
  return source;
};
const commits = () => sink.items.filter(({ type }) => type === 'commit');
const messages = () => commits().map(({ payload }) => payload.message);
const expectTold = async (...expected: string[]) => {
  await until(() => commits().length >= expected.length, { what: () => messages().join(', ') });
  expect(messages()).toEqual(expected);
  expect(errors).toEqual([]);
};

/** `c3`, `c4` for 3 to 5. */
const names = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => `c${from + index}`);

describe('commits', () => {
  it('are published with their details', async () => {
    const first = commit('First');
    await watch();
    await expectTold('First');
    await writeFile(join(root, 'a\nb.txt'), 'one\ntwo\nthree\n');
    await writeFile(join(root, 'c.txt'), 'one\n');
    git('add', '.');
    const second = commit('Add two\n\nWith a body\tand "quotes".');
    await until(() => commits().length === 2);
    expect(commits()[1]).toEqual({
      type: 'commit',
      payload: {
        sha: second,
        message: 'Add two\n\nWith a body\tand "quotes".',
        ...{ authorName: 'Ada', authorEmail: 'ada@example.com', branch: 'main', parents: [first] },
        ...{ filesChanged: 2, insertions: 4, deletions: 0 },
      },
      options: {
        ...{ idempotencyKey: `commit:${second}`, occurredAt: expect.any(Number) },
        ...{ correlationId: second, causationId: expect.any(String) },
      },
    });
    expect(commits()[1]?.options.occurredAt).toBe(Number(git('log', '-1', '--format=%ct')) * 1_000);
  });

  it('are published in their order when they come quickly', async () => {
    commit('c0');
    await watch();
    for (let index = 1; index <= 20; index++) commit(`c${index}`);
    await expectTold(...Array.from({ length: 21 }, (_, index) => `c${index}`));
  });

  it('are published from the first one of a repository on', async () => {
    await watch();
    commit('First of all');
    await expectTold('First of all');
    expect(commits()[0]?.payload.parents).toEqual([]);
  });

  it('made while the source did not run are published at its start', async () => {
    commit('a');
    const source = await watch();
    await expectTold('a');
    await source.close();
    commit('b');
    commit('c');
    await watch();
    await expectTold('a', 'b', 'c');
  });

  it('of an unknown history are the newest 50', async () => {
    importCommits(names(0, 60), null);
    await watch();
    await expectTold(...names(10, 60));
  });

  it('in any number are published in pages', async () => {
    commit('c0');
    await watch();
    await expectTold('c0');
    await sources[0]!.close();
    importCommits(names(1, 231), 'main');
    await watch();
    await expectTold(...names(0, 231));
  });

  it('with an enormous message are published with a shortened one', async () => {
    commit('x');
    await writeFile(join(base, 'message'), `Enormous ${'\u0001🙂'.repeat(50_000)}`);
    git('commit', '-q', '--allow-empty', '-F', join(base, 'message'));
    await watch();
    await until(() => commits().length === 2);
    const message = String(messages()[1]);
    expect(message).toMatch(/^Enormous .*…$/su);
    expect(Buffer.byteLength(JSON.stringify(message))).toBeLessThan(16_500);
  });
});

describe('a rewritten history', () => {
  beforeEach(async () => {
    commit('a');
    commit('b');
    await watch();
    await expectTold('a', 'b');
  });

  it('publishes the commit of an amendment', async () => {
    git('commit', '-q', '--amend', '--allow-empty', '-m', 'b, better');
    await expectTold('a', 'b', 'b, better');
  });

  it('publishes rebased commits and their new base', async () => {
    git('checkout', '-q', '-b', 'feature', 'HEAD~1');
    commit('f1');
    await expectTold('a', 'b', 'f1');
    git('rebase', '-q', '--keep-empty', 'main');
    await expectTold('a', 'b', 'f1', 'f1');
    expect(commits()[2]?.payload.sha).not.toBe(commits()[3]?.payload.sha);
  });

  it('publishes nothing when commits are removed, and the commits after that', async () => {
    git('reset', '-q', '--hard', 'HEAD~1');
    commit('c');
    await expectTold('a', 'b', 'c');
  });

  it('is published without repetition when the last published commit was removed for good', async () => {
    await sources[0]!.close();
    git('reset', '-q', '--hard', 'HEAD~1');
    commit('c');
    git('reflog', 'expire', '--expire=now', '--all');
    git('gc', '-q', '--prune=now');
    await watch();
    await expectTold('a', 'b', 'c');
  });
});

describe('branches', () => {
  it('that are merged are published parents first, and the merge with its changes', async () => {
    commit('base');
    await watch();
    await expectTold('base');
    git('checkout', '-q', '-b', 'topic');
    await writeFile(join(root, 't.txt'), 'topic\n');
    git('add', '.');
    const topic = commit('on topic');
    git('checkout', '-q', 'main');
    const main = commit('on main');
    git('merge', '-q', '--no-ff', '-m', 'merged', 'topic');
    await until(() => messages().includes('merged'));
    expect([...messages()].sort()).toEqual(['base', 'merged', 'on main', 'on topic']);
    const merge = commits().at(-1)!.payload;
    expect(merge).toMatchObject({ message: 'merged', parents: [main, topic], filesChanged: 1, insertions: 1 });
  });

  it('that are checked out again repeat nothing', async () => {
    commit('base');
    await watch();
    await expectTold('base');
    git('checkout', '-q', '-b', 'topic');
    commit('on topic');
    await until(() => messages().includes('on topic'));
    git('checkout', '-q', 'main');
    commit('on main');
    await until(() => messages().includes('on main'));
    git('checkout', '-q', 'topic');
    commit('on topic again');
    await expectTold('base', 'on topic', 'on main', 'on topic again');
    expect(commits().map(({ payload }) => payload.branch)).toEqual(['main', 'topic', 'main', 'topic']);
  });

  it('without common history are published as an unknown history', async () => {
    commit('base');
    await watch();
    await expectTold('base');
    git('checkout', '-q', '--orphan', 'pages');
    commit('pages');
    await expectTold('base', 'pages');
  });

  it('are absent from a commit made on a detached HEAD', async () => {
    commit('base');
    git('checkout', '-q', '--detach');
    commit('afloat');
    await watch();
    await expectTold('base', 'afloat');
    expect(commits()[1]?.payload).not.toHaveProperty('branch');
  });
});

describe('a folder', () => {
  it('that is a linked work tree is watched like the repository', async () => {
    commit('base');
    const main = root;
    git('worktree', 'add', '-q', '-b', 'side', join(base, 'side'));
    await watch(join(base, 'side'));
    await expectTold('base');
    root = join(base, 'side');
    commit('on the side');
    await expectTold('base', 'on the side');
    root = main;
  });

  it('within a repository publishes its commits', async () => {
    execFileSync('mkdir', ['-p', join(root, 'packages/a')]);
    commit('base');
    await watch(join(root, 'packages/a'));
    await expectTold('base');
  });

  it('outside of a repository publishes no commits', async () => {
    const source = await watch(base);
    await source.start();
    await source.close();
    await source.close();
    expect(sink.items).toEqual([]);
    expect(errors).toEqual([]);
  });
});

describe('a hub', () => {
  it('that is unreachable gets every commit once when it is reachable again', async () => {
    commit('a');
    commit('b');
    sink.failures.push({ error: new CodedError('UNAVAILABLE') }, { error: new Error('reset'), stored: true });
    await watch();
    await until(() => errors.length === 2 && commits().length === 2);
    expect(messages()).toEqual(['a', 'b']);
  });

  it('that rejects one commit gets all the others', async () => {
    for (const name of ['a', 'b', 'bad', 'c', 'd']) commit(name);
    const { publish } = sink;
    sink.publish = async (batch) => {
      if (batch.some(({ payload }) => payload.message === 'bad')) throw new CodedError('PAYLOAD_TOO_LARGE');
      return publish(batch);
    };
    await watch();
    await until(() => commits().length === 4);
    expect(messages()).toEqual(['a', 'b', 'c', 'd']);
    expect(errors).toHaveLength(1);
  });
});

it('a repository that could not be read for a while has recovered when it can be, also without a commit', async () => {
  commit('a');
  await watch();
  await expectTold('a');
  await writeFile(join(root, '.git/packed-refs'), 'no ref\n');
  await until(() => errors.length > 0);
  await rm(join(root, '.git/packed-refs'));
  await until(() => notices.length > 0);
  expect(notices).toEqual([`the git repository of ${root} is read again`]);
});
