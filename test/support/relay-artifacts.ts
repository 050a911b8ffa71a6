import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { ConcreteRequest } from 'relay-runtime';

const run = promisify(execFile);
const SCHEMA = fileURLToPath(new URL('../../schema/schema.graphql', import.meta.url));
const COMPILER = fileURLToPath(new URL('../../node_modules/relay-compiler/cli.js', import.meta.url));

/** Compiles operations with Relay's compiler against the schema. @param texts by name; each begins with `test`. */
export async function relayArtifacts<Name extends string>(
  texts: Readonly<Record<Name, string>>,
): Promise<Record<Name, ConcreteRequest>> {
  const folder = await mkdtemp(join(tmpdir(), 'tidings-relay-'));
  try {
    await mkdir(join(folder, 'generated'));
    const files = {
      'package.json': '{"type": "module"}',
      'relay.config.json': JSON.stringify({
        ...{ src: '.', schema: 'schema.graphql', language: 'javascript', eagerEsModules: true },
        artifactDirectory: 'generated',
      }),
      'test.js': Object.values(texts)
        .map((text) => `graphql\`${text}\`;`)
        .join('\n'),
    };
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
    await run('cp', [SCHEMA, join(folder, 'schema.graphql')]);
    await run(process.execPath, [COMPILER], { cwd: folder });
    const names = Object.keys(texts) as Name[];
    const modules = names.map(async (name) => {
      const path = join(folder, 'generated', `${name}.graphql.js`);
      return [name, (await import(pathToFileURL(path).href)).default] as const;
    });
    return Object.fromEntries(await Promise.all(modules)) as Record<Name, ConcreteRequest>;
  } finally {
    await rm(folder, { recursive: true });
  }
}
