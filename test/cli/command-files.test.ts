import { readdir, readFile } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { PROGRAM } from '../support/build.js';

const FOLDER = dirname(PROGRAM);
const IMPORTED = /(?:\bfrom |\bimport\(|\brequire\(|^import )"([^."/][^"]*)"/gm;

/** Text of the files of the command. */
async function textOfCommand(): Promise<string> {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.js'));
  const texts = await Promise.all(names.map((name) => readFile(join(FOLDER, name), 'utf8')));
  return texts.join('\n');
}

describe('the command as it is built', () => {
  // Of a package that is both in the command and beside it there are two copies, which do not know each other's classes.
  it('contains every package that it imports, but those that stay where they are installed', async () => {
    const imported = [...(await textOfCommand()).matchAll(IMPORTED)].map(([, id]) => id!);
    const known = Object.keys(packageJson.dependencies);
    const beside = new Set(
      imported.filter((id) => !isBuiltin(id) && known.some((name) => `${id}/`.startsWith(`${name}/`))),
    );
    expect([...beside].sort()).toEqual(['@graphql-yoga/render-graphiql', '@photostructure/sqlite', 'jiti']);
  });

  it('has neither comments nor other characters than ASCII, whose text would stay in memory', async () => {
    const text = await textOfCommand();
    expect(text).not.toMatch(/^\s*\/\*\*/m);
    expect(/[^\0-\x7f]/.exec(text)?.[0]).toBeUndefined();
  });

  it('has the licences of these packages beside it', async () => {
    const licences = await readFile(join(FOLDER, 'LICENSES.txt'), 'utf8');
    for (const name of ['graphql', 'zod', '@redis/client'])
      expect(licences).toMatch(new RegExp(`^${name} [0-9.]+ \\(MIT\\)$`, 'm'));
  });
});
