import { defineConfig } from 'tsdown';
import { build } from 'vite';

export default defineConfig({
  // The doors of the package. A glob, so that a door is added by making its file.
  entry: [
    'src/{index,client/{index,apollo,graphql-ws,urql,react,relay,stores/file-store,generated/scalars},cli/main}.ts',
  ],
  root: 'src',
  // One file out for each file in: a stack trace reads like the source, and an asset lies beside the file that reads it.
  unbundle: true,
  copy: [{ from: 'src/{engines,server}/**/*.{sql,lua,html,css,svg,js}', to: 'dist', flatten: false }],
  // The dashboard is a page of its own, which the hub serves from dist/dashboard.
  hooks: { 'build:done': async () => void (await build({ configFile: 'src/dashboard/vite.config.ts' })) },
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  dts: true,
  sourcemap: true,
  fixedExtension: false,
  // Whoever runs the command during a rebuild, a test for one, never finds it gone.
  clean: false,
});
