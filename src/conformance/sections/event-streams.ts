import type { Section } from '../check.js';
import { expectEqual, expectThat } from '../expect.js';
import { EVENTS } from '../trial.js';
import { textsOf } from '../wire/following.js';
import { codesOf, type Result } from '../wire/target.js';

const KEEP_ALIVE_MS = 16_000;
const TOKEN = 'x-graphql-event-stream-token';

export const EVENT_STREAMS: Section = {
  number: 6,
  title: 'Server-sent events',
  checks: [
    {
      sentence: '6.1',
      title: 'POST with a body and GET with parameters deliver events',
      async run(trial) {
        const variables = { projectId: trial.project };
        const parameters = new URLSearchParams({ query: EVENTS, variables: JSON.stringify(variables) });
        for (const request of [{ path: `/graphql/stream?${parameters}` }, { body: { query: EVENTS, variables } }]) {
          const stream = await trial.stream(request);
          await stream.position();
          await trial.activities(['streamed']);
          expectEqual('events', textsOf(await stream.take(1)), ['streamed']);
        }
      },
    },
    {
      sentence: '6.2',
      title: 'the first block has only an id; a quiet stream gets more',
      slow: true,
      async run(trial) {
        const variables = { projectId: trial.project, types: ['BUILD_STATUS'] };
        const stream = await trial.stream({ body: { query: EVENTS, variables } });
        const first = await stream.until('a first block', () => stream.blocks[0]);
        expectEqual('fields of the first block', Object.keys(first), ['id']);
        await stream.until('a second block', () => stream.blocks.filter(({ id }) => id)[1], KEEP_ALIVE_MS);
      },
    },
    {
      sentence: '6.3',
      title: 'a result is event: next, with its cursor as id',
      async run(trial) {
        await trial.activities(['one', 'two']);
        const body = { query: EVENTS, variables: { projectId: trial.project, last: 2 } };
        const stream = await trial.stream({ body });
        await stream.take(2);
        for (const { block, result } of stream.nexts())
          expectEqual('id of a result', block.id, result.extensions?.cursor ?? 'the cursor of a result');
      },
    },
    {
      sentence: '6.4',
      title: 'complete ends a stream for good',
      async run(trial) {
        const project = await trial.ground.newProject();
        const stream = await trial.stream({ body: { query: EVENTS, variables: { projectId: project } } });
        await stream.position();
        await trial.ground.deleteProject(project);
        await stream.until('event: complete', () => stream.isComplete() || null);
        await stream.ended();
      },
    },
    {
      sentence: '6.5',
      title: 'a stream that ends with retry asks to reconnect',
      notCheckable: 'The hub has to stop for it.',
    },
    {
      sentence: '6.6',
      title: 'the end of a credential comes as UNAUTHENTICATED',
      async run(trial) {
        const key = await trial.key();
        const body = { query: EVENTS, variables: { projectId: trial.project } };
        const stream = await trial.stream({ target: key.target, body });
        await stream.position();
        await trial.ground.revoke(key);
        await stream.ended();
        const last = stream.nexts().at(-1)?.result;
        expectEqual('codes of the last result', last && codesOf(last), ['UNAUTHENTICATED']);
        expectThat(!stream.isComplete(), 'complete came, after which a client does not come back');
      },
    },
    {
      sentence: '6.7',
      title: 'an error at the start is next with errors, then complete',
      async run(trial) {
        const variables = { projectId: 'conformance-nowhere' };
        const stream = await trial.stream({ body: { query: EVENTS, variables } });
        await stream.until('event: complete', () => stream.isComplete() || null);
        expectEqual(
          'events',
          stream.blocks.flatMap(({ event }) => event ?? []),
          ['next', 'complete'],
        );
        expectEqual('codes', codesOf(stream.nexts()[0]!.result), ['NOT_FOUND']);
      },
    },
    {
      sentence: '6.8',
      title: 'PUT reserves a stream for operations that are sent apart',
      async run(trial) {
        const { authorization } = trial.hub;
        const reserved = await trial.hub.request('/graphql/stream', { method: 'PUT', headers: { authorization } });
        expectEqual('status of the reservation', reserved.status, 201);
        const headers = { [TOKEN]: reserved.text };
        const stream = await trial.stream({ headers });
        const body = { query: '{ viewer { id } }', extensions: { operationId: 'one' } };
        const sent = await trial.hub.request('/graphql/stream', {
          ...{ method: 'POST', body: JSON.stringify(body) },
          headers: { ...headers, authorization, 'content-type': 'application/json' },
        });
        expectEqual('status of the operation', sent.status, 202);
        const [next] = await stream.until('a result', () => (stream.nexts().length > 0 ? stream.nexts() : null));
        const { id, payload } = next!.result as { id?: string; payload?: Result<object> };
        expectEqual('operation id of the result', id, 'one');
        expectThat(payload?.data != null, 'the result has no data');
      },
    },
  ],
};
