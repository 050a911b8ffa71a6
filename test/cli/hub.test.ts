import { execFileSync } from 'node:child_process';
import { mkdir, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { StreamClient } from '../support/stream-client.js';
import { until } from '../support/until.js';
import { activities, CommandFolder, json, numbers, post, summaries } from './command-folder.js';
import { run, stop } from './run.js';

let folder: CommandFolder;
beforeEach(async () => {
  folder = await CommandFolder.make();
});
afterEach(() => folder.remove());

describe('tidings', () => {
  it('serves, watches the folder as a project, and prints the addresses', async () => {
    const { hub, url, key, env } = await folder.serve();
    await hub.says(/^watching .*as project my-project$/m);
    expect(key).toMatch(/^\S{24,}$/);
    expect(hub.stdout()).toContain(`${url}/graphql`);
    expect((await stat(join(folder.cwd, '.tidings/admin.key'))).mode & 0o777).toBe(0o600);
    expect((await fetch(`${url}/health`)).status).toBe(200);
    const tail = folder.begin(
      ['tail', '--json', '--project', 'my-project', '--type', 'file_change', '--last', '10'],
      env,
    );
    await writeFile(join(folder.cwd, 'a\nb.txt'), 'four');
    const event = await until(() => json(tail).find(({ filePath }) => filePath === 'a\nb.txt'));
    expect(event).toMatchObject({ type: 'FILE_CHANGE', changeType: 'CREATED', sizeBytes: 4, projectId: 'my-project' });
    expect(event.cursor).toEqual(expect.any(String));
    expect(json(tail).filter(({ filePath }) => String(filePath).startsWith('.tidings'))).toEqual([]);
    expect(await post({ hub, url, key, env }, '{ viewer { id } }')).toMatchObject({
      data: { viewer: { id: 'admin' } },
    });
  });

  it.each(['SIGTERM', 'SIGINT'] as const)('shuts down cleanly at %s', async (signal) => {
    const { hub } = await folder.serve(['--no-watch']);
    hub.child.kill(signal);
    expect(await hub.ended).toBe(0);
    expect(hub.stderr()).toBe('');
  });

  it('exits immediately at the second signal', async () => {
    const { hub, url, key } = await folder.serve(['--no-watch'], { TIDINGS_DRAIN_MS: '60000' });
    // It closes them over the minute, one after the other.
    const body = { query: 'subscription { events { type } }' };
    const request = { url: `${url}/graphql/stream`, body, headers: { authorization: `Bearer ${key}` } };
    const streams = await Promise.all([1, 2, 3].map(() => StreamClient.open(request)));
    hub.child.kill('SIGTERM');
    await until(async () => (await fetch(`${url}/ready`).catch(() => null))?.status !== 200);
    hub.child.kill('SIGTERM');
    expect(await hub.ended).toBe(143);
    await Promise.all(streams.map(({ ended }) => ended));
  });

  it('names the port that is in use, and the way out', async () => {
    const { env } = await folder.serve(['--no-watch']);
    const args = ['serve', '--no-watch', '--port', env.PORT, '--data', 'other'];
    const { code, stderr } = await run(args, { cwd: folder.cwd });
    expect(code).toBe(1);
    expect(stderr).toBe(
      `tidings: port ${env.PORT} of 127.0.0.1 is in use; stop what listens there, or choose another with --port (0 takes a free one)\n`,
    );
  });

  it('takes port, host, data folder and project from its flags, before the environment', async () => {
    const args = ['serve', '--port', '0', '--host', '127.0.0.1', '--project', 'shop'];
    const { hub, url } = await folder.serve(args, { PORT: '1', HOST: '192.0.2.1' });
    expect(new URL(url).hostname).toBe('127.0.0.1');
    expect((await hub.says(/^watching .*$/m))[0]).toMatch(/ as project shop$/);
    const other = folder.begin(['serve', '--no-watch', '--port', '0', '--data', 'elsewhere'], { TIDINGS_DATA: 'no' });
    await other.says(/^listening on/m);
    expect((await stat(join(folder.cwd, 'elsewhere/admin.key'))).isFile()).toBe(true);
  });

  it('shows the admin key at the start that makes it, and never again', async () => {
    const { hub, key } = await folder.serve(['--no-watch']);
    expect(hub.stdout()).toContain(`admin key    ${key}\n`);
    await stop(hub);
    const { hub: again } = await folder.serve(['--no-watch']);
    expect(again.stdout()).toContain('admin key    is in .tidings/admin.key\n');
    expect(again.stdout() + again.stderr()).not.toContain(key);
  });

  it.each(['environment', 'configuration file'])('never shows an admin key that was given in the %s', async (place) => {
    const given = 'a-key-of-the-operator-of-this-hub';
    const env: Record<string, string> = place === 'environment' ? { TIDINGS_ADMIN_KEY: given } : {};
    if (place !== 'environment')
      await writeFile(join(folder.cwd, 'tidings.config.mjs'), `export default { adminKey: '${given}' };`);
    const hub = folder.begin(['--no-watch'], { PORT: '0', ...env, TIDINGS_LOG_LEVEL: 'trace' });
    await hub.says(/^admin key/m);
    expect(hub.stdout()).toContain('admin key    is the one of TIDINGS_ADMIN_KEY\n');
    expect(hub.stdout() + hub.stderr()).not.toContain(given);
  });
});

describe('tail', () => {
  it('resumes after the hub was killed and restarted', { timeout: 60_000 }, async () => {
    const { hub, url, key, env } = await folder.serve(['--no-watch']);
    await post({ hub, url, key, env }, 'mutation { createProject(input: { id: "my-project" }) { id } }');
    await run(['publish', 'activity', '-'], { cwd: folder.cwd, env, input: activities(1, 1) });
    const tails = [[], ['--project', 'my-project'], ['--sse']].map((more) =>
      folder.begin(['tail', '--json', '--type', 'activity', '--last', '1', ...more], env),
    );
    for (const tail of tails) await until(() => tail.lines().length === 1);
    await stop(hub);
    await folder.serve(['--no-watch'], env);
    await run(['publish', 'activity', '-'], { cwd: folder.cwd, env, input: activities(2, 20) });
    for (const tail of tails) {
      await until(() => tail.lines().length === 20, { withinMs: 30_000, what: () => tail.stdout() + tail.stderr() });
      expect(summaries(tail)).toEqual(numbers(1, 20));
      expect(tail.stderr()).toBe('tidings: the connection is lost, trying again\ntidings: connected again\n');
    }
    const { cursor } = json(tails[0]!)[9]!;
    const resumed = folder.begin(['tail', '--json', '--type', 'activity', '--after', String(cursor)], env);
    await until(() => resumed.lines().length === 10);
    expect(summaries(resumed)).toEqual(numbers(11, 20));
  });
});

describe('watch', () => {
  const git = (cwd: string, ...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com', ...args], { cwd });

  it('publishes the changes of a folder to a hub, also after an outage', { timeout: 60_000 }, async () => {
    const { hub, env } = await folder.serve(['--no-watch']);
    const watched = join(folder.base, 'elsewhere');
    await mkdir(watched);
    git(watched, 'init', '-q');
    git(watched, 'commit', '-q', '--allow-empty', '-m', 'First');
    const watch = folder.begin(['watch', watched], env);
    await watch.says(/^watching .*elsewhere as project elsewhere$/m);
    const tail = folder.begin(['tail', '--json', '--project', 'elsewhere', '--last', '10'], env);
    const told = () =>
      json(tail).map(
        ({ type, message, changeType, filePath }) => message ?? (filePath ? `${changeType} ${filePath}` : type),
      );
    await until(() => told().includes('First'));
    await writeFile(join(watched, 'a.txt'), 'a');
    await until(() => told().includes('CREATED a.txt'));
    await stop(hub);
    await rename(join(watched, 'a.txt'), join(watched, 'b.txt'));
    git(watched, 'commit', '-q', '--allow-empty', '-m', 'Second');
    await until(() => watch.stderr().includes('trying again'));
    await folder.serve(['--no-watch'], env);
    await until(() => told().includes('Second') && told().includes('MOVED b.txt'), {
      withinMs: 30_000,
      what: () => `${told().join(', ')} ${watch.stderr()}`,
    });
    expect(told().filter((line) => line !== 'PROJECT_CREATED')).toHaveLength(4);
    watch.child.kill('SIGINT');
    expect(await watch.ended).toBe(0);
  });
});
