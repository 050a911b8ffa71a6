import { readdir, readFile } from 'node:fs/promises';
import type { SiteSource } from './static-site.js';

/** Folder that the build of `src/dashboard` writes, for the sources as for the built program. */
const FOLDER = new URL('../../../dist/dashboard/', import.meta.url);

const POLICY = {
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self'",
  'font-src': "'self'",
  'connect-src': "'self'",
} as const;

/** The dashboard as it was built. The names of its files have their hash. */
export async function dashboard(): Promise<SiteSource> {
  const assets = new URL('assets/', FOLDER);
  const [html, names] = await Promise.all([readFile(new URL('index.html', FOLDER), 'utf8'), readdir(assets)]);
  const files = await Promise.all(names.map(async (name) => [name, await readFile(new URL(name, assets))] as const));
  return {
    html: html.replaceAll('"./', '"{{base}}/'),
    files: Object.fromEntries(files),
    isHashed: true,
    policy: POLICY,
  };
}
