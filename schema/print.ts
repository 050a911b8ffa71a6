import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { printSchema } from 'graphql';
import { CATALOGUE, createRegistry } from '../src/events/index.js';
import { createSchema } from '../src/schema/index.js';

/** The public contract as SDL, derived from the catalogue: what `schema.graphql` holds. */
export const printedSchema = (): string => `${printSchema(createSchema({ registry: createRegistry(CATALOGUE) }))}\n`;

if (process.argv[1] === fileURLToPath(import.meta.url))
  await writeFile(new URL('schema.graphql', import.meta.url), printedSchema());
