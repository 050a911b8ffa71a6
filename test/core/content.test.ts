import { describe, expect, it } from 'vitest';
import { checkName, checkText, checkTexts, spelledOut, spelledOutJson } from '../../src/core/text/content.js';

const refusedFor = (field: string) =>
  expect.objectContaining({ code: 'BAD_USER_INPUT', extensions: expect.objectContaining({ field }) });

const BROKEN = [
  ['NUL', 'a\0b'],
  ['the first half of a character', 'a\ud83d'],
  ['the second half of a character', '\ude00b'],
  ['halves in the wrong order', '\ude00\ud83d'],
] as const;

const CONTROLS = [
  ['an escape', '\x1b[31mred'],
  ['a bell', 'ding\x07'],
  ['a backspace', 'ab\b'],
  ['delete', 'ab\x7f'],
  ['a control character of the second set', 'a\x9b31m'],
] as const;

const DATA = [
  ['markup', '<img src=x onerror=alert(1)>'],
  ['a script link', 'javascript:alert(1)'],
  ['SQL', "'; DROP TABLE records; --"],
  ['lines', 'one\ntwo\r\nthree\tfour'],
  ['characters of two halves', '😀👩‍💻'],
  ['an override of the direction of writing', 'abc\u202egnp.exe'],
  ['line separators of Unicode', 'a\u2028b\u2029c'],
] as const;

describe('a name', () => {
  it.each([...BROKEN, ...CONTROLS])('is refused with %s in it, and the field is named', (_, text) => {
    expect(() => checkName('input.name', text, 100)).toThrow(refusedFor('input.name'));
  });

  it.each(DATA)('may hold %s', (_, text) => {
    expect(() => checkName('input.name', text, 100)).not.toThrow();
  });

  it('is refused when it is empty or too long', () => {
    for (const text of ['', 'a'.repeat(101)]) expect(() => checkName('tag', text, 100)).toThrow(refusedFor('tag'));
  });
});

describe('text of a payload', () => {
  it.each(BROKEN)('is refused with %s in it', (_, text) => {
    expect(() => checkText('line', text)).toThrow(refusedFor('line'));
  });

  it.each([...CONTROLS, ...DATA])('may hold %s', (_, text) => {
    expect(() => checkText('line', text)).not.toThrow();
  });

  it('is found at any depth, in lists and in the names of members', () => {
    expect(() => checkTexts('', { data: { items: ['a', { note: '\0' }] } })).toThrow(refusedFor('data.items.1.note'));
    expect(() => checkTexts('', { data: { '\ud83d': 1 } })).toThrow(refusedFor('data'));
    expect(() => checkTexts('', JSON.parse('{"data":{"__proto__":{"a":"\\u0000"}}}'))).toThrow(
      refusedFor('data.__proto__.a'),
    );
  });
});

describe('text for a terminal', () => {
  it.each([...CONTROLS, ...DATA, ['a forged line of a log', 'x\n{"level":30}'] as const])(
    'is one line and moves no cursor: %s',
    (_, text) => {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: that there are none
      expect(spelledOut(text)).not.toMatch(/[\0-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]/);
    },
  );

  it('is the same value as JSON, on one line', () => {
    for (const [, text] of [...CONTROLS, ...DATA]) {
      const json = spelledOutJson(JSON.stringify({ text }));
      // biome-ignore lint/suspicious/noControlCharactersInRegex: that there are none
      expect(json).not.toMatch(/[\0-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]/);
      expect(JSON.parse(json)).toEqual({ text });
    }
  });
});
