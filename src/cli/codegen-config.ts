export interface CodegenConfigOptions {
  /** TypeScript type of each scalar. */
  readonly scalars: Readonly<Record<string, string>>;
  /** Text of the `tsconfig.json` of the project; null where it has none. */
  readonly tsconfig: string | null;
}

/** Settings of TypeScript with which an import has to name the extension. */
const NAMES_EXTENSIONS = /"module(Resolution)?"\s*:\s*"node(16|18|20|next)"/i;

/** `codegen.ts` of a project that uses the hub: GraphQL Code Generator with its client preset. */
export function codegenConfig({ scalars, tsconfig }: CodegenConfigOptions): string {
  const types = Object.entries(scalars).map(([name, type]) => `${name}: ${quoted(type)}`);
  const extension = NAMES_EXTENSIONS.test(tsconfig ?? '') ? "\n  importExtension: '.js'," : '';
  return `import type { CodegenConfig } from '@graphql-codegen/cli';

const config: CodegenConfig = {
  // After an upgrade of the hub: tidings schema > schema.graphql
  schema: 'schema.graphql',
  documents: ['src/**/*.{ts,tsx}', '!src/generated/**'],
  ignoreNoDocuments: true,${extension}
  generates: {
    'src/generated/': {
      preset: 'client',
      presetConfig: {
        fragmentMasking: false,
        // Writes persisted-documents.json: every operation by the hash that a client can send instead.
        persistedDocuments: { hashAlgorithm: 'sha256' },
      },
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        strictScalars: true,
        scalars: { ${types.join(', ')} },
      },
    },
  },
};

export default config;
`;
}

const quoted = (text: string) => `'${text.replace(/['\\]/g, '\\$&')}'`;
