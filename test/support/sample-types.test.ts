import { expect, it } from 'vitest';
import { defineEvent } from '../../src/core/declare/event.js';
import { listOf, optional, string } from '../../src/core/declare/field.js';
import { CATALOGUE } from '../../src/events/index.js';
import { SAMPLE_TYPES, sampleOf } from './sample-types.js';

const plain = { domain: 'team', description: 'Ours', kept: 'log', from: ['clients'] } as const;
const one = defineEvent({ ...plain, name: 'one', payload: { a: string('A') }, example: { a: 'x' } });
const alike = defineEvent({ ...plain, name: 'alike', payload: { b: string('B') }, example: { b: 'x' } });
const listing = defineEvent({
  ...{ ...plain, name: 'listing' },
  ...{ payload: { a: string('A'), c: optional(listOf(string('C'), 'All')) }, example: { a: 'x' } },
});

it('leaves out a type whose traits another one has', () => {
  expect(sampleOf([one, alike])).toEqual([one]);
  expect(sampleOf([one, listing])).toEqual([listing]);
  expect(sampleOf([one, { ...alike, kept: 'live' }])).toHaveLength(2);
});

it('keeps a fraction of the catalogue, with every way of keeping and publishing', () => {
  console.log(SAMPLE_TYPES.map(({ name }) => name).join(' '));
  expect(SAMPLE_TYPES.length).toBeLessThan(CATALOGUE.length / 3);
  for (const kept of ['log', 'live']) expect(SAMPLE_TYPES.some((type) => type.kept === kept)).toBe(true);
  for (const from of ['clients', 'hub', 'admins'] as const)
    expect(SAMPLE_TYPES.some((type) => type.from.includes(from))).toBe(true);
});
