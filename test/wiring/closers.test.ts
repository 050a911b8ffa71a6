import { beforeEach, expect, it } from 'vitest';
import { Closers } from '../../src/wiring/closers.js';

let errors: unknown[];
let closers: Closers;
let closed: string[];
beforeEach(() => {
  [errors, closed] = [[], []];
  closers = new Closers((error) => errors.push(error));
});

const open = (name: string) => closers.add(name, async (opened) => void closed.push(opened));

it('closes in reverse order, each once', async () => {
  for (const name of ['log', 'hub', 'server']) expect(open(name)).toBe(name);
  await Promise.all([closers.close(), closers.close()]);
  expect(closed).toEqual(['server', 'hub', 'log']);
});

it('closes together what was added beside another', async () => {
  open('log');
  let finish: () => void = () => undefined;
  const slow = new Promise<void>((resolve) => {
    finish = resolve;
  });
  closers.add('server', () => slow);
  closers.beside('source', () => {
    closed.push('source');
    finish();
    throw new Error('stuck');
  });
  closers.beside('other', () => void closed.push('other'));
  await closers.close();
  expect(closed).toEqual(['source', 'other', 'log']);
  expect(errors).toMatchObject([{ message: 'stuck' }]);
});

it('closes the rest when one fails, and reports the failure', async () => {
  open('log');
  closers.add('hub', () => {
    throw new Error('stuck');
  });
  closers.add('server', () => Promise.reject(new Error('stalled')));
  open('watch');
  await closers.close();
  expect(closed).toEqual(['watch', 'log']);
  expect(errors).toMatchObject([{ message: 'stalled' }, { message: 'stuck' }]);
});

it('resolves a second close when the first has finished', async () => {
  let finish: () => void = () => undefined;
  const slow = new Promise<void>((resolve) => {
    finish = resolve;
  });
  closers.add('slow', () => slow.then(() => closed.push('slow')));
  const first = closers.close();
  const second = closers.close().then(() => [...closed]);
  finish();
  expect(await second).toEqual(['slow']);
  await first;
});
