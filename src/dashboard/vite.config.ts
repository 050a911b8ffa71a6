import { fileURLToPath } from 'node:url';
import { type DocumentNode, print, stripIgnoredCharacters } from 'graphql';
import { defineConfig, type Plugin } from 'vite';

const DOCUMENT = /^export const (\w+Doc(?:ument)?) = (\{.*\}) as unknown as DocumentNode<.*>;$/gm;

const SCHEME = 'document:';
const texts = new Map<string, string>();

/**
 * Makes each generated document a module of its own that exports its text, which the client takes too. Otherwise the first
 * load would carry the documents of all views, as trees of nodes that are ten times as long.
 */
const documentsAsText: Plugin = {
  name: 'documents-as-text',
  enforce: 'pre',
  resolveId: (id) => (id.startsWith(SCHEME) ? `\0${id}` : null),
  load: (id) =>
    id.startsWith(`\0${SCHEME}`) ? `export default ${JSON.stringify(texts.get(id.slice(SCHEME.length + 1)))};` : null,
  transform: {
    filter: { id: /client\/generated\/graphql\.ts$/ },
    handler: (code) =>
      code.replaceAll(DOCUMENT, (_, name: string, nodes: string) => {
        texts.set(name, stripIgnoredCharacters(print(JSON.parse(nodes) as DocumentNode)));
        return `export { default as ${name} } from '${SCHEME}${name}';`;
      }),
  },
};

/** The page at `/` and everything that it loads, below `dist/dashboard`. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  // Relative: a proxy may serve the hub below any path.
  base: './',
  publicDir: false,
  plugins: [documentsAsText],
  // React has it itself; the router also asks for it for older ones.
  resolve: { alias: { 'use-sync-external-store/shim/index.js': 'react' } },
  logLevel: 'error',
  oxc: { jsx: { runtime: 'automatic', development: false } },
  // Also where the tests build it, which say otherwise.
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    outDir: fileURLToPath(new URL('../../dist/dashboard/', import.meta.url)),
    emptyOutDir: true,
    target: 'es2022',
    // Its policy allows no `data:`.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // The first load in one file, which compresses better than the thirty that its parts for other views would be.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'first', test: /dashboard\/main\.tsx$/ }] } } },
  },
});
