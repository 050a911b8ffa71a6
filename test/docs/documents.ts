import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '../..');

/** Paths of all documents below `docs`, relative to the repository. */
export const documentsBelowDocs = (): string[] =>
  readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name));

export const readDocument = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
