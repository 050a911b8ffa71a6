import type { AuthMethod } from '../../auth/viewer.js';
import type { ConnectionTransport } from '../self/connection-events.js';
import type { ClientConnection, ClientProgram, SubscriptionState } from './connection-directory.js';

/** A connection of any node as it was when that was asked. A JSON value. */
export interface ConnectionReport {
  readonly id: string;
  readonly transport: ConnectionTransport;
  readonly userId: string | null;
  readonly userName: string | null;
  readonly method: AuthMethod | null;
  readonly client: ClientProgram | null;
  readonly address: string;
  /** By the clock of its node, milliseconds since 1970 UTC. */
  readonly openedAt: number;
  readonly resumes: number;
  /** By the clock of its node; null while it has an operation, and for an event stream. */
  readonly idleSince: number | null;
  readonly sentBytes: number;
  readonly receivedBytes: number | null;
  readonly subscriptions: readonly SubscriptionState[];
}

export const CONNECTION_ORDERS = ['OLDEST', 'NEWEST', 'MOST_BEHIND', 'MOST_SENT'] as const;
export type ConnectionOrder = (typeof CONNECTION_ORDERS)[number];

/** Which connections are listed. Every member that is there has to match. */
export interface ConnectionFilter {
  readonly transport?: ConnectionTransport | null;
  readonly userId?: string | null;
  /** With a subscription to this project. */
  readonly projectId?: string | null;
  /** Name of the client's program. */
  readonly clientName?: string | null;
  readonly nodeId?: string | null;
  /** At least this number of events behind, with one of its subscriptions. */
  readonly minLagEvents?: number | null;
}

/** The greatest lag of the subscriptions of a connection. */
function lagOf(connection: ClientConnection): number {
  let most = 0;
  for (const { lagEvents } of connection.progress()) most = Math.max(most, lagEvents);
  return most;
}

export function reportOf(connection: ClientConnection): ConnectionReport {
  const { id, transport, viewer, client, address, openedAt, resumes, idleSince } = connection;
  const { sent, received } = connection.bytes();
  return {
    ...{ id, transport, client, address, openedAt, resumes, idleSince },
    ...{ userId: viewer?.actor.id ?? null, userName: viewer?.actor.name ?? null, method: viewer?.method ?? null },
    ...{ sentBytes: sent, receivedBytes: received, subscriptions: connection.subscriptions() },
  };
}

export function matches(connection: ClientConnection, filter: ConnectionFilter): boolean {
  const { transport, userId, projectId, clientName, minLagEvents } = filter;
  if (transport != null && connection.transport !== transport) return false;
  if (userId != null && connection.viewer?.actor.id !== userId) return false;
  if (clientName != null && connection.client?.name !== clientName) return false;
  if (projectId != null && ![...connection.progress()].some((one) => one.projectId === projectId)) return false;
  return minLagEvents == null || lagOf(connection) >= minLagEvents;
}

/** Longest number in a key. */
const DIGITS = 16;
const ascending = (value: number) => String(value).padStart(DIGITS, '0');
const descending = (value: number) => ascending(Number.MAX_SAFE_INTEGER - value);

/** Text by which connections of all nodes are ordered. Equal for none: the id ends it. */
export function orderKey(connection: ClientConnection, order: ConnectionOrder): string {
  const { id, openedAt, serial } = connection;
  const opened = `${ascending(openedAt)}-${ascending(serial)}-${id}`;
  if (order === 'OLDEST') return opened;
  if (order === 'NEWEST') return `${descending(openedAt)}-${descending(serial)}-${id}`;
  const most = order === 'MOST_SENT' ? connection.bytes().sent : lagOf(connection);
  return `${descending(most)}-${opened}`;
}
