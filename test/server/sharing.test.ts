import { makeExecutableSchema } from '@graphql-tools/schema';
import {
  execute,
  type GraphQLObjectType,
  getOperationAST,
  isLeafType,
  isNonNullType,
  isObjectType,
  parse,
  validate,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { eventNames } from '../../src/core/declare/names.js';
import { payloadValidator } from '../../src/core/declare/payload.js';
import type { AnyRecord } from '../../src/core/record.js';
import { CATALOGUE, createRegistry } from '../../src/events/index.js';
import { createSchema } from '../../src/schema/index.js';
import { PreparedOperation } from '../../src/server/graphql/prepared-operation.js';

const registry = createRegistry(CATALOGUE);
const schema = createSchema({ registry });

/** The key of an operation. Each document is prepared once, as the cache of the hub does it. */
const prepared = new Map<string, PreparedOperation>();
function keyOf(source: string, variables: Record<string, unknown> = {}, within = schema) {
  const known = prepared.get(source);
  if (known && within === schema) return known.sharingKey(variables);
  const document = parse(source);
  const options = { schema: within, document, operation: getOperationAST(document)!, id: prepared.size };
  const operation = new PreparedOperation(options);
  if (within === schema) prepared.set(source, operation);
  return operation.sharingKey(variables);
}

/** All fields that can be asked for below an object, to the leaves. */
function allFields(type: GraphQLObjectType): string {
  const fields = Object.values(type.getFields()).map((field) => {
    let named = field.type as unknown;
    while (isNonNullType(named) || (named as { ofType?: unknown }).ofType)
      named = (named as { ofType: unknown }).ofType;
    if (isLeafType(named as never)) return field.name;
    return isObjectType(named) ? `${field.name} { ${allFields(named)} }` : '';
  });
  return fields.join(' ');
}

const recordOf = (definition: (typeof CATALOGUE)[number]) =>
  ({
    ...{ id: 'e', type: definition.name, project: 'acme', occurredAt: 1, recordedAt: 2, priority: 'HIGH' },
    ...{ actor: { id: 'ada', name: 'Ada', kind: 'USER' }, correlationId: null, causationId: null, tags: ['a'] },
    ...{ key: null, payload: payloadValidator(definition)(definition.example) },
    ...(definition.kept === 'log'
      ? { epoch: 'e', run: 'r', offset: 1, sequence: 1, bytes: 1 }
      : { epoch: null, offset: null, sequence: null }),
  }) as AnyRecord;

describe('operations have equal results', () => {
  const source = `subscription($p: ID!, $after: String, $last: Int, $more: Boolean = true, $types: [EventType!]) {
    events(projectId: $p, types: $types, after: $after, last: $last) { id type @include(if: $more) }
  }`;
  const usual = { p: 'acme', more: true };

  it('wherever they start', () => {
    expect(keyOf(source, { ...usual, after: 'x' })).toBe(keyOf(source, { ...usual, last: 3 }));
  });

  it.each([
    ['another selection of fields', { ...usual, more: false }],
    ['another project', { ...usual, p: 'zeta' }],
    ['other types', { ...usual, types: ['PUSH'] }],
  ])('but not with %s', (_, variables) => {
    expect(keyOf(source, variables)).not.toBe(keyOf(source, usual));
  });

  it('but not with another document', () => {
    expect(keyOf('subscription { events { id } }')).not.toBe(keyOf('subscription { events { offset } }'));
  });
});

describe('what is shared does not differ by viewer', () => {
  it.each(CATALOGUE.map((definition) => [definition.name, definition] as const))('in %s', async (_, definition) => {
    const { object, field } = eventNames(definition);
    const fields = allFields(schema.getType(object) as GraphQLObjectType);
    const source = `subscription { ${field}(projectId: "acme") { __typename ${fields} } }`;
    expect(validate(schema, parse(source))).toEqual([]);
    expect(keyOf(source)).not.toBeNull();
    const context = {
      hub: { cursorOf: ({ offset }: AnyRecord) => (offset === null ? null : 'c') },
      get viewer(): never {
        throw new Error('A field that is shared has looked at its viewer');
      },
    };
    const record = recordOf(definition);
    const result = execute({ schema, document: parse(source), rootValue: { record }, contextValue: context });
    expect(result).not.toBeInstanceOf(Promise);
    expect(await result).not.toHaveProperty('errors');
  });

  it('and broadcasts, which are for some and not for others, are not shared at all', () => {
    expect(keyOf('subscription { broadcasts { id } }')).toBeNull();
  });

  it('and what the hub does not know to be so is not shared', () => {
    const own = makeExecutableSchema({
      typeDefs: 'type Query { ok: Boolean } extend type Push { seenByMe: Boolean } type Push { seenByMeToo: Boolean }',
      resolvers: {
        Push: { seenByMe: (_: unknown, _args: unknown, { viewer }: { viewer: unknown }) => viewer !== null },
      },
    });
    const extended = createSchema({ registry, extend: [own] });
    expect(keyOf('subscription { push(projectId: "acme") { ref } }', {}, extended)).not.toBeNull();
    expect(keyOf('subscription { push(projectId: "acme") { ref seenByMe } }', {}, extended)).toBeNull();
    expect(
      keyOf('subscription { events { ... on Push { ref ...Own } } } fragment Own on Push { seenByMe }', {}, extended),
    ).toBeNull();
  });
});
