import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CommandFolder, post, type Served } from './command-folder.js';
import { runHere } from './run-here.js';

const FAILING =
  '<testsuite name="cart" time="1.5"><testcase name="a"/><testcase name="b"><failure/></testcase></testsuite>';
const PASSING = 'TAP version 13\nok 1 - a\nok 2 - b # SKIP\n1..2\n';

let folder: CommandFolder;
let served: Served;
let project: string;
let projects = 0;
beforeAll(async () => {
  folder = await CommandFolder.make();
  served = await folder.serve(['--no-watch']);
  await writeFile(join(folder.cwd, 'junit.xml'), FAILING);
  await writeFile(join(folder.cwd, 'unit.tap'), PASSING);
});
afterAll(() => folder.remove());
beforeEach(async () => {
  project = `project-${++projects}`;
  await post(served, `mutation { createProject(input: { id: "${project}" }) { id } }`);
});

const publish = (args: string[], input = '') =>
  runHere(['publish', '--project', project, ...args], {
    ...{ cwd: folder.cwd, env: { ...served.env, TIDINGS_KEY: served.key }, input },
  });

async function builds(): Promise<Record<string, unknown>[]> {
  const fields = 'buildId name buildStatus branch sha durationMs url tags correlationId';
  const { data } = (await post(
    served,
    `{ project(id: "${project}") { buildStatusHistory { nodes { ${fields} } } } }`,
  )) as {
    data: { project: { buildStatusHistory: { nodes: Record<string, unknown>[] } } };
  };
  return data.project.buildStatusHistory.nodes;
}

describe('publish --from', () => {
  it('publishes the build of a JUnit report, with its counts as tags', async () => {
    const { code, stdout, stderr } = await publish(['--from', 'junit', 'junit.xml']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^build_status \S+ is project-\d+#2, cursor \S+\n$/);
    expect(await builds()).toMatchObject([
      {
        ...{ buildId: 'cart', name: 'cart', buildStatus: 'FAILED', durationMs: 1_500, branch: null },
        tags: ['tests:2', 'passed:1', 'failed:1', 'errors:0', 'skipped:0'],
      },
    ]);
  });

  it('publishes the build of a TAP report, with the name of its file', async () => {
    expect(await publish(['--from', 'tap', 'unit.tap'])).toMatchObject({ code: 0, stderr: '' });
    expect(await builds()).toMatchObject([
      {
        buildId: 'unit',
        name: 'unit',
        buildStatus: 'PASSED',
        tags: ['tests:2', 'passed:1', 'failed:0', 'errors:0', 'skipped:1'],
      },
    ]);
  });

  it('reads stdin, and takes fields, data and options of the command line', async () => {
    const fields = [
      '--field',
      'buildId=b-7',
      '--data',
      '{"branch":"main","name":"checks"}',
      '--field',
      'url=https://ci/7',
    ];
    const options = ['--correlation-id', 'run-7', '--tag', 'nightly', '--json'];
    const { code, stdout } = await publish(['--from', 'tap', '-', ...fields, ...options], PASSING);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ type: 'BUILD_STATUS', offset: 2 });
    const [build] = await builds();
    expect(build).toMatchObject({
      buildId: 'b-7',
      name: 'checks',
      branch: 'main',
      url: 'https://ci/7',
      correlationId: 'run-7',
    });
    expect(build!.tags).toContain('nightly');
  });

  it('publishes the same report once, and again for another build', async () => {
    const first = await publish(['--from', 'junit', 'junit.xml', '--json']);
    const again = await publish(['--from', 'junit', '-', '--json'], FAILING);
    expect(JSON.parse(again.stdout)).toEqual(JSON.parse(first.stdout));
    await publish(['--from', 'junit', 'junit.xml', '--field', 'buildId=other']);
    await publish(['--from', 'junit', 'junit.xml', '--field', 'branch=main']);
    expect(await builds()).toHaveLength(3);
  });

  it('makes one build of several reports', async () => {
    const passing = join(folder.cwd, 'TEST-b.xml');
    await writeFile(passing, '<testsuite name="b" time="0.5"><testcase/></testsuite>');
    const several = await publish(['--from', 'junit', 'junit.xml', passing]);
    expect(several.code).toBe(2);
    expect(several.stderr).toMatch(/no name for the build; give --field buildId=/);
    await publish(['--from', 'junit', passing, 'junit.xml', '--field', 'buildId=all']);
    expect(await builds()).toMatchObject([{ buildId: 'all', name: 'all', buildStatus: 'FAILED', durationMs: 2_000 }]);
  });

  it('accepts a report of 100,000 tests', async () => {
    const cases = Array.from({ length: 100_000 }, (_, number) => `<testcase name="case ${number}" time="0.001"/>`);
    await writeFile(join(folder.cwd, 'big.xml'), `<testsuite name="big">${cases.join('\n')}</testsuite>`);
    expect(await publish(['--from', 'junit', 'big.xml'])).toMatchObject({ code: 0 });
    const points = Array.from({ length: 100_000 }, (_, number) => `ok ${number + 1} - case`);
    await writeFile(join(folder.cwd, 'big.tap'), `TAP version 14\n${points.join('\n')}\n1..100000\n`);
    expect(await publish(['--from', 'tap', 'big.tap'])).toMatchObject({ code: 0 });
    expect((await builds()).map(({ tags }) => (tags as string[])[1])).toEqual(['passed:100000', 'passed:100000']);
  });

  it.each<[string, string[], RegExp]>([
    [
      'a report of another format',
      ['--from', 'junit', 'unit.tap'],
      /unit\.tap is no junit report: \d+:\d+: .*; accepted: JUnit/,
    ],
    ['a report that was cut', ['--from', 'junit', '-'], /stdin is no junit report: 1:0: .*; nothing was published/],
    [
      'a file that is not there',
      ['--from', 'tap', 'none.tap'],
      /none\.tap cannot be read: ENOENT; accepted: a file, or - for/,
    ],
    ['a folder', ['--from', 'tap', '.'], /\. cannot be read: EISDIR/],
    ['no file', ['--from', 'tap'], /the file of the report is missing; accepted: --from tap FILE, or - for stdin/],
    ['another format', ['--from', 'nunit', 'x.xml'], /nunit.*(junit, tap)/],
    [
      'an unknown field',
      ['--from', 'tap', 'unit.tap', '--field', 'brunch=x'],
      /no field 'brunch'; did you mean branch\?/,
    ],
    ['a word too many', ['activity', '-', 'x'], /'x' is one word too many/],
    ['a word behind the type', ['activity', 'lunch'], /'lunch' is one word too many/],
  ])('rejects %s with exit code 2, and publishes nothing', async (_, args, message) => {
    const { code, stdout, stderr } = await publish(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^tidings: [^\n]+\n$/);
    expect(stderr).toMatch(message);
    expect(await builds()).toEqual([]);
  });

  it('rejects a report over 64 MiB', async () => {
    await writeFile(join(folder.cwd, 'huge.tap'), `1..1\nok 1\n${`# ${'x'.repeat(1_021)}\n`.repeat(65 * 1_024)}`);
    const { code, stderr } = await publish(['--from', 'tap', 'huge.tap']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/huge\.tap is no tap report: it has over 64 MiB/);
  });
});
