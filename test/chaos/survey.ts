import { KEY } from '../support/test-server.js';
import type { Address } from './addresses.js';
import { EVERYTHING, type Kept } from './history.js';

/** The types that chaos publishes: in the feed over all, what the hub says of itself is left out. */
export const TYPES = ['LOG_LINE', 'ACTIVITY'] as const;

const PAGE = 500;

/** One operation over HTTP. @throws Error with what it was answered. */
export async function ask<T>({ url }: Address, query: string, variables: object = {}): Promise<T> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${KEY}` },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data?: T; errors?: object[] };
  if (!data || errors) throw new Error(JSON.stringify(errors));
  return data;
}

const eventsOf = (feed: string): string =>
  feed === EVERYTHING ? `types: [${TYPES.join(', ')}]` : `projectId: ${JSON.stringify(feed)}`;

interface Page {
  readonly events: {
    readonly edges: {
      readonly cursor: string;
      readonly node: Omit<Kept, 'cursor' | 'project' | 'value'> & {
        readonly projectId: string;
        readonly payload: { readonly message?: string; readonly summary?: string };
      };
    }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  };
}

/** Everything that a node gives out of a feed. */
export async function survey(address: Address, feed: string): Promise<{ epoch: string; events: Kept[] }> {
  const events: Kept[] = [];
  const query = `query ($after: String) { events(first: ${PAGE}, after: $after, ${eventsOf(feed)}) {
    edges { cursor node { id projectId offset type payload } } pageInfo { hasNextPage endCursor } } }`;
  for (let after: string | null = null; ; ) {
    const { events: page }: Page = await ask(address, query, { after });
    for (const { cursor, node } of page.edges) {
      const { projectId: project, payload, id, offset, type } = node;
      events.push({ id, project, offset, type, value: payload.message ?? payload.summary ?? null, cursor });
    }
    if (!page.pageInfo.hasNextPage) break;
    after = page.pageInfo.endCursor;
  }
  return { epoch: feed === EVERYTHING ? '' : await epochOf(address, feed), events };
}

async function epochOf(address: Address, project: string): Promise<string> {
  const query = 'query ($id: ID!) { project(id: $id) { head { epoch } } }';
  return (await ask<{ project: { head: { epoch: string } } }>(address, query, { id: project })).project.head.epoch;
}

/** The first or the newest event of a feed. */
export async function edge(address: Address, feed: string, which: 'first' | 'last') {
  const query = `{ events(${which}: 1, ${eventsOf(feed)}) { edges { cursor node { id } } } }`;
  const { events } = await ask<{ events: { edges: { cursor: string; node: { id: string } }[] } }>(address, query);
  return { id: events.edges[0]!.node.id, cursor: events.edges[0]!.cursor };
}
