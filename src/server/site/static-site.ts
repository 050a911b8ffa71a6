import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { extname } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { SingleFlight } from '../../core/async/single-flight.js';
import { TidingsError } from '../../core/errors.js';
import { type PagePolicy, pageHeaders } from '../http/security-headers.js';

/** The text of a page and of the files that it loads. */
export interface SiteSource {
  /** HTML, with `{{name}}` for the path of the file of that name, and `{{base}}` for the path below which the hub is served. */
  readonly html: string;
  /** Files by name. */
  readonly files: Readonly<Record<string, string | Buffer>>;
  /** Whether the names have a hash of the content already. */
  readonly isHashed?: boolean;
  readonly policy: PagePolicy;
}

/** Content that is the same for everybody, compressed once. */
interface StaticFile {
  readonly headers: OutgoingHttpHeaders;
  readonly plain: Buffer;
  readonly compressed: Buffer;
}

interface Content {
  readonly page: StaticFile;
  /** By path. */
  readonly files: ReadonlyMap<string, StaticFile>;
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** For paths that change with their content. */
const IMMUTABLE = 'public, max-age=31536000, immutable';
const HASH_CHARACTERS = 16;

/**
 * A page and the files that it loads, held in memory. It is made with the first request; a failure is not remembered, so the
 * next request makes it again.
 */
export class StaticSite {
  /** Path of the page. */
  readonly path: string;
  /** Path of the folder of its files, with a slash at the end. */
  readonly folder: string;
  readonly #basePath: string;
  readonly #source: () => Promise<SiteSource>;
  readonly #making = new SingleFlight(() => this.#make());
  #content: Content | null = null;

  /** @param basePath path below which a proxy serves the hub: its links begin with it. Empty for none. */
  constructor(path: string, source: () => Promise<SiteSource>, basePath = '') {
    this.path = path;
    this.#basePath = basePath;
    this.folder = path.endsWith('/') ? `${path}assets/` : `${path}/assets/`;
    this.#source = source;
  }

  async sendPage(req: IncomingMessage, res: ServerResponse): Promise<void> {
    send(req, res, (await this.#made()).page);
  }

  /**
   * Names of files are looked up and never followed, so that no spelling of a path leads out of the folder.
   *
   * @throws TidingsError `NOT_FOUND`
   */
  async sendFile(req: IncomingMessage, res: ServerResponse, path: string): Promise<void> {
    const file = (await this.#made()).files.get(path);
    if (!file) throw new TidingsError('NOT_FOUND');
    send(req, res, file);
  }

  async #made(): Promise<Content> {
    this.#content ??= await this.#making.run();
    return this.#content;
  }

  async #make(): Promise<Content> {
    const { html, files: contents, isHashed = false, policy } = await this.#source();
    const paths = new Map([['base', this.#basePath]]);
    const files = new Map<string, StaticFile>();
    for (const [name, content] of Object.entries(contents)) {
      const ending = extname(name);
      const path = this.folder + (isHashed ? name : hashedName(name, content));
      paths.set(name, this.#basePath + path);
      const headers = { 'content-type': MEDIA_TYPES[ending], 'cache-control': IMMUTABLE };
      files.set(path, await createStaticFile(content, { ...headers, 'cross-origin-resource-policy': 'same-origin' }));
    }
    const page = await createStaticFile(
      html.replaceAll(/\{\{([\w.-]+)\}\}/g, (_, name: string) => paths.get(name)!),
      { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache', ...pageHeaders(policy) },
    );
    return { page, files };
  }
}

function hashedName(name: string, content: string | Buffer): string {
  const ending = extname(name);
  const hash = createHash('sha256').update(content).digest('hex').slice(0, HASH_CHARACTERS);
  return `${name.slice(0, -ending.length)}-${hash}${ending}`;
}

async function createStaticFile(content: string | Buffer, headers: OutgoingHttpHeaders): Promise<StaticFile> {
  const plain = Buffer.from(content);
  return {
    headers: { vary: 'accept, accept-encoding, origin', ...headers },
    plain,
    compressed: await promisify(gzip)(plain),
  };
}

function send(req: IncomingMessage, res: ServerResponse, { headers, plain, compressed }: StaticFile): void {
  const zipped = acceptsGzip(req.headers['accept-encoding']);
  const body = zipped ? compressed : plain;
  res.writeHead(200, { ...headers, 'content-length': body.length, ...(zipped && { 'content-encoding': 'gzip' }) });
  res.end(req.method === 'HEAD' ? undefined : body);
}

const acceptsGzip = (accepted = ''): boolean =>
  accepted.split(',').some((each) => /^\s*gzip\s*(;|$)/i.test(each) && !/;\s*q=0(\.0*)?\s*$/i.test(each));

/** Text of a file in the folder of the pages. */
export const readPageFile = (name: string): Promise<string> =>
  readFile(new URL(`pages/${name}`, import.meta.url), 'utf8');

/** Reads files. @returns their texts by name. */
export async function filesBy<N extends string>(
  names: readonly N[],
  read: (name: N) => Promise<string>,
): Promise<Record<string, string>> {
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await read(name)] as const)));
}
