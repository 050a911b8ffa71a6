import { createClient as createGraphqlWs } from 'graphql-ws';
import type { createClient as createTidings } from '../../../src/client/index.js';

/** Clients that are compared, each used as its documentation says. */
export type ClientName = 'graphql-ws' | 'tidings-client';

export interface FollowOptions {
  /** Address of the hub. */
  readonly url: string;
  readonly key: string;
  readonly count: number;
  /** Class of WebSockets for graphql-ws, where there is none. */
  readonly webSocketImpl?: unknown;
}

const FIELDS =
  'offset sizeBytes id type projectId occurredAt recordedAt actor { id name kind } priority filePath changeType';
const QUERY = `subscription Replay($projectId: ID!, $since: DateTime!, $after: String) {
  fileChange(projectId: $projectId, since: $since, after: $after) { ${FIELDS} }
}`;
const VARIABLES = { projectId: 'bench', since: '1970-01-01T00:00:00.000Z' };

interface Data {
  readonly fileChange: { readonly offset: number };
}

/** Reads the first `count` events of the project and checks their order. @returns the milliseconds that it took. */
export async function readAll(
  name: ClientName,
  options: FollowOptions,
  tidings: typeof createTidings,
): Promise<number> {
  const start = performance.now();
  await (name === 'graphql-ws' ? withGraphqlWs(options) : withTidings(options, tidings));
  return performance.now() - start;
}

function withGraphqlWs({ url, key, count, webSocketImpl }: FollowOptions): Promise<void> {
  const connectionParams = { authorization: `Bearer ${key}` };
  const client = createGraphqlWs({ url: `${url.replace('http', 'ws')}/graphql`, connectionParams, webSocketImpl });
  const read = inOrder(count);
  return new Promise((resolve, reject) => {
    client.subscribe<Data>(
      { query: QUERY, variables: VARIABLES },
      {
        next: ({ data }) => read(data!) && void Promise.resolve(client.dispose()).then(resolve),
        error: reject,
        complete: () => undefined,
      },
    );
  });
}

async function withTidings({ url, key, count }: FollowOptions, createClient: typeof createTidings): Promise<void> {
  const client = createClient({ url, credential: key });
  const read = inOrder(count);
  for await (const { data } of client.subscribe<Data, typeof VARIABLES>(QUERY, VARIABLES)) if (read(data)) break;
  client.close();
}

/** Whether an event was the last. @throws Error when it was not the next one. */
function inOrder(count: number): (data: Data) => boolean {
  let read = 0;
  let last = 0;
  return ({ fileChange: { offset } }) => {
    // The first events of a project are not those of the publishers.
    if (read > 0 && offset !== last + 1) throw new Error(`Event ${offset} came after ${last}`);
    last = offset;
    return ++read === count;
  };
}
