import { type Client, type ClientOptions, createClient } from '../../client/index.js';
import type { Invocation } from '../command.js';
import { addressOf, keyOf } from './hub-options.js';

/** A client of the hub that the options and settings name, with the key that is found. */
export function openClient({ loaded: { config } }: Invocation, more: Partial<ClientOptions> = {}): Client {
  return createClient({ url: addressOf(config), credential: keyOf(config), ...more });
}

/** Runs `work` with a client that is closed at the end. */
export async function withClient<T>(invocation: Invocation, work: (client: Client) => Promise<T>): Promise<T> {
  const client = openClient(invocation);
  try {
    return await work(client);
  } finally {
    client.close();
  }
}
