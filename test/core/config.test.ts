import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GraphQLSchema } from 'graphql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ConfigError, defineConfig, effectiveConfig } from '../../src/core/config/config.js';
import { SETTINGS } from '../../src/core/config/settings.js';
import { loadConfig } from '../../src/wiring/engines.js';

let cwd: string;
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'tidings-config-'));
});
afterEach(() => rm(cwd, { recursive: true, force: true }));

const load = (env: Record<string, string> = {}) => loadConfig({ env, cwd });
const refusal = async (env: Record<string, string> = {}) => {
  const error = await load(env).then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(ConfigError);
  const { message } = error as Error;
  expect(message).not.toContain('\n');
  return message;
};

describe('settings', () => {
  it('have the documented defaults', async () => {
    const { config, origins } = await load();
    expect(config).toMatchObject({
      ...{ port: 4000, host: '127.0.0.1', data: '.tidings', engine: 'sqlite:', adminKey: undefined },
      ...{ retentionDays: 30, retentionEvents: 1_000_000, logLevel: 'info', explore: true },
      ...{ drainMs: 10_000, heartbeatMs: 12_000, maxEventBytes: 65_536, events: [], schemas: [] },
    });
    expect(new Set(Object.values(origins))).toEqual(new Set(['default']));
  });

  it('are read from the environment', async () => {
    const { config, origins } = await load({
      ...{ PORT: '0', HOST: '::1', TIDINGS_DATA: '/srv/hub', TIDINGS_ENGINE: 'sqlite::memory:' },
      ...{ TIDINGS_ADMIN_KEY: 'k'.repeat(24), TIDINGS_RETENTION_DAYS: '0.5', TIDINGS_EXPLORE: 'false' },
    });
    expect(config).toMatchObject({
      ...{ port: 0, host: '::1', data: '/srv/hub', engine: 'sqlite::memory:' },
      ...{ adminKey: 'k'.repeat(24), retentionDays: 0.5, explore: false },
    });
    expect(origins.port).toBe('environment');
  });

  it('are read from the configuration file, and the environment wins', async () => {
    await writeFile(
      join(cwd, 'tidings.config.ts'),
      `const port: number = 4100;\nexport default { port, host: 'localhost', retentionEvents: 50 };\n`,
    );
    const { config, origins } = await load({ HOST: '127.0.0.2' });
    expect(config).toMatchObject({ port: 4100, host: '127.0.0.2', retentionEvents: 50 });
    expect(origins).toMatchObject({ port: 'tidings.config.ts', host: 'environment', data: 'default' });
  });

  it.each(['js', 'mjs'])('are read from tidings.config.%s', async (extension) => {
    await writeFile(join(cwd, `tidings.config.${extension}`), 'export default { port: 4200 };\n');
    expect((await load()).config.port).toBe(4200);
  });

  it.each(['https://issuer.example/keys', 'http://127.0.0.1:8080/keys', 'http://[::1]/keys', 'http://localhost/'])(
    'accept a key set at %s',
    async (url) => {
      expect((await load({ TIDINGS_JWKS_URL: url })).config.jwksUrl).toBe(url);
    },
  );

  it('of every row take their own default or are unset without one', () => {
    for (const { default: value, schema } of Object.values(SETTINGS))
      expect(value === undefined || schema().safeParse(value).success).toBe(true);
  });
});

describe('an invalid setting is refused in one line', () => {
  it.each([
    ['PORT', '65536', 'a whole number from 0 to 65535'],
    ['PORT', 'http', 'a whole number'],
    ['PORT', '', 'a whole number'],
    ['PORT', '80.5', 'a whole number'],
    ['PORT', '-1', 'a whole number'],
    ['HOST', 'a host', 'a host name or an address'],
    ['TIDINGS_RETENTION_DAYS', '0', 'a number above 0'],
    ['TIDINGS_RETENTION_EVENTS', '1.5', 'a whole number'],
    ['TIDINGS_LOG_LEVEL', 'loud', 'trace, debug, info'],
    ['TIDINGS_EXPLORE', 'yes', 'true or false'],
    ['TIDINGS_ORIGINS', '*', 'exact origins like https://app.example.com, separated by commas'],
    ['TIDINGS_ORIGINS', 'https://app.example.com,https://app.example.com/', 'exact origins'],
    ['TIDINGS_ORIGINS', '', 'exact origins'],
    ['TIDINGS_TRUST_PROXY', 'true', 'loopback'],
    ['TIDINGS_TRUST_PROXY', '0.0.0.0/0', 'loopback'],
    ['TIDINGS_TRUST_PROXY', '10.0.0.0/33', 'loopback'],
    ['TIDINGS_ALLOW_ADDRESSES', '10.0.0.0/8 10.1.0.0/16', 'separated by commas'],
    ['TIDINGS_DENY_ADDRESSES', 'evil.example', 'addresses and ranges'],
    ['TIDINGS_ENGINE', 'kafka', 'sqlite:'],
    ['TIDINGS_URL', 'ftp://hub', 'http://'],
    ['TIDINGS_JWKS_URL', 'nonsense', 'an https:// address'],
    ['TIDINGS_JWKS_URL', 'http://issuer.example/keys', 'an https:// address'],
    ['TIDINGS_JWKS_URL', 'http://127.0.0.1.issuer.example/keys', 'an https:// address'],
    ['TIDINGS_JWKS_URL', 'file:///etc/passwd', 'an https:// address'],
    ['TIDINGS_JWT_ISSUER', '', 'text'],
    ['TIDINGS_SIGN_IN_FAILURES', '0', 'a whole number from 1'],
    ['TIDINGS_SESSION_IDLE_MS', '1000', 'a whole number from 300000'],
  ])('%s=%s', async (name, value, accepted) => {
    const message = await refusal({ [name]: value });
    expect(message).toContain(`${name} is '${value}'`);
    expect(message).toContain(accepted);
  });

  it.each([
    ['nats://user:hunter2@cache:4222', 'nats://********@cache:4222'],
    ['redis://user:hun/ter2@cache:6379', 'redis://********@cache:6379'],
    ['redis://user:hun@ter2@cache:6379/0', 'redis://********@cache:6379/0'],
  ])('an unknown engine is rejected with the names of the known ones, without the password', async (address, shown) => {
    const message = await refusal({ TIDINGS_ENGINE: address });
    expect(message).toContain(`'${shown}'`);
    expect(message).toContain('sqlite: (a file in the data folder), sqlite::memory:');
    expect(message).not.toMatch(/hun|ter2/);
  });

  it.each([
    'redis://cache',
    'redis://:p%40ss@cache:6379/1?prefix=team-a',
    'rediss://user:secret@[::1]:6380/0',
    'redis://a:7000,b:7000,c:7000?prefix=x',
  ])('%s is an engine', async (address) => {
    expect((await load({ TIDINGS_ENGINE: address })).config.engine).toBe(address);
  });

  it('a short admin key is not shown', async () => {
    const message = await refusal({ TIDINGS_ADMIN_KEY: 'too-short-a-secret' });
    expect(message).toContain('TIDINGS_ADMIN_KEY');
    expect(message).toContain('at least 24 characters');
    expect(message).not.toContain('too-short');
  });

  it('a short secret for tokens is not shown', async () => {
    const message = await refusal({ TIDINGS_JWT_SECRET: 'too-short-a-secret-of-31-bytes.' });
    expect(message).toContain('text of at least 32 bytes');
    expect(message).not.toContain('too-short');
  });

  it('a value with line breaks stays on the line', async () => {
    expect(await refusal({ TIDINGS_LOG_LEVEL: 'info\nand more' })).toContain('info\\nand more');
  });

  it('in the file', async () => {
    await writeFile(join(cwd, 'tidings.config.mjs'), `export default { port: 'many' };\n`);
    expect(await refusal()).toContain(`port in tidings.config.mjs is 'many'; accepted: a whole number`);
  });
});

describe('an unknown setting is refused in one line', () => {
  it('in the environment, naming the known ones', async () => {
    const message = await refusal({ TIDINGS_PROT: '4000' });
    expect(message).toContain(`TIDINGS_PROT is '4000'`);
    expect(message).toContain('TIDINGS_DATA');
  });

  it('without showing what may be a secret', async () => {
    expect(await refusal({ TIDINGS_ADMINKEY: 'hunter2hunter2' })).not.toContain('hunter2');
  });

  it('in the file', async () => {
    await writeFile(join(cwd, 'tidings.config.js'), 'export default { prot: 4000 };\n');
    expect(await refusal()).toContain(`prot in tidings.config.js is '4000'`);
  });

  it('but variables of the test suite are ignored', async () => {
    expect((await load({ TIDINGS_TEST_REQUIRE: 'all', PATH: '/bin' })).config.port).toBe(4000);
  });
});

describe('the configuration file', () => {
  it.each([
    ['that does not parse', 'export default {{{'],
    ['that throws', `throw new Error('first\\nsecond');`],
    ['without a default export', 'export const port = 1;'],
    ['that exports a number', 'export default 7;'],
  ])('%s is refused in one line', async (_, source) => {
    await writeFile(join(cwd, 'tidings.config.ts'), source);
    expect(await refusal()).toMatch(/^tidings\.config\.ts /);
  });

  it('may hold event types and schemas, which the environment cannot', async () => {
    await writeFile(
      join(cwd, 'tidings.config.mjs'),
      `export default {
        events: [{ name: 'lunch', payload: {} }],
        schemas: [{ getQueryType() {} }],
      };`,
    );
    const { config } = await load();
    expect(config.events.map(({ name }) => name)).toEqual(['lunch']);
    expect(config.schemas).toHaveLength(1);
  });

  it('is refused with an invalid event type', async () => {
    await writeFile(join(cwd, 'tidings.config.mjs'), `export default { events: ['lunch'] };`);
    expect(await refusal()).toContain('what defineEvent returns');
  });

  it('is typed by defineConfig, which returns it unchanged', () => {
    const input = defineConfig({ port: 1, schemas: [new GraphQLSchema({})] });
    expect(input.port).toBe(1);
  });
});

describe('effective settings', () => {
  it('name every setting, its value and its origin, and mask secrets', async () => {
    const loaded = await load({ TIDINGS_ADMIN_KEY: 'a-very-secret-admin-key-1', PORT: '81' });
    const shown = effectiveConfig(loaded);
    expect(shown.map(({ name }) => name)).toEqual(Object.entries(SETTINGS).map(([key, { env }]) => env ?? key));
    expect(shown.find(({ name }) => name === 'PORT')).toMatchObject({ value: '81', origin: 'environment' });
    expect(shown.find(({ name }) => name === 'TIDINGS_ADMIN_KEY')?.value).toBe('********');
    expect(JSON.stringify(shown)).not.toContain('a-very-secret');
  });
});
