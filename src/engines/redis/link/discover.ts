import { type Address, type Endpoint, shownAs } from './address.js';
import { type Client, connectTo, destroy, guard } from './clients.js';
import { isReply, Refused, replyCode } from './faults.js';

/** How long a server may take to name the server that has the log. */
const ASK_MS = 1_000;

type Slots = [from: number, to: number, master: [host: string | null, port: number]][];

/**
 * Finds the server that has the log: the one that the address names or, of a cluster, the master of the log's slot.
 *
 * @throws the error of the last of the address's servers.
 */
export async function discover(address: Address, signal: AbortSignal): Promise<Endpoint> {
  let failure: unknown;
  for (const seed of address.seeds) {
    try {
      return await askAt(seed, { address, signal });
    } catch (error) {
      failure = error;
    }
  }
  throw failure;
}

async function askAt(
  seed: Endpoint,
  { address, signal }: { address: Address; signal: AbortSignal },
): Promise<Endpoint> {
  // The end of this connection fails the command that is under way on it.
  const client = await connectTo(seed, { address, signal, onEnd: () => undefined });
  const release = guard(() => destroy(client), { signal, ms: ASK_MS });
  try {
    const info = await client.sendCommand<string>(['INFO', 'cluster']).catch((error: unknown) => {
      // Without INFO one run of Redis looks like the next, and a loss would go unnoticed.
      if (!isReply(error) || replyCode(error) !== 'NOPERM') throw error;
      throw new Refused(`Redis at ${shownAs(seed)} forbids INFO, which names its runs: grant +info`, error);
    });
    if (!/^cluster_enabled:1/m.test(info)) return seed;
    if (address.database !== 0) throw new Refused(`Redis Cluster at ${shownAs(seed)} has no database but 0`);
    return await masterOf(client, address.tag, seed);
  } finally {
    release();
    destroy(client);
  }
}

async function masterOf(client: Client, tag: string, seed: Endpoint): Promise<Endpoint> {
  const slot = await client.sendCommand<number>(['CLUSTER', 'KEYSLOT', `{${tag}}`]);
  const slots = await client.sendCommand<Slots>(['CLUSTER', 'SLOTS']);
  const range = slots.find(([from, to]) => from <= slot && slot <= to);
  if (!range) throw new Error('No server of the cluster has the slot of the log');
  const [host, port] = range[2];
  // A server that does not know its own name is the one that was asked.
  return { host: host || seed.host, port };
}
