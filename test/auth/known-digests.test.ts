import { beforeEach, expect, it } from 'vitest';
import { KnownDigests } from '../../src/auth/methods/known-digests.js';
import { TidingsError } from '../../src/core/errors.js';
import { FakeClock } from '../support/fake-clock.js';

let clock: FakeClock;
let stored: string[];
let lists: number;
let failing: boolean;
/** Ends the listing under way. */
let answer: () => void;
beforeEach(() => {
  clock = new FakeClock();
  [stored, lists, failing] = [[], 0, false];
});

function create({ isSlow = false } = {}) {
  let hear: (digest: string) => void = () => undefined;
  const told: string[] = [];
  const digests = new KnownDigests({
    topic: 'made',
    clock,
    async list() {
      lists++;
      const listed = [...stored];
      if (failing) throw new TidingsError('UNAVAILABLE');
      if (isSlow)
        await new Promise<void>((resolve) => {
          answer = resolve;
        });
      return listed;
    },
    signals: {
      tell: (_, digest) => void told.push(digest),
      hear: (_, listener) => {
        hear = listener;
        return () => undefined;
      },
    },
  });
  return { digests, told, hear: (digest: string) => hear(digest) };
}

it('knows the digests of the store, and lists them at most once in ten seconds', async () => {
  const { digests } = create();
  stored = ['a'];
  expect(await Promise.all(['a', 'b', 'c'].map((digest) => digests.has(digest)))).toEqual([true, false, false]);
  for (let n = 0; n < 100; n++) expect(await digests.has(`made up ${n}`)).toBe(false);
  expect(lists).toBe(1);
  stored = ['a', 'b'];
  clock.advance(10_000);
  expect(await digests.has('b')).toBe(true);
  expect(lists).toBe(2);
});

it('adds at once what is issued here and on other nodes', async () => {
  const { digests, told, hear } = create();
  await digests.has('a');
  digests.add('here');
  hear('there');
  expect(await digests.has('here')).toBe(true);
  expect(await digests.has('there')).toBe(true);
  expect(told).toEqual(['here']);
});

it('keeps what is issued while the store is listed', async () => {
  const { digests } = create({ isSlow: true });
  const asked = digests.has('new');
  digests.add('new');
  answer();
  expect(await asked).toBe(true);
});

it('forgets a credential that has ended', async () => {
  const { digests } = create();
  stored = ['a'];
  expect(await digests.has('a')).toBe(true);
  digests.delete('a');
  expect(await digests.has('a')).toBe(false);
});

it('keeps nothing a minute after the last question', async () => {
  const { digests } = create();
  await digests.has('a');
  clock.advance(60_000);
  digests.add('a');
  digests.delete('a');
  stored = ['a'];
  expect(await digests.has('a')).toBe(true);
});

it('rejects while the store is away, and lists again as soon as it is back', async () => {
  const { digests } = create();
  failing = true;
  await expect(digests.has('a')).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  failing = false;
  stored = ['a'];
  expect(await digests.has('a')).toBe(true);
});
