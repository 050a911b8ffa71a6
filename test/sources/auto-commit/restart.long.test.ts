import { existsSync, linkSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { HubProcess } from '../../support/hub-process.js';
import { KEY } from '../../support/test-server.js';
import { until } from '../../support/until.js';
import { UserRepository } from './user-repository.js';

let repository: UserRepository;
beforeEach(() => {
  repository = new UserRepository();
  repository.write('a.txt', 'one\n');
  repository.commit('First');
});
afterEach(() => repository.remove());

describe('after a restart', () => {
  it('goes on with the interval, and with the run that was announced', async () => {
    await repository.start();
    repository.write('a.txt', 'two\n');
    await repository.report('a.txt');
    repository.clock.advance(540_000);
    await repository.stop();
    await repository.start();
    await repository.next('RESULT', 60_000);
    const ids = repository.sink.items.map(({ options }) => options.correlationId);
    expect(repository.phases()).toEqual(['SCHEDULED', 'START', 'RESULT Auto-commit: 1 file changed (a.txt)']);
    expect(new Set(ids).size).toBe(1);
  });

  it('publishes what could not be published before, once', async () => {
    let release!: () => void;
    repository.sink.hold = new Promise((resolve) => {
      release = resolve;
    });
    await repository.start();
    repository.write('a.txt', 'two\n');
    repository.clock.advance(600_000);
    await until(() => repository.git('log', '--format=%s').startsWith('Auto-commit'));
    await until(() => !existsSync(join(repository.root, '.git/index.lock')));
    const closing = repository.stop();
    repository.sink.failures.push({ error: new Error('the hub is down') });
    release();
    await closing;
    repository.sink.hold = null;
    expect(repository.phases()).toEqual([]);
    await repository.start();
    await until(() => repository.phases().length >= 2);
    expect(repository.phases()).toEqual(['START', 'RESULT Auto-commit: 1 file changed (a.txt)']);
  });

  it('finishes a commit that was on its branch while its index was not in place', async () => {
    await repository.start();
    repository.write('a.txt', 'two\n');
    // A crash is played at its worst moment: the journal and the lock are put back as they were then.
    const index = readFileSync(join(repository.root, '.git/index'));
    repository.hook('post-commit', 'cp .git/tidings-auto-commit-*.json .git/journal; exec sleep 0');
    await repository.next('RESULT');
    const journal = readFileSync(join(repository.root, '.git/journal'), 'utf8');
    await repository.stop();
    const [name] = readdirSync(join(repository.root, '.git')).filter((file) => file.startsWith('tidings-auto-commit-'));
    writeFileSync(join(repository.root, '.git', name!), journal);
    linkSync(join(repository.root, '.git/index'), join(repository.root, '.git/index.lock'));
    writeFileSync(join(repository.root, '.git/index.before'), index);
    repository.git('-c', 'alias.put=!mv .git/index.before .git/index', 'put');
    await repository.start();
    expect(existsSync(join(repository.root, '.git/index.lock'))).toBe(false);
    expect(repository.git('status', '--porcelain')).toBe('');
    await until(() => repository.phases().length >= 2);
    expect(repository.phases()).toEqual(['START', 'RESULT Auto-commit: 1 file changed (a.txt)']);
  });

  it('reports a run that was interrupted before its commit', async () => {
    repository.hook('pre-commit', 'touch .git/reached; sleep 1000');
    await repository.start();
    repository.write('a.txt', 'two\n');
    repository.clock.advance(600_000);
    await until(() => existsSync(join(repository.root, '.git/reached')));
    await repository.stop();
    repository.hook('pre-commit', 'exit 0');
    await repository.start();
    await repository.next('RESULT');
    expect(repository.phases().filter((line) => line.startsWith('ERROR'))).toEqual([
      'ERROR the hub was stopped before the commit was made',
    ]);
    expect(repository.files()).toEqual({ 'a.txt': 'two' });
  });
});

it('loses nothing when the hub is killed at any moment: each commit is reported once', async () => {
  repository.write('.gitignore', '.tidings\n');
  repository.commit('Second');
  const hub = new HubProcess({
    args: [repository.root, '--project', 'acme', '--auto-commit', '1s'],
    data: join(repository.root, '.tidings'),
  });
  onTestFinished(() => hub.kill());
  const inGit = (name: string) => join(repository.root, '.git', name);
  const has = (start: string) => readdirSync(inGit('')).filter((name) => name.startsWith(start));
  const tip = () => readFileSync(inGit('refs/heads/main'), 'utf8');
  const moments: (() => boolean)[] = [
    () => has('tidings-commit-').length > 0,
    () => has('tidings-auto-commit-').some((name) => readFileSync(inGit(name), 'utf8').includes('"landing":{')),
    () => existsSync(inGit('index.lock')),
    // None but the commit itself.
    () => false,
  ];
  for (const [round, isMoment] of [...moments, ...moments].entries()) {
    const before = tip();
    await hub.start();
    // Files that change all the time would hold up every commit.
    for (let line = 0; line < 50; line++) repository.write(`file-${line % 5}.txt`, `${round} ${line}\n`);
    // A moment may be over before anybody looks; then there is a commit.
    await until(() => isMoment() || tip() !== before);
    await hub.kill();
    expect(repository.git('fsck', '--no-dangling')).toBe('');
  }
  await hub.start();
  await until(() => repository.git('status', '--porcelain') === '', {
    withinMs: 30_000,
    what: () =>
      `${repository.git('status')}\n${repository.gitIn(repository.root, '-c', 'alias.l=!ls .git; cat .git/tidings*.json', 'l')}`,
  });
  const commits = repository.git('log', '--format=%H', '--grep=^Auto-committed-by').split('\n').toReversed();
  const results = async () => {
    const query = '{ project(id: "acme") { autoCommitHistory(last: 500) { nodes { phase success commitSha } } } }';
    const headers = { authorization: `Bearer ${KEY}`, 'content-type': 'application/json' };
    const response = await fetch(`${hub.url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
    const { data } = (await response.json()) as { data: { project: { autoCommitHistory: { nodes: Node[] } } } };
    return data.project.autoCommitHistory.nodes.filter(({ success }) => success).map(({ commitSha }) => commitSha);
  };
  await until(async () => (await results()).length >= commits.length, { withinMs: 30_000 });
  expect(await results()).toEqual(commits);
  expect(commits.length).toBeGreaterThan(1);
  await hub.kill();
}, 180_000);

interface Node {
  readonly phase: string;
  readonly success: boolean | null;
  readonly commitSha: string | null;
}
