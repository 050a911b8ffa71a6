import type { IncomingMessage, ServerResponse } from 'node:http';
import { TidingsError } from '../../core/errors.js';
import { graphiql } from './graphiql.js';
import { signIn } from './sign-in.js';
import { assetFolder, createSite, type Site, type SiteSource } from './site.js';
import { sendStaticFile } from './static-file.js';

/** Answers a request. Rejects with what `TidingsError` says, or with what went wrong. */
export type AnswerPage = (req: IncomingMessage, res: ServerResponse) => Promise<void>;

/** A page, by the path at which it is. */
interface PageRow {
  readonly path: string;
  readonly source: () => Promise<SiteSource>;
  /** Whether a request for the path is for the page: by default every one is. */
  readonly isFor?: (req: IncomingMessage) => boolean;
}

/** Whether a request is a browser that asks for a page. */
const wantsPage = ({ method, headers }: IncomingMessage): boolean =>
  method === 'GET' && (headers.accept?.includes('text/html') ?? false);

/**
 * The pages of the hub and the files that they load: the same for everybody, so that nobody needs a credential to see
 * the page on which it is typed. Each is made when it is first asked for.
 *
 * @returns who answers a request; null where it is for none of them.
 */
export function createPages({
  explore,
}: {
  explore: boolean;
}): (req: IncomingMessage, path: string) => AnswerPage | null {
  const rows: PageRow[] = [{ path: '/sign-in', source: () => signIn({ explore }) }];
  if (explore) rows.push({ path: '/graphql', source: graphiql, isFor: wantsPage });
  const sites = rows.map((row) => ({
    ...row,
    site: once(() => row.source().then((source) => createSite(row.path, source))),
  }));
  return (req, path) => {
    for (const { path: at, isFor, site } of sites) {
      if (path === at && (!isFor || isFor(req))) return async (...to) => sendStaticFile(...to, (await site()).page);
      if (path.startsWith(assetFolder(at))) return async (...to) => sendStaticFile(...to, assetOf(await site(), path));
    }
    return null;
  };
}

/** The names of files are looked up, never followed: a path with dots and slashes of whatever spelling is none of them. */
function assetOf({ assets }: Site, path: string) {
  const asset = assets.get(path);
  if (!asset) throw new TidingsError('NOT_FOUND');
  return asset;
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => (made ??= make());
}
