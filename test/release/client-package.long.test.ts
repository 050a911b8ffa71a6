import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildClientPackage } from '../../deploy/client-package/build.js';
import { ADMIN } from '../support/test-hub.js';
import { KEY, startTestServer, type TestServer } from '../support/test-server.js';

const run = promisify(execFile);
const ROOT = fileURLToPath(new URL('../../', import.meta.url));

const SAMPLE = `
import { createClient, EventsDocument, type ConnectionState, type Frame, type EventsSubscription } from 'tidings-client';
import { fileStore } from 'tidings-client/file-store';

const client = createClient({ url: process.env.HUB!, credential: async () => process.env.KEY, store: fileStore('positions.json') });
const states: ConnectionState['status'][] = [];
client.state.subscribe(({ status }) => states.push(status));
const stream = client.subscribe(EventsDocument, { projectId: 'acme', last: 1 }, { name: 'sample' });
const { value } = await stream.next();
const frame: Frame<EventsSubscription> = value!;
const { viewer } = await client.query<{ viewer: { id: string } }>('{ viewer { id } }');
console.log(JSON.stringify({ type: frame.data.events.type, viewer, states }));
client.close();
`;

describe('the package tidings-client', { timeout: 240_000 }, () => {
  let folder: string;
  let server: TestServer;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tidings-client-package-'));
    server = await startTestServer();
    await buildClientPackage(join(folder, 'built'));
    await run('npm', ['pack', './built', '--silent'], { cwd: folder });
    await writeFile(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
    const { version } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
    await run(
      'npm',
      ['install', `./tidings-client-${version}.tgz`, '--omit=peer', '--offline', '--no-audit', '--no-fund'],
      {
        cwd: folder,
      },
    );
  }, 120_000);
  afterAll(async () => {
    await server.close();
    await rm(folder, { recursive: true });
  });

  it('has no dependencies, and nothing of the hub', async () => {
    const manifest = JSON.parse(await readFile(join(folder, 'node_modules/tidings-client/package.json'), 'utf8'));
    expect(manifest).not.toHaveProperty('dependencies');
    const { stdout } = await run('ls', [join(folder, 'node_modules')]);
    expect(stdout.trim()).toBe('tidings-client');
  });

  it.each([
    ['NodeNext', 'NodeNext'],
    ['ESNext', 'Bundler'],
  ])('is strictly typed with %s, and follows in Node', async (module, moduleResolution) => {
    await mkdir(join(folder, 'node_modules/@types'), { recursive: true });
    for (const name of ['@types/node', 'undici-types'])
      await symlink(join(ROOT, 'node_modules', name), join(folder, 'node_modules', name)).catch(() => null);
    await writeFile(join(folder, 'sample.ts'), SAMPLE);
    const compilerOptions = {
      ...{ module, moduleResolution, target: 'ES2022', types: ['node'], strict: true, skipLibCheck: true },
      ...{ exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true },
    };
    await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['sample.ts'] }));
    const compiler = join(ROOT, 'node_modules/typescript/bin/tsc');
    const compiled = await run(process.execPath, [compiler, '-p', folder]).catch((error: { stdout: string }) => error);
    expect(compiled.stdout).toBe('');

    await server.hub.publish(ADMIN, 'acme', [{ type: 'activity', payload: { kind: 'k', summary: 's' } }]);
    const env = { PATH: process.env.PATH, HUB: server.url, KEY };
    // Otherwise the sample may resume where it was run before, and then its state is `catching-up` first.
    await rm(join(folder, 'positions.json'), { force: true });
    const { stdout } = await run(process.execPath, ['sample.js'], { cwd: folder, env });
    expect(JSON.parse(stdout)).toEqual({ type: 'ACTIVITY', viewer: { id: 'admin' }, states: ['connecting', 'live'] });
  });
});
