import type { DisturbanceName } from './disturbances.js';

/** Subscription of every client. The events are activities whose summaries are numbers. */
export const QUERY = `subscription ($after: String) {
  events(projectId: "acme", types: [ACTIVITY], after: $after) { ... on Activity { summary } }
}`;

/** Result of the subscription. */
export interface Frame {
  readonly data?: { readonly events: { readonly summary: string } } | null;
  readonly extensions?: { readonly cursor?: string };
}

/** Where a client finds the hub, through a network that breaks. */
export interface Address {
  readonly url: string;
  readonly wsUrl: string;
  /** A JWT that is valid now. A client that may ask again asks before each connection. */
  readonly credential: () => Promise<string>;
}

/** Row of the matrix. */
export interface MatrixClient {
  readonly name: string;
  /** Reasons of the cells that the client cannot do. A test fails when it can. */
  readonly cannot?: Partial<Record<DisturbanceName, string>>;
  /** Whether a part that it needs is missing on this machine. */
  readonly isMissing?: boolean;
  /** Follows the project. @param onSummary is called for each event. */
  start(address: Address, onSummary: (summary: string) => void): Promise<RunningClient>;
}

export interface RunningClient {
  stop(): Promise<unknown>;
  /** Freezes the tab of a client that is in one. */
  freeze?(): Promise<unknown>;
  thaw?(): Promise<unknown>;
}

/** The cursor of now. A client that starts with it resumes before its first event, too. */
export async function headOf({ url, credential }: Address): Promise<string> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${await credential()}` },
    body: JSON.stringify({ query: '{ project(id: "acme") { head { cursor } } }' }),
  });
  const { data } = (await response.json()) as { data: { project: { head: { cursor: string } } } };
  return data.project.head.cursor;
}
