import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { systemClock } from '../../src/core/clock.js';
import { FakeClock } from '../support/fake-clock.js';

describe.each([
  ['the system clock', systemClock, () => undefined],
  ['the fake clock', ...fake()],
] as const)('sleep of %s', (_, clock, advance) => {
  test('resolves after its time', async () => {
    const slept = clock.sleep(1);
    advance(1);
    await slept;
  });

  test('resolves at once when its signal aborts, also before', async () => {
    const abort = new AbortController();
    const slept = clock.sleep(3_600_000, abort.signal);
    abort.abort();
    await slept;
    await clock.sleep(3_600_000, abort.signal);
  });
});

test('runs a delayed task once, and not when it is cancelled', () => {
  const clock = new FakeClock();
  const ran: string[] = [];
  clock.after(10, () => ran.push('kept'));
  const cancel = clock.after(10, () => ran.push('cancelled'));
  cancel();
  clock.advance(100);
  expect(ran).toEqual(['kept']);
});

const PLANTED = [
  "import { setTimeout as pause } from 'node:timers/promises';\n\nexport const use = pause;\n",
  "import { performance } from 'node:perf_hooks';\n\nexport const use = performance;\n",
  'export const use = Date.now();\n',
  'export const use = { now: Date.now };\n',
  'export const use = performance.now();\n',
  'export const use = new Date();\n',
  'export const use = process.hrtime.bigint();\n',
  'export const use = setTimeout(() => undefined, 5);\n',
  'export const use = setInterval;\n',
  'setImmediate(() => undefined);\n',
  'export const use = globalThis.setTimeout;\n',
];

test('a lint rule rejects other ways to the time outside of core/clock.ts', async () => {
  const planted = Object.fromEntries(PLANTED.map((source, index) => [`src/hub/planted-${index}.ts`, source]));
  const rejected = await rejectedBy({
    ...planted,
    'src/core/clock.ts': await readFile('src/core/clock.ts', 'utf8'),
    'src/hub/instant.ts': 'export const use = new Date(5).toISOString();\n',
  });
  expect(rejected.sort()).toEqual(Object.keys(planted).sort());
});

/** Paths of these files that the linter of the project rejects. */
async function rejectedBy(files: Record<string, string>): Promise<string[]> {
  const root = await mkdtemp(join(tmpdir(), 'tidings-lint-'));
  try {
    for (const file of ['biome.json', 'test/support/lint/clock-only.grit'])
      await cp(file, join(root, file), { recursive: true });
    for (const [path, source] of Object.entries(files)) {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), source);
    }
    const biome = resolve('node_modules/.bin/biome');
    const { stdout } = spawnSync(biome, ['lint', '--vcs-enabled=false', '--reporter=json'], { cwd: root });
    return Object.keys(files).filter((path) => String(stdout).includes(path));
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

function fake(): [FakeClock, (ms: number) => void] {
  const clock = new FakeClock();
  return [clock, (ms) => clock.advance(ms)];
}
