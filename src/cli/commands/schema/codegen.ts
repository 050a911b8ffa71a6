import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { codegenConfig } from '../../codegen-config.js';
import type { CliCommand } from '../../command.js';
import { print } from '../../terminal.js';
import { schemaOf } from './schema.js';

const SCHEMA = 'schema.graphql';
const CONFIG = 'codegen.ts';
const PACKAGES = '@graphql-codegen/cli @graphql-codegen/client-preset';

export const codegen: CliCommand = {
  name: 'codegen',
  arguments: '[dir]',
  summary: 'set up typed operations in a TypeScript project',
  about: `Writes ${SCHEMA} and ${CONFIG}, a configuration of GraphQL Code Generator, and says what to do next.
The schema has the event types of tidings.config.ts too. A file that exists is replaced only with --force.`,
  examples: ['tidings codegen', 'tidings codegen web --force'],
  options: [{ flags: '--force', doc: 'replace the files where they exist' }],
  async run({ args: [dir = '.'], options, loaded }) {
    const [{ printSchema }, { scalarTypesOf }] = await Promise.all([
      import('graphql'),
      import('../../../schema/client-settings.js'),
    ]);
    const schema = await schemaOf(loaded);
    const tsconfig = await textOf(join(dir, 'tsconfig.json'));
    await writeAll(dir, options.force === true, {
      [SCHEMA]: `${printSchema(schema)}\n`,
      [CONFIG]: codegenConfig({ scalars: scalarTypesOf(schema), tsconfig }),
    });
    await print(`next: ${relative('', dir) === '' ? '' : `cd ${dir} && `}npm install -D ${PACKAGES}`);
    await print('then: npx graphql-codegen, each time you have changed an operation below src');
  },
};

/** Writes the files, or none where one of them would be lost. */
async function writeAll(dir: string, replace: boolean, files: Readonly<Record<string, string>>): Promise<void> {
  await mkdir(dir, { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    const path = join(dir, name);
    if (!replace && existsSync(path) && (await textOf(path)) !== text)
      throw new Error(`${path} exists and is another; nothing was written. Replace it with --force`);
  }
  for (const [name, text] of Object.entries(files)) {
    await writeFile(join(dir, name), text);
    await print(`wrote ${join(dir, name)}`);
  }
}

async function textOf(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
