import { expect, it } from 'vitest';
import { SharedLookUp } from '../../src/hub/broadcasts/shared-look-up.js';

const many = <T>(count: number, ask: () => Promise<T>) => Promise.all(Array.from({ length: count }, ask));

it('shares one answer among up to 256 concurrent callers', async () => {
  let asked = 0;
  const lookUp = new SharedLookUp(async () => ++asked);
  const answers = await many(1_000, () => lookUp.find('a'));
  expect(asked).toBe(4);
  expect(answers.filter((answer) => answer === 1)).toHaveLength(256);
});

it('looks up again for a later caller', async () => {
  let asked = 0;
  const lookUp = new SharedLookUp(async (id) => `${id}${++asked}`);
  expect([await lookUp.find('a'), await lookUp.find('a')]).toEqual(['a1', 'a2']);
  expect(await Promise.all([lookUp.find('a'), lookUp.find('b')])).toEqual(['a3', 'b4']);
});

it('rejects only the callers that share the failed look-up', async () => {
  let asked = 0;
  const lookUp = new SharedLookUp(async () => {
    if (++asked === 1) throw new Error('away');
    return asked;
  });
  const results = await Promise.allSettled(Array.from({ length: 300 }, () => lookUp.find('a')));
  expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(256);
  expect(await lookUp.find('a')).toBe(3);
});
