import type { Registry } from '../../events/index.js';
import { dashboard } from './dashboard.js';
import { graphiql } from './graphiql.js';
import { filesBy, readPageFile, type SiteSource, StaticSite } from './static-site.js';

/** The pages of the hub. They are the same for everybody: the page on which a credential is typed needs none. */
export interface Pages {
  readonly dashboard: StaticSite;
  readonly signIn: StaticSite;
  /** Null where exploring is off. */
  readonly graphiql: StaticSite | null;
}

export interface PagesOptions {
  readonly explore: boolean;
  /** Path below which a proxy serves the hub, as `/hub`; empty for none. */
  readonly basePath: string;
  /** The event types of the examples. */
  readonly registry: Registry;
}

/** Paths of the dashboard beside `/`: it finds out itself which view they name. */
export const DASHBOARD_PATHS = ['/p/*', '/board', '/board/*', '/system', '/system/*'];

export function createPages({ explore, basePath, registry }: PagesOptions): Pages {
  const site = (path: string, source: () => Promise<SiteSource>) => new StaticSite(path, source, basePath);
  return {
    dashboard: site('/', dashboard),
    signIn: site('/sign-in', () => signInPage(explore)),
    graphiql: explore ? site('/graphql', () => graphiql(registry)) : null,
  };
}

const POLICY = {
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self'",
  'connect-src': "'self'",
} as const;

const EXPLORE = '<a class="button" href="{{base}}/graphql">Open GraphiQL</a>';

/** The page that takes a key, with a script and styles of its own: it works where the dashboard does not. */
async function signInPage(explore: boolean): Promise<SiteSource> {
  const html = await readPageFile('sign-in.html');
  const files = await filesBy(['page.css', 'sign-in.js', 'icon.svg'], readPageFile);
  return { html: html.replace('<!-- explore -->', explore ? EXPLORE : ''), files, policy: POLICY };
}
