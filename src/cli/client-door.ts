import type { Client } from '../client/index.js';
import type { HubDoor } from '../mcp/door.js';

/** Way to a hub that runs elsewhere, by its address and a key. */
export const createClientDoor = (client: Client): HubDoor => ({
  query: (document, variables) => client.query(document, variables),
  async follow(document, variables) {
    const stream = client.subscribe(document, variables);
    return {
      cursor: () => stream.cursor,
      next: () => stream.next(),
      return: () => stream.return(),
    };
  },
});
