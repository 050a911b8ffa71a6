import type { ClientError } from '../client-error.js';

export type TransportName = 'ws' | 'sse';

/** State of the subscriptions of a client. */
export type ConnectionState =
  /** Nothing is subscribed. */
  | { readonly status: 'idle' }
  /** The first attempt is under way. */
  | { readonly status: 'connecting' }
  /** Everything published so far was received. */
  | { readonly status: 'live'; readonly transport: TransportName }
  /** Events of before the connection are being replayed. `behind`: how many, where the hub's head is known. */
  | { readonly status: 'catching-up'; readonly transport: TransportName; readonly behind: number | null }
  /** The connection is lost, `since` in milliseconds since 1970 UTC. The client retries until it is closed. */
  | { readonly status: 'offline'; readonly since: number; readonly error: ClientError | null }
  /** The client was closed (`error` is null), or its credential was refused. */
  | { readonly status: 'ended'; readonly error: ClientError | null };
