import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { HubProcess } from '../support/hub-process.js';
import { KEY } from '../support/test-server.js';
import { runHere } from './run-here.js';

let folder: string;
let hub: HubProcess;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tidings-projects-'));
  // A hub that accepts only persisted operations knows those of its own commands.
  const env = { TIDINGS_PERSISTED_ONLY: 'true' };
  hub = new HubProcess({ args: ['--no-watch'], data: join(folder, 'data'), env });
  await hub.start();
});
afterAll(async () => {
  await hub.stop();
  await rm(folder, { recursive: true, force: true });
});

const tidings = (...args: string[]) => runHere(args, { cwd: folder, env: { TIDINGS_URL: hub.url, TIDINGS_KEY: KEY } });

it('creates, lists, shows, changes and deletes a project', async () => {
  const created = await tidings('projects', 'create', 'acme', '--name', 'Acme', '--description', 'A shop');
  expect(created).toMatchObject({ code: 0, stdout: '' });
  expect(created.stderr).toBe(
    'tidings: project acme is created; publish to it with: tidings publish TYPE --project acme\n',
  );
  await tidings('projects', 'update', 'acme', '--name', 'Acme 2');
  expect((await tidings('projects', 'list')).stdout).toMatch(/^acme {2}Acme 2 {2}newest event #2 {2}A shop$/m);
  const [line] = (await tidings('projects', 'list', '--json')).stdout.split('\n');
  expect(JSON.parse(line!)).toMatchObject({ id: 'acme', name: 'Acme 2', head: { offset: 2 } });
  const shown = (await tidings('projects', 'show', 'acme')).stdout;
  expect(shown).toMatch(/^description +A shop$/m);
  expect(shown).toMatch(/^cursor +\S{10,}$/m);
  expect(JSON.parse((await tidings('projects', 'show', 'acme', '--json')).stdout)).toMatchObject({ id: 'acme' });
  expect((await tidings('projects', 'delete', 'acme')).stderr).toBe(
    'tidings: project acme is deleted, with its history\n',
  );
  expect((await tidings('projects', 'show', 'acme')).stderr).toContain("There is no project 'acme'");
});

it('shows the health of the hub', async () => {
  const { code, stdout, stderr } = await tidings('status');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(/^hub +HEALTHY$/m);
  expect(stdout).toMatch(/^durability +SYNCED$/m);
  const json = await tidings('status', '--json');
  expect(JSON.parse(json.stdout)).toMatchObject({ health: 'HEALTHY', log: { engine: 'sqlite' } });
});

it('fills a demo project', async () => {
  const { code, stderr } = await tidings('demo', '--at-once');
  expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringMatching(/^tidings: (\d+) events published; /m) });
  expect((await tidings('projects', 'show', 'demo')).stdout).toMatch(/^description +An invented web shop/m);
});
