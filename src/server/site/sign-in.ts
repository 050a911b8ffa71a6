import { readFile } from 'node:fs/promises';
import type { SiteSource } from './site.js';

const POLICY = {
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self'",
  'connect-src': "'self'",
} as const;

const FILES = ['sign-in.css', 'sign-in.js', 'icon.svg'];

const EXPLORE = '<a class="button" href="/graphql">Open GraphiQL</a>';

/** The page on which a person signs in with a key, sees who has signed in, and signs out. */
export async function signIn({ explore }: { explore: boolean }): Promise<SiteSource> {
  const [html, ...contents] = await Promise.all(['sign-in.html', ...FILES].map(read));
  const files = Object.fromEntries(FILES.map((name, index) => [name, contents[index]!]));
  return { html: html!.replace('<!-- explore -->', explore ? EXPLORE : ''), files, policy: POLICY };
}

const read = (name: string) => readFile(new URL(`pages/${name}`, import.meta.url), 'utf8');
