import { type DocumentNode, execute, parse } from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { describe, expect, it } from 'vitest';
import { EventsDocument } from '../../src/client/generated/graphql.js';
import type { EventDefinition } from '../../src/core/declare/event.js';
import { eventNames } from '../../src/core/declare/names.js';
import { payloadValidator } from '../../src/core/declare/payload.js';
import type { AnyRecord } from '../../src/core/record.js';
import { CATALOGUE, createRegistry } from '../../src/events/index.js';
import type { Delivery } from '../../src/hub/streams/delivery.js';
import { createSchema } from '../../src/schema/index.js';
import { SAMPLE_TYPES } from '../support/sample-types.js';

const schema = createSchema({ registry: createRegistry(CATALOGUE) });
// All that the resolvers of events want of the hub.
const context = { hub: { cursorOf: ({ offset }: AnyRecord) => (offset === null ? null : `cursor-${offset}`) } };

function delivery(definition: EventDefinition, index: number): Delivery {
  const position = { epoch: 'e', offset: index + 1, sequence: index + 1, bytes: 100 };
  const record = {
    id: `01ARZ3NDEKTSV4RRFFQ69G5${index}`,
    type: definition.name,
    project: 'acme',
    occurredAt: 1_700_000_000_123 + index,
    recordedAt: 1_700_000_000_456,
    actor: { id: 'ada', name: 'Ada', kind: 'USER' },
    priority: 'HIGH',
    correlationId: index % 2 ? 'c-1' : null,
    causationId: null,
    tags: ['a', 'b'],
    key: null,
    payload: payloadValidator(definition)(definition.example),
    ...(definition.kept === 'log' ? position : { epoch: null, offset: null, sequence: null }),
  } as AnyRecord;
  return { record, cursor: 'c' };
}

/** Types that a fragment of the documents names, and one of each kind of declaration. */
const NAMED = ['file_change', 'commit', 'progress_update', 'task_update', 'dashboard_update', 'similar_issues_found'];
const DEFINITIONS = CATALOGUE.filter((type) => SAMPLE_TYPES.includes(type) || NAMED.includes(type.name));
const deliveries = DEFINITIONS.map(delivery);
/** Every argument of the stream: each is read again for every event, by either path. */
const everything: Record<string, unknown> = {
  ...{ projectId: 'acme', types: ['FILE_CHANGE', 'COMMIT'], minPriority: 'LOW', after: null, last: 3 },
  ...{ since: '2026-01-01T00:00:00+01:00', onGap: 'CONTINUE' },
};

/** What graphql-js answers, once with every variable as it stands. */
function interpreted(document: DocumentNode, rootValue: Delivery, variableValues: Record<string, unknown>) {
  return execute({ schema, document, rootValue, contextValue: context, variableValues });
}

function compiled(document: DocumentNode) {
  const query = compileQuery(schema, document);
  if (!isCompiledQuery(query)) throw new Error(JSON.stringify(query));
  return query;
}

const DOCUMENTS: Record<string, [source: string, variables: Record<string, unknown>]> = {
  'the envelope, aliased': [
    `subscription { events(projectId: "acme") {
      __typename kind: type id projectId offset cursor at: occurredAt recordedAt
      actor { who: id name kind } priority correlationId causationId tags
    } }`,
    {},
  ],
  'inline and named fragments': [
    `subscription($projectId: ID) { events(projectId: $projectId) {
      ...Progress ... on SimilarIssuesFound { query issues { id title score url } }
      ... on TaskUpdate { taskStatus previousTaskStatus dueAt labels } ... on DashboardUpdate { data }
      ... on MetricsUpdate { metrics { name value unit } } ... on Event { id }
    } }
    fragment Progress on ProgressUpdate { scope percentage completedTasks message offset cursor }`,
    everything,
  ],
  '@skip and @include': [
    `subscription($yes: Boolean!, $no: Boolean = false) { events {
      id @include(if: $yes) type @skip(if: $yes) priority @include(if: $no) tags @skip(if: $no)
      actor @include(if: $yes) { id name @skip(if: $yes) }
      ... on FileChange @include(if: $yes) { filePath } ... on Commit @skip(if: $yes) { sha }
    } }`,
    { yes: true },
  ],
};

describe.each(Object.entries(DOCUMENTS))('compiled, %s', (_, [source, variables]) => {
  const document = parse(source);
  const query = compiled(document);

  it.each(deliveries.map((each) => [each.record.type, each] as const))(
    '%s equals the result of graphql-js',
    (_type, each) => {
      const expected = interpreted(document, each, variables);
      expect(expected).not.toHaveProperty('errors');
      expect(JSON.stringify(query.query(each, context, variables))).toBe(JSON.stringify(expected));
    },
  );
});

describe('compiled, the operation of tail', () => {
  const query = compiled(EventsDocument);

  it.each(deliveries.map((each) => [each.record.type, each] as const))(
    '%s equals the result of graphql-js',
    (type, each) => {
      const expected = interpreted(EventsDocument, each, everything);
      const answer = query.query(each, context, everything);
      expect(JSON.stringify(answer)).toBe(JSON.stringify(expected));
      const { data } = answer as { data: { events: Record<string, unknown> } };
      const definition = CATALOGUE.find(({ name }) => name === type)!;
      const { payload } = data.events;
      expect(payload).toMatchObject(definition.example);
      expect(data.events.__typename).toBe(eventNames(definition).object);
    },
  );
});

describe('compiled, a stream of one type', () => {
  it.each(deliveries.map((each, index) => [each.record.type, each, DEFINITIONS[index]!] as const))(
    '%s equals the result of graphql-js',
    (_type, each, definition) => {
      const leaves = Object.entries(definition.payload).filter(
        ([, { item, kind }]) => (item ?? { kind }).kind !== 'object',
      );
      const selection = ['id', 'offset', 'cursor', 'occurredAt', ...leaves.map(([name]) => name)].join(' ');
      const document = parse(
        `subscription($id: ID!) { ${eventNames(definition).field}(projectId: $id) { ${selection} } }`,
      );
      const variables = { id: 'acme' };
      const expected = interpreted(document, each, variables);
      expect(expected).not.toHaveProperty('errors');
      expect(JSON.stringify(compiled(document).query(each, context, variables))).toBe(JSON.stringify(expected));
    },
  );
});
