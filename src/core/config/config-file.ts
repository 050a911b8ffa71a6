import { existsSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isObject } from '../text/json.js';

/** Content of a configuration file, unchecked. */
export interface ConfigFile {
  /** For messages: the name of the file without its folder. */
  readonly name: string;
  readonly values: Readonly<Record<string, unknown>>;
}

const FILES = ['tidings.config.ts', 'tidings.config.js', 'tidings.config.mjs'];

/** The public door of this very package, so that a configuration file imports `tidings` wherever it is installed. */
const DOOR = fileURLToPath(new URL(`../../index${extname(import.meta.url)}`, import.meta.url));

/**
 * Loads the configuration file of a folder; null when it has none.
 *
 * @throws Error with a message that begins with the name of the file.
 */
export async function readConfigFile(folder: string): Promise<ConfigFile | null> {
  const name = FILES.find((candidate) => existsSync(join(folder, candidate)));
  if (!name) return null;
  // Only a folder that has such a file waits for the compiler to load.
  const { createJiti } = await import('jiti');
  const jiti = createJiti(import.meta.url, {
    fsCache: false,
    moduleCache: false,
    interopDefault: false,
    alias: { tidings: DOOR },
  });
  let values: unknown;
  try {
    const exported = await jiti.import<{ default?: unknown }>(join(folder, name));
    values = exported.default;
  } catch (error) {
    throw new Error(`${name} cannot be loaded: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
  if (!isObject(values))
    throw new Error(`${name} has no default export of settings; accepted: export default defineConfig({ … })`);
  return { name, values };
}
