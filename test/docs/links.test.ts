import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SETTINGS } from '../../src/core/config/settings.js';

const ROOT = join(import.meta.dirname, '../..');
const documents = [
  ...readdirSync(ROOT).filter((name) => name.endsWith('.md')),
  ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
];
const scripts = Object.keys(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).scripts);

const settings = new Set(Object.values(SETTINGS).map(({ env }) => env as string | null));

/** The anchors of a document, as GitHub derives them from its headings. */
const anchorsOf = (text: string) =>
  [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading]) =>
    heading!
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );

describe.each(documents)('%s', (name) => {
  const text = readFileSync(join(ROOT, name), 'utf8');

  it('has no line that a merge has left', () => {
    expect(text).not.toMatch(/^(<{7}|={7}|>{7})( |$)/m);
  });

  it('links only to files and headings that exist', () => {
    const broken = [...text.matchAll(/\]\((?!https?:|mailto:)([^)#\s]*)(?:#([^)\s]+))?\)/g)].filter(
      ([, path, anchor]) => {
        const target = path ? join(ROOT, dirname(name), path) : join(ROOT, name);
        if (!existsSync(target)) return true;
        return anchor !== undefined && !anchorsOf(readFileSync(target, 'utf8')).includes(anchor);
      },
    );
    expect(broken.map(([link]) => link)).toEqual([]);
  });

  it('names only files of this repository that exist', () => {
    const named = [...text.matchAll(/`((?:src|test|docs|deploy|schema)\/[\w./-]+)`/g)].map(([, path]) => path!);
    expect(named.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  it('names only settings that exist', () => {
    const named = [...text.matchAll(/\bTIDINGS_(?!TEST_)[A-Z_]*[A-Z]\b/g)].map(([setting]) => setting);
    expect(named.filter((setting) => !settings.has(setting))).toEqual([]);
  });

  it('names only npm scripts that exist', () => {
    const named = [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, script]) => script!);
    expect(named.filter((script) => !scripts.includes(script))).toEqual([]);
  });
});
