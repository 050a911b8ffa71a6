import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { until } from '../support/until.js';
import { GitScene } from './git-scene.js';

let scene: GitScene;
beforeEach(async () => {
  scene = await GitScene.create();
  scene.init();
  scene.commit('base');
});
afterEach(() => scene.remove());

/** As automatic commits do it. */
const commitAutomatically = (message: string) => {
  const commit = scene.git('commit-tree', '-p', 'HEAD', '-m', message, 'HEAD^{tree}');
  scene.git('update-ref', '-m', `commit (auto-commit): ${message}`, 'HEAD', commit);
};

/** Steps of a user, each with what is published of it. Nothing is lost when several are seen at once. */
const WORK: readonly (readonly [step: () => unknown, lines: readonly string[]])[] = [
  [() => scene.commit('one'), ['heads/main commit 1', 'one (main)']],
  [() => scene.commit('two', '--amend'), ['heads/main amend 1!', 'two (main) amend']],
  [() => commitAutomatically('saved'), ['heads/main commit 1', 'saved (main)']],
  [() => scene.git('checkout', '-q', '-b', 'topic'), ['heads/topic created 0']],
  [() => scene.commitFile('t', 'topic'), ['heads/topic commit 1', 't: topic (topic)']],
  [() => scene.git('checkout', '-q', 'main'), []],
  [() => scene.commitFile('m', 'main'), ['heads/main commit 1', 'm: main (main)']],
  [() => scene.git('rebase', '-q', 'main', 'topic'), ['heads/topic rebase 2!', 't: topic (topic) rebase']],
  [() => scene.git('checkout', '-q', 'main'), []],
  [() => scene.git('merge', '-q', '--no-ff', '-m', 'join', 'topic'), ['heads/main merge 2', 'join (main) merge']],
  [() => scene.git('branch', 'behind', 'HEAD~1'), ['heads/behind created 0']],
  [() => scene.git('checkout', '-q', 'behind'), []],
  [() => scene.git('merge', '-q', 'main'), ['heads/behind fast-forward 2']],
  [() => scene.git('revert', '--no-edit', 'topic'), ['heads/behind revert 1', 'Revert "t: topic" (behind) revert']],
  [() => scene.git('checkout', '-q', 'topic'), []],
  [
    () => scene.git('cherry-pick', '--allow-empty', 'behind'),
    ['heads/topic cherry-pick 1', 'Revert "t: topic" (topic) cherry-pick'],
  ],
  [() => scene.git('reset', '-q', '--hard', 'HEAD~1'), ['heads/topic reset 0!']],
  [() => scene.git('branch', '-m', 'behind', 'renamed'), ['heads/renamed renamed 0', 'heads/behind deleted 0']],
  [() => scene.git('tag', 'v1'), ['tags/v1 created 0']],
  [() => scene.git('tag', '-f', '-a', '-m', 'Version', 'v1', 'main'), ['tags/v1 1!']],
  [() => scene.git('tag', '-d', 'v1'), ['tags/v1 deleted 0']],
];

describe('changes of refs', () => {
  it('are published as what they were, with the commits of each branch', async () => {
    await scene.watch({ branches: 'all' });
    const expected = await scene.published();
    for (const [step, lines] of WORK) {
      await step();
      expected.push(...lines);
      await until(() => scene.lines().length >= expected.length, { what: () => scene.lines().join(', ') });
    }
    expect(await scene.published()).toEqual(expected);
  });

  it('made while nothing watched are published at the start, once', async () => {
    await scene.watch({ branches: 'all' });
    const before = await scene.published();
    await scene.unwatch();
    for (const [step] of WORK) await step();
    await scene.watch({ branches: 'all' });
    const published = (await scene.published()).slice(before.length);
    // What was made and deleted meanwhile left nothing behind.
    const left = WORK.flatMap(([, lines]) => lines).filter((line) => !/behind|renamed|v1/.test(line));
    expect(published).toEqual(expect.arrayContaining(left));
    expect(published.filter((line) => line.startsWith('heads/'))).toHaveLength(11);
    await scene.unwatch();
    await scene.watch({ branches: 'all' });
    await scene.watch({ branches: 'all', memory: scene.folder('of another hub') });
    expect((await scene.published()).slice(before.length)).toEqual(published);
  });

  it('are those of all branches, and commits those of the one that is checked out', async () => {
    await scene.watch();
    await scene.published();
    scene.git('checkout', '-q', '-b', 'topic');
    scene.commit('on topic');
    scene.git('checkout', '-q', 'main');
    expect(await scene.published()).toEqual(['base (main)', 'heads/topic created 0', 'heads/topic commit 1']);
    scene.git('checkout', '-q', 'topic');
    scene.commit('on topic again');
    const lines = ['on topic (topic)', 'on topic again (topic)'];
    expect((await scene.published()).slice(3).filter((line) => !line.startsWith('heads/'))).toEqual(lines);
  });

  it('are each published when a branch goes back and forth', async () => {
    await scene.watch();
    await scene.published();
    const [base, one] = [scene.git('rev-parse', 'HEAD'), scene.commit('one')];
    for (const sha of [base, one, base, one]) {
      await scene.published();
      scene.git('reset', '-q', '--hard', sha);
    }
    const pushes = (await scene.published()).filter((line) => line.startsWith('heads/main'));
    expect(pushes).toEqual([
      'heads/main commit 1',
      ...['0!', '1', '0!', '1'].map((count) => `heads/main reset ${count}`),
    ]);
  });

  it('name their commits, and the commits their change', async () => {
    await scene.watch();
    await scene.published();
    const before = scene.git('rev-parse', 'HEAD');
    scene.commit('one');
    const after = scene.commit('two');
    await scene.published();
    const items = scene.sink.items.filter(({ options }) => options.correlationId === after);
    const [push, commit] = items.filter(({ payload }) => !String(payload.ref).startsWith('refs/tags'));
    expect(push).toEqual({
      type: 'push',
      payload: {
        ref: 'refs/heads/main',
        before: scene.git('rev-parse', 'HEAD~1'),
        after,
        commitCount: 1,
        forced: false,
      },
      options: {
        ...{ idempotencyKey: expect.stringMatching(/^push:[0-9a-f]{32}$/), correlationId: after },
        ...{ tags: ['local', 'commit'], occurredAt: Number(scene.git('log', '-1', '--format=%ct')) * 1_000 },
      },
    });
    const id = await scene.sink.publish([push!]).then(([event]) => event!.id);
    expect(commit).toMatchObject({ type: 'commit', options: { causationId: id, correlationId: after } });
    expect(before).not.toBe(after);
  });

  it('of a rebase are published when it ends, and not when it is given up', async () => {
    scene.git('checkout', '-q', '-b', 'topic');
    for (const text of ['1', '2']) await scene.commitFile('f', text);
    scene.git('checkout', '-q', 'main');
    await scene.commitFile('m', 'main');
    scene.git('checkout', '-q', 'topic');
    await scene.watch();
    const before = await scene.published();
    const begin = () => expect(() => scene.git('rebase', '-q', '--exec', 'test -e ready', 'main')).toThrow();
    begin();
    expect(await scene.published()).toEqual(before);
    scene.git('rebase', '--abort');
    expect(await scene.published()).toEqual(before);
    begin();
    await scene.write('ready', '');
    scene.git('rebase', '--continue');
    const lines = ['heads/topic rebase 3!', 'm: main (topic)', 'f: 1 (topic) rebase', 'f: 2 (topic) rebase'];
    expect((await scene.published()).slice(before.length)).toEqual(lines);
  });
});
