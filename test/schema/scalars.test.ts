import { describe, expect, it } from 'vitest';
import { dateTimeScalar, safeIntScalar } from '../../src/schema/scalars.js';

describe('DateTime', () => {
  it.each([
    [Date.UTC(2026, 10, 21, 12), '2026-11-21T12:00:00.000Z'],
    [0, '1970-01-01T00:00:00.000Z'],
    ['2026-11-21T12:00:00.123Z', '2026-11-21T12:00:00.123Z'],
    ['2026-11-21T13:00:00+01:00', '2026-11-21T12:00:00.000Z'],
  ])('writes %s as %s', (value, text) => {
    expect(dateTimeScalar.serialize(value)).toBe(text);
    // Once more: the last text is kept.
    expect(dateTimeScalar.serialize(value)).toBe(text);
  });

  it.each([Number.NaN, 'yesterday', '2026-02-30T00:00:00.00+01:00', null, {}])(
    'rejects the output value %s',
    (value) => {
      expect(() => dateTimeScalar.serialize(value)).toThrow();
    },
  );

  it('accepts any offset, and rejects text that is not RFC 3339', () => {
    expect(dateTimeScalar.parseValue('2026-11-21T13:00:00+01:00')).toEqual(new Date('2026-11-21T12:00:00Z'));
    for (const value of ['2026-11-21', '2026-11-21T12:00:00', 'now', 12, null])
      expect(() => dateTimeScalar.parseValue(value)).toThrow();
  });
});

describe('SafeInt', () => {
  it('accepts integers that JSON represents exactly', () => {
    expect(safeIntScalar.serialize(2 ** 53 - 1)).toBe(2 ** 53 - 1);
    for (const value of [1.5, 2 ** 53, 'x', Number.NaN]) {
      expect(() => safeIntScalar.serialize(value)).toThrow();
      expect(() => safeIntScalar.parseValue(value)).toThrow();
    }
  });
});
