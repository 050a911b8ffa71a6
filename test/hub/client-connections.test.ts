import { expect, it } from 'vitest';
import { ClientConnections } from '../../src/hub/connections/client-connections.js';
import { FakeClock } from '../support/fake-clock.js';

it('reads the log once for streams that resume from one position, and again a second later', async () => {
  const clock = new FakeClock();
  const recordedAt = clock.now();
  let reads = 0;
  const connections = new ClientConnections({
    ...{ clock, nodes: { answer: () => undefined } as never, audit: () => undefined, onError: () => undefined },
    log: {
      async read() {
        reads++;
        return { records: [{ recordedAt }] } as never;
      },
    },
  });
  const lagMs = (position: number) => connections.lagMs({ projectId: 'acme', position } as never);
  await clock.advance(10);
  expect([await lagMs(1), await lagMs(1), await lagMs(2)]).toEqual([10, 10, 10]);
  expect(reads).toBe(2);
  await clock.advance(1_000);
  expect([await lagMs(1), reads]).toEqual([1_010, 3]);
});
