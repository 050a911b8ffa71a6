/**
 * Who may import whom, folder by folder. The number is the layer: a row names only folders of lower layers and, where
 * it says so, of its own. A folder that has no row may import nothing.
 */
const FOLDERS = {
  core: /*            0 */ [],
  events: /*          1 */ ['core'],
  'engines/sqlite': /* 1 */ ['core'],
  'engines/redis': /* 1 */ ['core'],
  client: /*          1, and of core only types: see below */ ['core'],
  auth: /*            2 */ ['core', 'events'],
  hub: /*             2 */ ['core', 'events', 'auth'],
  dashboard: /*       2 */ ['client'],
  schema: /*          3 */ ['core', 'events', 'auth', 'hub'],
  sources: /*         3 */ ['core', 'events'],
  server: /*          4 */ ['core', 'events', 'auth', 'hub', 'schema', 'sources'],
  cli: /*             6, all of its commands but serve and migrate are clients; one prints the schema */ [
    ...['core', 'events', 'client', 'sources', 'schema'],
  ],
};

/** What only some folders may import. */
const PACKAGES = [
  { packages: '@pothos/[^/]+', by: ['schema'] },
  { packages: 'graphql-yoga|@graphql-yoga/[^/]+|graphql-ws|graphql-sse|ws', by: ['server', 'client'] },
  { packages: '@photostructure/sqlite', by: ['engines/sqlite'] },
  { packages: 'redis|@redis/[^/]+', by: ['engines/redis'] },
];

/** The wiring, layer 5: compose.ts, which alone names engines, and what stands beside it, such as the public door. */
const WIRING = '^src/[^/]+[.]ts$';
const COMPOSE = '^src/compose[.]ts$';
/** What has the log itself in hand: it starts a hub on it, or moves it to another engine. */
const WIRED = '^src/cli/commands/(serve|migrate)[.]ts$';

const inside = (folder) => `^src/${folder}/`;

const layers = Object.entries(FOLDERS).map(([folder, allowed]) => ({
  name: `layers/${folder}`,
  comment: `src/${folder} imports from ${allowed.map((name) => `src/${name}`).join(', ') || 'no other folder'}.`,
  severity: 'error',
  from: { path: inside(folder), pathNot: WIRED },
  to: { path: '^src/', pathNot: [folder, ...allowed].map(inside) },
}));

const packages = PACKAGES.map(({ packages: names, by }) => ({
  name: `packages/${by.join('-and-')}`,
  comment: `Only ${by.map((name) => `src/${name}`).join(' and ')} may import ${names}.`,
  severity: 'error',
  from: { path: '^src/', pathNot: by.map(inside) },
  to: { path: `(^|/)node_modules/(${names})/` },
}));

module.exports = {
  forbidden: [
    ...layers,
    ...packages,
    {
      name: 'layers/wired-commands',
      comment: 'The commands that have the log itself in hand import the wiring, and otherwise what every command may.',
      severity: 'error',
      from: { path: WIRED },
      to: { path: '^src/', pathNot: [...['cli', ...FOLDERS.cli].map(inside), COMPOSE] },
    },
    {
      name: 'layers/wiring',
      comment: 'Nothing but the commands that have the log itself in hand stands above the wiring.',
      severity: 'error',
      from: { path: WIRING },
      to: { path: ['cli', 'dashboard'].map(inside) },
    },
    {
      name: 'layers/engines',
      comment: 'Engines are named in one place, so that adding one is a folder and a line.',
      severity: 'error',
      from: { path: WIRING, pathNot: COMPOSE },
      to: { path: inside('engines') },
    },
    {
      name: 'layers/unknown',
      comment: 'A folder without a row in the table has no layer.',
      severity: 'error',
      from: { path: '^src/', pathNot: [...Object.keys(FOLDERS).map(inside), WIRING] },
      to: { path: '^src/' },
    },
    {
      name: 'client-takes-only-types',
      comment: 'The client runs in browsers: of core it takes nothing that exists at run time.',
      severity: 'error',
      from: { path: inside('client') },
      to: { path: inside('core'), dependencyTypesNot: ['type-only'] },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
    { name: 'src-without-test', severity: 'error', from: { path: '^src/' }, to: { path: '^test/' } },
    {
      name: 'src-without-dev-dependencies',
      comment:
        'What ships runs without the development dependencies; types are erased. The client adapters import peers.',
      severity: 'error',
      from: { path: '^src/' },
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only', 'npm-peer'],
        pathNot: 'node_modules/@types/',
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '/generated/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
