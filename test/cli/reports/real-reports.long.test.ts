import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildOfReports } from '../../../src/cli/reports/build-of-report.js';
import type { ReportFormat } from '../../../src/cli/reports/read-report.js';

const VITEST = fileURLToPath(new URL('../../../node_modules/vitest/vitest.mjs', import.meta.url));
const IMPORTS = {
  node: "import { describe, it } from 'node:test';\nimport assert from 'node:assert';\n",
  vitest: `import { describe, it } from '${new URL('../../../node_modules/vitest/dist/index.js', import.meta.url)}';\nimport assert from 'node:assert';\n`,
};
const TESTS = `
describe('cart', () => {
  it('adds', () => console.log('\\u001b[31mred\\u001b[0m'));
  describe('inside', () => {
    it('removes & <empties>', () => assert.equal(1, 2));
    it.skip('later', () => {});
  });
});
it('alone', () => {});
`;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tidings-reports-'));
  for (const [tool, imports] of Object.entries(IMPORTS))
    await writeFile(join(folder, `${tool}.test.mjs`), imports + TESTS);
});
afterAll(() => rm(folder, { recursive: true }));

/** Runs a tool, which exits with 1 for the failing test, and keeps what it prints. */
async function reportOf(args: readonly string[], report: string): Promise<string> {
  const { NODE_OPTIONS: _, NODE_TEST_CONTEXT: __, ...env } = process.env;
  const printed = await new Promise<string>((resolve) => {
    execFile(process.execPath, args, { cwd: folder, env }, (_, stdout) => resolve(stdout));
  });
  await writeFile(join(folder, report), printed);
  return join(folder, report);
}

it.each<[string, ReportFormat, string[]]>([
  ['node', 'tap', ['--test', '--test-reporter=tap', 'node.test.mjs']],
  ['node', 'junit', ['--test', '--test-reporter=junit', 'node.test.mjs']],
  ['vitest', 'tap', [VITEST, 'run', '--root', '.', '--reporter=tap', 'vitest.test.mjs']],
  ['vitest', 'junit', [VITEST, 'run', '--root', '.', '--reporter=junit', 'vitest.test.mjs']],
])('counts what %s writes as %s', async (tool, format, args) => {
  const { payload, tags } = await buildOfReports([await reportOf(args, `${tool}.${format}`)], format);
  expect(tags).toEqual(['tests:4', 'passed:2', 'failed:1', 'errors:0', 'skipped:1']);
  expect(payload).toMatchObject({ buildStatus: 'FAILED', name: expect.stringMatching(tool) });
  expect(payload.durationMs).toBeGreaterThanOrEqual(0);
});
