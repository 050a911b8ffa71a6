import { expect, it } from 'vitest';
import { TidingsError } from '../../src/core/errors.js';
import type { EventLog } from '../../src/core/log.js';
import { ADMIN, createTestHub } from '../support/test-hub.js';

const push = { type: 'push', payload: { ref: 'main', after: 'a', commitCount: 1, forced: false } };
const typing = { type: 'typing_indicator', payload: { channel: 'c', userId: 'u' } };

/** A hub with the project `acme`, and calls of its log that fail once it has been told so, with the errors it reports. */
async function hubWithFailures() {
  const failing = new Set<keyof EventLog>();
  const errors: unknown[] = [];
  let error: Error = new TidingsError('UNAVAILABLE');
  const test = await createTestHub({
    onError: (one) => errors.push(one),
    through: (log) =>
      new Proxy(log, {
        get(target, name) {
          const value = Reflect.get(target, name, target);
          if (typeof value !== 'function') return value;
          return (...args: unknown[]) =>
            failing.has(name as keyof EventLog) ? Promise.reject(error) : value.apply(target, args);
        },
      }),
  });
  await test.hub.projects.create(ADMIN, { id: 'acme' });
  const failWith = (other: Error) => {
    error = other;
  };
  return { ...test, failing, errors, failWith };
}

it('answers a batch as written when a live-only event of it cannot be announced', async () => {
  const { hub, log, failing, close } = await hubWithFailures();
  failing.add('announce');
  const records = await hub.publish(ADMIN, 'acme', [typing, push, typing]);
  expect(records.map(({ type, offset }) => [type, offset])).toEqual([
    ['typing_indicator', null],
    ['push', 2],
    ['typing_indicator', null],
  ]);
  expect((await log.head('acme'))!.head).toBe(2);
  failing.clear();
  await close();
});

it('reports a mistake in announcing, and answers the batch as written all the same', async () => {
  const { hub, failing, errors, failWith, close } = await hubWithFailures();
  const mistake = new TypeError('a mistake');
  failWith(mistake);
  failing.add('announce');
  expect(await hub.publish(ADMIN, 'acme', [push, typing])).toHaveLength(2);
  expect(errors).toEqual([mistake]);
  failing.clear();
  await close();
});

it('answers UNAVAILABLE for live-only events of which none could be announced', async () => {
  const { hub, failing, close } = await hubWithFailures();
  failing.add('announce');
  await expect(hub.publish(ADMIN, 'acme', [typing, typing])).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  failing.clear();
  await close();
});

it('answers a project as created, updated and joined without asking a log that has just gone away', async () => {
  const { hub, log, failing, close } = await hubWithFailures();
  const append = log.append.bind(log);
  log.append = async (request) => {
    const records = await append(request);
    failing.add('projects');
    return records;
  };
  const { projects } = hub;
  const asStored = async (id: string) => {
    failing.clear();
    return (await log.projects([id]))[0];
  };
  expect(await projects.create(ADMIN, { id: 'zeta', name: 'Zeta' })).toEqual(await asStored('zeta'));
  expect(await projects.update(ADMIN, 'zeta', { description: 'last' })).toEqual(await asStored('zeta'));
  expect(await projects.join(ADMIN, 'zeta', { userId: 'bob', role: 'r' })).toEqual(await asStored('zeta'));
  expect(await projects.leave(ADMIN, 'zeta', 'bob')).toEqual(await asStored('zeta'));
  await close();
});

it('answers a project as deleted when its history cannot be removed yet', async () => {
  const { hub, log, failing, close } = await hubWithFailures();
  failing.add('drop');
  expect(await hub.projects.delete(ADMIN, 'acme')).toMatchObject({ id: 'acme' });
  await expect(hub.projects.get(ADMIN, 'acme')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  failing.clear();
  await hub.retention.run();
  expect(await log.head('acme')).toBeNull();
  await close();
});
