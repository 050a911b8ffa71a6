import { makeExecutableSchema } from '@graphql-tools/schema';
import { GraphQLScalarType, isAbstractType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { possibleTypes } from '../../src/client/generated/possible-types.js';
import { scalars } from '../../src/client/generated/scalars.js';
import { CATALOGUE, createRegistry } from '../../src/events/index.js';
import { possibleTypesOf, scalarTypesOf } from '../../src/schema/client-settings.js';
import { createSchema } from '../../src/schema/index.js';

const registry = createRegistry(CATALOGUE);

describe('the settings for clients', () => {
  it('name each type of each interface', () => {
    const schema = createSchema({ registry });
    const abstract = Object.values(schema.getTypeMap()).filter((type) => isAbstractType(type) && type.name[0] !== '_');
    expect(Object.keys(possibleTypes)).toEqual(abstract.map(({ name }) => name).toSorted());
    expect(possibleTypes.Event).toHaveLength(CATALOGUE.length);
  });

  it('have a type for each scalar', () => {
    expect(scalars).toEqual({ ID: 'string', DateTime: 'string', JSON: 'unknown', SafeInt: 'number' });
  });

  it('have the types and scalars of a schema of the team', () => {
    const extend = makeExecutableSchema({
      typeDefs: `
        scalar Color scalar Blob interface Shape { color: Color } type Circle implements Shape { color: Color blob: Blob }
        type Query { shape: Shape }`,
      resolvers: {
        Color: new GraphQLScalarType({ name: 'Color', extensions: { codegenScalarType: '"red" | "blue"' } }),
      },
    });
    const schema = createSchema({ registry, extend: [extend] });
    expect(possibleTypesOf(schema)).toEqual({ ...possibleTypes, Shape: ['Circle'] });
    expect(scalarTypesOf(schema)).toEqual({ ...scalars, Blob: 'unknown', Color: '"red" | "blue"' });
  });
});
