import { createClientIn } from '../../src/client/client.js';
import { surroundings } from '../../src/client/connection/surroundings.js';
import type { Client, ClientOptions } from '../../src/client/index.js';
import type { Address } from '../contract/transport.js';

/** Makes a client that comes back at once: the longest of its random waits are some milliseconds. */
export const promptClient = (
  { url, authorization }: Pick<Address, 'url' | 'authorization'>,
  options: Partial<ClientOptions> = {},
): Client =>
  createClientIn(
    { ...surroundings, random: () => 0.002 },
    { url, credential: authorization.replace('Bearer ', ''), ...options },
  );
