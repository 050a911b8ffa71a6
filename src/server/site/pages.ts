import { readFile } from 'node:fs/promises';
import { graphiql } from './graphiql.js';
import { type SiteSource, StaticSite } from './static-site.js';

/** The pages of the hub. They are the same for everybody: the page on which a credential is typed needs none. */
export interface Pages {
  readonly signIn: StaticSite;
  /** Null where exploring is off. */
  readonly graphiql: StaticSite | null;
}

export function createPages({ explore }: { explore: boolean }): Pages {
  return {
    signIn: new StaticSite('/sign-in', () => signIn({ explore })),
    graphiql: explore ? new StaticSite('/graphql', graphiql) : null,
  };
}

const POLICY = {
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self'",
  'connect-src': "'self'",
} as const;

const FILES = ['sign-in.css', 'sign-in.js', 'icon.svg'];

const EXPLORE = '<a class="button" href="/graphql">Open GraphiQL</a>';

/** The page on which a person signs in with a key, sees who has signed in, and signs out. */
async function signIn({ explore }: { explore: boolean }): Promise<SiteSource> {
  const [html, ...texts] = await Promise.all(['sign-in.html', ...FILES].map(read));
  const files = Object.fromEntries(FILES.map((name, index) => [name, texts[index]!]));
  return { html: html!.replace('<!-- explore -->', explore ? EXPLORE : ''), files, policy: POLICY };
}

const read = (name: string) => readFile(new URL(`pages/${name}`, import.meta.url), 'utf8');
