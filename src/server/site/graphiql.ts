import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Registry } from '../../events/index.js';
import { createExamples } from './examples.js';
import { filesBy, readPageFile, type SiteSource } from './static-site.js';

const POLICY = {
  'script-src': "'self'",
  // Its editor writes styles as it goes.
  'style-src': "'self' 'unsafe-inline'",
  'font-src': "'self' data:",
  'img-src': "'self' data:",
  'connect-src': "'self'",
  // Its editor's workers are made of text that the script carries.
  'worker-src': 'blob:',
} as const;

const OWN_FILES = ['icon.svg', 'graphiql-page.css', 'graphiql-page.js'];
/** Clients of the protocols for subscriptions, as one script each. */
const CLIENTS = {
  'graphql-ws.js': 'graphql-ws/umd/graphql-ws.min.js',
  'graphql-sse.js': 'graphql-sse/umd/graphql-sse.min.js',
};
/** Last statement of the library's script, which starts it with options of its own. */
const START = 'YogaGraphiQL.renderYogaGraphiQL(';

/**
 * GraphiQL, with all of its files served by the hub. The library is the editor; the page around it is ours, and so is its
 * script, which says what is sent and how. The text has nine megabytes: make it once.
 */
export async function graphiql(registry: Registry): Promise<SiteSource> {
  const [library, html, own, clients] = await Promise.all([
    readLibrary(),
    readPageFile('graphiql.html'),
    filesBy(OWN_FILES, readPageFile),
    filesBy(Object.keys(CLIENTS) as (keyof typeof CLIENTS)[], (name) => readFile(inPackages(CLIENTS[name]), 'utf8')),
  ]);
  // In the page as text: `<` would end the element.
  const examples = JSON.stringify(createExamples(registry)).replaceAll('<', '\\u003c');
  return {
    html: html.replace('[]', () => examples),
    files: { ...library, ...clients, ...own },
    policy: POLICY,
  };
}

/** The script and the styles of the library. It writes one page with everything inline, which our policy does not allow. */
async function readLibrary(): Promise<Record<string, string>> {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const page = await renderGraphiQL();
  const script = between(page, '<script>', '</script>');
  const start = script.lastIndexOf(START);
  if (start < 0) throw new Error(`GraphiQL came without ${START}`);
  return { 'graphiql.css': between(page, '<style>', '</style>'), 'graphiql.js': script.slice(0, start) };
}

/** Content of an element. It may contain the text of its end, but not of another beginning. */
function between(html: string, begin: string, end: string): string {
  const from = html.indexOf(begin);
  const to = end === '</script>' ? html.lastIndexOf(end) : html.indexOf(end, from);
  if (from < 0 || to < from) throw new Error(`GraphiQL came without ${begin}`);
  return html.slice(from + begin.length, to);
}

/** Path of a file of an installed package, which its `exports` need not name. */
function inPackages(file: string): string {
  const { resolve } = createRequire(import.meta.url);
  const [name] = file.split('/', 1);
  return resolve(`${name}/package.json`).replace(/package\.json$/, file.slice(name!.length + 1));
}
