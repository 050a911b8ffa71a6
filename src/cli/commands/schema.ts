import { printSchema } from 'graphql';
import { CATALOGUE, createRegistry } from '../../events/index.js';
import type { CliCommand } from '../command.js';
import { print } from '../terminal.js';

export const schema: CliCommand = {
  name: 'schema',
  summary: 'print the GraphQL schema',
  about: "It has the catalogue, and the team's own types and schemas in tidings.config.ts.",
  examples: ['tidings schema > schema.graphql'],
  async run({ loaded: { config } }) {
    // The schema builder is large, and no other command needs it.
    const { createSchema } = await import('../../schema/index.js');
    const registry = createRegistry([...CATALOGUE, ...config.events]);
    await print(printSchema(createSchema({ registry, extend: config.schemas })));
  },
};
