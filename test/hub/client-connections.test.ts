import { expect, it } from 'vitest';
import { projectNotFound } from '../../src/core/project-id.js';
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

it('closes a connection at once while the log does not answer', async () => {
  const answerers = new Map<string, (question: never) => unknown>();
  const nodes = { answer: (topic: string, answerer: never) => answerers.set(topic, answerer) };
  const connections = new ClientConnections({
    ...{ clock: new FakeClock(), nodes: nodes as never, audit: () => undefined, onError: () => undefined },
    log: { read: () => new Promise(() => undefined) },
  });
  const stream = { projectId: 'acme', position: 1, lagMs: null };
  const connection = { id: 'c1', bytes: () => ({ sent: 0, received: 0 }), subscriptions: () => [{ stream }] };
  const expelled: string[] = [];
  const expel = (id: string) => expelled.push(id) > 0;
  connections.locate({ list: () => [], get: () => connection, expel } as never);
  const answer = answerers.get('close-connection')!('c1' as never);
  expect(expelled).toEqual(['c1']);
  expect(await answer).toMatchObject({ id: 'c1', subscriptions: [{ stream }] });
});

it('has no lag of a stream whose project was deleted, and reports no error', async () => {
  const errors: unknown[] = [];
  const connections = new ClientConnections({
    ...{ clock: new FakeClock(), nodes: { answer: () => undefined } as never, audit: () => undefined },
    onError: (error) => errors.push(error),
    log: { read: () => Promise.reject(projectNotFound('acme')) },
  });
  expect(await connections.lagMs({ projectId: 'acme', position: 1 } as never)).toBeNull();
  expect(errors).toEqual([]);
});
