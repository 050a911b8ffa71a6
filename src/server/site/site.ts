import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import { type PagePolicy, pageHeaders } from '../http/security-headers.js';
import { createStaticFile, type StaticFile } from './static-file.js';

/** A page and the files that it loads. */
export interface Site {
  readonly page: StaticFile;
  /** By their paths. */
  readonly assets: ReadonlyMap<string, StaticFile>;
}

export interface SiteSource {
  /** Its HTML, with `{{name}}` where the path of a file of that name is to stand. */
  readonly html: string;
  /** Files by name. */
  readonly files: Readonly<Record<string, string>>;
  readonly policy: PagePolicy;
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** A path that changes with the content: what was loaded from it is good for ever. */
const IMMUTABLE = 'public, max-age=31536000, immutable';
const HASH_CHARACTERS = 16;

/** Where the files of the page at a path lie. */
export const assetFolder = (path: string): string => `${path}/assets/`;

/** Makes the page at a path, and the files that it loads, ready to be served. */
export async function createSite(path: string, { html, files, policy }: SiteSource): Promise<Site> {
  const paths = new Map<string, string>();
  const assets = new Map<string, StaticFile>();
  for (const [name, content] of Object.entries(files)) {
    const ending = extname(name);
    const hash = createHash('sha256').update(content).digest('hex').slice(0, HASH_CHARACTERS);
    const at = `${assetFolder(path)}${name.slice(0, -ending.length)}-${hash}${ending}`;
    paths.set(name, at);
    const headers = { 'content-type': MEDIA_TYPES[ending], 'cache-control': IMMUTABLE };
    assets.set(at, await createStaticFile(content, { ...headers, 'cross-origin-resource-policy': 'same-origin' }));
  }
  const page = await createStaticFile(
    html.replaceAll(/\{\{([\w.-]+)\}\}/g, (_, name: string) => paths.get(name)!),
    { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache', ...pageHeaders(policy) },
  );
  return { page, assets };
}
