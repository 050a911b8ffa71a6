import { makeExecutableSchema } from '@graphql-tools/schema';
import { GraphQLScalarType, isAbstractType, isObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { possibleTypes } from '../../src/client/generated/possible-types.js';
import { scalars } from '../../src/client/generated/scalars.js';
import { typePolicies } from '../../src/client/generated/type-policies.js';
import { getDataID } from '../../src/client/relay.js';
import { defineEvent } from '../../src/core/declare/event.js';
import { id, int, listOf, object } from '../../src/core/declare/field.js';
import { CATALOGUE, createRegistry } from '../../src/events/index.js';
import { possibleTypesOf, scalarTypesOf, typePoliciesOf } from '../../src/schema/client-settings.js';
import { createSchema } from '../../src/schema/index.js';

const registry = createRegistry(CATALOGUE);

/** Types, beside events, whose id names one thing: wherever it is answered, it is the same thing as it is now. */
const ENTITIES = [
  'ApiKey',
  'AuditEntry',
  'Broadcast',
  'ClientConnection',
  'Hook',
  'HubNode',
  'Project',
  'Viewer',
  'Webhook',
];

describe('the settings for clients', () => {
  it('name each type of each interface', () => {
    const schema = createSchema({ registry });
    const abstract = Object.values(schema.getTypeMap()).filter((type) => isAbstractType(type) && type.name[0] !== '_');
    expect(Object.keys(possibleTypes)).toEqual(abstract.map(({ name }) => name).toSorted());
    expect(possibleTypes.Event).toHaveLength(CATALOGUE.length);
  });

  it('have a policy for each type with an id that names no thing of its own', () => {
    const types = Object.values(createSchema({ registry }).getTypeMap()).filter(isObjectType);
    const withId = types.filter((type) => 'id' in type.getFields()).map(({ name }) => name);
    const parts = withId.filter((name) => ![...ENTITIES, ...possibleTypes.Event!].includes(name));
    expect(Object.keys(typePolicies)).toEqual(parts.toSorted());
    // Relay keeps them with their event too.
    expect(parts.map((type) => getDataID({ id: '1' }, type))).toEqual(parts.map(() => null));
    expect(ENTITIES.map((type) => getDataID({ id: '1' }, type))).toEqual(ENTITIES.map((type) => `${type}:1`));
  });

  it('have a policy for objects with an id in types of the team', () => {
    const step = object('Step', { id: id('Id of the step'), took: int('Duration in ms') }, 'Step of a plan');
    const planned = defineEvent({
      ...{ name: 'planned', domain: 'team', description: 'A plan was made.', kept: 'log', from: ['clients'] },
      payload: { steps: listOf(step, 'Steps') },
      example: { steps: [{ id: '1', took: 5 }] },
    });
    const schema = createSchema({ registry: createRegistry([...CATALOGUE, planned]) });
    expect(typePoliciesOf(schema)).toEqual({ ...typePolicies, Step: { keyFields: false } });
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
