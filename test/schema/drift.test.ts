import { readFile } from 'node:fs/promises';
import { generate } from '@graphql-codegen/cli';
import { describe, expect, it } from 'vitest';
import codegen from '../../codegen.js';
import { printedFiles } from '../../schema/print.js';

const read = (path: string | URL) => readFile(path, 'utf8');

/** A diff of files of this size would take longer than everything else here. */
function firstDifference(committed: string, derived: string): string | null {
  if (committed === derived) return null;
  const lines = committed.split('\n');
  const line = derived.split('\n').findIndex((text, index) => text !== lines[index]);
  return `line ${line + 1}: ${lines[line]}`;
}

describe('the committed files', () => {
  it.each([...printedFiles()])('have an up-to-date %s; if not, run `npm run schema`', async (path, printed) => {
    const committed = await read(new URL(`../../${path}`, import.meta.url));
    expect(firstDifference(committed, printed)).toBeNull();
  });

  it('contain the documents of the operations: run `npm run codegen`', async () => {
    const files: { filename: string; content: string }[] = await generate({ ...codegen, silent: true }, false);
    expect(files.length).toBeGreaterThan(0);
    for (const { filename, content } of files)
      expect([filename, firstDifference(await read(filename), content)]).toEqual([filename, null]);
  });
});
