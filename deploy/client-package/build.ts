// Builds the package tidings-client from src/client: `npm run build:client` writes it to `dist-client`.
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'tsdown';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const CLIENT = join(ROOT, 'src/client');
const SCRIPT = 'tidings-client.min.js';
/** The client works without them. An adapter is of use only to an application that has its library. */
const OPTIONAL_PEERS = { graphql: '^16.0.0', ws: '^8.0.0' };

interface Manifest {
  readonly version: string;
  readonly license: string;
  readonly engines: object;
  readonly exports: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

const SHARED = { cwd: ROOT, root: CLIENT, config: false, logLevel: 'error', clean: false } as const;

/** Builds the package into a folder. */
export async function buildClientPackage(outDir: string): Promise<void> {
  const hub: Manifest = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
  const doors = doorsOf(hub);
  const peers = { ...OPTIONAL_PEERS, ...hub.peerDependencies };
  await build({
    ...SHARED,
    outDir,
    entry: Object.values(doors).map((files) => files.default!.replace(/^[.](.*)[.]js$/, 'src/client$1.ts')),
    format: 'esm',
    platform: 'neutral',
    target: 'es2022',
    fixedExtension: false,
    dts: { sourcemap: false },
    // An application does not have the package of this type.
    noExternal: ['@graphql-typed-document-node/core'],
    external: [...Object.keys(peers), /^node:/],
    clean: true,
  });
  await buildScript(outDir);
  const manifest = JSON.stringify(manifestOf(hub, doors, peers), null, 2);
  await writeFile(join(outDir, 'package.json'), `${manifest}\n`);
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

/** The doors of `tidings/client`, from the folder of this package. */
function doorsOf({ exports }: Manifest): Manifest['exports'] {
  const doors = Object.entries(exports).filter(([door]) => door.startsWith('./client'));
  const moved = (files: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(files).map(([kind, path]) => [kind, path.replace('./dist/client', '.')]));
  return Object.fromEntries(doors.map(([door, files]) => [door.replace('/client', ''), moved(files)]));
}

function manifestOf(hub: Manifest, doors: Manifest['exports'], peers: Readonly<Record<string, string>>): object {
  const { version, license, engines } = hub;
  return {
    name: 'tidings-client',
    version,
    description: 'Client of the Tidings event hub: typed subscriptions that resume and miss nothing.',
    license,
    type: 'module',
    sideEffects: false,
    engines,
    exports: { ...doors, './package.json': './package.json' },
    unpkg: SCRIPT,
    jsdelivr: SCRIPT,
    peerDependencies: peers,
    peerDependenciesMeta: Object.fromEntries(Object.keys(peers).map((name) => [name, { optional: true }])),
  };
}

if (basename(process.argv[1] ?? '') === basename(fileURLToPath(import.meta.url)))
  await buildClientPackage(join(ROOT, 'dist-client'));
