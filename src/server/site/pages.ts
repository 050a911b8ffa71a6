import type { Registry } from '../../events/index.js';
import { graphiql } from './graphiql.js';
import { filesBy, readPageFile, type SiteSource, StaticSite } from './static-site.js';

/** The pages of the hub. They are the same for everybody: the page on which a credential is typed needs none. */
export interface Pages {
  readonly home: StaticSite;
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

export function createPages({ explore, basePath, registry }: PagesOptions): Pages {
  const site = (path: string, source: () => Promise<SiteSource>) => new StaticSite(path, source, basePath);
  return {
    home: site('/', () => plainPage('home', explore)),
    signIn: site('/sign-in', () => plainPage('sign-in', explore)),
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

/** A page with a script of its own and the styles of all: `home` says where to go, `sign-in` takes a key. */
async function plainPage(name: string, explore: boolean): Promise<SiteSource> {
  const html = await readPageFile(`${name}.html`);
  const files = await filesBy(['page.css', `${name}.js`, 'icon.svg'], readPageFile);
  return { html: html.replace('<!-- explore -->', explore ? EXPLORE : ''), files, policy: POLICY };
}
