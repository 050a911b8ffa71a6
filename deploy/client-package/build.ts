// Builds the package tidings-client from src/client: `npm run build:client` writes it to `dist-client`.
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'tsdown';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const CLIENT = join(ROOT, 'src/client');
/** Doors of the package by their files, where they exist. */
const DOORS = '{index,apollo,urql,react,relay,stores/file-store}.ts';
const SCRIPT = 'tidings-client.min.js';
/** What an application may have, and which the doors of the adapters and the types then use. */
const PEERS = ['@apollo/client', '@urql/core', 'graphql', 'react', 'relay-runtime', 'rxjs', 'wonka', 'ws'];

const SHARED = { cwd: ROOT, root: CLIENT, config: false, logLevel: 'error', clean: false } as const;

/** Builds the package into a folder. */
export async function buildClientPackage(outDir: string): Promise<void> {
  await build({
    ...SHARED,
    outDir,
    entry: [`src/client/${DOORS}`],
    format: 'esm',
    platform: 'neutral',
    target: 'es2022',
    fixedExtension: false,
    dts: { sourcemap: false },
    // An application does not have the package of this type.
    noExternal: ['@graphql-typed-document-node/core'],
    external: [...PEERS, /^node:/],
    clean: true,
  });
  await buildScript(outDir);
  await writeManifest(outDir);
  await copyFile(join(ROOT, 'LICENSE'), join(outDir, 'LICENSE'));
  await copyFile(new URL('README.md', import.meta.url), join(outDir, 'README.md'));
}

/** Builds the file for a script tag, which makes the global `Tidings`. @returns its path. */
export async function buildScript(outDir: string): Promise<string> {
  await build({
    ...SHARED,
    outDir,
    entry: { 'tidings-client.min': 'src/client/runtime.ts' },
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    globalName: 'Tidings',
    outputOptions: { entryFileNames: SCRIPT },
    minify: true,
    dts: false,
  });
  return join(outDir, SCRIPT);
}

async function writeManifest(outDir: string): Promise<void> {
  const { version, license, engines, exports, peerDependencies } = JSON.parse(
    await readFile(join(ROOT, 'package.json'), 'utf8'),
  );
  // The same doors as `tidings/client`, from another folder.
  const doors = Object.entries(exports as Record<string, Record<string, string>>)
    .filter(([door]) => door.startsWith('./client'))
    .map(([door, files]) => [
      door.replace('/client', ''),
      Object.fromEntries(Object.entries(files).map(([kind, path]) => [kind, path.replace('./dist/client', '.')])),
    ]);
  const manifest = {
    name: 'tidings-client',
    version,
    description: 'Client of the Tidings event hub: typed subscriptions that resume and miss nothing.',
    license,
    type: 'module',
    sideEffects: false,
    engines,
    exports: { ...Object.fromEntries(doors), './package.json': './package.json' },
    unpkg: SCRIPT,
    jsdelivr: SCRIPT,
    peerDependencies: { graphql: '^16.0.0', ws: '^8.0.0', ...peerDependencies },
    peerDependenciesMeta: Object.fromEntries(
      Object.keys({ graphql: 0, ws: 0, ...peerDependencies }).map((name) => [name, { optional: true }]),
    ),
  };
  await writeFile(join(outDir, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}

if (basename(process.argv[1] ?? '') === basename(fileURLToPath(import.meta.url)))
  await buildClientPackage(join(ROOT, 'dist-client'));
