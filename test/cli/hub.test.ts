import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, rename, stat, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { StreamClient } from '../support/stream-client.js';
import { until } from '../support/until.js';
import { activities, CommandFolder, json, numbers, post, SETTINGS, summaries } from './command-folder.js';
import { stop } from './run.js';
import { runHere } from './run-here.js';

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

  it('starts while its log is away, and says how to sign in', async () => {
    const env = {
      PORT: '0',
      TIDINGS_ENGINE: 'redis://127.0.0.1:1',
      TIDINGS_LOG_LEVEL: 'silent',
      TIDINGS_DRAIN_MS: '0',
    };
    const hub = folder.begin(['serve', '--no-watch'], env);
    await hub.says(/^sign in +by key: no link can be made while the log cannot be written$/m);
    const [, url] = await hub.says(/^dashboard +(\S+)$/m);
    expect((await fetch(`${url}health`)).status).toBe(200);
    expect((await fetch(`${url}ready`)).status).toBe(503);
    await stop(hub);
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
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    const { code, stderr } = await runHere(['serve', '--no-watch', '--port', String(port)], { cwd: folder.cwd });
    taken.close();
    expect(code).toBe(1);
    expect(stderr).toBe(
      `tidings: port ${port} of 127.0.0.1 is in use; stop what listens there, or choose another with --port (0 takes a free one)\n`,
    );
  });

  it('takes port, host, data folder and project from its flags, before the environment', async () => {
    const args = ['serve', '--port', '0', '--host', '127.0.0.1', '--data', 'elsewhere', '--project', 'shop'];
    const env = { ...SETTINGS, PORT: '1', HOST: '192.0.2.1', TIDINGS_DATA: 'no' };
    const { code, stdout } = await runHere(args, { cwd: folder.cwd, env, says: /^watching .* as project shop$/m });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^listening on http:\/\/127\.0\.0\.1:\d+$/m);
    expect(await readdir(folder.cwd)).toEqual(['elsewhere']);
    expect((await stat(join(folder.cwd, 'elsewhere/admin.key'))).isFile()).toBe(true);
  });

  it('shows the admin key at its first start only, and shuts down cleanly at SIGTERM and SIGINT', async () => {
    const { hub, key } = await folder.serve(['--no-watch']);
    expect(hub.stdout()).toContain(`admin key    ${key}\n`);
    hub.child.kill('SIGTERM');
    expect(await hub.ended).toBe(0);
    const { hub: again } = await folder.serve(['--no-watch']);
    expect(again.stdout()).toContain('admin key    is in .tidings/admin.key\n');
    again.child.kill('SIGINT');
    expect(await again.ended).toBe(0);
    expect(again.stdout()).not.toContain(key);
    expect(hub.stderr() + again.stderr()).toBe('');
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
  it('resumes after the hub was killed and restarted', async () => {
    const { hub, url, key, env } = await folder.serve(['--no-watch']);
    await post({ hub, url, key, env }, 'mutation { createProject(input: { id: "my-project" }) { id } }');
    await runHere(['publish', 'activity', '-'], { cwd: folder.cwd, env, input: activities(1, 1) });
    const tails = [[], ['--project', 'my-project'], ['--sse']].map((more) =>
      folder.begin(['tail', '--json', '--type', 'activity', '--last', '1', ...more], env),
    );
    for (const tail of tails) await until(() => tail.lines().length === 1);
    await stop(hub);
    await folder.serve(['--no-watch'], env);
    await runHere(['publish', 'activity', '-'], { cwd: folder.cwd, env, input: activities(2, 20) });
    for (const tail of tails) {
      await until(() => tail.lines().length === 20, { what: () => tail.stdout() + tail.stderr() });
      expect(summaries(tail)).toEqual(numbers(1, 20));
      await expect
        .poll(() => tail.stderr())
        .toBe('tidings: the connection is lost, trying again\ntidings: connected again\n');
    }
    const { cursor } = json(tails[0]!)[9]!;
    const after = ['tail', '--json', '--type', 'activity', '--after', String(cursor)];
    const resumed = await runHere(after, { cwd: folder.cwd, env, says: /(.*\n){10}/ });
    expect(resumed.stdout.match(/(?<="summary":")\d+/g)!.map(Number)).toEqual(numbers(11, 20));
  });
});

describe('watch', () => {
  const git = (cwd: string, ...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com', ...args], { cwd });

  it('publishes the changes of a folder to a hub, also after an outage', async () => {
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
      what: () => `${told().join(', ')} ${watch.stderr()}`,
    });
    expect(told().filter((line) => !['PROJECT_CREATED', 'PUSH'].includes(String(line)))).toHaveLength(4);
    watch.child.kill('SIGINT');
    expect(await watch.ended).toBe(0);
  });

  it('warns the readers of the project as a hub does, without the path of this machine', async () => {
    const { env } = await folder.serve(['--no-watch']);
    const watched = join(folder.base, 'elsewhere');
    await mkdir(watched);
    const watch = folder.begin(['watch', watched, '--ignore', '*'], env);
    await watch.says(/^watching/m);
    const args = ['tail', '--json', '--project', 'elsewhere', '--type', 'warning_issued', '--last', '10'];
    const { stdout } = await runHere(args, { cwd: folder.cwd, env, says: /\n/ });
    expect(JSON.parse(stdout)).toMatchObject({
      code: 'SOURCE',
      message: expect.stringMatching(/^file changes in elsewhere are not published/),
      source: 'folder elsewhere',
    });
    await stop(watch);
  });
});
