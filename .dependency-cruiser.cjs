/**
 * Who may import whom, folder by folder. The number is the layer: a row names only folders of lower layers and, where
 * it says so, of its own. A folder that has no row may import nothing.
 */
const FOLDERS = {
  core: /*            0 */ [],
  events: /*          1 */ ['core'],
  'engines/common': /* 1 */ ['core'],
  'engines/sqlite': /* 1 */ ['core', 'engines/common'],
  'engines/redis': /* 1 */ ['core', 'engines/common'],
  client: /*          1, and of core only types: see below */ ['core'],
  conformance: /*     1, a client from outside: it shares nothing with the hub but the clock */ ['core'],
  auth: /*            2 */ ['core', 'events'],
  dashboard: /*       2 */ ['client'],
  hub: /*             3 */ ['core', 'events', 'auth'],
  sources: /*         3 */ ['core', 'events', 'auth'],
  schema: /*          4 */ ['core', 'events', 'auth', 'hub'],
  mcp: /*             4, a client of the public schema: in the hub, and beside it */ ['core', 'client/generated'],
  server: /*          5 */ ['core', 'events', 'auth', 'hub', 'schema', 'sources', 'mcp'],
  wiring: /*          6, of engines only engines.ts: see below */ [
    ...['core', 'events', 'auth', 'hub', 'schema', 'sources', 'server'],
    // The operations that our own clients send.
    ...['client/generated', 'client/events'],
  ],
  cli: /*             7, all of its commands but those in WIRED are clients; one prints the schema */ [
    ...['core', 'events', 'client', 'conformance', 'sources', 'schema', 'mcp'],
  ],
};

/**
 * Sub-folders: which others of the same room a sub-folder may import, beside the files on top of the room. The files on
 * top of `core` are the contract, which knows of its sub-folders only `rate` and `async`.
 */
const SUB_FOLDERS = {
  'core/async': [],
  'core/text': [],
  'core/net': ['core/text'],
  'core/rate': ['core/text'],
  'core/declare': ['core/text'],
  'core/config': ['core/text', 'core/net', 'core/declare'],
  'auth/methods': [],
  // Requests come in by routes and streams, side by side above everything else. server.ts puts all of them together.
  'server/http': [],
  'server/fanout': [],
  'server/site': ['server/http'],
  'server/graphql': ['server/http', 'server/fanout'],
  'server/operate': ['server/graphql'],
  'server/gate': ['server/http', 'server/operate'],
  'server/streams': ['server/http', 'server/fanout', 'server/graphql', 'server/operate', 'server/gate'],
  'server/mcp': ['server/graphql'],
  'server/routes': [
    ...['server/http', 'server/site', 'server/graphql', 'server/operate', 'server/gate', 'server/streams'],
    'server/mcp',
  ],
};

/** What only some folders may import. */
const PACKAGES = [
  { packages: '@pothos/[^/]+', by: ['schema'] },
  { packages: 'graphql-yoga|@graphql-yoga/[^/]+|graphql-sse', by: ['server'] },
  { packages: '@modelcontextprotocol/sdk', by: ['mcp'] },
  { packages: 'ws', by: ['server', 'conformance'] },
  // An adapter of the client takes a client of graphql-ws.
  { packages: 'graphql-ws', by: ['server'], exceptTypes: true },
  { packages: '@photostructure/sqlite', by: ['engines/sqlite'] },
  { packages: 'redis|@redis/[^/]+', by: ['engines/redis'] },
];

/** The public door of the package. */
const DOOR = '^src/index[.]ts$';
/** The only file that names engines. */
const ENGINES = '^src/wiring/engines[.]ts$';
/** Commands that open a log themselves (they start a hub on it, copy it, or move it to another engine), or a data folder. */
const WIRED = '^src/cli/(program|command-line|commands/(events/watch|hub/serve|log/(backup|migrate|restore)))[.]ts$';

const inside = (folder) => `^src/${folder}/`;

const layers = Object.entries(FOLDERS).map(([folder, allowed]) => ({
  name: `layers/${folder}`,
  comment: `src/${folder} imports from ${allowed.map((name) => `src/${name}`).join(', ') || 'no other folder'}.`,
  severity: 'error',
  from: { path: inside(folder), pathNot: [WIRED, ENGINES] },
  to: { path: '^src/', pathNot: [folder, ...allowed].map(inside) },
}));

const subFolders = Object.entries(SUB_FOLDERS).map(([folder, allowed]) => ({
  name: `layers/${folder}`,
  comment: `src/${folder} imports the top of its room${allowed.map((name) => ` and src/${name}`).join('')}.`,
  severity: 'error',
  from: { path: inside(folder) },
  to: { path: `^src/${folder.split('/', 1)[0]}/[^/]+/`, pathNot: [folder, ...allowed].map(inside) },
}));

const packages = PACKAGES.map(({ packages: names, by, exceptTypes = false }) => ({
  name: `packages/${by.join('-and-')}`,
  comment: `Only ${by.map((name) => `src/${name}`).join(' and ')} may import ${names}.`,
  severity: 'error',
  from: { path: '^src/', pathNot: by.map(inside) },
  to: { path: `(^|/)node_modules/(${names})/`, ...(exceptTypes && { dependencyTypesNot: ['type-only'] }) },
}));

module.exports = {
  forbidden: [
    ...layers,
    ...subFolders,
    {
      name: 'layers/top-of-core',
      comment: 'The files on top of core are the contract: of its sub-folders they import only log, rate and async.',
      severity: 'error',
      from: { path: '^src/core/[^/]+$' },
      to: { path: '^src/core/[^/]+/', pathNot: ['core/log', 'core/rate', 'core/async'].map(inside) },
    },
    ...packages,
    {
      name: 'layers/wired-commands',
      comment: 'The commands that open a log themselves import the wiring, and otherwise what every command may.',
      severity: 'error',
      from: { path: WIRED },
      to: { path: '^src/', pathNot: ['cli', 'wiring', ...FOLDERS.cli].map(inside) },
    },
    {
      name: 'layers/cli-start',
      comment:
        'A command loads the sources where it needs them. Otherwise each command would load all of them at its start.',
      severity: 'error',
      from: { path: '^src/(cli|wiring/start-arguments)' },
      to: { path: '^src/sources/index[.]ts$', dynamic: false, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'layers/engines',
      comment: 'engines.ts is the wiring that names engines, so that adding one is a folder and a row.',
      severity: 'error',
      from: { path: ENGINES },
      to: { path: '^src/', pathNot: ['wiring', 'engines', ...FOLDERS.wiring].map(inside) },
    },
    {
      name: 'layers/door',
      comment: 'The public door stands beside the command: it imports the wiring and everything below it but engines.',
      severity: 'error',
      from: { path: DOOR },
      to: { path: ['cli', 'dashboard', 'engines'].map(inside) },
    },
    {
      name: 'layers/unknown',
      comment: 'A folder without a row in the table has no layer.',
      severity: 'error',
      from: { path: '^src/', pathNot: [...Object.keys(FOLDERS).map(inside), DOOR] },
      to: { path: '^src/' },
    },
    {
      name: 'server/unknown',
      comment: 'A folder of src/server without a row among the sub-folders has no layer.',
      severity: 'error',
      from: {
        path: inside('server'),
        pathNot: ['^src/server/server[.]ts$', ...Object.keys(SUB_FOLDERS).map(inside)],
      },
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
      // The dashboard ships as its bundle, with everything that it uses.
      from: { path: '^src/', pathNot: inside('dashboard') },
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
