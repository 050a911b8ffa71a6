import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSchema, isObjectType } from 'graphql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runHere } from './run-here.js';

let cwd: string;
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'tidings-codegen-'));
});
afterEach(() => rm(cwd, { recursive: true, force: true }));

const codegen = (...args: string[]) => runHere(['codegen', ...args], { cwd });
const read = (name: string) => readFile(join(cwd, name), 'utf8');

describe('codegen', () => {
  it('writes the schema and a configuration, and says what comes next', async () => {
    const { code, stdout } = await codegen();
    expect(code).toBe(0);
    expect(stdout).toBe(
      `wrote schema.graphql
wrote codegen.ts
next: npm install -D @graphql-codegen/cli @graphql-codegen/client-preset
then: npx graphql-codegen, each time you have changed an operation below src
`,
    );
    expect(isObjectType(buildSchema(await read('schema.graphql')).getType('Commit'))).toBe(true);
    expect(await read('schema.graphql')).toBe((await runHere(['schema'], { cwd })).stdout);
    const config = await read('codegen.ts');
    expect(config).toContain("scalars: { ID: 'string', DateTime: 'string', JSON: 'unknown', SafeInt: 'number' }");
    expect(config).not.toContain('importExtension');
  });

  it.each(['NodeNext', 'node16'])('names extensions where TypeScript asks for them: %s', async (module) => {
    await writeFile(join(cwd, 'tsconfig.json'), `{ "compilerOptions": { "module": "${module}" } } // a comment`);
    await codegen();
    expect(await read('codegen.ts')).toContain("importExtension: '.js',");
  });

  it('replaces no file unless asked, and then writes none', async () => {
    await writeFile(join(cwd, 'codegen.ts'), 'mine');
    const { code, stdout, stderr } = await codegen();
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^tidings: codegen\.ts exists and is another; nothing was written. .*--force\n$/);
    expect(await readdir(cwd)).toEqual(['codegen.ts']);
    expect((await codegen('--force')).code).toBe(0);
    expect(await read('codegen.ts')).toContain('CodegenConfig');
    expect((await codegen()).code).toBe(0);
  });

  it('writes into the folder that it is given', async () => {
    const { stdout } = await codegen('web/app');
    expect(await readdir(join(cwd, 'web/app'))).toEqual(['codegen.ts', 'schema.graphql']);
    expect(stdout).toContain('next: cd web/app && npm install -D ');
  });
});
