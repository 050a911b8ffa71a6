import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from 'commander';
import { buildSchema, GraphQLObjectType } from 'graphql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { COMMANDS, createProgram } from '../../src/cli/program.js';
import { run } from './run.js';
import { runHere } from './run-here.js';

let cwd: string;
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'tidings-cli-'));
});
afterEach(() => rm(cwd, { recursive: true, force: true }));

const OWN_TYPES = `
import { defineConfig, defineEvent, field } from 'tidings';
export default defineConfig({
  events: [
    defineEvent({
      name: 'lunch_called',
      domain: 'team',
      description: 'Lunch is ready.',
      payload: { dish: field.string('What there is') },
      kept: 'log',
      from: ['clients'],
      example: { dish: 'soup' },
    }),
  ],
});
`;

const everyCommand = (command: Command): Command[] => [command, ...command.commands.flatMap(everyCommand)];

/** What a command prints for `--help`, where the output is no terminal. */
function helpOf(command: Command): string {
  let text = '';
  const writeOut = (part: string) => {
    text += part;
  };
  command.configureOutput({ writeOut, getOutHelpWidth: () => 80 }).outputHelp();
  return text;
}

describe('help', () => {
  it('names every command', async () => {
    const { code, stdout } = await run(['--help'], { cwd });
    expect(code).toBe(0);
    for (const { name } of COMMANDS) expect(stdout).toContain(`  ${name}`);
  });

  it.each(everyCommand(createProgram()).map((command) => [command.name(), command] as const))(
    'of %s has an example, 80 columns and short sentences',
    (_, command) => {
      const text = helpOf(command);
      expect(text).toMatch(/Examples?:\n {2}\$ .*tidings/);
      expect(text.split('\n').filter((line) => line.length > 80)).toEqual([]);
      const [about = ''] = text.split('\nOptions:');
      const words = about.split(/[.:]\s/).map((sentence) => sentence.split(/\s+/).length);
      expect(Math.max(...words)).toBeLessThanOrEqual(35);
    },
  );
});

describe('rejects an invalid command line in one line, with exit code 2:', () => {
  it.each<[string, string[], Record<string, string>, RegExp]>([
    ['an unknown command', ['tial'], {}, /no command or folder 'tial'; did you mean tail\?/],
    ['an unknown command of a command', ['projects', 'lits'], {}, /'lits'; did you mean list\? Accepted: list, show, /],
    ['no command of a command', ['projects'], {}, /a command is missing; accepted: list, show, create, update, delete/],
    ['an unknown option', ['tail', '--lst', '3'], {}, /'--lst'; did you mean --last\?; see tidings tail --help/],
    ['an unknown type', ['types', 'comit'], {}, /no event type 'comit'; did you mean commit\?/],
    ['an invalid flag of a setting', ['serve', '--port', '70000'], {}, /--port is '70000'; accepted: a whole number/],
    ['an address of another protocol', ['tail', '--url', 'ftp://h'], {}, /--url is 'ftp:\/\/h'; accepted: an http/],
    ['nothing to change', ['projects', 'update', 'acme'], { TIDINGS_KEY: 'k' }, /nothing to change; give --name/],
    ['an id of no project', ['projects', 'create', 'A B'], { TIDINGS_KEY: 'k' }, /'A B' .*; accepted: at most 63/],
    ['a missing argument', ['watch'], {}, /dir/],
    ['a missing folder', ['watch', 'nowhere'], {}, /nowhere is not a folder/],
    ['an invalid setting', [], { PORT: '70000' }, /PORT is '70000'; accepted: a whole number from 0 to 65535/],
    [
      'an unknown setting',
      ['config'],
      { TIDINGS_PROT: '1' },
      /TIDINGS_PROT is '1', but there is no such setting; did you mean PORT\? Accepted: PORT, HOST/,
    ],
    [
      'a setting whose name was cut short',
      ['config'],
      { TIDINGS_RETENTION: '1' },
      /did you mean TIDINGS_RETENTION_DAYS or TIDINGS_RETENTION_EVENTS\?/,
    ],
    ['an engine of another build', [], { TIDINGS_ENGINE: 'nats://h' }, /nats:\/\/h'; accepted: .*sqlite:/],
    ['no key', ['tail'], {}, /no key/],
    ['no type', ['publish'], { TIDINGS_KEY: 'k' }, /event type is missing/],
    ['an invalid type', ['publish', 'file-change'], { TIDINGS_KEY: 'k' }, /file-change/],
    [
      'data that is not JSON',
      ['publish', 'activity', '--data', '{'],
      { TIDINGS_KEY: 'k' },
      /--data is not JSON .*; accepted:/,
    ],
    ['an invalid project id', ['publish', 'activity', '--project', 'A B'], { TIDINGS_KEY: 'k' }, /A B/],
    ['an invalid count', ['tail', '--last', 'many'], { TIDINGS_KEY: 'k' }, /many/],
    ['an invalid time', ['tail', '--since', 'noon'], { TIDINGS_KEY: 'k' }, /noon/],
    ['an invalid priority', ['publish', 'activity', '--priority', 'SOME'], { TIDINGS_KEY: 'k' }, /SOME/],
  ])('%s', async (_, args, env, message) => {
    const { code, stdout, stderr } = await runHere(args, { cwd, env });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^tidings: [^\n]+\n$/);
    expect(stderr).toMatch(message);
  });
});

/** Address at which nothing listens. */
const UNUSED = await new Promise<string>((resolve) => {
  const server = createServer().listen(0, '127.0.0.1', () => {
    const { port } = server.address() as AddressInfo;
    server.close(() => resolve(`http://127.0.0.1:${port}`));
  });
});

describe('an unreachable hub', () => {
  it.each([[['tail']], [['publish', 'activity', '--data', '{}']], [['watch', '.']]])('fails %j', async (args) => {
    const { code, stderr } = await runHere(args, { cwd, env: { TIDINGS_KEY: 'k', TIDINGS_URL: UNUSED } });
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^tidings: UNREACHABLE: http:\/\/127\.0\.0\.1:\d+(\/graphql)? cannot be reached: [^\n]+; no hub listens there; start one with tidings[^\n]+\n$/,
    );
  });
});

describe('config', () => {
  it('prints every setting and its source, without secrets', async () => {
    await writeFile(join(cwd, 'tidings.config.ts'), 'export default { retentionDays: 7 as number };\n');
    const env = { PORT: '81', TIDINGS_ADMIN_KEY: 'a-very-secret-admin-key-1' };
    const { code, stdout } = await runHere(['config'], { cwd, env });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^PORT +81 {2}\(environment\)$/m);
    expect(stdout).toMatch(/^TIDINGS_RETENTION_DAYS +7 {2}\(tidings\.config\.ts\)$/m);
    expect(stdout).toMatch(/^TIDINGS_ADMIN_KEY +\*{8} {2}\(environment\)$/m);
    expect(stdout.split('\n').filter((line) => line.length > 100)).toEqual([]);
    expect(stdout).not.toContain('a-very-secret');
    const json = await runHere(['config', '--json'], { cwd, env });
    expect(JSON.parse(json.stdout)).toMatchObject({ PORT: { value: '81', origin: 'environment' } });
  });
});

describe('types', () => {
  it('lists the event types, those of the team too', async () => {
    await writeFile(join(cwd, 'tidings.config.ts'), OWN_TYPES);
    const { code, stdout } = await run(['types'], { cwd });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^workspace\n(.*\n)* {2}commit +A commit was made\.$/m);
    expect(stdout).toMatch(/^team\n {2}lunch_called +Lunch is ready\.$/m);
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  it('shows the fields of one, with what they accept', async () => {
    const { code, stdout } = await runHere(['types', 'BUILD_STATUS'], { cwd });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^ {2}buildId +.*\(id; required\)$/m);
    expect(stdout).toMatch(/QUEUED, RUNNING, PASSED, FAILED, CANCELLED/);
    expect(stdout).toContain('$ tidings publish build_status --data ');
    const json = await runHere(['types', 'commit', '--json'], { cwd });
    expect(JSON.parse(json.stdout)).toMatchObject({ name: 'commit', key: 'sha' });
  });
});

describe('schema', () => {
  it('prints the schema, including the types of the team', async () => {
    await writeFile(join(cwd, 'tidings.config.ts'), OWN_TYPES);
    const { code, stdout, stderr } = await run(['schema'], { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const schema = buildSchema(stdout);
    expect(schema.getType('LunchCalled')).toBeInstanceOf(GraphQLObjectType);
    expect(schema.getMutationType()?.getFields()).toHaveProperty('publishLunchCalled');
    expect(schema.getSubscriptionType()?.getFields()).toHaveProperty('fileChange');
  });
});
