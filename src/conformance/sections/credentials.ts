import type { Section } from '../check.js';
import { expectEqual, expectThat } from '../expect.js';
import { EVENTS } from '../trial.js';
import { codesOf } from '../wire/target.js';

interface Viewer {
  readonly viewer: { readonly id: string } | null;
}
const VIEWER = '{ viewer { id } }';
const READING = '{ projects(first: 1) { nodes { id } } }';

export const CREDENTIALS: Section = {
  number: 2,
  title: 'Credentials',
  checks: [
    {
      sentence: '2.1',
      title: 'Authorization: Bearer … is the credential of a request',
      async run({ hub }) {
        expectThat((await hub.data<Viewer>(VIEWER)).viewer !== null, 'the key has no viewer');
        const headers = { 'content-type': 'application/json' };
        const body = JSON.stringify({ query: READING });
        const answer = await hub.request('/graphql', { method: 'POST', headers, body });
        expectEqual('codes without a credential', codesOf(answer), ['UNAUTHENTICATED']);
      },
    },
    {
      sentence: '2.2',
      title: 'connection_init takes the credential in its payload',
      async run(trial) {
        const socket = await trial.socket();
        const { data } = await socket.answer<Viewer>('1', VIEWER);
        expectEqual('viewer of the socket', data, await trial.hub.data(VIEWER));
      },
    },
    {
      sentence: '2.3',
      title: 'a ticket opens one stream by GET, once',
      async run(trial) {
        const { createStreamTicket } = await trial.hub.data<{ createStreamTicket: { ticket: string } }>(
          'mutation { createStreamTicket { ticket } }',
        );
        const variables = JSON.stringify({ projectId: trial.project });
        const parameters = new URLSearchParams({ query: EVENTS, variables, ticket: createStreamTicket.ticket });
        const path = `/graphql/stream?${parameters}`;
        const first = await trial.stream({ path });
        expectThat(first.isStream, `the ticket got status ${first.status}`);
        await first.position();
        const second = await trial.stream({ path });
        expectEqual('status of a used ticket', second.status, 401);
      },
    },
    {
      sentence: '2.4',
      title: 'a key in a URL is rejected',
      async run({ hub }) {
        for (const name of ['key', 'authorization', 'access_token']) {
          const parameters = new URLSearchParams({ query: VIEWER, [name]: hub.key });
          const answer = await hub.request<Viewer>(`/graphql?${parameters}`);
          expectEqual(`status of a key as '${name}'`, answer.status, 401);
        }
      },
    },
  ],
};
