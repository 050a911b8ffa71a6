import WebSocket from 'ws';

/** Request that a hub rejects, and its status: of GraphQL over HTTP that is 200 for a client that accepts JSON. */
interface Refusal {
  readonly name: string;
  readonly send: (url: string, authorization: string) => Promise<number>;
  readonly status: number;
}

const JSON_TYPE = { 'content-type': 'application/json' };

const post =
  (body: unknown, headers: Record<string, string> = {}) =>
  async (url: string, authorization: string): Promise<number> => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { ...JSON_TYPE, authorization, ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    await response.arrayBuffer();
    return response.status;
  };

const deep = `{ projects { nodes { ${'events { nodes { project { '.repeat(6)} id ${'} } }'.repeat(6)} } } }`;

/** Close code of a socket that sends one message. */
function closeCode(url: string, message: string): Promise<number> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    socket.once('open', () => socket.send(message));
    socket.once('close', resolve);
    socket.on('error', () => socket.terminate());
  });
}

export const REFUSALS: readonly Refusal[] = [
  {
    name: 'subscription that accepts JSON only',
    send: post({ query: 'subscription { events(projectId: "soak") { id } }' }, { accept: 'application/json' }),
    status: 406,
  },
  { name: 'unknown key', send: post({ query: '{ viewer { id } }' }, { authorization: 'Bearer wrong' }), status: 401 },
  { name: 'syntax error', send: post({ query: '{ viewer {' }), status: 200 },
  { name: 'body that is no JSON', send: post('{'), status: 400 },
  { name: 'text', send: post('{}', { 'content-type': 'text/plain' }), status: 415 },
  { name: 'too deep a document', send: post({ query: deep }), status: 400 },
  {
    name: 'missing variable',
    send: post({ query: 'query ($id: ID!) { project(id: $id) { id } }' }),
    status: 200,
  },
  { name: 'too large a body', send: post({ query: `{ viewer { id } } # ${'x'.repeat(1_100_000)}` }), status: 413 },
  {
    name: 'unknown path',
    send: async (url) => {
      const response = await fetch(`${url}/nowhere`);
      await response.arrayBuffer();
      return response.status;
    },
    status: 404,
  },
  { name: 'malformed message', send: (url) => closeCode(url, 'nonsense'), status: 4400 },
  { name: 'subscription before init', send: (url) => closeCode(url, SUBSCRIBE), status: 4401 },
];

const SUBSCRIBE = '{"id":"1","type":"subscribe","payload":{"query":"subscription { broadcasts { id } }"}}';
