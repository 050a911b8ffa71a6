import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import '../support/command.js';
import { PackedPackage, QUIET, ROOT, run } from './packed-package.js';

/** The oldest version of each line of Node that package.json claims, and the next line. */
const VERSIONS = ['20.19.0', '22.12.0', '24.0.0', '26.0.0'];

const SAMPLE = `
import { defineConfig, defineEvent, field, loadConfig, startHub, type RunningHub } from 'tidings';
import { createClient, type Client } from 'tidings/client';

export const lunch = defineEvent({
  ...{ name: 'lunch_called', domain: 'team', description: 'Lunch is ready.', kept: 'log', from: ['clients'] },
  payload: { dish: field.string('What there is') },
  example: { dish: 'soup' },
});
export const settings = defineConfig({ port: 0, events: [lunch] });

export async function embed(): Promise<string> {
  const { config } = await loadConfig();
  const hub: RunningHub = await startHub({ ...config, ...settings });
  const client: Client = createClient({ url: hub.url, credential: hub.adminKey });
  client.close();
  await hub.close();
  return hub.url;
}
`;

describe('the packed package', { timeout: 240_000 }, () => {
  let packed: PackedPackage;

  /** The real npm, as it would behave on another version of Node. */
  const npmOn = async (version: string | null, args: string[], cwd: string) => {
    const preload = join(packed.folder, `node-${version}.cjs`);
    if (version) await writeFile(preload, `Object.defineProperty(process, 'version', { value: 'v${version}' });`);
    const env = { ...process.env, ...(version && { NODE_OPTIONS: `--require=${preload}` }) };
    return run('npm', [...args, ...QUIET], { cwd, env });
  };

  beforeAll(async () => {
    packed = await PackedPackage.create();
  }, 60_000);
  afterAll(() => packed.remove());

  it.each(VERSIONS)('can be installed on Node %s, without a warning', async (version) => {
    const path = await packed.consumer(`on-${version}`);
    const { stderr } = await npmOn(version, ['install', '--dry-run', '--engine-strict', packed.archive], path);
    expect(stderr).toBe('');
  });

  it('claims exactly the lines of Node that are tried', async () => {
    const { engines } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
    expect(engines).toEqual({ node: '^20.19.0 || >=22.12.0' });
  });

  it('installs without a warning, runs, and embeds; its types hold without skipLibCheck', async () => {
    const path = await packed.consumer('strict');
    const { stderr } = await npmOn(null, ['install', '--engine-strict', packed.archive], path);
    expect(stderr).toBe('');

    const { stdout } = await run(join(path, 'node_modules/.bin/tidings'), ['--version'], { cwd: path });
    const { version } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
    expect(stdout.trim()).toBe(version);

    await mkdir(join(path, 'node_modules/@types'), { recursive: true });
    await symlink(join(ROOT, 'node_modules/@types/node'), join(path, 'node_modules/@types/node'));
    await symlink(join(ROOT, 'node_modules/undici-types'), join(path, 'node_modules/undici-types')).catch(() => null);
    await writeFile(join(path, 'sample.ts'), SAMPLE);
    for (const [module, moduleResolution] of [
      ['NodeNext', 'NodeNext'],
      ['ESNext', 'Bundler'],
    ]) {
      const compilerOptions = {
        ...{ module, moduleResolution, target: 'ES2022', types: ['node'], outDir: 'out' },
        ...{ strict: true, skipLibCheck: false, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true },
      };
      await writeFile(join(path, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['sample.ts'] }));
      const compiler = join(ROOT, 'node_modules/typescript/bin/tsc');
      const compiled = await run(process.execPath, [compiler, '-p', path]).catch((error: { stdout: string }) => error);
      expect(compiled.stdout).toBe('');
    }

    await writeFile(join(path, 'run.js'), "import { embed } from './out/sample.js'; console.log(await embed());");
    const env = { PATH: process.env.PATH, TIDINGS_LOG_LEVEL: 'silent', TIDINGS_DRAIN_MS: '0' };
    const embedded = await run(process.execPath, ['run.js'], { cwd: path, env });
    expect(embedded.stdout).toMatch(/^http:\/\/127\.0\.0\.1:\d+\n$/);
  });
});
