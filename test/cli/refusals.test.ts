import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CommandFolder, type Served } from './command-folder.js';
import { runHere } from './run-here.js';

let folder: CommandFolder;
let served: Served;
beforeAll(async () => {
  folder = await CommandFolder.make();
  served = await folder.serve(['--no-watch']);
});
afterAll(() => folder.remove());

describe('a client command fails with the code of the hub', () => {
  const activity = ['publish', 'activity', '--data', '{"kind":"n","summary":"s"}'];
  it.each<[string, string[], Record<string, string>]>([
    ['FORBIDDEN', ['publish', 'project_created', '--data', '{}'], {}],
    ['NOT_FOUND', [...activity, '--project', 'nowhere'], {}],
    ['BAD_USER_INPUT', ['publish', 'activity', '--project', 'system', '--data', '{"kind":"n"}'], {}],
    ['CURSOR_INVALID', ['tail', '--after', 'nonsense'], {}],
    ['NOT_FOUND', ['tail', '--project', 'nowhere'], {}],
    ['UNAUTHENTICATED', ['tail'], { TIDINGS_KEY: 'not-the-key' }],
    ['UNAUTHENTICATED', ['watch', '.'], { TIDINGS_KEY: 'not-the-key' }],
  ])('%s: %j', async (code, args, more) => {
    const result = await runHere(args, { cwd: folder.cwd, env: { ...served.env, ...more } });
    expect(result.code).toBe(1);
    expect(result.stderr).toMatch(new RegExp(`^tidings: ${code}: [^\n]+\n$`));
  });
});

describe('a refusal names the thing, what is accepted, and the way out:', () => {
  const task = ['publish', 'task_update', '--project', 'system'];
  it.each<[string, string[], number, RegExp]>([
    [
      'an unknown type of a stream',
      ['tail', '--type', 'comit'],
      2,
      /no event type 'comit'; did you mean commit\? tidings types lists/,
    ],
    [
      'an unknown type of an event',
      ['publish', 'comit', '--data', '{}'],
      2,
      /no event type 'comit'; did you mean commit\? tidings types lists/,
    ],
    [
      'an unknown field',
      [...task, '--field', 'titel=x'],
      2,
      /--field titel=x: there is no field 'titel'; did you mean title\? Accepted: taskId, title, /,
    ],
    [
      'an unknown field in the data',
      [...task, '--data', '{"titel":"x"}'],
      1,
      /BAD_USER_INPUT: task_update: there is no field 'titel'; did you mean title\?.*; see tidings types task_update/,
    ],
    [
      'missing fields',
      [...task, '--data', '{"title":"x"}'],
      1,
      /BAD_USER_INPUT: task_update: required and missing: taskId, /,
    ],
    [
      'an invalid value',
      ['publish', 'file_change', '--project', 'system', '--data', '{"filePath":"a","changeType":"CREATD"}'],
      1,
      /BAD_USER_INPUT: file_change: changeType is "CREATD"; did you mean CREATED\? Accepted: CREATED, /,
    ],
    [
      'an unknown key id',
      ['keys', 'revoke', 'nothing'],
      1,
      /NOT_FOUND: There is no API key 'nothing'; tidings keys list/,
    ],
    [
      'a type of the hub',
      ['publish', 'connect', '--data', '{}'],
      1,
      /FORBIDDEN: Events of type 'connect' are published by the hub/,
    ],
    [
      'a project that does not exist',
      ['projects', 'show', 'nope'],
      1,
      /NOT_FOUND: There is no project 'nope' .*tidings projects create nope/,
    ],
    ['a project that exists', ['projects', 'create', 'system'], 1, /CONFLICT: [^\n]*exists/],
  ])('%s', async (_, args, code, message) => {
    const result = await runHere(args, { cwd: folder.cwd, env: served.env });
    expect(result.stderr).toMatch(/^tidings: [^\n]+\n$/);
    expect(result.stderr).toMatch(message);
    expect(result.code).toBe(code);
  });
});

describe('a manifest of persisted operations stops the start in one line, with exit code 2, where it', () => {
  it.each<[string, string, RegExp]>([
    [
      'is missing',
      'none.json',
      /TIDINGS_PERSISTED_OPERATIONS is 'none.json', which cannot be read; accepted: the path/,
    ],
    ['is malformed', 'bad.json', /TIDINGS_PERSISTED_OPERATIONS is 'bad.json', which is no manifest at a1; accepted: /],
  ])('%s', async (_, path, message) => {
    await writeFile(join(folder.cwd, 'bad.json'), '{"a1": 7}');
    const env = { PORT: '0', TIDINGS_PERSISTED_OPERATIONS: path };
    const { code, stdout, stderr } = await runHere(['serve', '--no-watch'], { cwd: folder.cwd, env });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^tidings: [^\n]+\n$/);
    expect(stderr).toMatch(message);
  });
});
