import { describe, expect, it } from 'vitest';
import { Redaction } from '../../src/core/text/redaction.js';

const JWT = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhZGEifQ.c2lnbmF0dXJl';

describe('the redaction of the log', () => {
  it('masks members with one of the names, at any depth and in any spelling', () => {
    const given = {
      user: { password: 'p', list: [{ API_KEY: 'k', 'api-key': 'l', apiKey: 'm' }] },
      token: 7,
      name: 'ada',
    };
    expect(new Redaction().members(given)).toEqual({
      user: {
        password: '[redacted]',
        list: [{ API_KEY: '[redacted]', 'api-key': '[redacted]', apiKey: '[redacted]' }],
      },
      token: '[redacted]',
      name: 'ada',
    });
  });

  it('ends for values that contain themselves, or the same value many times', () => {
    const ring: Record<string, unknown> = { token: 't' };
    ring.self = ring;
    const copy = new Redaction().members(ring) as typeof ring;
    expect(copy.token).toBe('[redacted]');
    expect(copy.self).toBe(copy);
    let wide: unknown = { key: 'k' };
    for (let level = 0; level < 30; level++) wide = [wide, wide];
    new Redaction().members(wide);
  });

  it('masks other members when other names are set', () => {
    const redaction = new Redaction('pin, iban');
    expect(redaction.members({ pin: 1, IBAN: 'x', password: 'p' })).toEqual({
      pin: '[redacted]',
      IBAN: '[redacted]',
      password: 'p',
    });
  });

  it.each([
    ['an API key', 'key tdg_01ab_secretsecret was refused', 'key [redacted] was refused'],
    ['a header', 'authorization: Bearer abc.def-123', 'authorization: Bearer [redacted]'],
    ['a token', `token ${JWT} expired`, 'token [redacted] expired'],
    ['a ticket in an address', 'GET /graphql?ticket=abc&query=x', 'GET /graphql?ticket=[redacted]&query=x'],
    ['a cookie', 'tidings_session=abc; path=/', 'tidings_session=[redacted]; path=/'],
    ['the password of an address', 'connect redis://user:pass@host:6379', 'connect redis://user:[redacted]@host:6379'],
  ])('masks %s anywhere', (_, text, masked) => {
    expect(new Redaction().text(text)).toBe(masked);
  });

  it('masks known secrets of any shape, inside JSON too', () => {
    const redaction = new Redaction();
    redaction.hide('any"thing\\at all');
    expect(redaction.text(JSON.stringify({ msg: 'it was any"thing\\at all' }))).toBe('{"msg":"it was [redacted]"}');
  });

  it('leaves JSON valid', () => {
    const line = JSON.stringify({ a: 'Bearer abc', b: `x ${JWT}`, c: 'tdg_a_b', d: 'ticket=1' });
    expect(JSON.parse(new Redaction().text(line))).toEqual({
      a: 'Bearer [redacted]',
      b: 'x [redacted]',
      c: '[redacted]',
      d: 'ticket=[redacted]',
    });
  });
});
