import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { BROWSER, launchBrowser } from '../support/browser.js';
import { Samples } from './samples.js';
import { Terminal } from './terminal.js';

/**
 * Plays the first hour of a reader: a fresh clone of the last commit, and a React page in a project beside it, from the blocks
 * of the documents. Prints a time for each step.
 *
 *     npm run first-hour                 with the ports of the documents
 *     npm run first-hour -- --port 4100  with another port of the hub
 */
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const FIRST_EVENT_WITHIN_S = 90;

const { values } = parseArgs({ options: { port: { type: 'string', default: '4000' } } });
const PORT = values.port;
const here = (block: string) => block.replaceAll('127.0.0.1:4000', `127.0.0.1:${PORT}`);

const readme = new Samples('README.md');
const page = new Samples('docs/quick-start/react-apollo.md');

const startedAt = performance.now();
const seconds = (since: number) => (performance.now() - since) / 1_000;
const report = (name: string, took: number) => console.log(`${took.toFixed(1).padStart(7)} s  ${name}`);

async function step<T>(name: string, act: () => Promise<T>): Promise<T> {
  const since = performance.now();
  const result = await act();
  report(name, seconds(since));
  return result;
}

const folder = await mkdtemp(join(tmpdir(), 'tidings-first-hour-'));
const clone = join(folder, 'tidings');
const app = join(folder, 'my-app');
// Not what npm sets for the scripts that it runs, nor settings of a hub.
const inherited = Object.entries(process.env).filter(([name]) => !/^(npm_|TIDINGS_)/.test(name));
const env = { ...Object.fromEntries(inherited), PORT, TIDINGS_URL: `http://127.0.0.1:${PORT}` };
const terminals: Terminal[] = [];

async function openTerminal(where: string): Promise<Terminal> {
  const terminal = new Terminal(where, env);
  terminals.push(terminal);
  return terminal;
}

/** @returns seconds from the clone to the first event of one's own. */
async function playReadme(hub: Terminal, shell: Terminal): Promise<number> {
  await step('git clone', () => hub.run(`git clone -q ${ROOT} ${clone} && cd ${clone}`));
  const start = readme.block('sh', 'npm ci && npm start');
  await step('npm ci', () => hub.start(start, /added \d+ packages/));
  await step('npm start: build and listen', () => hub.shows(/listening on/));
  await shell.run(`cd ${clone}`);
  await shell.run(readme.block('sh', 'alias tidings'));
  await step('publish and tail', async () => {
    await shell.start(readme.block('sh', 'tidings tail'), /activity.*Lunch at one/);
    await shell.interrupt();
  });
  const took = seconds(startedAt);
  report('from the clone to the first own event', took);
  await step('project, package and folder of a program', () => shell.run(readme.block('sh', 'npm pack')));
  return took;
}

async function playPage(hub: Terminal, shell: Terminal): Promise<void> {
  await step('restart of the hub with the origin of the page', async () => {
    await hub.interrupt();
    await hub.start(page.block('sh', 'TIDINGS_ORIGINS'), /listening on/);
  });
  await step('npm install', () => shell.run(page.block('sh', '/tidings-*.tgz')));
  for (const [name, code] of page.files()) {
    await mkdir(dirname(join(app, name)), { recursive: true });
    await writeFile(join(app, name), here(code));
  }
  await shell.run(page.block('sh', 'keys create'));
  await step('npm install -D, codegen', () =>
    shell.run(
      ['npx tidings codegen', 'npm install -D', 'npx graphql-codegen'].map((step) => page.block('sh', step)).join('\n'),
    ),
  );
  await step('types', () => shell.run('npx tsc'));
  if (BROWSER) await playBrowser(hub, shell);
  else console.log('           the page itself is left out: there is no Chromium');
}

async function playBrowser(hub: Terminal, shell: Terminal): Promise<void> {
  const vite = await openTerminal(app);
  const browser = await launchBrowser();
  try {
    const tab = await browser.newPage();
    const shows = (text: string) => tab.getByText(text).first().waitFor({ timeout: 60_000 });
    const publish = page.block('sh', 'publish activity');
    await step('npx vite, the page shows an event', async () => {
      await vite.start(page.block('sh', 'npx vite'), /Local:/);
      await tab.goto('http://localhost:5173');
      await shell.run(publish);
      await shows('Lunch at one');
    });
    await step('restart of the hub, the page shows what came meanwhile', async () => {
      await hub.interrupt();
      await hub.start(page.block('sh', 'TIDINGS_ORIGINS'), /listening on/);
      await shell.run(publish.replace('Lunch at one', 'Dinner at eight'));
      await shows('Dinner at eight');
    });
    await step('wrong key, the page says so', async () => {
      await writeFile(join(app, '.env.local'), 'VITE_TIDINGS_KEY=a-key-that-the-hub-does-not-know\n');
      await shows('The credential was refused');
    });
  } finally {
    await browser.close();
  }
}

try {
  const [hub, shell] = [await openTerminal(folder), await openTerminal(folder)];
  const took = await playReadme(hub, shell);
  await playPage(hub, shell);
  report('from the clone to the end', seconds(startedAt));
  if (took > FIRST_EVENT_WITHIN_S) {
    console.error(`the first own event took longer than ${FIRST_EVENT_WITHIN_S} s`);
    process.exitCode = 1;
  }
} finally {
  for (const terminal of terminals) terminal.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
