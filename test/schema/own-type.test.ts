import { graphql, parse, subscribe } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defineEvent } from '../../src/core/declare/event.js';
import { id, int, json, listOf, object, oneOf, optional, string, withDefault } from '../../src/core/declare/field.js';
import { CATALOGUE, createRegistry } from '../../src/events/index.js';
import { createSchema } from '../../src/schema/index.js';
import { ADMIN, createTestHub } from '../support/test-hub.js';

const loadTest = defineEvent({
  name: 'load_test',
  domain: 'team',
  description: 'A load test ended.',
  payload: {
    runId: id('The run'),
    verdict: oneOf('LoadVerdict', ['FAST', 'SLOW'], 'What came of it'),
    host: withDefault(string('Where it ran'), 'ci'),
    stages: listOf(
      object('LoadStage', { name: string('Its name'), users: optional(int('Users')) }, 'A stage'),
      'Stages',
    ),
    extra: optional(json('Whatever else')),
  },
  key: 'runId',
  kept: 'log',
  from: ['clients'],
  example: { runId: 'r-1', verdict: 'FAST', stages: [{ name: 'ramp', users: 10 }] },
});

const schema = createSchema({ registry: createRegistry([...CATALOGUE, loadTest]) });

describe('a custom event type', () => {
  let test: Awaited<ReturnType<typeof createTestHub>>;
  beforeAll(async () => {
    test = await createTestHub({ events: [loadTest] });
    await test.hub.projects.create(ADMIN, { id: 'acme' });
  });
  afterAll(() => test.close());

  const run = (source: string, variableValues?: Record<string, unknown>) =>
    graphql({ schema, source, variableValues, contextValue: { hub: test.hub, viewer: ADMIN } });

  it('is published alone and in a batch', async () => {
    const fields = '{ id __typename type runId verdict host stages { name users } extra }';
    const alone = await run(
      `mutation($input: LoadTestInput!) { publishLoadTest(projectId: "acme", input: $input) ${fields} }`,
      { input: loadTest.example },
    );
    expect(alone.errors).toBeUndefined();
    expect(alone.data?.publishLoadTest).toMatchObject({
      ...{ __typename: 'LoadTest', type: 'LOAD_TEST', host: 'ci', extra: null },
      ...loadTest.example,
    });
    const batch = await run(
      `mutation($events: [PublishItem!]!) { publishEvents(projectId: "acme", events: $events) { type ... on LoadTest { host extra } } }`,
      { events: [{ event: { loadTest: { ...loadTest.example, host: 'lab', extra: { deep: [1, null] } } } }] },
    );
    expect(batch).toEqual({
      data: { publishEvents: [{ type: 'LOAD_TEST', host: 'lab', extra: { deep: [1, null] } }] },
    });
  });

  it('has a history, a state and a stream', async () => {
    const read = await run(
      '{ project(id: "acme") { loadTestHistory { nodes { host } } latestLoadTest { host } none: latestLoadTest(keys: ["x"]) { host } } }',
    );
    expect(read).toEqual({
      data: {
        project: {
          loadTestHistory: { nodes: [{ host: 'ci' }, { host: 'lab' }] },
          latestLoadTest: [{ host: 'lab' }],
          none: [],
        },
      },
    });
    const stream = await subscribe({
      schema,
      document: parse('subscription { loadTest(projectId: "acme", last: 1, key: "r-1") { host verdict } }'),
      contextValue: { hub: test.hub, viewer: ADMIN },
    });
    if (!(Symbol.asyncIterator in stream)) throw new Error(JSON.stringify(stream));
    expect((await stream.next()).value).toEqual({ data: { loadTest: { host: 'lab', verdict: 'FAST' } } });
    await stream.return(undefined);
  });
});
