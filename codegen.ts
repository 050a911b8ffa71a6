import type { CodegenConfig } from '@graphql-codegen/cli';
import { scalars } from './src/client/generated/scalars.js';

const config: CodegenConfig = {
  schema: 'schema/schema.graphql',
  documents: 'schema/operations/*.graphql',
  generates: {
    'src/client/generated/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        strictScalars: true,
        defaultScalarType: 'unknown',
        scalars,
      },
    },
  },
  importExtension: '.js',
};

export default config;
