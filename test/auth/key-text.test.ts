import { describe, expect, it } from 'vitest';
import { digestOf, idOfKey, makeKey } from '../../src/auth/methods/key-text.js';

const { id, key } = makeKey();

describe('a key', () => {
  it('names its id, and has at least 160 random bits', () => {
    expect(key).toMatch(/^tdg_[a-z0-9]+_[0-9a-f]{40,}/);
    expect(idOfKey(key)).toBe(id);
  });

  it('is never made twice', () => {
    const made = Array.from({ length: 1_000 }, makeKey);
    expect(new Set(made.map((each) => each.key)).size).toBe(1_000);
    expect(new Set(made.map((each) => each.id)).size).toBe(1_000);
  });

  it('is invalid with any one character changed, left out or doubled', () => {
    for (let at = 0; at < key.length; at++) {
      const other = key[at] === '1' ? '2' : '1';
      const changed = key.slice(0, at) + other + key.slice(at + 1);
      expect(idOfKey(changed), changed).toBeNull();
      expect(idOfKey(key.slice(0, at) + key.slice(at + 1))).toBeNull();
      expect(idOfKey(key.slice(0, at) + key[at] + key.slice(at))).toBeNull();
    }
  });

  it('is invalid with two neighbours exchanged', () => {
    for (let at = 0; at + 1 < key.length; at++) {
      if (key[at] === key[at + 1]) continue;
      expect(idOfKey(key.slice(0, at) + key[at + 1] + key[at] + key.slice(at + 2))).toBeNull();
    }
  });

  it.each(['', 'tdg_', 'tdg__', `${key} `, ` ${key}`, key.toUpperCase(), `${key}\n`])('is not %j', (text) => {
    expect(idOfKey(text)).toBeNull();
  });
});

it('digests of all secrets have one length', () => {
  const texts = ['', 'x', key, `${key}x`, 'x'.repeat(100_000)];
  expect(new Set(texts.map((text) => Buffer.from(digestOf(text), 'base64url').length))).toEqual(new Set([32]));
  expect(new Set(texts.map(digestOf)).size).toBe(texts.length);
});
