import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { until } from '../support/until.js';
import { type Running, run, start, stop } from './run.js';

let base: string;
let cwd: string;
let started: Running[];

beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'tidings-cli-'));
  cwd = join(base, 'My Project');
  await mkdir(cwd);
  started = [];
});
afterEach(async () => {
  await Promise.all(started.map(stop));
  await rm(base, { recursive: true, force: true });
});

const ENV = { PORT: '0', TIDINGS_DRAIN_MS: '50', TIDINGS_LOG_LEVEL: 'silent' };
const begin = (args: string[], env: Record<string, string> = {}) => {
  const running = start(args, { cwd, env });
  started.push(running);
  return running;
};

/** A hub as a process, and how client commands reach it: by its port, and the key in the data folder. */
async function serve(args: string[] = [], env: Record<string, string> = {}) {
  const hub = begin(args, { ...ENV, ...env });
  const [, url] = await hub.says(/^listening on (http:\/\/\S+)$/m);
  await hub.says(/^admin key/m);
  const key = (await readFile(join(cwd, '.tidings/admin.key'), 'utf8')).trim();
  return { hub, url: url!, key, env: { PORT: new URL(url!).port } };
}

/** A hub that watches nothing, with the project that is named after the folder. */
async function serveProject() {
  const served = await serve(['--no-watch']);
  await post(served, 'mutation { createProject(input: { id: "my-project" }) { id } }');
  return served;
}

async function post({ url, key }: { url: string; key: string }, query: string): Promise<unknown> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${key}` };
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
  return response.json();
}

const json = (running: Running) => running.lines().map((line) => JSON.parse(line) as Record<string, unknown>);
const sum = (from: number, to: number) =>
  Array.from(
    { length: to - from + 1 },
    (_, index) => `${JSON.stringify({ kind: 'n', summary: `${from + index}` })}\n`,
  ).join('');
const summaries = (running: Running) => json(running).map(({ summary }) => Number(summary));
const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

describe('tidings', () => {
  it('serves, watches the folder as a project, and prints the addresses', async () => {
    const { hub, url, key, env } = await serve();
    await hub.says(/^watching .*as project my-project$/m);
    expect(key).toMatch(/^\S{24,}$/);
    expect(hub.stdout()).toContain(`${url}/graphql`);
    expect((await stat(join(cwd, '.tidings/admin.key'))).mode & 0o777).toBe(0o600);
    expect((await fetch(`${url}/health`)).status).toBe(200);
    const tail = begin(['tail', '--json', '--project', 'my-project', '--type', 'file_change', '--last', '10'], env);
    await writeFile(join(cwd, 'a\nb.txt'), 'four');
    const event = await until(() => json(tail).find(({ filePath }) => filePath === 'a\nb.txt'));
    expect(event).toMatchObject({ type: 'FILE_CHANGE', changeType: 'CREATED', sizeBytes: 4, projectId: 'my-project' });
    expect(event.cursor).toEqual(expect.any(String));
    expect(json(tail).filter(({ filePath }) => String(filePath).startsWith('.tidings'))).toEqual([]);
    expect(await post({ url, key }, '{ viewer { id } }')).toMatchObject({ data: { viewer: { id: 'admin' } } });
  });

  it.each(['SIGTERM', 'SIGINT'] as const)('shuts down cleanly at %s', async (signal) => {
    const { hub } = await serve(['--no-watch']);
    hub.child.kill(signal);
    expect(await hub.ended).toBe(0);
    expect(hub.stderr()).toBe('');
  });

  it('exits immediately at the second signal', async () => {
    const { hub, env } = await serve([], { TIDINGS_DRAIN_MS: '60000' });
    await writeFile(join(cwd, 'a'), '');
    const tails = [1, 2, 3].map(() => begin(['tail', '--since', '1h', '--type', 'file_change'], env));
    for (const tail of tails) await tail.says(/file_change/);
    hub.child.kill('SIGTERM');
    await until(async () => (await fetch(`http://127.0.0.1:${env.PORT}/ready`).catch(() => null))?.status !== 200);
    hub.child.kill('SIGTERM');
    expect(await hub.ended).toBe(143);
  });

  it('names the port that is in use, and the way out', async () => {
    const { env } = await serve(['--no-watch']);
    const { code, stderr } = await run(['serve', '--no-watch', '--port', env.PORT, '--data', 'other'], {
      cwd,
      env: ENV,
    });
    expect(code).toBe(1);
    expect(stderr).toBe(
      `tidings: port ${env.PORT} of 127.0.0.1 is in use; stop what listens there, or choose another with --port (0 takes a free one)\n`,
    );
  });

  it('takes port, host, data folder and project from its flags, before the environment', async () => {
    const { url } = await serve(['serve', '--port', '0', '--host', '127.0.0.1', '--project', 'shop'], {
      ...{ PORT: '1', HOST: '192.0.2.1' },
    });
    expect(new URL(url).hostname).toBe('127.0.0.1');
    expect((await started[0]!.says(/^watching .*$/m))[0]).toMatch(/ as project shop$/);
    const other = begin(['serve', '--no-watch', '--port', '0', '--data', 'elsewhere'], { ...ENV, TIDINGS_DATA: 'no' });
    await other.says(/^listening on/m);
    expect((await stat(join(cwd, 'elsewhere/admin.key'))).isFile()).toBe(true);
  });

  it('shows the admin key at the start that makes it, and never again', async () => {
    const { hub, key } = await serve(['--no-watch']);
    expect(hub.stdout()).toContain(`admin key    ${key}\n`);
    await stop(hub);
    const { hub: again } = await serve(['--no-watch']);
    expect(again.stdout()).toContain('admin key    is in .tidings/admin.key\n');
    expect(again.stdout() + again.stderr()).not.toContain(key);
  });

  it.each(['environment', 'configuration file'])('never shows an admin key that was given in the %s', async (place) => {
    const given = 'a-key-of-the-operator-of-this-hub';
    const env: Record<string, string> = place === 'environment' ? { TIDINGS_ADMIN_KEY: given } : {};
    if (place !== 'environment')
      await writeFile(join(cwd, 'tidings.config.mjs'), `export default { adminKey: '${given}' };`);
    const hub = begin(['--no-watch'], { ...ENV, ...env, TIDINGS_LOG_LEVEL: 'trace' });
    await hub.says(/^admin key/m);
    expect(hub.stdout()).toContain('admin key    is the one of TIDINGS_ADMIN_KEY\n');
    expect(hub.stdout() + hub.stderr()).not.toContain(given);
  });
});

describe('publish', () => {
  it('publishes an event from its flags, once for each idempotency key', async () => {
    const { env } = await serveProject();
    const fields = ['taskId=7', 'title=Ship it', 'taskStatus=DONE', 'percentage=50', 'labels=["a","b"]'];
    const more = '--priority HIGH --tag x --tag y --project my-project --idempotency-key k --json'.split(' ');
    const args = ['publish', 'task_update', ...fields.flatMap((field) => ['--field', field]), ...more];
    const first = await run(args, { cwd, env });
    expect(first).toMatchObject({ code: 0, stderr: '' });
    const again = await run(args, { cwd, env });
    expect(JSON.parse(again.stdout)).toEqual(JSON.parse(first.stdout));
    const tail = begin(['tail', '--json', '--type', 'TASK_UPDATE', '--last', '1'], env);
    await until(() => tail.lines().length > 0);
    expect(json(tail)[0]).toMatchObject({
      ...{ taskId: '7', title: 'Ship it', taskStatus: 'DONE', percentage: 50, labels: ['a', 'b'] },
      ...{ priority: 'HIGH', tags: ['x', 'y'] },
    });
  });

  it('publishes JSON lines from stdin in large batches, and the output of tail', async () => {
    const { env } = await serveProject();
    const published = await run(['publish', 'activity', '-'], { cwd, env, input: sum(1, 2_500) });
    expect(published).toMatchObject({ code: 0, stderr: 'tidings: 2500 events published\n' });
    const tail = begin(['tail', '--json', '--type', 'activity', '--last', '500'], env);
    await until(() => tail.lines().length === 500);
    expect(summaries(tail)).toEqual(numbers(2_001, 2_500));
    const again = await run(['publish', '--from-ndjson', '--tag', 'again'], {
      cwd,
      env,
      input: tail.lines().slice(0, 3).join('\n'),
    });
    expect(again.stderr).toBe('tidings: 3 events published\n');
    await until(() => tail.lines().length === 503);
    expect(json(tail).at(-1)).toMatchObject({ summary: '2003', tags: ['again'] });
  });

  it('copies what is tailed while it comes in, and counts what the hub alone publishes', async () => {
    const { env } = await serveProject();
    const tail = begin(['tail', '--json', '--project', 'my-project', '--last', '500'], env);
    const copy = begin(['publish', '-', '--project', 'copy', '--create'], env);
    tail.child.stdout.pipe(copy.child.stdin);
    const target = begin(['tail', '--json', '--type', 'activity', '--since', '1h'], env);
    const copied = () => json(target).filter(({ projectId }) => projectId === 'copy');
    for (const at of [1, 2]) {
      await run(['publish', 'activity', '-', '--project', 'my-project'], { cwd, env, input: sum(at, at) });
      await until(() => copied().length === at);
    }
    tail.child.kill('SIGINT');
    expect(await copy.ended).toBe(0);
    expect(copy.stderr()).toBe(
      'tidings: 2 events published; 1 left out, of types that the hub alone publishes: project_created 1\n',
    );
    expect(copied().map(({ summary }) => Number(summary))).toEqual([1, 2]);
  });

  it('creates the project of one event with --create, and otherwise names it and the way out', async () => {
    const { env } = await serve(['--no-watch']);
    const args = ['publish', 'activity', '--field', 'kind=n', '--field', 'summary=s', '--project', 'nope'];
    const refused = await run(args, { cwd, env });
    expect(refused.code).toBe(1);
    expect(refused.stderr).toMatch(
      /^tidings: NOT_FOUND: There is no project 'nope' [^\n]*tidings projects create nope[^\n]*\n$/,
    );
    expect(await run([...args, '--create'], { cwd, env })).toMatchObject({ code: 0, stderr: '' });
  });

  it('names the invalid line, and publishes the lines before it', async () => {
    const { env } = await serveProject();
    const input = `${sum(1, 2)}{"no": `;
    const { code, stderr } = await run(['publish', 'activity', '-'], { cwd, env, input });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^tidings: line 3: [^\n]+\n$/);
    const tail = begin(['tail', '--json', '--type', 'activity', '--last', '2'], env);
    await until(() => tail.lines().length === 2);
    expect(summaries(tail)).toEqual([1, 2]);
  });
});

describe('tail', () => {
  it('resumes after the hub was killed and restarted', { timeout: 60_000 }, async () => {
    const { hub, env } = await serveProject();
    await run(['publish', 'activity', '-'], { cwd, env, input: sum(1, 1) });
    const tails = [[], ['--project', 'my-project'], ['--sse']].map((more) =>
      begin(['tail', '--json', '--type', 'activity', '--last', '1', ...more], env),
    );
    for (const tail of tails) await until(() => tail.lines().length === 1);
    await stop(hub);
    await serve(['--no-watch'], env);
    await run(['publish', 'activity', '-'], { cwd, env, input: sum(2, 20) });
    for (const tail of tails) {
      await until(() => tail.lines().length === 20, { withinMs: 30_000, what: () => tail.stdout() + tail.stderr() });
      expect(summaries(tail)).toEqual(numbers(1, 20));
      expect(tail.stderr()).toBe('tidings: the connection is lost, trying again\ntidings: connected again\n');
    }
    const { cursor } = json(tails[0]!)[9]!;
    const resumed = begin(['tail', '--json', '--type', 'activity', '--after', String(cursor)], env);
    await until(() => resumed.lines().length === 10);
    expect(summaries(resumed)).toEqual(numbers(11, 20));
  });

  it('prints readable lines by default, without control characters of an event', async () => {
    const { env } = await serve();
    await writeFile(join(cwd, '\u001b[31mred\n.txt'), '');
    const tail = begin(['tail', '--since', '1h', '--type', 'file_change'], env);
    const [line] = await tail.says(/^.*my-project#\d+ file_change .*$/m);
    expect(line).toContain('changeType=CREATED');
    expect(line).not.toContain('\u001b');
  });

  it('exits with 0 when it is interrupted and when its reader closes', async () => {
    const { env } = await serve();
    await writeFile(join(cwd, 'a'), '');
    const interrupted = begin(['tail', '--last', '5'], env);
    await interrupted.says(/file_change/);
    interrupted.child.kill('SIGINT');
    expect(await interrupted.ended).toBe(0);
    const unread = begin(['tail', '--last', '5'], env);
    await unread.says(/file_change/);
    unread.child.stdout.destroy();
    await until(async () => {
      await writeFile(join(cwd, `b-${performance.now()}`), '');
      return unread.child.exitCode !== null;
    });
    expect(await unread.ended).toBe(0);
    expect(interrupted.stderr() + unread.stderr()).toBe('');
  });
});

describe('watch', () => {
  const git = (folder: string, ...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com', ...args], { cwd: folder });

  it('publishes the changes of a folder to a hub, also after an outage', { timeout: 60_000 }, async () => {
    const { hub, env } = await serve(['--no-watch']);
    const folder = join(base, 'elsewhere');
    await mkdir(folder);
    git(folder, 'init', '-q');
    git(folder, 'commit', '-q', '--allow-empty', '-m', 'First');
    const watch = begin(['watch', folder], env);
    await watch.says(/^watching .*elsewhere as project elsewhere$/m);
    const tail = begin(['tail', '--json', '--project', 'elsewhere', '--last', '10'], env);
    const told = () =>
      json(tail).map(
        ({ type, message, changeType, filePath }) => message ?? (filePath ? `${changeType} ${filePath}` : type),
      );
    await until(() => told().includes('First'));
    await writeFile(join(folder, 'a.txt'), 'a');
    await until(() => told().includes('CREATED a.txt'));
    await stop(hub);
    await rename(join(folder, 'a.txt'), join(folder, 'b.txt'));
    git(folder, 'commit', '-q', '--allow-empty', '-m', 'Second');
    await until(() => watch.stderr().includes('trying again'));
    await serve(['--no-watch'], env);
    await until(() => told().includes('Second') && told().includes('MOVED b.txt'), {
      withinMs: 30_000,
      what: () => `${told().join(', ')} ${watch.stderr()}`,
    });
    expect(told().filter((line) => line !== 'PROJECT_CREATED')).toHaveLength(4);
    watch.child.kill('SIGINT');
    expect(await watch.ended).toBe(0);
  });
});

describe('a client command fails with the code of the hub', () => {
  let folder: string;
  let hub: Running;
  let env: Record<string, string>;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tidings-cli-'));
    hub = start(['serve', '--no-watch'], { cwd: folder, env: ENV });
    const [, port] = await hub.says(/^listening on http:.*:(\d+)$/m);
    env = { PORT: port! };
  });
  afterAll(async () => {
    await stop(hub);
    await rm(folder, { recursive: true, force: true });
  });

  const activity = ['publish', 'activity', '--data', '{"kind":"n","summary":"s"}'];
  it.each<[string, string[], Record<string, string>]>([
    ['FORBIDDEN', ['publish', 'project_created', '--data', '{}'], {}],
    ['NOT_FOUND', [...activity, '--project', 'nowhere'], {}],
    ['BAD_USER_INPUT', ['publish', 'activity', '--project', 'system', '--data', '{"kind":"n"}'], {}],
    ['CURSOR_INVALID', ['tail', '--after', 'nonsense'], {}],
    ['NOT_FOUND', ['tail', '--project', 'nowhere'], {}],
    ['UNAUTHENTICATED', ['tail'], { TIDINGS_KEY: 'not-the-key' }],
    ['UNAUTHENTICATED', ['watch', '.'], { TIDINGS_KEY: 'not-the-key' }],
  ])('%s: %j', async (code, args, more) => {
    const result = await run(args, { cwd: folder, env: { ...env, ...more } });
    expect(result.code).toBe(1);
    expect(result.stderr).toMatch(new RegExp(`^tidings: ${code}: [^\n]+\n$`));
  });
});

describe('a refusal names the thing, what is accepted, and the way out:', () => {
  let folder: string;
  let hub: Running;
  let env: Record<string, string>;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tidings-cli-'));
    hub = start(['serve', '--no-watch'], { cwd: folder, env: ENV });
    const [, port] = await hub.says(/^listening on http:.*:(\d+)$/m);
    env = { PORT: port! };
  });
  afterAll(async () => {
    await stop(hub);
    await rm(folder, { recursive: true, force: true });
  });

  const task = ['publish', 'task_update', '--project', 'system'];
  it.each<[string, string[], number, RegExp]>([
    [
      'an unknown type of a stream',
      ['tail', '--type', 'comit'],
      2,
      /no event type 'comit'; did you mean commit\? tidings types lists/,
    ],
    [
      'an unknown type of an event',
      ['publish', 'comit', '--data', '{}'],
      2,
      /no event type 'comit'; did you mean commit\? tidings types lists/,
    ],
    [
      'an unknown field',
      [...task, '--field', 'titel=x'],
      2,
      /--field titel=x: there is no field 'titel'; did you mean title\? Accepted: taskId, title, /,
    ],
    [
      'an unknown field in the data',
      [...task, '--data', '{"titel":"x"}'],
      1,
      /BAD_USER_INPUT: task_update: there is no field 'titel'; did you mean title\?.*; see tidings types task_update/,
    ],
    [
      'missing fields',
      [...task, '--data', '{"title":"x"}'],
      1,
      /BAD_USER_INPUT: task_update: required and missing: taskId, /,
    ],
    [
      'an invalid value',
      ['publish', 'file_change', '--project', 'system', '--data', '{"filePath":"a","changeType":"CREATD"}'],
      1,
      /BAD_USER_INPUT: file_change: changeType is "CREATD"; did you mean CREATED\? Accepted: CREATED, /,
    ],
    [
      'an unknown key id',
      ['keys', 'revoke', 'nothing'],
      1,
      /NOT_FOUND: There is no API key 'nothing'; tidings keys list/,
    ],
    [
      'a type of the hub',
      ['publish', 'connect', '--data', '{}'],
      1,
      /FORBIDDEN: Events of type 'connect' are published by the hub/,
    ],
    [
      'a project that does not exist',
      ['projects', 'show', 'nope'],
      1,
      /NOT_FOUND: There is no project 'nope' .*tidings projects create nope/,
    ],
    ['a project that exists', ['projects', 'create', 'system'], 1, /CONFLICT: [^\n]*exists/],
  ])('%s', async (_, args, code, message) => {
    const result = await run(args, { cwd: folder, env });
    expect(result.stderr).toMatch(/^tidings: [^\n]+\n$/);
    expect(result.stderr).toMatch(message);
    expect(result.code).toBe(code);
  });
});
