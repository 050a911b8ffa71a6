import { appendFile, mkdir, rename, rm, symlink } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { watchFolder } from '../../src/sources/watch-folder.js';
import { until } from '../support/until.js';
import { GitScene } from './git-scene.js';

let scene: GitScene;
beforeEach(async () => {
  scene = await GitScene.create();
});
afterEach(() => scene.remove());

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);
const refs = (name: string) => scene.lines().filter((line) => line.startsWith(name));
/** Resolves when so many lines begin like this. */
const lines = (beginning: string, count: number) =>
  until(() => refs(beginning).length >= count, { what: () => `${refs(beginning).length} ${scene.errors}` });

describe('a linked worktree', () => {
  it('is watched with its own HEAD, and the branches of the repository', async () => {
    scene.init();
    scene.commit('base');
    const side = scene.folder('side');
    scene.git('worktree', 'add', '-q', '-b', 'side', side);
    await scene.watch({ root: side });
    await scene.published();
    scene.commit('on main');
    scene.commitIn(side, 'on the side');
    const more = ['heads/main commit 1', 'heads/side commit 1', 'on the side (side)'];
    expect((await scene.published()).slice(1).sort()).toEqual(more);
  });
});

describe('a bare repository', () => {
  it('publishes what is pushed to it, merges and forced pushes as what they are, and none of its files', async () => {
    scene.init();
    scene.commit('base');
    scene.gitIn(scene.base, 'clone', '-q', '--bare', 'repo', 'bare.git');
    const bare = scene.folder('bare.git');
    scene.git('remote', 'add', 'origin', bare);
    const watch = await watchFolder({
      ...{ folder: bare, memory: scene.folder('memory'), branches: 'all' },
      outlet: () => scene.outlet,
    });
    await lines('base', 1);
    scene.git('checkout', '-q', '-b', 'topic');
    scene.commit('on topic');
    scene.git('push', '-q', 'origin', 'topic');
    await lines('heads/topic', 1);
    scene.git('checkout', '-q', 'main');
    scene.git('merge', '-q', '--no-ff', '-m', 'join', 'topic');
    scene.git('push', '-q', 'origin', 'main');
    await lines('heads/main', 1);
    scene.commit('join, better', '--amend');
    scene.git('push', '-q', '--force', 'origin', 'main');
    await lines('heads/main', 2);
    scene.git('push', '-q', 'origin', ':topic');
    await lines('heads/topic', 2);
    expect(await scene.published(bare)).toEqual([
      ...['base (main)', 'heads/topic created 1', 'on topic (topic)', 'heads/main merge 2', 'join (main) merge'],
      ...['heads/main amend 1!', 'join, better (main) merge amend', 'heads/topic deleted 0'],
    ]);
    expect(scene.notices).toEqual([]);
    await watch.close();
  });
});

describe('a submodule', () => {
  it('is a repository of its own', async () => {
    scene.init();
    scene.commit('base');
    scene.gitIn(scene.base, 'init', '-q', 'library');
    scene.commitIn(scene.folder('library'), 'library');
    scene.git('submodule', 'add', '-q', scene.folder('library'), 'library');
    scene.commit('use the library');
    const inside = join(scene.root, 'library');
    await scene.watch();
    await scene.published();
    scene.commitIn(inside, 'in the library');
    expect(await scene.published()).toEqual(['base (main)', 'use the library (main)']);
    await scene.watch({ root: inside, memory: scene.folder('of the library') });
    await scene.published(inside);
    scene.commitIn(inside, 'again');
    expect((await scene.published(inside)).slice(2)).toEqual([
      ...['library (main)', 'in the library (main)', 'heads/main commit 1', 'again (main)'],
    ]);
  });
});

describe('a repository of another kind', () => {
  it('has SHA-256 names', async () => {
    scene.init('--object-format=sha256');
    scene.commit('base');
    await scene.watch();
    await scene.published();
    const sha = scene.commit('one');
    scene.git('branch', 'topic');
    await scene.published();
    scene.git('branch', '-D', 'topic');
    await lines('heads/topic deleted', 1);
    expect(sha).toHaveLength(64);
    const deleted = scene.sink.items.find(({ options }) => options.tags?.includes('deleted'));
    expect(deleted?.payload).toMatchObject({ before: sha, after: '0'.repeat(64) });
    expect(await scene.published()).toContain('one (main)');
  });

  it('is a shallow clone, which later gets its history', async () => {
    scene.init();
    for (const number of numbers(5)) scene.commit(`c${number}`);
    scene.gitIn(scene.base, 'clone', '-q', '--depth', '2', `file://${scene.root}`, 'shallow');
    const shallow = scene.folder('shallow');
    await scene.watch({ root: shallow });
    expect(await scene.published(shallow)).toEqual(['c3 (main)', 'c4 (main)']);
    scene.commitIn(shallow, 'local');
    scene.gitIn(shallow, 'fetch', '-q', '--unshallow');
    const more = ['heads/main commit 1', 'local (main)'];
    expect((await scene.published(shallow)).slice(2)).toEqual(more);
  });

  it('has packed refs, and is collected as garbage', async () => {
    scene.init();
    scene.commit('base');
    await scene.watch();
    await scene.published();
    scene.git('branch', 'topic');
    scene.commit('one');
    // The commits of the test are years old, as their reflog is.
    scene.git('-c', 'gc.reflogExpire=never', '-c', 'gc.reflogExpireUnreachable=never', 'gc', '-q');
    const expected = ['base (main)', 'heads/main commit 1', 'heads/topic created 0', 'one (main)'];
    expect((await scene.published()).sort()).toEqual(expected.sort());
    scene.git('branch', '-D', 'topic');
    await lines('heads/topic deleted', 1);
    scene.git('pack-refs', '--all');
    expect(await scene.published()).toHaveLength(5);
  });

  it('has its refs in a reftable', async (context) => {
    try {
      scene.init('--ref-format=reftable');
    } catch {
      context.skip('the git of this machine has no reftable');
    }
    scene.commit('base');
    await scene.watch({ branches: 'all' });
    await scene.published();
    scene.git('checkout', '-q', '-b', 'topic');
    scene.commit('one');
    await scene.published();
    scene.commit('two', '--amend');
    expect(await scene.published()).toContain('two (topic) amend');
  });
});

describe('many refs', () => {
  it('made, moved and deleted at once are each published, once', async () => {
    scene.init();
    const base = scene.commit('base');
    const next = scene.commit('next');
    scene.git('reset', '-q', '--hard', base);
    await scene.watch({ branches: 'all' });
    await scene.published();
    const all = (line: (name: string) => string) =>
      numbers(5_000)
        .map((number) => `${line(`refs/${number % 2 ? 'heads' : 'tags'}/many/r${number}`)}\n`)
        .join('');
    scene.gitWith(
      all((name) => `create ${name} ${base}`),
      'update-ref',
      '--stdin',
    );
    await lines('heads/many', 2_500);
    await lines('tags/many', 2_500);
    scene.gitWith(
      all((name) => `update ${name} ${next} ${base}`),
      'update-ref',
      '--stdin',
    );
    await lines('heads/many', 5_000);
    scene.git('pack-refs', '--all');
    await scene.unwatch();
    scene.gitWith(
      all((name) => `delete ${name} ${next}`),
      'update-ref',
      '--stdin',
    );
    await scene.watch({ branches: 'all' });
    await scene.published();
    const keys = new Set(scene.sink.items.map(({ options }) => options.idempotencyKey));
    expect(keys.size).toBe(scene.sink.items.length);
    expect(refs('heads/many')).toHaveLength(7_500);
    expect(refs('tags/many')).toHaveLength(7_500);
    expect(refs('next')).toHaveLength(1);
  }, 300_000);

  it('and commits made while nothing watched are each published', async () => {
    scene.init();
    scene.commit('base');
    await scene.watch();
    await scene.published();
    await scene.unwatch();
    for (const number of numbers(300)) scene.commit(`c${number}`);
    await scene.watch();
    await scene.published();
    expect(refs('heads/main commit 1')).toHaveLength(300);
    expect(refs('c')).toEqual(numbers(300).map((number) => `c${number} (main)`));
  }, 120_000);
});

describe('a repository', () => {
  it('that is made later is published from its first commit on', async () => {
    await mkdir(scene.root);
    await scene.watch();
    scene.init();
    scene.commit('first');
    await lines('first', 1);
    expect(await scene.published()).toEqual(['heads/main created 1', 'first (main)']);
  });

  it('that is cloned later is new as a whole', async () => {
    scene.gitIn(scene.base, 'init', '-q', 'origin');
    for (const number of numbers(60)) scene.commitIn(scene.folder('origin'), `c${number}`);
    await mkdir(scene.root);
    await scene.watch();
    scene.gitIn(scene.base, 'clone', '-q', 'origin', 'repo');
    await lines('heads/main created 60', 1);
    expect((await scene.published()).slice(1)).toEqual(numbers(50).map((number) => `c${number + 10} (main)`));
  });

  it('that is removed is missed, and compared with what was published when it is back', async () => {
    scene.init();
    scene.commit('base');
    await scene.watch();
    await scene.published();
    await rename(join(scene.root, '.git'), scene.folder('aside'));
    await until(() => scene.notices.length > 0);
    expect(scene.notices).toEqual([expect.stringMatching(/^outage: .* was removed/)]);
    scene.gitIn(scene.base, '--git-dir=aside', 'branch', 'meanwhile', 'main');
    await rename(scene.folder('aside'), join(scene.root, '.git'));
    await until(() => scene.notices.length > 1);
    expect(scene.notices[1]).toMatch(/^recovered: the git repository of .* is read again$/);
    await lines('heads/meanwhile', 1);
    scene.commit('again');
    const more = ['heads/meanwhile created 0', 'heads/main commit 1', 'again (main)'];
    expect((await scene.published()).slice(1)).toEqual(more);
  });

  it('that is replaced by a new one is followed', async () => {
    scene.init();
    scene.commit('base');
    scene.git('pack-refs', '--all');
    await scene.watch();
    await scene.published();
    await rm(join(scene.root, '.git'), { recursive: true });
    scene.init();
    scene.commit('anew');
    await lines('anew', 1);
    scene.commit('more');
    await lines('more', 1);
    expect(scene.lines().filter((line) => line.endsWith('(main)'))).toEqual([
      'base (main)',
      'anew (main)',
      'more (main)',
    ]);
  });

  it('without a reflog has a merge, an amended commit and a reset told from its history', async () => {
    scene.init();
    scene.git('config', 'core.logAllRefUpdates', 'false');
    scene.commit('base');
    scene.commit('one');
    await scene.watch();
    await scene.published();
    scene.commit('two', '--amend');
    await lines('heads/main', 1);
    scene.git('checkout', '-q', '-b', 'topic', 'HEAD~1');
    scene.commit('on topic');
    scene.git('checkout', '-q', 'main');
    scene.git('merge', '-q', '--no-ff', '-m', 'join', 'topic');
    await lines('heads/main', 2);
    scene.git('reset', '-q', '--hard', 'HEAD~1');
    await lines('heads/main', 3);
    await scene.published();
    expect(refs('heads/main')).toEqual(['heads/main amend 1!', 'heads/main merge 2', 'heads/main reset 0!']);
  });

  it('keeps what is published of it out of the commits of its user', async () => {
    scene.init();
    scene.commit('base');
    await scene.watch({ memory: join(scene.root, '.tidings/sources/repo') });
    await scene.published();
    expect(scene.git('status', '--porcelain')).toBe('');
  });

  it('that lost its memory does not publish anything again', async () => {
    scene.init();
    scene.commit('base');
    await scene.watch();
    scene.commit('one');
    await scene.published();
    await scene.unwatch();
    await appendFile(join(scene.folder('memory'), 'git.json'), 'torn');
    const before = scene.lines();
    await scene.watch();
    expect(await scene.published()).toEqual(before);
  });
});

describe('a machine', () => {
  const PATH = process.env.PATH;
  afterEach(() => {
    process.env.PATH = PATH;
  });

  it('without git warns where there is a repository, and only there', async () => {
    scene.init();
    scene.commit('base');
    process.env.PATH = scene.folder('bin');
    await scene.watch({ root: scene.base });
    expect(scene.notices).toEqual([]);
    await scene.watch();
    expect(scene.notices).toEqual([expect.stringContaining('git is not installed')]);
    await scene.unwatch();
    process.env.PATH = [scene.folder('bin'), PATH].join(delimiter);
    await scene.watch();
    await lines('base', 1);
    expect(scene.errors).toEqual([]);
  });

  it('with a git that refuses the repository warns with its reason', async () => {
    scene.init();
    scene.commit('base');
    scene.git('config', 'core.repositoryFormatVersion', '1');
    scene.git('config', 'extensions.unheardOf', 'true');
    await scene.watch();
    expect(scene.notices).toEqual([expect.stringMatching(/are not published: unknown repository extension/)]);
  });

  it('follows a folder behind a symbolic link', async () => {
    scene.init();
    scene.commit('base');
    await symlink(scene.root, scene.folder('link'));
    await scene.watch({ root: scene.folder('link') });
    expect(await scene.published()).toEqual(['base (main)']);
  });
});
