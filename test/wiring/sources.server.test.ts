import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SourceDeclaration } from '../../src/core/config/settings.js';
import { type RunningHub, startHub } from '../../src/wiring/compose.js';
import type { StartOptions } from '../../src/wiring/start-arguments.js';
import { until } from '../support/until.js';

let folder: string;
let hub: RunningHub | null;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tidings-sources-'));
  await mkdir(join(folder, 'work'));
  hub = null;
});
afterEach(async () => {
  await hub?.close();
  await rm(folder, { recursive: true });
});

const start = async (sources: readonly SourceDeclaration[], options?: StartOptions) => {
  const settings = { port: 0, data: join(folder, 'data'), logLevel: 'silent', drainMs: 0, sources } as const;
  hub = await startHub(settings, options);
  return hub;
};

async function ask<Data>(query: string, key = hub!.adminKey) {
  const response = await fetch(`${hub!.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
    body: JSON.stringify({ query }),
  });
  return (await response.json()) as { data: Data; errors?: { extensions: { code: string } }[] };
}

interface Sources {
  readonly sources: readonly { readonly name: string; readonly projectId: string; readonly publishedEvents: number }[];
}
const SOURCES = '{ sources { name projectId health message publishedEvents lastPublishedAt } }';

describe('a declared folder', () => {
  it('is watched, and listed with its health', async () => {
    await start([{ type: 'folder', folder: join(folder, 'work'), project: 'acme' }]);
    const idle = { name: 'folder acme', projectId: 'acme', health: 'HEALTHY', message: null };
    expect((await ask(SOURCES)).data).toEqual({ sources: [{ ...idle, publishedEvents: 0, lastPublishedAt: null }] });
    await writeFile(join(folder, 'work', 'a.txt'), 'a');
    await until(async () => (await ask<Sources>(SOURCES)).data.sources[0]!.publishedEvents === 1);
    const { data } = await ask('{ events(projectId: "acme", types: [FILE_CHANGE]) { nodes { payload } } }');
    expect(data).toEqual({
      events: { nodes: [{ payload: expect.objectContaining({ filePath: 'a.txt', changeType: 'CREATED' }) }] },
    });
  });

  it('is degraded while a lock file in it is broken, with a warning, and publishes what it then changes', async () => {
    const lock = join(folder, 'work', 'go.sum');
    await writeFile(lock, 'example.com/a v1.0.0 h1:a=\n');
    await start([{ type: 'folder', folder: join(folder, 'work'), project: 'acme' }]);
    const source = async () => (await ask<{ sources: [{ health: string }] }>(SOURCES)).data.sources[0];
    await writeFile(lock, '<<<<<<< HEAD\nexample.com/a v1.0.0 h1:a=\n');
    await until(async () => (await source()).health === 'DEGRADED');
    await until(async () => {
      const { data } = await ask('{ events(projectId: "acme", types: [WARNING_ISSUED]) { nodes { payload } } }');
      return JSON.stringify(data).includes('go.sum has the marks of a merge conflict');
    });
    await writeFile(lock, 'example.com/a v1.0.1 h1:a=\n');
    await until(async () => (await source()).health === 'HEALTHY');
    const changes = () => ask('{ project(id: "acme") { latestDependencyUpdated { name fromVersion toVersion } } }');
    await until(async () => JSON.stringify(await changes()).includes('v1.0.1'));
    expect((await changes()).data).toEqual({
      project: { latestDependencyUpdated: [{ name: 'example.com/a', fromVersion: 'v1.0.0', toVersion: 'v1.0.1' }] },
    });
  });

  it('is a component of the health of the hub', async () => {
    await start([{ type: 'folder', folder: join(folder, 'work'), project: 'acme' }]);
    const { data } = await ask('{ systemStatus { components { name health } } }');
    expect(data).toMatchObject({
      systemStatus: { components: expect.arrayContaining([{ name: 'source folder acme', health: 'HEALTHY' }]) },
    });
  });

  it('that a rule ignores is degraded, and the project has a warning without the path of the machine', async () => {
    await start([{ type: 'folder', folder: join(folder, 'work'), project: 'acme', ignore: ['*'] }]);
    const warning = '{ events(projectId: "acme", types: [WARNING_ISSUED]) { nodes { payload } } }';
    await until(async () => (await ask<{ events: { nodes: unknown[] } }>(warning)).data.events.nodes.length === 1);
    expect(JSON.stringify(await ask(warning))).toMatch(/file changes in work are not published/);
    expect(JSON.stringify([await ask(warning), await ask(SOURCES)])).not.toContain(folder);
    expect((await ask<Sources>(SOURCES)).data.sources[0]).toMatchObject({ health: 'DEGRADED' });
  });
});

describe('a source that cannot be started', () => {
  it.each(['folder', 'tasks'])('of the type %s is degraded, with why, and the others publish', async (type) => {
    await start([
      { type, folder: join(folder, 'nowhere'), project: 'acme' },
      { type: 'folder', folder: join(folder, 'work'), project: 'site' },
    ]);
    await writeFile(join(folder, 'work', 'a.txt'), 'a');
    await until(async () => (await ask<Sources>(SOURCES)).data.sources[1]!.publishedEvents === 1);
    const { data } = await ask<Sources>(SOURCES);
    const message = expect.stringMatching(new RegExp(`^${type} acme could not be started: ENOENT.*'nowhere'$`));
    expect(data.sources).toMatchObject([
      { health: 'DEGRADED', message },
      { health: 'HEALTHY', message: null },
    ]);
  });

  it('ends the start where the start names it', async () => {
    const watch = { folder: join(folder, 'nowhere'), project: 'acme' };
    await expect(start([], { watch })).rejects.toThrow(/ENOENT/);
  });
});

it('sources of one project have names of their own', async () => {
  await mkdir(join(folder, 'other'));
  await start(['work', 'other'].map((name) => ({ type: 'folder', folder: join(folder, name), project: 'acme' })));
  const { sources } = (await ask<Sources>(SOURCES)).data;
  expect(sources.map(({ name }) => name)).toEqual(['folder acme', 'folder acme 2']);
});

it('sources start together', async () => {
  const [bin, calls] = [join(folder, 'bin'), join(folder, 'calls')];
  const folders = ['work', 'other'];
  for (const made of [bin, calls, join(folder, 'other')]) await mkdir(made, { recursive: true });
  // A git that waits for that of the other folder, but not for ever.
  const script = `#!/bin/sh
echo "begin $(basename "$PWD")" >> ${folder}/lines
touch "${calls}/$(basename "$PWD")"
for i in $(seq 100); do [ -e ${calls}/work ] && [ -e ${calls}/other ] && break; sleep 0.05; done
echo "end $(basename "$PWD")" >> ${folder}/lines
exit 1
`;
  await writeFile(join(bin, 'git'), script);
  await chmod(join(bin, 'git'), 0o755);
  const { PATH } = process.env;
  process.env.PATH = `${bin}${delimiter}${PATH}`;
  try {
    await start(folders.map((name) => ({ type: 'folder', folder: join(folder, name), project: name })));
  } finally {
    process.env.PATH = PATH;
  }
  const lines = (await readFile(join(folder, 'lines'), 'utf8')).split('\n');
  const beforeTheFirstEnd = lines.slice(
    0,
    lines.findIndex((line) => line.startsWith('end')),
  );
  expect(beforeTheFirstEnd.sort()).toEqual(['begin other', 'begin work']);
});

it('sources are listed only with MONITOR on the project system', async () => {
  await start([]);
  const { data } = await ask<{ createApiKey: { secret: string } }>(
    'mutation { createApiKey(input: {name: "ci", grants: [{projects: "*", actions: [READ]}]}) { secret } }',
  );
  expect((await ask(SOURCES, data.createApiKey.secret)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
});

it.each<[string, SourceDeclaration, RegExp]>([
  ['an unknown type', { type: 'folders' }, /^sources\[0\]\.type is 'folders'.*folder/],
  ['a missing setting', { type: 'folder', project: 'acme' }, /^sources\[0\]\.folder: /],
  ['an unknown setting', { type: 'folder', folder: '.', project: 'acme', pol: 1 }, /^sources\[0\]: .*pol/],
  ['an impossible project', { type: 'folder', folder: '.', project: 'Acme!' }, /^sources\[0\]\.project: /],
])('a source with %s ends the start and is named', async (_, source, message) => {
  await expect(start([source])).rejects.toThrow(message);
});
