import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { until } from '../support/until.js';
import { activities, CommandFolder, json, numbers, post, type Served, summaries } from './command-folder.js';
import { runHere } from './run-here.js';

/** Where the hub is served from. It watches nothing. */
let hubFolder: CommandFolder;
let served: Served;
beforeAll(async () => {
  hubFolder = await CommandFolder.make();
  served = await hubFolder.serve(['--no-watch']);
});
afterAll(() => hubFolder.remove());

/** A folder for each test, and with it a project. */
let folder: CommandFolder;
let project: string;
let projects = 0;
let env: Record<string, string>;
beforeEach(async () => {
  project = `project-${++projects}`;
  folder = await CommandFolder.make(project);
  env = { ...served.env, TIDINGS_KEY: served.key };
  await post(served, `mutation { createProject(input: { id: "${project}" }) { id } }`);
});
afterEach(() => folder.remove());

/** What `tail` prints, up to a text. */
async function tailed(says: RegExp, ...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await runHere(['tail', ...args], { cwd: folder.cwd, env, says });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
}

describe('publish', () => {
  it('publishes an event from its flags, once for each idempotency key', async () => {
    const fields = ['taskId=7', 'title=Ship it', 'taskStatus=DONE', 'percentage=50', 'labels=["a","b"]'];
    const more = '--priority HIGH --tag x --tag y --idempotency-key k --json'.split(' ');
    const args = ['publish', 'task_update', ...fields.flatMap((field) => ['--field', field]), ...more];
    const first = await runHere(args, { cwd: folder.cwd, env });
    expect(first).toMatchObject({ code: 0, stderr: '' });
    const again = await runHere(args, { cwd: folder.cwd, env });
    expect(JSON.parse(again.stdout)).toEqual(JSON.parse(first.stdout));
    const tail = await tailed(/\n/, '--json', '--type', 'TASK_UPDATE', '--last', '1');
    expect(JSON.parse(tail)).toMatchObject({
      ...{ taskId: '7', title: 'Ship it', taskStatus: 'DONE', percentage: 50, labels: ['a', 'b'] },
      ...{ priority: 'HIGH', tags: ['x', 'y'] },
    });
  });

  it('publishes JSON lines from stdin in large batches, and the output of tail', async () => {
    const published = await runHere(['publish', 'activity', '-'], {
      ...{ cwd: folder.cwd, env, input: activities(1, 2_500) },
    });
    expect(published).toMatchObject({ code: 0, stderr: 'tidings: 2500 events published\n' });
    const tail = folder.begin(['tail', '--json', '--type', 'activity', '--last', '500'], env);
    await until(() => tail.lines().length === 500);
    expect(summaries(tail)).toEqual(numbers(2_001, 2_500));
    const again = await runHere(['publish', '--from-ndjson', '--tag', 'again'], {
      cwd: folder.cwd,
      env,
      input: tail.lines().slice(0, 3).join('\n'),
    });
    expect(again.stderr).toBe('tidings: 3 events published\n');
    await until(() => tail.lines().length === 503);
    expect(json(tail).at(-1)).toMatchObject({ summary: '2003', tags: ['again'] });
  });

  it('copies what is tailed while it comes in, and counts what the hub alone publishes', async () => {
    const tail = folder.begin(['tail', '--json', '--project', project, '--last', '500'], env);
    const copy = folder.begin(['publish', '-', '--project', 'copy', '--create'], env);
    tail.child.stdout.pipe(copy.child.stdin);
    const target = folder.begin(['tail', '--json', '--type', 'activity', '--since', '1h'], env);
    const copied = () => json(target).filter(({ projectId }) => projectId === 'copy');
    for (const at of [1, 2]) {
      await runHere(['publish', 'activity', '-', '--project', project], {
        cwd: folder.cwd,
        env,
        input: activities(at, at),
      });
      await until(() => copied().length === at);
    }
    tail.child.kill('SIGINT');
    expect(await copy.ended).toBe(0);
    expect(copy.stderr()).toBe(
      'tidings: 2 events published; 1 left out, of types that the hub alone publishes: project_created 1\n',
    );
    expect(copied().map(({ summary }) => Number(summary))).toEqual([1, 2]);
  });

  it('copies each event of all projects into one of them once, not its own copies over and over', async () => {
    const tail = folder.begin(['tail', '--json', '--last', '500'], env);
    const copy = folder.begin(['publish', '-', '--project', 'everything', '--create'], env);
    tail.child.stdout.pipe(copy.child.stdin);
    // Made with the first event that is copied; before that there is nothing to follow.
    const isMade = () => runHere(['projects', 'show', 'everything'], { cwd: folder.cwd, env });
    await until(async () => (await isMade()).code === 0);
    const target = folder.begin(
      ['tail', '--json', '--project', 'everything', '--type', 'activity', '--since', '1h'],
      env,
    );
    const copied = () => json(target).map(({ summary }) => String(summary));
    const summaries = ['once a', 'once b', 'once c'];
    for (const summary of summaries) {
      const fields = ['--field', 'kind=n', '--field', `summary=${summary}`];
      await runHere(['publish', 'activity', ...fields, '--project', project], { cwd: folder.cwd, env });
      await until(() => copied().includes(summary));
    }
    // By then the copies of the others have been read, and left out.
    tail.child.stdout.unpipe(copy.child.stdin);
    copy.child.stdin.end();
    expect(await copy.ended).toBe(0);
    expect(copy.stderr()).toMatch(/; \d+ left out, which this command had published to everything itself\n$/);
    expect(copied().filter((summary) => summary.startsWith('once '))).toEqual(summaries);
    for (const { child } of [tail, target]) child.kill('SIGINT');
  });

  it('creates the project of one event with --create, and otherwise names it and the way out', async () => {
    const args = ['publish', 'activity', '--field', 'kind=n', '--field', 'summary=s', '--project', 'nope'];
    const refused = await runHere(args, { cwd: folder.cwd, env });
    expect(refused.code).toBe(1);
    expect(refused.stderr).toMatch(
      /^tidings: NOT_FOUND: There is no project 'nope' [^\n]*tidings projects create nope[^\n]*\n$/,
    );
    expect(await runHere([...args, '--create'], { cwd: folder.cwd, env })).toMatchObject({ code: 0, stderr: '' });
  });

  it('names the invalid line, and publishes the lines before it', async () => {
    const input = `${activities(1, 2)}{"no": `;
    const { code, stderr } = await runHere(['publish', 'activity', '-'], { cwd: folder.cwd, env, input });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^tidings: line 3: [^\n]+\n$/);
    const tail = await tailed(/(.*\n){2}/, '--json', '--type', 'activity', '--last', '2');
    expect(tail.match(/(?<="summary":")\d+/g)).toEqual(['1', '2']);
  });
});

describe('tail', () => {
  it('replays a part of the history at a pace, and ends with it', async () => {
    await runHere(['publish', 'activity', '-'], { cwd: folder.cwd, env, input: activities(1, 3) });
    const args = ['tail', '--json', '--type', 'activity', '--project', project, '--since', '1h', '--pace', '100'];
    const { code, stdout } = await runHere(args, { cwd: folder.cwd, env });
    expect(stdout.match(/(?<="summary":")\d+/g)).toEqual(['1', '2', '3']);
    expect(code).toBe(0);
    const past = await runHere([...args, '--until', '59m'], { cwd: folder.cwd, env });
    expect(past).toMatchObject({ code: 0, stdout: '' });
    const refused = await runHere([...args.slice(0, -1), 'fast'], { cwd: folder.cwd, env });
    expect(refused.stderr).toContain('--pace fast is not a whole number; accepted: 1 to 100');
  });

  const PUBLISH = `mutation ($project: ID!, $path: String!) {
    publishFileChange(projectId: $project, input: { filePath: $path, changeType: CREATED }) { id }
  }`;
  const change = (path: string) => post(served, PUBLISH, { project, path });
  const last = () => ['--project', project, '--last', '5'];
  const follow = () => folder.begin(['tail', ...last()], env);

  it('prints readable lines by default, without control characters of an event', async () => {
    await change('\u001b[31mred\n.txt');
    const [line] = /^.*project-\d+#\d+ file_change .*$/m.exec(await tailed(/file_change .*\n/, ...last())) ?? [];
    expect(line).toContain('changeType=CREATED');
    expect(line).not.toContain('\u001b');
  });

  it('exits with 0 when it is interrupted and when its reader closes', async () => {
    await change('a');
    const interrupted = follow();
    await interrupted.says(/file_change/);
    interrupted.child.kill('SIGINT');
    expect(await interrupted.ended).toBe(0);
    const unread = follow();
    await unread.says(/file_change/);
    unread.child.stdout.destroy();
    await until(async () => {
      await change('b');
      return unread.child.exitCode !== null;
    });
    expect(await unread.ended).toBe(0);
    expect(interrupted.stderr() + unread.stderr()).toBe('');
  });
});
