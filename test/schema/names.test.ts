import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { defineEvent } from '../../src/core/declare/event.js';
import { id, listOf, object, oneOf, optional, string, withDefault } from '../../src/core/declare/field.js';
import { CATALOGUE, createRegistry } from '../../src/events/index.js';
import { createSchema } from '../../src/schema/index.js';

const OWN = defineEvent({
  name: 'load_test_2',
  domain: 'team',
  description: 'A load test of a team ended.',
  payload: {
    runId: id('The run'),
    verdict: oneOf('LoadVerdict', ['FAST', 'SLOW'], 'What came of it'),
    host: withDefault(string('Where it ran'), 'ci'),
    stages: optional(listOf(object('LoadStage', { name: string('Its name') }, 'A stage'), 'Its stages')),
  },
  key: 'runId',
  kept: 'log',
  from: ['clients'],
  example: { runId: 'r', verdict: 'FAST' },
});

const schema = createSchema({ registry: createRegistry([...CATALOGUE, OWN]) });
const Query = schema.getQueryType()!.getFields();
const Mutation = schema.getMutationType()!.getFields();
const Subscription = schema.getSubscriptionType()!.getFields();
const Project = objectType(schema, 'Project').getFields();
const EventInput = inputFields('EventInput');

/** `name(argument: Type, …): Type`, arguments by name. */
function signature(field: GraphQLField<unknown, unknown> | undefined): string | undefined {
  if (!field) return undefined;
  const args = field.args.map(({ name, type }) => `${name}: ${type}`).sort();
  return `${field.name}(${args.join(', ')}): ${field.type}`;
}

function objectType(of: GraphQLSchema, name: string): GraphQLObjectType {
  const type = of.getType(name);
  if (!isObjectType(type)) throw new Error(`${name} is not an object type`);
  return type;
}

function inputFields(name: string): Record<string, string> | undefined {
  const type = schema.getType(name);
  if (!isInputObjectType(type)) return undefined;
  return Object.fromEntries(Object.values(type.getFields()).map((field) => [field.name, String(field.type)]));
}

const outputFields = (name: string) =>
  Object.fromEntries(
    Object.values(objectType(schema, name).getFields()).map((field) => [field.name, String(field.type)]),
  );

/** The rule of the catalogue's specification, written a second time. */
const pascal = (name: string) =>
  name
    .split('_')
    .map((word) => word[0]!.toUpperCase() + word.slice(1))
    .join('');

const ENVELOPE = {
  ...{ id: 'ID!', type: 'EventType!', projectId: 'ID!', occurredAt: 'DateTime!', recordedAt: 'DateTime!' },
  ...{ actor: 'Actor!', priority: 'Priority!', correlationId: 'String', causationId: 'String', tags: '[String!]!' },
  payload: 'JSON!',
};
const PAGE = 'after: String, before: String, first: Int, last: Int';
const kinds = [...CATALOGUE, OWN].map((definition) => {
  const object = pascal(definition.name);
  return { ...definition, object, field: object[0]!.toLowerCase() + object.slice(1) };
});
const isPublished = ({ from }: { from: readonly string[] }) => from.includes('clients') || from.includes('admins');

describe.each(kinds)('$name', ({ name, object: type, field, key, payload }) => {
  it('has a value of EventType and an object with envelope and payload side by side', () => {
    const values = schema.getType('EventType');
    expect(isEnumType(values) && values.getValue(name.toUpperCase())?.value).toBe(name);
    const fields = outputFields(type);
    expect(fields).toMatchObject({ ...ENVELOPE, offset: 'SafeInt', cursor: 'String' });
    expect(Object.keys(fields).sort()).toEqual(
      [...Object.keys(ENVELOPE), 'offset', 'cursor', ...Object.keys(payload)].sort(),
    );
    expect(objectType(schema, type).getInterfaces().map(String)).toEqual(['Event']);
  });

  it('has a subscription and a history', () => {
    const start = 'after: String, key: ID, last: Int, onGap: GapPolicy, projectId: ID!, since: DateTime';
    expect(signature(Subscription[field])).toBe(`${field}(${start}): ${type}!`);
    expect(signature(Project[`${field}History`])).toBe(`${field}History(${PAGE}): ${type}Connection!`);
    expect(outputFields(`${type}Connection`)).toEqual({
      edges: `[${type}Edge!]!`,
      nodes: `[${type}!]!`,
      pageInfo: 'PageInfo!',
    });
    expect(outputFields(`${type}Edge`)).toEqual({ cursor: 'String!', node: `${type}!` });
  });

  it(key === undefined ? 'has no latest events' : 'has the latest event of each key', () => {
    const expected =
      key === undefined ? undefined : `latest${type}(afterKey: ID, first: Int, keys: [ID!]): [${type}!]!`;
    const field = Project[`latest${type}`];
    expect(signature(field)).toBe(expected);
    expect(field?.args.find(({ name }) => name === 'first')?.defaultValue).toBe(key === undefined ? undefined : 100);
  });
});

describe.each(kinds.filter(isPublished))('$name, which clients publish', ({ object: type, field, payload }) => {
  it('is published by its own mutation and in a batch', () => {
    const args = `input: ${type}Input!, options: PublishOptions, projectId: ID!`;
    expect(signature(Mutation[`publish${type}`])).toBe(`publish${type}(${args}): ${type}!`);
    expect(EventInput).toHaveProperty(field, `${type}Input`);
    const required = Object.entries(payload).filter(([, spec]) => !spec.optional);
    const input = inputFields(`${type}Input`)!;
    expect(Object.keys(input).sort()).toEqual(Object.keys(payload).sort());
    expect(
      Object.keys(input)
        .filter((name) => input[name]!.endsWith('!'))
        .sort(),
    ).toEqual(required.map(([name]) => name).sort());
  });
});

describe.each(kinds.filter((kind) => !isPublished(kind)))(
  '$name, which only the hub publishes',
  ({ object: type, field }) => {
    it('has no input, mutation or batch member', () => {
      expect(Mutation).not.toHaveProperty(`publish${type}`);
      expect(EventInput).not.toHaveProperty(field);
      expect(schema.getType(`${type}Input`)).toBeUndefined();
    });
  },
);

describe('the schema', () => {
  it('gives payload fields the types of their declaration', () => {
    expect(outputFields('LoadTest2')).toMatchObject({
      // Optional in another type.
      runId: 'ID',
      verdict: 'LoadVerdict!',
      host: 'String!',
      stages: '[LoadStage!]!',
    });
    expect(inputFields('LoadTest2Input')).toEqual({
      runId: 'ID!',
      verdict: 'LoadVerdict!',
      host: 'String',
      stages: '[LoadStageInput!]',
    });
    expect(inputFields('SimilarIssueInput')).toEqual({ id: 'ID!', title: 'String!', score: 'Float!', url: 'String' });
    expect(outputFields('MetricsUpdate')).toMatchObject({ metrics: '[Metric!]!' });
    expect(schema.getType('MetricInput')).toBeUndefined();
  });

  it.each([
    { on: 'Query', expected: 'viewer(): Viewer' },
    { on: 'Query', expected: 'project(id: ID!): Project' },
    { on: 'Query', expected: `projects(${PAGE}): ProjectConnection!` },
    { on: 'Query', expected: 'event(id: ID!): Event' },
    {
      on: 'Query',
      expected:
        'events(actorIds: [ID!], after: String, before: String, causationId: String, correlationId: String, first: Int, key: ID, last: Int, minPriority: Priority, projectId: ID, since: DateTime, tags: [String!], text: String, types: [EventType!], until: DateTime): EventConnection!',
    },
    { on: 'Query', expected: 'eventTypes(): [EventTypeInfo!]!' },
    { on: 'Mutation', expected: 'publishEvents(events: [PublishItem!]!, projectId: ID!): [Event!]!' },
    { on: 'Mutation', expected: 'createProject(input: CreateProjectInput!): Project!' },
    { on: 'Mutation', expected: 'updateProject(id: ID!, input: UpdateProjectInput!): Project!' },
    { on: 'Mutation', expected: 'deleteProject(id: ID!): Project!' },
    { on: 'Mutation', expected: 'joinProject(input: JoinProjectInput!, projectId: ID!): Project!' },
    { on: 'Mutation', expected: 'leaveProject(projectId: ID!, userId: ID!): Project!' },
    {
      on: 'Subscription',
      expected:
        'events(actorIds: [ID!], after: String, before: String, causationId: String, correlationId: String, last: Int, minPriority: Priority, onGap: GapPolicy, pace: Int, projectId: ID, since: DateTime, tags: [String!], text: String, types: [EventType!], until: DateTime): Event!',
    },
    { on: 'Project', expected: 'head(): ProjectHead!' },
    { on: 'Project', expected: 'progress(): ProgressUpdate' },
    { on: 'Project', expected: 'risks(): [RiskAlert!]!' },
    { on: 'Project', expected: 'members(): [ProjectMember!]!' },
  ] as const)('$on has $expected', ({ on, expected }) => {
    expect(signature({ Query, Mutation, Subscription, Project }[on][expected.slice(0, expected.indexOf('('))])).toBe(
      expected,
    );
  });

  it('gives a field of one name one type in all event types', () => {
    const types = new Map<string, Set<string>>();
    for (const { object: type } of kinds)
      for (const [field, fieldType] of Object.entries(outputFields(type)))
        types.set(field, (types.get(field) ?? new Set()).add(fieldType));
    expect([...types].filter(([, each]) => each.size > 1)).toEqual([]);
  });

  it('keeps the position fields nullable, for types that are not stored', () => {
    const Event = schema.getType('Event');
    const fields = isInterfaceType(Event) ? Object.values(Event.getFields()) : [];
    expect(Object.fromEntries(fields.map(({ name, type }) => [name, String(type)]))).toEqual({
      ...ENVELOPE,
      offset: 'SafeInt',
      cursor: 'String',
    });
  });

  it('describes every type, field, argument and input', () => {
    const silent = Object.values(schema.getTypeMap())
      .filter(({ name }) => !name.startsWith('__'))
      .flatMap((type) => {
        const fields = 'getFields' in type ? Object.values(type.getFields()) : [];
        const args = fields.flatMap((field) =>
          'args' in field ? field.args.map((arg: GraphQLArgument) => [field, arg] as const) : [],
        );
        return [
          ...(type.description ? [] : [type.name]),
          ...fields.filter(({ description }) => !description).map(({ name }) => `${type.name}.${name}`),
          ...args
            .filter(([, arg]) => !arg.description)
            .map(([field, arg]) => `${type.name}.${field.name}(${arg.name})`),
        ];
      });
    expect(silent).toEqual([]);
  });

  it('has no global ids', () => {
    expect(Query).not.toHaveProperty('node');
    expect(Query).not.toHaveProperty('nodes');
  });
});
