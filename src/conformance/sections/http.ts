import { createHash, randomBytes } from 'node:crypto';
import type { Section } from '../check.js';
import { expectEqual, expectThat, NotCheckable } from '../expect.js';
import { EVENTS } from '../trial.js';
import { codesOf, type HubError } from '../wire/target.js';

const MISSING = '{ project(id: "conformance-nowhere") { id } }';
const INVALID = '{ noSuchField }';
const NOT_PERSISTED = 'PersistedQueryNotFound';
const GRAPHQL_RESPONSE = 'application/graphql-response+json';
const PUBLISH = `mutation ($projectId: ID!, $summary: String!, $key: String!) {
  publishActivity(projectId: $projectId, input: {kind: "conformance", summary: $summary}, options: {idempotencyKey: $key}) {
    id
    offset
  }
}`;
/** More than a socket may have by default. */
const SUBSCRIPTIONS = 150;

export const HTTP: Section = {
  number: 3,
  title: 'Queries and mutations over HTTP',
  checks: [
    {
      sentence: '3.1',
      title: 'only uncompressed application/json is accepted',
      async run({ hub }) {
        for (const [name, value] of [['content-type', 'text/plain'] as const, ['content-encoding', 'gzip'] as const]) {
          const { status } = await hub.post('{ viewer { id } }', {}, { [name]: value });
          expectEqual(`status with ${name}: ${value}`, status, 415);
        }
      },
    },
    {
      sentence: '3.2',
      title: 'an error has its code in extensions.code',
      async run({ hub }) {
        expectEqual('codes for a missing project', codesOf(await hub.post(MISSING)), ['NOT_FOUND']);
        expectEqual('codes for an unknown field', codesOf(await hub.post(INVALID)), ['GRAPHQL_VALIDATION_FAILED']);
      },
    },
    {
      sentence: '3.3',
      title: 'a rejected request has the status of its code',
      async run({ hub }) {
        const rejected = await hub.as('no-key-of-this-hub').post('{ viewer { id } }');
        expectEqual('status for a wrong key', rejected.status, 401);
        expectEqual('status of an operation that ran', (await hub.post(MISSING)).status, 200);
      },
    },
    {
      sentence: '3.4',
      title: 'the status of an invalid document depends on Accept',
      async run({ hub }) {
        const statusFor = async (accept: string) => (await hub.post(INVALID, {}, { accept })).status;
        expectEqual(`status for ${GRAPHQL_RESPONSE}`, await statusFor(GRAPHQL_RESPONSE), 400);
        expectEqual('status for application/json', await statusFor('application/json'), 200);
      },
    },
    {
      sentence: '3.5',
      title: 'an error that may be retried has retryAfterMs',
      async run(trial) {
        const socket = await trial.socket();
        const variables = { projectId: trial.project };
        for (let n = 0; n < SUBSCRIPTIONS; n++) socket.subscribe(`${n}`, EVENTS, variables);
        const pong = { type: 'ping', payload: { last: true } };
        socket.send(pong);
        await socket.until('a pong', () => socket.messages.find(({ type }) => type === 'pong'));
        const failed = socket.messages.find(({ type }) => type === 'error');
        if (!failed) throw new NotCheckable(`the hub allows more than ${SUBSCRIPTIONS} subscriptions of a socket`);
        const [error] = failed.payload as HubError[];
        expectThat(
          typeof error?.extensions?.retryAfterMs === 'number',
          `${error?.extensions?.code} has no retryAfterMs`,
        );
      },
    },
    {
      sentence: '3.6',
      title: 'an idempotencyKey makes a publish repeatable',
      async run({ hub, project }) {
        const variables = { projectId: project, summary: 'once', key: 'conformance-once' };
        const first = await hub.data(PUBLISH, variables);
        expectEqual('event of the repeated publish', await hub.data(PUBLISH, variables), first);
        const other = await hub.post(PUBLISH, { ...variables, summary: 'other' });
        expectEqual('codes for other content with the key', codesOf(other), ['CONFLICT']);
      },
    },
    {
      sentence: '3.7',
      title: 'a hash names a document, once the hub has its text',
      async run({ hub }) {
        const query = `query Named${randomBytes(8).toString('hex')} { viewer { id } }`;
        const sha256Hash = createHash('sha256').update(query).digest('hex');
        const named = (body: object) =>
          hub.postJson({ ...body, extensions: { persistedQuery: { version: 1, sha256Hash } } });
        const unknown = await named({});
        expectEqual(
          'messages for an unknown hash',
          unknown.errors?.map(({ message }) => message),
          [NOT_PERSISTED],
        );
        expectEqual('codes for the hash with its text', codesOf(await named({ query })), []);
        expectEqual('codes for the hash with another text', codesOf(await named({ query: '{ __typename }' })), [
          'BAD_USER_INPUT',
        ]);
      },
    },
  ],
};
