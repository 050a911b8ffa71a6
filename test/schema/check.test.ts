import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkSchema, reportOf } from '../../schema/check.js';

const RELEASED = '\n## [1.2.0] - 2026-01-01\n\n- `Task.status` was added.\n';
const SCHEMA = `
type Query { task(id: ID!): Task }
type Task { id: ID! status: Status! }
enum Status { OPEN DONE }
`;

let root: string;
const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], { cwd: root });
const write = (name: string, text: string) => writeFile(join(root, name), text);

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'tidings-schema-check-'));
  git('init', '-q', '-b', 'main');
  await mkdir(join(root, 'schema'));
  await write('schema/schema.graphql', SCHEMA);
  await write('CHANGELOG.md', RELEASED);
  git('add', '.');
  git('commit', '-qm', 'first');
});
afterEach(() => rm(root, { recursive: true, force: true }));

describe('the schema since the last tag', () => {
  it('is accepted where there is no tag', async () => {
    expect(reportOf(await checkSchema(root))).toBe('schema: there is no tag v* to compare with');
  });

  it('is compared with the highest version of the history', async () => {
    for (const tag of ['v1.9.0', 'v1.10.0', 'nightly']) git('tag', tag);
    expect(await checkSchema(root)).toMatchObject({ tag: 'v1.10.0', unnamed: [], named: [], dangerous: [], safe: 0 });
  });

  it('may grow', async () => {
    git('tag', 'v1.2.0');
    await write('schema/schema.graphql', SCHEMA.replace('DONE', 'DONE LATE').replace('id: ID! s', 'id: ID! t: Int s'));
    const check = await checkSchema(root);
    expect(check).toMatchObject({ unnamed: [], named: [], safe: 1 });
    expect(reportOf(check)).toMatch(/^dangerous: Status\.LATE: .*\nschema: since v1\.2\.0: 0 breaking, 1 dang/);
  });

  it('may break only what the changelog names above that release', async () => {
    git('tag', 'v1.2.0');
    const broken = SCHEMA.replace('status: Status!', 'state: Status!').replace(
      'task(id: ID!)',
      'task(id: ID!, at: Int!)',
    );
    await write('schema/schema.graphql', broken);
    const before = await checkSchema(root);
    expect(before.unnamed.map(({ path }) => path)).toEqual(['Query.task.at', 'Task.status']);
    expect(reportOf(before)).toMatch(/^BREAKING, and not in CHANGELOG\.md: Query\.task\.at: .*$/m);
    await write('CHANGELOG.md', `\n## [Unreleased]\n\n- \`Task.status\` is \`Task.state\`.\n${RELEASED}`);
    const named = await checkSchema(root);
    expect(named.unnamed.map(({ path }) => path)).toEqual(['Query.task.at']);
    await write('CHANGELOG.md', `\n## [Unreleased]\n\n- \`Task.status\`, \`Query.task.at\`.\n${RELEASED}`);
    expect(await checkSchema(root)).toMatchObject({ unnamed: [], safe: 1 });
  });
});
