import { fileURLToPath } from 'node:url';
import { type DocumentNode, print, stripIgnoredCharacters } from 'graphql';
import { defineConfig, type Plugin } from 'vite';

const DOCUMENT = /^(export const \w+Doc(?:ument)?) = (\{.*\}) as unknown as DocumentNode<.*>;$/gm;

/** Documents as their text, which the client takes too: as trees of nodes they are a third of the first load. */
const documentsAsText: Plugin = {
  name: 'documents-as-text',
  enforce: 'pre',
  transform: {
    filter: { id: /client\/generated\/graphql\.ts$/ },
    handler: (code) =>
      code.replaceAll(DOCUMENT, (_, declaration: string, nodes: string) => {
        const text = stripIgnoredCharacters(print(JSON.parse(nodes) as DocumentNode));
        return `${declaration} = ${JSON.stringify(text)};`;
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
  },
});
