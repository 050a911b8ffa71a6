import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: {
    // Vite would take the `module` build, packages in node_modules the CommonJS one: two copies, two `GraphQLSchema`s.
    alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }],
  },
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/set-up.ts'],
    // A process for each file: what one leaks (sockets, timers, memory) cannot reach another.
    pool: 'forks',
    testTimeout: 15_000,
    hookTimeout: 30_000,
    teardownTimeout: 10_000,
    reporters: ['default', ['json', { outputFile: 'node_modules/.cache/tidings/tests.json' }]],
  },
});
