import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSchema, GraphQLObjectType } from 'graphql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from './run.js';

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

const COMMANDS = ['serve', 'watch', 'publish', 'tail', 'keys', 'migrate', 'schema', 'config'];

describe('help', () => {
  it('names every command', async () => {
    const { code, stdout } = await run(['--help'], { cwd });
    expect(code).toBe(0);
    for (const name of COMMANDS) expect(stdout).toContain(`  ${name}`);
  });

  it.each(COMMANDS)('of %s has an example', async (name) => {
    const { code, stdout, stderr } = await run([name, '--help'], { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/Examples:\n {2}\$ .*tidings/);
  });
});

describe('rejects an invalid command line in one line, with exit code 2:', () => {
  it.each<[string, string[], Record<string, string>, RegExp]>([
    ['an unknown command', ['publsh'], {}, /'publsh'/],
    ['an unknown option', ['tail', '--folow'], {}, /'--folow'/],
    ['a missing argument', ['watch'], {}, /dir/],
    ['a missing folder', ['watch', 'nowhere'], {}, /nowhere is not a folder/],
    ['an invalid setting', [], { PORT: '70000' }, /PORT is '70000'; accepted: a whole number from 0 to 65535/],
    ['an unknown setting', ['config'], { TIDINGS_PROT: '1' }, /TIDINGS_PROT is '1'/],
    ['an engine of another build', [], { TIDINGS_ENGINE: 'nats://h' }, /nats:\/\/h'; accepted: .*sqlite:/],
    ['no key', ['tail'], {}, /no key/],
    ['no type', ['publish'], { TIDINGS_KEY: 'k' }, /publish what/],
    ['an invalid type', ['publish', 'file-change'], { TIDINGS_KEY: 'k' }, /file-change/],
    ['data that is not JSON', ['publish', 'activity', '--data', '{'], { TIDINGS_KEY: 'k' }, /JSON/],
    ['an invalid project id', ['publish', 'activity', '--project', 'A B'], { TIDINGS_KEY: 'k' }, /A B/],
    ['an invalid count', ['tail', '--last', 'many'], { TIDINGS_KEY: 'k' }, /many/],
    ['an invalid time', ['tail', '--since', 'noon'], { TIDINGS_KEY: 'k' }, /noon/],
    ['an invalid priority', ['publish', 'activity', '--priority', 'SOME'], { TIDINGS_KEY: 'k' }, /SOME/],
  ])('%s', async (_, args, env, message) => {
    const { code, stdout, stderr } = await run(args, { cwd, env });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^tidings: [^\n]+\n$/);
    expect(stderr).toMatch(message);
  });
});

describe('an unreachable hub', () => {
  it.each([[['tail']], [['publish', 'activity', '--data', '{}']], [['watch', '.']]])('fails %j', async (args) => {
    const { code, stderr } = await run(args, { cwd, env: { TIDINGS_KEY: 'k', TIDINGS_URL: 'http://127.0.0.1:1' } });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^tidings: UNREACHABLE: http:\/\/127\.0\.0\.1:1 cannot be reached: [^\n]+\n$/);
  });
});

describe('config', () => {
  it('prints every setting and its source, without secrets', async () => {
    await writeFile(join(cwd, 'tidings.config.ts'), 'export default { retentionDays: 7 as number };\n');
    const env = { PORT: '81', TIDINGS_ADMIN_KEY: 'a-very-secret-admin-key-1' };
    const { code, stdout } = await run(['config'], { cwd, env });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^PORT +81 +environment +/m);
    expect(stdout).toMatch(/^TIDINGS_RETENTION_DAYS +7 +tidings\.config\.ts +/m);
    expect(stdout).toMatch(/^TIDINGS_ADMIN_KEY +\*{8} +environment/m);
    expect(stdout).not.toContain('a-very-secret');
    const json = await run(['config', '--json'], { cwd, env });
    expect(JSON.parse(json.stdout)).toMatchObject({ PORT: { value: '81', origin: 'environment' } });
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
