import { writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, type TestContext } from 'vitest';
import '../support/command.js';
import { HubProcess } from '../support/hub-process.js';
import { KEY } from '../support/test-server.js';
import { PackedPackage, QUIET, run } from './packed-package.js';

/** The oldest Node that package.json claims, and the newest of each line that it claims besides. */
const VERSIONS = ['20.19.0', '22', '24'];

/** Name of the package on npm that has the binary of Node for this machine. */
const BINARIES = `node-${process.platform}-${process.arch}`;

const PROGRAM = `
import { loadConfig, startHub } from 'tidings';
import { createClient, EventsDocument, PublishEventsDocument } from 'tidings/client';

const { config } = await loadConfig();
const hub = await startHub({ ...config, port: 0 });
const client = createClient({ url: hub.url, credential: hub.adminKey });
await client.mutate('mutation { createProject(input: { id: "acme" }) { id } }');
const events = [{ event: { activity: { kind: 'note', summary: 'Lunch at one' } } }];
await client.mutate(PublishEventsDocument, { projectId: 'acme', events });
for await (const { data } of client.subscribe(EventsDocument, { projectId: 'acme', last: 1 })) {
  console.log(process.version, data.events.payload.summary);
  break;
}
client.close();
await hub.close();
`;

let packed: PackedPackage;
beforeAll(async () => {
  packed = await PackedPackage.create();
}, 60_000);
afterAll(() => packed.remove());

/** Installs a binary of Node. Skips the test where npm does not have it here, and says so. */
async function installNode(version: string, { skip }: TestContext): Promise<string> {
  const path = await packed.consumer(`node-${version}`);
  try {
    await run('npm', ['install', ...QUIET, `${BINARIES}@${version}`], { cwd: path, timeout: 180_000 });
  } catch (error) {
    if (process.env.TIDINGS_TEST_REQUIRE === 'all') throw error;
    console.warn(`left out: ${BINARIES}@${version} cannot be installed`);
    skip();
  }
  return join(path, 'node_modules', BINARIES, 'bin');
}

describe.each(VERSIONS)('the packed package on Node %s', (version) => {
  it('installs without a warning, serves, and embeds', { timeout: 400_000 }, async (context) => {
    const bin = await installNode(version, context);
    const PATH = `${bin}${delimiter}${process.env.PATH}`;
    const folder = await packed.consumer(`on-${version}`);
    const here = { cwd: folder, env: { ...process.env, PATH } };
    const { stdout: node } = await run('node', ['--version'], here);
    expect(node.trim()).toMatch(new RegExp(`^v${version}(\\.|$)`));

    const { stderr } = await run('npm', ['install', '--engine-strict', ...QUIET, packed.archive], here);
    expect(stderr).toBe('');

    const program = join(folder, 'node_modules/tidings/dist/cli/main.js');
    const options = { program, node: join(bin, 'node'), cwd: folder, data: join(folder, 'data'), keepLog: true };
    const hub = new HubProcess({ ...options, args: ['--no-watch'] });
    await hub.start();
    const env = { ...here.env, TIDINGS_URL: hub.url, TIDINGS_KEY: KEY };
    const tidings = (...args: string[]) => run('npx', ['tidings', ...args], { cwd: folder, env });
    await tidings('projects', 'create', 'acme');
    const fields = ['--field', 'kind=note', '--field', 'summary=Lunch'];
    const { stdout } = await tidings('publish', 'activity', '--project', 'acme', ...fields);
    expect(stdout).toMatch(/^activity \S+ is acme#2/);
    await hub.stop();
    expect(hub.log).toBe('');

    await writeFile(join(folder, 'program.js'), PROGRAM);
    const quiet = { ...here.env, TIDINGS_LOG_LEVEL: 'silent', TIDINGS_DRAIN_MS: '0' };
    const embedded = await run('node', ['program.js'], { cwd: folder, env: quiet });
    expect(embedded).toEqual({ stdout: `${node.trim()} Lunch at one\n`, stderr: '' });
  });
});
