import { createClient } from '../../../src/client/client.js';
import { type Frame, type MatrixClient, QUERY } from './matrix-client.js';

type Data = NonNullable<Frame['data']>;

const over = (transport: 'ws' | 'sse' | 'auto'): MatrixClient => ({
  name: `tidings-client, ${transport}`,
  async start({ url, credential }, onSummary) {
    const client = createClient({ url, credential, transport });
    const events = client.subscribe<Data, object>(QUERY);
    const reading = (async () => {
      for await (const { data } of events) onSummary(data.events.summary);
    })();
    return {
      async stop() {
        client.close();
        await reading;
      },
    };
  },
});

export const TIDINGS_CLIENTS: readonly MatrixClient[] = (['ws', 'sse', 'auto'] as const).map(over);
