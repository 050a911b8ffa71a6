import { spawn } from 'node:child_process';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { command } from '../../support/command.js';
import { startProxy } from '../../support/proxy.js';
import { until } from '../../support/until.js';
import { environment, run, start } from '../run.js';
import { eventsOf, type RunEvent, RunPlace } from './run-folder.js';

let place: RunPlace;
beforeEach(async () => {
  place = await RunPlace.make('acme', { TIDINGS_PUBLISH_RATE: '1000000' });
});
afterEach(() => place.remove());

const options = () => ({ cwd: place.folder.cwd, env: place.env });
const linesOf = (events: readonly RunEvent[]) => events.filter(({ type }) => type === 'LOG_LINE');
const statusesOf = (events: readonly RunEvent[]) =>
  events.filter(({ type }) => type === 'AGENT_STATUS').map(({ payload }) => payload.agentStatus);
const ended = () =>
  until(async () => {
    const events = await eventsOf(place.served, 'acme');
    return statusesOf(events).length === 2 ? events : null;
  });
const spools = () =>
  readdir(join(place.folder.cwd, '.tidings/runs')).then((names) => names.filter((n) => n !== '.gitignore'));

describe('tidings run', () => {
  it('passes both streams on in order, whatever is in them', async () => {
    const script = `
      const bytes = Buffer.from(Array.from({ length: 99_851 }, (_, index) => index % 256));
      process.stdout.write(bytes, () => process.stderr.write(bytes));`;
    const child = spawn(process.execPath, [command(), 'run', '--quiet', '--', process.execPath, '-e', script], {
      ...{ cwd: place.folder.cwd, env: environment(place.env) },
    });
    const [out, err]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    await new Promise((resolve) => child.once('close', resolve));
    const bytes = Buffer.from(Array.from({ length: 99_851 }, (_, index) => index % 256));
    expect([Buffer.concat(out).equals(bytes), Buffer.concat(err).equals(bytes)]).toEqual([true, true]);
    const events = await ended();
    const streams = linesOf(events).map(({ payload }) => payload.stream);
    expect(streams.lastIndexOf('STDOUT')).toBeLessThan(streams.indexOf('STDERR'));
  });

  it('delivers 200,000 lines, each once and in order', async () => {
    const args = ['run', '--wait', '--', 'seq', '200000'];
    const { code, stdout } = await run(args, options());
    expect([code, stdout.length]).toEqual([0, 1_288_895]);
    const events = linesOf(await eventsOf(place.served, 'acme'));
    expect(events.length).toBe(200_000);
    expect(events.every(({ payload }, index) => payload.message === String(index + 1))).toBe(true);
    expect(await spools()).toEqual([]);
  }, 600_000);

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'passes %s on to the whole command and ends by it',
    async (signal) => {
      const script = `sleep 100 & echo ready; wait`;
      const running = start(['run', '--', 'sh', '-c', script], options());
      await running.says(/ready/);
      running.child.kill(signal);
      expect(await running.ended).toBe(signal);
      expect(statusesOf(await ended())).toEqual(['RUNNING', 'STOPPED']);
    },
  );

  it('leaves the end to a command that handles a signal, and its status is the status', async () => {
    const script = `trap 'echo bye; exit 7' TERM; echo ready; while :; do sleep 0.05; done`;
    const running = start(['run', '--', 'sh', '-c', script], options());
    await running.says(/ready/);
    running.child.kill('SIGTERM');
    expect(await running.ended).toBe(7);
    expect(running.stdout()).toBe('ready\nbye\n');
    expect(statusesOf(await ended())).toEqual(['RUNNING', 'FAILED']);
  });

  it('ends as a shell does for a command that does not exist', async () => {
    const { code, stderr } = await run(['run', '--wait', '--', 'no-such-program'], options());
    expect({ code, stderr }).toEqual({ code: 127, stderr: 'tidings: no-such-program: command not found\n' });
    expect(statusesOf(await ended())).toEqual(['RUNNING', 'FAILED']);
  });

  it('does not wait for what a command leaves in the background', async () => {
    const { code, stdout } = await run(['run', '--', 'sh', '-c', 'sleep 600 & echo $!'], options());
    expect(code).toBe(0);
    process.kill(Number(stdout), 'SIGKILL');
  });

  it('ends with a reader that closes early, as a pipe does', async () => {
    const line = `"${process.execPath}" "${command()}" run --quiet -- yes | head -n 1`;
    const child = spawn('bash', ['-c', `${line}; echo \${PIPESTATUS[0]}`], {
      ...{ cwd: place.folder.cwd, env: environment(place.env) },
    });
    let text = '';
    child.stdout.on('data', (chunk) => {
      text += chunk;
    });
    await new Promise((resolve) => child.once('close', resolve));
    expect(text).toBe('y\n141\n');
  });

  it('spools while its hub is away, and a later delivery to that hub sends what is left', async () => {
    const proxy = await startProxy(place.env.TIDINGS_URL!);
    onTestFinished(() => proxy.close());
    proxy.block();
    const ofProxy = { ...options(), env: { ...place.env, TIDINGS_URL: proxy.url } };
    const { code, stderr } = await run(['run', '--', 'echo', 'kept'], ofProxy);
    expect(code).toBe(0);
    expect(await spools()).toHaveLength(1);
    expect(stderr).toMatch(/^tidings: the hub is not reached|^$/);
    // The process that waits for the hub ends a minute after its run.
    const [spool] = await spools();
    const pid = Number(await until(() => readText(join(place.folder.cwd, '.tidings/runs', spool!, 'deliverer'))));
    process.kill(pid, 'SIGKILL');
    await until(() => !isAlive(pid));
    proxy.unblock();
    const toAnother = `tidings: runs for another hub are kept; to deliver them: tidings run --deliver --url ${proxy.url}\n`;
    expect(await run(['run', '--deliver'], options())).toMatchObject({
      ...{ code: 0, stderr: `tidings: 0 runs delivered\n${toAnother}` },
    });
    // The same hub, written in another way.
    const delivered = await run(['run', '--deliver', '--url', `${proxy.url}/`], options());
    expect(delivered).toMatchObject({ code: 0, stderr: 'tidings: 1 runs delivered\n' });
    expect(linesOf(await ended()).map(({ payload }) => payload.message)).toEqual(['kept']);
    expect(await spools()).toEqual([]);
  });

  it('goes on where a killed delivery has stopped, and says that a run was killed', async () => {
    const script = `for i in $(seq 5000); do echo $i; done; echo ready; sleep 600`;
    const running = start(['run', '--', 'sh', '-c', script], options());
    await running.says(/ready/);
    const folder = join(place.folder.cwd, '.tidings/runs');
    const [spool] = await until(async () => ((await spools()).length > 0 ? spools() : null));
    const pid = Number(await until(() => readText(join(folder, spool!, 'deliverer'))));
    await until(async () => (await eventsOf(place.served, 'acme')).length > 100);
    process.kill(pid, 'SIGKILL');
    running.child.kill('SIGKILL');
    await running.ended;
    await until(() => !isAlive(pid));
    await run(['run', '--deliver'], options());
    const events = await ended();
    expect(linesOf(events).map(({ payload }) => payload.message)).toEqual([
      ...Array.from({ length: 5_000 }, (_, index) => String(index + 1)),
      'ready',
    ]);
    expect(statusesOf(events)).toEqual(['RUNNING', 'STOPPED']);
  });

  it('waits where the hub limits the rate, and delivers everything', async () => {
    await place.remove();
    place = await RunPlace.make('acme', { TIDINGS_PUBLISH_RATE: '400' });
    const { code } = await run(['run', '--wait', '--', 'seq', '2000'], options());
    expect(code).toBe(0);
    expect(linesOf(await eventsOf(place.served, 'acme'))).toHaveLength(2_000);
  });

  it('keeps the output where the key is refused, and says so', async () => {
    const env = { ...place.env, TIDINGS_KEY: 'a-key-that-is-not-known-0123456789' };
    const { code, stderr } = await run(['run', '--wait', '--', 'echo', 'x'], { ...options(), env });
    expect(code).toBe(0);
    expect(stderr).toMatch(/the output is kept in .*delivered by the next run: /);
    expect(await spools()).toHaveLength(1);
  });

  it('runs a command at a low priority that its user may not raise', async () => {
    // Root may, unless it is without that right.
    const withoutRight = process.getuid?.() === 0 ? 'setpriv --bounding-set=-sys_nice' : '';
    const line = `${withoutRight} nice -n 15 "${process.execPath}" "${command()}" run --quiet -- echo low`;
    const child = spawn('sh', ['-c', line], { cwd: place.folder.cwd, env: environment(place.env) });
    let text = '';
    child.stdout.on('data', (chunk) => {
      text += chunk;
    });
    const code = await new Promise((resolve) => child.once('close', resolve));
    expect({ code, text }).toEqual({ code: 0, text: 'low\n' });
  });

  it('gives a command a terminal where it has one, and leaves the terminal as it was', async () => {
    const inner = `test -t 0 && test -t 1 && echo terminal; stty size; exit 5`;
    const tidings = `'${process.execPath}' '${command()}' run --wait -- sh -c '${inner}'`;
    const file = join(place.folder.cwd, 'on-terminal.sh');
    await writeFile(file, `stty rows 33 cols 77; stty -g; ${tidings}; echo "status $?"; stty -g\n`);
    const child = spawn('script', ['-qec', `sh ${file}`, '/dev/null'], {
      ...{ cwd: place.folder.cwd, env: environment(place.env), stdio: ['pipe', 'pipe', 'inherit'] },
    });
    let text = '';
    child.stdout.on('data', (chunk) => {
      text += chunk;
    });
    await new Promise((resolve) => child.once('close', resolve));
    const [before, ...lines] = text.trim().split(/\r+\n/);
    expect(lines).toEqual(['terminal', '33 77', 'status 5', before]);
    const events = await ended();
    expect(linesOf(events).map(({ payload }) => [payload.stream, payload.message])).toEqual([
      ...[
        ['OTHER', 'terminal'],
        ['OTHER', '33 77'],
      ],
    ]);
  });
});

async function readText(file: string): Promise<string | null> {
  const { readFile } = await import('node:fs/promises');
  return readFile(file, 'utf8').catch(() => null);
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
