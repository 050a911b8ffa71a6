import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoText, toUtc } from '../../src/core/text/date-time.js';

describe('an instant', () => {
  it.each([
    ['2026-11-21T09:30:00Z', '2026-11-21T09:30:00.000Z'],
    ['2026-11-21T09:30:00.5Z', '2026-11-21T09:30:00.500Z'],
    ['2026-11-21T09:30:00.123456789Z', '2026-11-21T09:30:00.123Z'],
    ['2026-11-21T09:30:00+02:00', '2026-11-21T07:30:00.000Z'],
    ['2026-11-21T23:30:00-05:30', '2026-11-22T05:00:00.000Z'],
    ['2026-11-21t09:30:00z', '2026-11-21T09:30:00.000Z'],
    ['2024-02-29T00:00:00Z', '2024-02-29T00:00:00.000Z'],
    ['0001-01-01T00:00:00Z', '0001-01-01T00:00:00.000Z'],
  ])('stores %s as %s', (text, stored) => {
    expect(toUtc(text)).toBe(stored);
  });

  it.each([
    '2026-11-21',
    '2026-11-21T09:30:00',
    '2026-11-21T09:30Z',
    '2026-11-21 09:30:00Z',
    '2026-02-29T00:00:00Z',
    '2026-02-30T00:00:00Z',
    '2026-04-31T00:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-00-10T00:00:00Z',
    '2026-11-21T24:00:00Z',
    '2026-11-21T09:60:00Z',
    '2026-11-21T09:30:00+24:00',
    '2026-11-21T09:30:00+0200',
    '+002026-11-21T09:30:00Z',
    '0000-01-01T00:00:00+01:00',
    '9999-12-31T23:59:59-01:00',
    'yesterday',
    '',
  ])('rejects %j', (text) => {
    expect(toUtc(text)).toBeNull();
  });

  it('leaves a stored instant as it is', () => {
    const instant = fc.date({
      min: new Date('0001-01-01T00:00:00Z'),
      max: new Date('9999-12-31T23:59:59Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instant, (date) => {
        expect(toUtc(date.toISOString())).toBe(date.toISOString());
        expect(isoText(date)).toBe(date.toISOString());
      }),
    );
  });

  it('rejects an invalid Date', () => {
    expect(isoText(new Date(Number.NaN))).toBeNull();
  });
});
