import { describe, expect, it } from 'vitest';
import { defineEvent, ENVELOPE_FIELDS } from '../../src/core/declare/event.js';
import { string } from '../../src/core/declare/field.js';

/** As plain JavaScript would call it: the compiler has not looked. */
const declare = (parts: Record<string, unknown>) =>
  defineEvent({
    name: 'coffee_ready',
    domain: 'team',
    description: 'There is coffee',
    payload: { machine: string('Which machine') },
    kept: 'log',
    from: ['clients'],
    example: { machine: 'kitchen' },
    ...parts,
  } as never);

describe('a declaration', () => {
  it('is frozen, so that nothing derived from it goes stale', () => {
    expect(Object.isFrozen(declare({}))).toBe(true);
  });

  it.each(['coffeeReady', 'Coffee', 'coffee-ready', '_coffee', 'coffee__ready', 'coffee_', '2_coffees', ''])(
    'is refused with the name "%s"',
    (name) => {
      expect(() => declare({ name })).toThrow(/is not snake_case/);
    },
  );

  it.each(ENVELOPE_FIELDS)('is refused with a payload field called %s', (field) => {
    expect(() => declare({ payload: { [field]: string('Taken') } })).toThrow(`'${field}' is an envelope field`);
  });

  it('is refused with a key that is no payload field', () => {
    expect(() => declare({ key: 'cup' })).toThrow(/key 'cup' is not a payload field/);
  });

  it('is refused with a key when the type is live-only', () => {
    expect(() => declare({ key: 'machine', kept: 'live' })).toThrow(/takes no key/);
  });

  it('is refused as a type that must be named when it is stored', () => {
    expect(() => declare({ byNameOnly: true })).toThrow(/belongs to its history/);
  });
});
