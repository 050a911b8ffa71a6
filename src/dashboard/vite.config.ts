import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** The page at `/` and everything that it loads, below `dist/dashboard`. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  // Relative: a proxy may serve the hub below any path.
  base: './',
  publicDir: false,
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
