import { execFile, spawn } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { command } from '../support/command.js';
import { HubProcess } from '../support/hub-process.js';
import { KEY } from '../support/test-server.js';

const run = promisify(execFile);
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const README = await readFile(join(ROOT, 'README.md'), 'utf8');
const PACKAGE = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));

/** The code block in which this stands. */
function block(language: string, containing: string): string {
  const blocks = [...README.matchAll(/^```(\w+)\n(.*?)^```$/gms)].filter(([, of]) => of === language);
  const found = blocks.map(([, , code]) => code!).filter((code) => code.includes(containing));
  expect(found, `the ${language} block with '${containing}'`).toHaveLength(1);
  return found[0]!;
}

let folder: string;
let hub: HubProcess;
let env: NodeJS.ProcessEnv;

/** A block as a reader has it in front of him, but for the address and the key. */
const here = (code: string) =>
  code
    .replaceAll('http://127.0.0.1:4000', hub.url)
    .replaceAll('ws://127.0.0.1:4000', hub.url.replace('http', 'ws'))
    .replaceAll('$(cat .tidings/admin.key)', KEY);

/** The lines that a program prints until there are so many; then it is ended. */
async function firstLines(count: number, [file, ...args]: [string, ...string[]]): Promise<string[]> {
  const child = spawn(file, args, { cwd: folder, env, stdio: ['ignore', 'pipe', 'inherit'] });
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) if (lines.push(line) === count) break;
  child.kill();
  return lines;
}

/** Runs a block of TypeScript of the README, with `before` in front of it. */
async function firstLinesOfProgram(count: number, before: string, code: string): Promise<string[]> {
  // In the package, so that it finds the packages that it imports.
  const path = join(ROOT, 'node_modules/.cache/tidings', `readme-${process.pid}.mts`);
  await mkdir(join(path, '..'), { recursive: true });
  await writeFile(path, `${before}\n${here(code)}`);
  try {
    return await firstLines(count, [
      process.execPath,
      '--import',
      join(ROOT, 'node_modules/tsx/dist/esm/index.mjs'),
      path,
    ]);
  } finally {
    await rm(path);
  }
}

describe('the README', () => {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tidings-readme-'));
    hub = new HubProcess({ args: ['--no-watch'], data: join(folder, '.tidings') });
    await hub.start();
    const bin = join(folder, 'bin');
    await mkdir(bin);
    await writeFile(join(bin, 'tidings'), `#!/bin/sh\nexec "${process.execPath}" "${command()}" "$@"\n`);
    await chmod(join(bin, 'tidings'), 0o755);
    const PATH = `${bin}${delimiter}${process.env.PATH}`;
    env = { PATH, HOME: folder, TIDINGS_URL: hub.url, TIDINGS_KEY: KEY };
    const create = 'mutation { createProject(input: {id: "acme"}) { id } }';
    await fetch(`${hub.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${KEY}` },
      body: JSON.stringify({ query: create }),
    });
  });

  afterAll(async () => {
    await hub.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('names the two commands, and the scripts behind them exist', () => {
    const commands = block('sh', 'npm ci && npm start');
    for (const [, script] of commands.matchAll(/npm ci && npm (\w+)/g)) expect(PACKAGE.scripts).toHaveProperty(script!);
    for (const [, script] of README.matchAll(/npm run (\w+)/g)) expect(PACKAGE.scripts).toHaveProperty(script!);
  });

  it('has a first subscription that the hub accepts', async () => {
    const response = await fetch(`${hub.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream', authorization: `Bearer ${KEY}` },
      body: JSON.stringify({ query: block('graphql', 'events(last: 10)') }),
    });
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    while (!text.includes('PROJECT_CREATED')) text += (await reader.read()).value;
    expect(text).toContain('"projectId":"acme"');
    await reader.cancel();
  });

  it('sends a broadcast', async () => {
    const response = await fetch(`${hub.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${KEY}` },
      body: JSON.stringify({ query: block('graphql', 'sendBroadcast') }),
    });
    expect(await response.json()).toEqual({ data: { sendBroadcast: { id: expect.any(String) } } });
  });

  it('subscribes with curl', async () => {
    const lines = await firstLines(8, ['sh', '-c', here(block('sh', 'curl -N')).replace('curl', 'exec curl -s')]);
    expect(lines.join('\n')).toContain('event: next');
  });

  it('subscribes with graphql-ws', async () => {
    const code = block('ts', "from 'graphql-ws'");
    // Node 20 has no WebSocket of its own, as browsers and later versions do.
    const before = `import WebSocket from 'ws'; globalThis.WebSocket ??= WebSocket as never; const key = '${KEY}';`;
    const lines = await firstLinesOfProgram(
      2,
      before,
      `${code.replace('after: undefined', 'after: first')}`.replace(
        'const payload',
        `const first = (await (await fetch('${hub.url}/graphql', { method: 'POST', headers: { 'content-type':
        'application/json', authorization: 'Bearer ${KEY}' }, body: JSON.stringify({ query:
        '{ events(projectId: "acme", first: 1) { edges { cursor } } }' }) })).json()).data.events.edges[0].cursor;
      setInterval(() => fetch('${hub.url}/graphql', { method: 'POST', headers: { 'content-type':
        'application/json', authorization: 'Bearer ${KEY}' }, body: JSON.stringify({ query:
        'mutation { publishMessageRead(projectId: "acme", input: {messageId: "m", userId: "u"}) { id } }' }) }), 50);
      const payload`,
      ),
    );
    expect(lines.join('\n')).toContain("type: 'MESSAGE_READ'");
  });

  it('tails and publishes with the command', async () => {
    await run('tidings', ['publish', 'message_read', '--project', 'acme', '--data', '{"messageId":"m","userId":"u"}'], {
      env,
    });
    const published = block('sh', 'tidings publish')
      .split('\n')
      .find((line) => line.startsWith('tidings publish'))!;
    const { stdout } = await run('sh', ['-c', `${published} --project acme`], { cwd: folder, env });
    expect(stdout).toMatch(/^activity \S+ is acme#\d+/);
    const followed = block('sh', 'tidings tail')
      .split('\n')
      .find((line) => line.startsWith('tidings tail'))!;
    const lines = await firstLines(1, [
      'sh',
      '-c',
      `exec ${followed.replace(/--type commit.*/, '--type activity --last 1')}`,
    ]);
    expect(lines[0]).toContain('Lunch at one');
  });

  it('shows existing commands only', async () => {
    const { stdout } = await run('tidings', ['--help'], { env });
    for (const [, name] of README.matchAll(/\btidings (serve|watch|tail|publish|migrate|schema|config)\b/g))
      expect(stdout).toContain(name);
  });

  it('adds a custom event type', async () => {
    await writeFile(join(folder, 'tidings.config.ts'), block('ts', 'defineConfig'));
    const { stdout } = await run('tidings', ['schema'], { cwd: folder, env, maxBuffer: 10_000_000 });
    for (const name of ['publishPaymentReceived', 'paymentReceived(', 'latestPaymentReceived', 'PAYMENT_RECEIVED'])
      expect(stdout).toContain(name);
    await rm(join(folder, 'tidings.config.ts'));
  });

  it('lists every setting with its default', async () => {
    const { stdout } = await run('tidings', ['config'], { cwd: folder, env: { PATH: env.PATH } });
    const rows = [...README.matchAll(/^\| (`[A-Z_]+`(?: \/ `[A-Z_]+`)?) \|/gm)].flatMap(([, names]) =>
      [...names!.matchAll(/[A-Z_]+/g)].map(([name]) => name),
    );
    const printed = [...stdout.matchAll(/^([A-Z_]+)\b/gm)].map(([, name]) => name);
    expect(rows.toSorted()).toEqual(printed.toSorted());
  });

  it('links to existing files only', async () => {
    for (const [, path] of README.matchAll(/\]\(((?!http)[^)#]+)\)/g))
      await expect(
        readFile(join(ROOT, path!)).catch(({ code }) => code),
        path,
      ).resolves.not.toBe('ENOENT');
  });
});
