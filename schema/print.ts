import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { printSchema } from 'graphql';
import { CATALOGUE, createRegistry } from '../src/events/index.js';
import { possibleTypesOf, scalarTypesOf, typePoliciesOf } from '../src/schema/client-settings.js';
import { createOpenApi, createSchema } from '../src/schema/index.js';
import { printedEventTypes } from './event-types.js';

const ROOT = new URL('../', import.meta.url);

/** The files that are derived from the catalogue, by path: the public contract, and what clients are set up with. */
export function printedFiles(): Map<string, string> {
  const registry = createRegistry(CATALOGUE);
  const schema = createSchema({ registry });
  return new Map([
    ['schema/schema.graphql', `${printSchema(schema)}\n`],
    ['schema/openapi.json', `${JSON.stringify(createOpenApi({ registry, schema }), null, 2)}\n`],
    ['src/client/generated/event-types.ts', printedEventTypes(CATALOGUE)],
    [
      'src/client/generated/possible-types.ts',
      constant('possibleTypes: Record<string, string[]>', {
        about: 'Type names behind each interface. Give it to `InMemoryCache` of Apollo Client as `possibleTypes`.',
        value: possibleTypesOf(schema),
      }),
    ],
    [
      'src/client/generated/type-policies.ts',
      constant('typePolicies: Record<string, { keyFields: false }>', {
        about: 'Types that are parts of an event. Give it to `InMemoryCache` of Apollo Client as `typePolicies`.',
        value: typePoliciesOf(schema),
      }),
    ],
    [
      'src/client/generated/scalars.ts',
      constant('scalars: Record<string, string>', {
        about: 'TypeScript type of each scalar. Give it to GraphQL Code Generator as `scalars`.',
        value: scalarTypesOf(schema),
      }),
    ],
  ]);
}

const constant = (name: string, { about, value }: { about: string; value: object }): string =>
  `/** ${about} */\nexport const ${name} = ${JSON.stringify(value, null, 2)};\n`;

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const [path, text] of printedFiles()) await writeFile(new URL(path, ROOT), text);
