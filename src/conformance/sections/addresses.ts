import type { Section } from '../check.js';
import { expectEqual, expectThat } from '../expect.js';
import { EVENTS } from '../trial.js';

const PARAMETERS = new URLSearchParams({ query: '{ viewer { id } }' });
const MUTATION = new URLSearchParams({ query: 'mutation { createStreamTicket { ticket } }' });

export const ADDRESSES: Section = {
  number: 1,
  title: 'Addresses',
  checks: [
    {
      sentence: '1.1',
      title: 'POST /graphql answers a query and a mutation',
      async run({ hub }) {
        await hub.data('{ viewer { id } }');
        await hub.data('mutation { createStreamTicket { ticket } }');
      },
    },
    {
      sentence: '1.2',
      title: 'GET /graphql upgrades, answers a query, mutates nothing',
      async run(trial) {
        await trial.socket();
        const headers = { authorization: trial.hub.authorization };
        const read = await trial.hub.request<{ viewer: object }>(`/graphql?${PARAMETERS}`, { headers });
        expectThat(read.data?.viewer !== undefined, `a query by GET got status ${read.status} and no data`);
        const written = await trial.hub.request(`/graphql?${MUTATION}`, { headers });
        expectThat(!written.data, 'a mutation by GET was executed');
      },
    },
    {
      sentence: '1.3',
      title: 'GET and POST /graphql/stream open an event stream',
      async run(trial) {
        const variables = { projectId: trial.project };
        const parameters = new URLSearchParams({ query: EVENTS, variables: JSON.stringify(variables) });
        const requests = [{ path: `/graphql/stream?${parameters}` }, { body: { query: EVENTS, variables } }];
        for (const request of requests) {
          const { isStream, status, contentType } = await trial.stream(request);
          expectThat(isStream, `${request.body ? 'POST' : 'GET'} got status ${status} with '${contentType}'`);
        }
      },
    },
    {
      sentence: '1.4',
      title: 'POST /graphql streams where text/event-stream is accepted',
      async run(trial) {
        await trial.activities(['here']);
        const body = { query: EVENTS, variables: { projectId: trial.project, last: 1 } };
        const stream = await trial.stream({ path: '/graphql', body });
        expectEqual('number of results', (await stream.take(1)).length, 1);
      },
    },
    {
      sentence: '1.5',
      title: 'POST /graphql streams as multipart where that is accepted',
      async run(trial) {
        const [event] = await trial.activities(['in parts']);
        const body = { query: EVENTS, variables: { projectId: trial.project, last: 1 } };
        const headers = { accept: 'multipart/mixed;subscriptionSpec=1.0, application/json' };
        const stream = await trial.stream({ path: '/graphql', body, headers });
        expectThat(stream.contentType.startsWith('multipart/mixed'), `the answer is '${stream.contentType}'`);
        const cursor = `"extensions":{"cursor":"${event!.cursor}"`;
        await stream.until('a part with the cursor', () => stream.text.includes(cursor) || null);
      },
    },
  ],
};
