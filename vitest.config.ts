import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/**
 * Project of a test file, the first that matches: the suffix of its name (`.long.test.ts`, `.browser.test.ts`,
 * `.redis.test.ts`, `.server.test.ts`), else its folder, else `unit`. A test that starts a Redis, a browser, or a process
 * or hub of its own is in `redis`, `browser` or `server`; test/support/projects.test.ts holds it to that.
 */
const PROJECTS = {
  // Behind all others and one at a time: it measures how long the hub works at an input, and two tests share a core's caches.
  'long-alone': ['test/corpus/**/*.test.ts'],
  long: ['test/{chaos,faults,long}/**/*.test.ts', 'test/**/*.long.test.ts'],
  browser: ['test/e2e/**/*.test.ts', 'test/**/*.browser.test.ts'],
  redis: ['test/{deploy,nodes}/**/*.test.ts', 'test/engines/redis*.test.ts', 'test/**/*.redis.test.ts'],
  server: ['test/{cli,client,clients,docs,engines,server,sources}/**/*.test.ts', 'test/**/*.server.test.ts'],
  unit: ['test/**/*.test.ts'],
};

/** Properties run in their own project with a third of the runs, and in `long` with all of them. */
const PROPERTIES = 'test/**/*.property.test.ts';
const RUNS = { long: 100, others: 30 };

const names = Object.keys(PROJECTS) as (keyof typeof PROJECTS)[];

const isLong = (name: string) => name.startsWith('long');

const projectOf = (name: keyof typeof PROJECTS) => ({
  resolve: {
    // Vite would take the `module` build, packages in node_modules the CommonJS one: two copies, two `GraphQLSchema`s.
    alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }],
  },
  test: {
    name,
    include: name === 'long' ? [...PROJECTS.long, PROPERTIES] : PROJECTS[name],
    exclude: names.slice(0, names.indexOf(name)).flatMap((earlier) => PROJECTS[earlier]),
    env: { TIDINGS_TEST_RUNS: process.env.TIDINGS_TEST_RUNS ?? String(isLong(name) ? RUNS.long : RUNS.others) },
    // A process for many files: to import the sources for each of them took longer than most tests. A file closes what it
    // opens, and puts back what it changed of the process. `long` measures memory and kills: a process for each of its files.
    pool: 'forks' as const,
    isolate: isLong(name),
    sequence: { groupOrder: name === 'long-alone' ? 1 : 0 },
    setupFiles: ['test/support/each-file.ts'],
    // Ends what hangs. Not a measure: on a busy machine a test of one second takes twenty.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 100_000, interval: 5 } },
    teardownTimeout: 10_000,
  },
});

export default defineConfig({
  test: {
    globalSetup: ['test/support/set-up.ts'],
    // Most tests wait for a process or a timer: two cores run four files at once.
    maxWorkers: availableParallelism() + 2,
    projects: names.map(projectOf),
    reporters: ['default', ['json', { outputFile: 'node_modules/.cache/tidings/tests.json' }]],
  },
});
