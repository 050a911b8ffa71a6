import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import type { EventLog } from '../../src/core/log.js';
import { ADMIN, createTestHub } from '../support/test-hub.js';
import { until } from '../support/until.js';

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

const CYCLES = 10_000;

it('ten thousand subscriptions that were closed leave no listener and no reader', async () => {
  let listeners = 0;
  const counted = (log: EventLog): EventLog => {
    const listen: EventLog['listen'] = (listener) => {
      const unlisten = log.listen(listener);
      listeners++;
      return () => {
        listeners--;
        unlisten();
      };
    };
    return new Proxy(log, {
      get(target, name: keyof EventLog) {
        const member = name === 'listen' ? listen : target[name];
        return typeof member === 'function' ? member.bind(target) : member;
      },
    });
  };
  const { hub, close } = await createTestHub({ through: counted });
  await hub.projects.create(ADMIN, { id: 'acme' });
  const before = listeners;
  const readers: WeakRef<object>[] = [];
  for (let cycle = 0; cycle < CYCLES; cycle++) {
    const reader = await hub.subscribe(ADMIN, cycle % 2 ? { project: 'acme' } : { types: ['activity'] });
    const waiting = reader.next();
    await reader.return();
    expect((await waiting).done).toBe(true);
    readers.push(new WeakRef(reader));
  }
  expect(listeners).toBe(before);
  await until(() => {
    collectGarbage();
    // The newest may still stand on the stack.
    return readers.filter((reader) => reader.deref()).length <= 1;
  });
  await close();
  expect(listeners).toBe(0);
});
