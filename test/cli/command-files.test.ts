import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { PROGRAM } from '../support/build.js';
import { HubProcess } from '../support/hub-process.js';
import { KEY } from '../support/test-server.js';

/** A folder whose `tidings.config.ts` adds types of an application. */
const APPLICATION = fileURLToPath(new URL('../corpus/embedding', import.meta.url));
const FOLDER = dirname(PROGRAM);
const IMPORTED = /(?:\bfrom |\bimport\(|\brequire\(|^import )"([^."/][^"]*)"/gm;

const OWN = /"\.\/([^"]+\.js)"/g;

/** Text of the files of the command: those that its program leads to. Earlier builds may have left others. */
async function textOfCommand(): Promise<string> {
  const texts = new Map<string, string>();
  const open = [basename(PROGRAM)];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (texts.has(name)) continue;
    const text = await readFile(join(FOLDER, name), 'utf8');
    texts.set(name, text);
    for (const [, next] of text.matchAll(OWN)) if (existsSync(join(FOLDER, next!))) open.push(next!);
  }
  return [...texts.values()].join('\n');
}

describe('the command as it is built', () => {
  // Of a package that is both in the command and beside it there are two copies, which do not know each other's classes.
  it('contains every package that it imports, but those that stay where they are installed', async () => {
    const imported = [...(await textOfCommand()).matchAll(IMPORTED)].map(([, id]) => id!);
    const known = Object.keys(packageJson.dependencies);
    const packageOf = (id: string) => known.find((name) => `${id}/`.startsWith(`${name}/`)) ?? [];
    const beside = new Set(imported.filter((id) => !isBuiltin(id)).flatMap(packageOf));
    expect([...beside].sort()).toEqual([
      ...['@graphql-yoga/render-graphiql', '@photostructure/sqlite', 'graphql', 'jiti'],
    ]);
  });

  it('serves the schema of an application, whose graphql is the one beside it', async () => {
    const data = await mkdtemp(join(tmpdir(), 'tidings-command-'));
    const hub = new HubProcess({ args: ['--no-watch'], data, cwd: APPLICATION });
    await hub.start();
    const response = await fetch(`${hub.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${KEY}` },
      body: JSON.stringify({ query: '{ deep { __typename } }' }),
    });
    expect(await response.json()).toMatchObject({ data: { deep: { __typename: 'Deep' } } });
    await hub.stop();
    await rm(data, { recursive: true });
  });

  it('has neither comments nor other characters than ASCII, whose text would stay in memory', async () => {
    const text = await textOfCommand();
    expect(text).not.toMatch(/^\s*\/\*\*/m);
    expect(/[^\0-\x7f]/.exec(text)?.[0]).toBeUndefined();
  });

  it('has the licences of these packages beside it', async () => {
    const licences = await readFile(join(FOLDER, 'LICENSES.txt'), 'utf8');
    for (const name of ['graphql-ws', 'zod', '@redis/client'])
      expect(licences).toMatch(new RegExp(`^${name} [0-9.]+ \\(MIT\\)$`, 'm'));
  });
});
