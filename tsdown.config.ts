import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { defineConfig, type Rolldown, type UserConfig } from 'tsdown';
import { build } from 'vite';
import packageJson from './package.json' with { type: 'json' };

const SHARED = {
  root: 'src',
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  fixedExtension: false,
  // Whoever runs the command during a rebuild, a test for one, never finds it gone. What is stale is removed at the end.
  clean: false,
} satisfies UserConfig;

const STARTED_MS = Date.now();
let unfinished = 2;

/** Removes from `dist` what only earlier builds have written, when both parts of it are there. */
function removeStale(): void {
  if (--unfinished !== 0) return;
  for (const { parentPath, name } of readdirSync('dist', { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )) {
    const file = join(parentPath, name);
    if (statSync(file).mtimeMs < STARTED_MS) rmSync(file);
  }
}

/** The doors of the package for applications. */
const LIBRARY: UserConfig = {
  ...SHARED,
  // A glob, so that a door is added by making its file.
  entry: ['src/{index,client/{index,apollo,graphql-ws,urql,react,relay,stores/file-store,generated/scalars}}.ts'],
  // One file out for each file in: a stack trace reads like the source, and an asset lies beside the file that reads it.
  unbundle: true,
  copy: [{ from: 'src/{engines,server}/**/*.{sql,lua,html,css,svg,js}', to: 'dist', flatten: false }],
  // The dashboard is a page of its own, which the hub serves from dist/dashboard.
  hooks: {
    async 'build:done'({ options }) {
      await build({ configFile: 'src/dashboard/vite.config.ts' });
      // A build without types leaves those of the last one.
      if (options.dts) removeStale();
    },
  },
  dts: true,
  sourcemap: true,
};

/**
 * Packages that the command loads from where they are installed: a native addon, a compiler, a page of 9 MB; and `graphql`,
 * of which there may be one only: an application adds types of its own schema in `tidings.config.ts`.
 */
const INSTALLED = new Set(['@photostructure/sqlite', '@graphql-yoga/render-graphiql', 'graphql', 'jiti']);

/** A module of the command finds files of the package as if it lay where the library has it. */
const ownPlace: Rolldown.Plugin = {
  name: 'own-place',
  transform(code, id) {
    const path = relative(join(import.meta.dirname, 'src'), id);
    if (path.startsWith('..') || !code.includes('import.meta.url')) return null;
    const place = relative('cli', join(dirname(path), 'module.js'));
    return code.replaceAll('import.meta.url', `new URL('${place}', import.meta.url).href`);
  },
};

/** The licences of the packages that the command contains, in one file beside it. */
const licences: Rolldown.Plugin = {
  name: 'licences',
  generateBundle(_, bundle) {
    const modules = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
    const folders = new Set(modules.flatMap((id) => /^.*[/]node_modules[/](?:@[^/]+[/])?[^/]+/.exec(id)?.[0] ?? []));
    const texts = [...folders].sort().map((folder) => {
      const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
      const files = readdirSync(folder).filter((file) => /^(licen[cs]e|notice)/i.test(file));
      return [`${name} ${version} (${license})`, ...files.map((file) => readFileSync(join(folder, file), 'utf8'))];
    });
    this.emitFile({ type: 'asset', fileName: 'cli/LICENSES.txt', source: texts.flat().join('\n\n') });
  },
};

/** Writes other characters than ASCII as escapes. V8 holds the text of a module in twice the memory otherwise. */
const ascii: Rolldown.Plugin = {
  name: 'ascii',
  generateBundle(_, bundle) {
    const escaped = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
    for (const file of Object.values(bundle))
      if (file.type === 'chunk') file.code = file.code.replace(/[^\0-\x7f]/g, escaped);
  },
};

/**
 * The command, with the packages that it uses: it starts in three fifths of the time when Node.js does not have to find and open a
 * thousand files.
 */
const COMMAND: UserConfig = {
  ...SHARED,
  entry: { 'cli/main': 'src/cli/main.ts' },
  noExternal: [
    ...Object.keys(packageJson.dependencies)
      .filter((name) => !INSTALLED.has(name))
      .map((name) => new RegExp(`^${name}(/|$)`)),
    // A function alone, of which there may be two.
    /^graphql\/jsutils\/suggestionList/,
  ],
  // Named by content: a command that runs during a rebuild still finds its own.
  // Without comments: Node.js keeps the text of a module in memory. The licences are in a file.
  outputOptions: { chunkFileNames: 'cli/[name]-[hash].js', comments: false },
  plugins: [ownPlace, licences, ascii],
  hooks: { 'build:done': removeStale },
  dts: false,
};

export default defineConfig([LIBRARY, COMMAND]);
