import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';

/**
 * Bundles a module for a page, as one script that sets the global `page` to what the module exports.
 *
 * @param mode of React: its checks, and StrictMode, work in development only.
 */
export async function bundlePage(entry: URL, mode: 'development' | 'production' = 'development'): Promise<string> {
  const built = await build({
    ...{ configFile: false, logLevel: 'error', mode },
    define: { 'process.env.NODE_ENV': JSON.stringify(mode) },
    build: {
      ...{ write: false, minify: mode === 'production', target: 'es2022' },
      lib: { entry: fileURLToPath(entry), formats: ['iife'], name: 'page' },
    },
  });
  const [{ output }] = built as [Rolldown.RolldownOutput];
  return output[0].code;
}
