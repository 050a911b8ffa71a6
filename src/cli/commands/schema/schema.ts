import type { GraphQLSchema } from 'graphql';
import type { LoadedConfig } from '../../../core/config/config.js';
import { CATALOGUE, createRegistry } from '../../../events/index.js';
import type { CliCommand } from '../../command.js';
import { print } from '../../terminal.js';

export const schema: CliCommand = {
  name: 'schema',
  summary: 'print the GraphQL schema, or the OpenAPI of the JSON API',
  about: "It has the catalogue, and the team's own types and schemas in tidings.config.ts.",
  examples: ['tidings schema > schema.graphql', 'tidings schema --format openapi > openapi.json'],
  options: [{ flags: '--format <format>', doc: 'graphql by default', choices: ['graphql', 'openapi'] }],
  async run({ loaded, options }) {
    const { printSchema } = await import('graphql');
    const schema = await schemaOf(loaded);
    await print(options.format === 'openapi' ? await openApiOf(schema, loaded) : printSchema(schema));
  },
};

/** The schema of a hub with these settings. */
export async function schemaOf({ config }: LoadedConfig): Promise<GraphQLSchema> {
  // The schema builder is large, and few commands need it.
  const { createSchema } = await import('../../../schema/index.js');
  return createSchema({ registry: registryOf(config), extend: config.schemas });
}

async function openApiOf(schema: GraphQLSchema, { config }: LoadedConfig): Promise<string> {
  const { createOpenApi } = await import('../../../schema/index.js');
  const { basePath } = config;
  return JSON.stringify(createOpenApi({ registry: registryOf(config), schema, basePath }), null, 2);
}

const registryOf = ({ events }: LoadedConfig['config']) => createRegistry([...CATALOGUE, ...events]);
