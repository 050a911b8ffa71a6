import { type GraphQLSchema, printSchema } from 'graphql';
import type { LoadedConfig } from '../../core/config/config.js';
import { CATALOGUE, createRegistry } from '../../events/index.js';
import type { CliCommand } from '../command.js';
import { print } from '../terminal.js';

export const schema: CliCommand = {
  name: 'schema',
  summary: 'print the GraphQL schema',
  about: "It has the catalogue, and the team's own types and schemas in tidings.config.ts.",
  examples: ['tidings schema > schema.graphql'],
  async run({ loaded }) {
    await print(printSchema(await schemaOf(loaded)));
  },
};

/** The schema of a hub with these settings. */
export async function schemaOf({ config }: LoadedConfig): Promise<GraphQLSchema> {
  // The schema builder is large, and few commands need it.
  const { createSchema } = await import('../../schema/index.js');
  return createSchema({ registry: createRegistry([...CATALOGUE, ...config.events]), extend: config.schemas });
}
