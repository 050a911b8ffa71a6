import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';

const ASSETS = new URL('../../dist/dashboard/assets/', import.meta.url);
const PAGE = new URL('../index.html', ASSETS);
/** Most bytes of the first load, compressed, by ending. */
const MOST: Readonly<Record<string, number>> = { js: 120_000, css: 14_000 };

it.each(Object.keys(MOST))('loads at first no more %s than is allowed', async (ending) => {
  const html = await readFile(PAGE, 'utf8');
  const names = [...html.matchAll(/assets\/([\w.-]+)"/g)]
    .map(([, name]) => name!)
    .filter((name) => name.endsWith(`.${ending}`));
  expect(names.length).toBeGreaterThan(0);
  const sizes = await Promise.all(names.map(async (name) => gzipSync(await readFile(new URL(name, ASSETS))).length));
  expect(sizes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(MOST[ending]!);
});

it('names no place outside of the hub in what it loads', async () => {
  const names = (await readdir(ASSETS)).filter((name) => /\.(css|svg)$/.test(name));
  for (const name of names) {
    const text = await readFile(fileURLToPath(new URL(name, ASSETS)), 'utf8');
    expect(text.replaceAll('http://www.w3.org/2000/svg', ''), name).not.toMatch(/https?:|url\(\/\/|data:/);
  }
});
