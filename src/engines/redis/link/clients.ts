import { createClient } from 'redis';
import { systemClock } from '../../../core/clock.js';
import type { Address, Endpoint } from './address.js';

/** How long a server may take to accept a connection, and to authenticate it. */
const ACCEPT_MS = 1_000;
const ADMIT_MS = 1_500;

/** The client library, as far as the engine uses it. */
export interface Client {
  readonly isOpen: boolean;
  readonly isReady: boolean;
  connect(): Promise<unknown>;
  destroy(): void;
  on(event: string, listener: (...details: never[]) => void): unknown;
  sendCommand<T = unknown>(args: readonly (string | Buffer)[]): Promise<T>;
  sSubscribe(channels: string[], listener: (message: Buffer, channel: Buffer) => void, buffers: true): Promise<void>;
  sUnsubscribe(channels: string[], listener: (message: Buffer, channel: Buffer) => void, buffers: true): Promise<void>;
}

interface ConnectOptions {
  readonly address: Address;
  /** Takes messages beside replies (protocol 3). */
  readonly push?: boolean;
  /** Gives up connecting. */
  readonly signal: AbortSignal;
  /** Called when the connection breaks. */
  readonly onEnd: (cause: unknown) => void;
}

/** Never connected. The others have the class of it: the library makes one for each set of options, in 50 ms of processor time. */
let model: ReturnType<typeof createClient> | null = null;

/**
 * A connection to one server that ends when it breaks: it neither comes back by itself nor keeps commands for then.
 *
 * @throws an error of the network or an error reply, within 1.5 seconds.
 */
export async function connectTo(endpoint: Endpoint, { address, push, signal, onEnd }: ConnectOptions): Promise<Client> {
  const { username, password, database, tls } = address;
  model ??= createClient();
  const client = model.duplicate({
    ...{ username, password, database },
    socket: {
      ...endpoint,
      ...(tls && { tls: true as const }),
      reconnectStrategy: false,
      connectTimeout: ACCEPT_MS,
    },
    disableOfflineQueue: true,
    disableClientInfo: true,
    RESP: push ? 3 : 2,
    maintNotifications: 'disabled',
  }) as unknown as Client;
  client.on('error', onEnd);
  client.on('end', () => onEnd(new Error('The connection was closed')));
  // Moved to another server: it would go on there without a word.
  client.on('sharded-channel-moved', () => onEnd(new Error('The channels have moved to another server')));
  let reason: unknown;
  const giveUp = (cause: unknown) => {
    reason = cause;
    destroy(client);
  };
  const release = guard(giveUp, { signal, ms: ADMIT_MS });
  try {
    signal.throwIfAborted();
    await client.connect();
    return client;
  } catch (error) {
    throw reason ?? error;
  } finally {
    release();
  }
}

/**
 * Calls `giveUp` after `ms` or when the signal aborts, unless the returned function is called before. Otherwise a server
 * that accepts connections and answers nothing would block the client library.
 */
export function guard(
  giveUp: (cause: unknown) => void,
  { signal, ms }: { signal: AbortSignal; ms: number },
): () => void {
  const onAbort = () => giveUp(signal.reason);
  const cancel = systemClock.after(ms, () => giveUp(new Error('Redis does not answer')));
  signal.addEventListener('abort', onAbort);
  return () => {
    cancel();
    signal.removeEventListener('abort', onAbort);
  };
}

/** Ends a client at once, and everything that waits for an answer on it. Idempotent. */
export function destroy(client: Client): void {
  if (client.isOpen) client.destroy();
}
