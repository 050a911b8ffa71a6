import { execFile, spawn } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/program.js';
import { command } from '../support/command.js';
import { HubProcess } from '../support/hub-process.js';
import { KEY } from '../support/test-server.js';
import { Samples } from './samples.js';

const run = promisify(execFile);
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const MOST_LINES = 150;

const samples = new Samples('README.md');

/** `npm run first-hour` plays the same blocks in a fresh clone. */
describe('the README', () => {
  let folder: string;
  let hub: HubProcess;
  let env: NodeJS.ProcessEnv;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tidings-readme-'));
    const data = join(folder, '.tidings');
    hub = new HubProcess({ args: [folder, '--project', 'clone'], data });
    await hub.start();
    await writeFile(join(data, 'admin.key'), KEY);
    const bin = join(folder, 'bin');
    await mkdir(bin);
    await writeFile(join(bin, 'tidings'), `#!/bin/sh\nexec "${process.execPath}" "${command()}" "$@"\n`);
    await chmod(join(bin, 'tidings'), 0o755);
    const PATH = `${bin}${delimiter}${process.env.PATH}`;
    env = { PATH, HOME: folder, TIDINGS_URL: hub.url, TIDINGS_KEY: KEY };
  });

  afterAll(async () => {
    await hub.stop();
    await rm(folder, { recursive: true, force: true });
  });

  /** Lines that a block prints until there are so many; then it is ended. */
  async function firstLines(count: number, block: string): Promise<string[]> {
    const child = spawn('sh', ['-c', `exec ${block}`], { cwd: folder, env, stdio: ['ignore', 'pipe', 'inherit'] });
    const lines: string[] = [];
    for await (const line of createInterface({ input: child.stdout })) if (lines.push(line) === count) break;
    child.kill();
    return lines;
  }

  /** A block as it stands, but for the address. */
  const here = (block: string) => block.replaceAll('http://127.0.0.1:4000', hub.url);
  const linesOf = (containing: string) => samples.block('sh', containing).trim().split('\n');

  it('is a front door', async () => {
    expect((await readFile(join(ROOT, 'README.md'), 'utf8')).split('\n').length).toBeLessThanOrEqual(MOST_LINES);
  });

  it('names commands whose scripts exist', async () => {
    const { scripts } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
    for (const block of [samples.block('sh', 'npm ci && npm start'), samples.block('sh', 'npm ci && npm test')])
      for (const [, script] of block.matchAll(/npm (?:run )?((?!ci)[\w:]+)/g)) expect(scripts).toHaveProperty(script!);
  });

  it('defines the command in a clone', async () => {
    const script = `shopt -s expand_aliases\n${samples.block('sh', 'alias tidings')}\ntidings --version`;
    expect((await run('bash', ['-c', script], { cwd: ROOT })).stdout).toMatch(/^\d+\.\d+\.\d+/);
  });

  it('has a first subscription that the hub accepts', async () => {
    const [publish] = linesOf('tidings tail');
    await run('sh', ['-c', `${publish} --project clone`], { cwd: folder, env });
    const response = await fetch(`${hub.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream', authorization: `Bearer ${KEY}` },
      body: JSON.stringify({ query: samples.block('graphql', 'events(last: 10)') }),
    });
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    while (!text.includes('Lunch at one')) text += (await reader.read()).value;
    expect(text).toContain('"projectId":"clone"');
    await reader.cancel();
  });

  it('publishes and tails with the command', async () => {
    const [publish, tail] = linesOf('tidings tail');
    const { stdout } = await run('sh', ['-c', `${publish} --project clone`], { cwd: folder, env });
    expect(stdout).toMatch(/^activity \S+ is clone#\d+/);
    expect((await firstLines(1, tail!))[0]).toContain('Lunch at one');
  });

  it('subscribes with curl', async () => {
    const block = samples.block('sh', 'curl -N').replace('http://127.0.0.1:4000', hub.url).replace('curl', 'curl -s');
    expect((await firstLines(8, block)).join('\n')).toContain('event: next');
  });

  it('makes a project for a program of one’s own', async () => {
    const [before] = here(samples.block('sh', 'npm pack')).split('npm run build');
    const publish = `tidings publish activity --project acme --data '{"kind":"k","summary":"s"}'`;
    const { TIDINGS_KEY: _, ...without } = env;
    const { stdout } = await run(
      'sh',
      [
        '-ec',
        `${before}
${publish}`,
      ],
      { cwd: folder, env: without },
    );
    expect(stdout).toContain('acme#2');
  });

  it('names existing commands only', async () => {
    const text = await readFile(join(ROOT, 'README.md'), 'utf8');
    const named = [...text.matchAll(/`tidings ([a-z]+)/g)].map(([, name]) => name);
    expect(COMMANDS.map(({ name }) => name)).toEqual(expect.arrayContaining(named));
  });

  it('has no sample that is not run', () => {
    expect(samples.unused()).toEqual([]);
  });
});
