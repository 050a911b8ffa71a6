import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import {
  boolean,
  dateTime,
  type Fields,
  float,
  id,
  int,
  json,
  listOf,
  object,
  oneOf,
  optional,
  percentage,
  safeInt,
  string,
  withDefault,
} from '../../src/core/declare/field.js';
import { payloadValidator } from '../../src/core/declare/payload.js';

const validator = (payload: Fields) => payloadValidator({ payload });
const check = (payload: Fields, input: unknown) => validator(payload)(input);

function expectRefused(payload: Fields, input: unknown, field: string): void {
  expect(() => check(payload, input)).toThrow(
    expect.objectContaining({ code: 'BAD_USER_INPUT', extensions: { code: 'BAD_USER_INPUT', field } }),
  );
}

const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)]);

describe('a payload in its stored form', () => {
  it('has its fields in the order of the declaration, whatever the order they came in', () => {
    const fields = { a: string('a'), b: string('b'), c: optional(string('c')) };
    expect(JSON.stringify(check(fields, { c: '3', b: '2', a: '1' }))).toBe('{"a":"1","b":"2","c":"3"}');
  });

  it('leaves out what is null or undefined, and fills defaults', () => {
    const fields = { a: optional(string('a')), b: withDefault(string('b'), 'project'), c: optional(json('c')) };
    for (const input of [{}, { a: null, b: null, c: null }, { a: undefined, b: undefined }])
      expect(check(fields, input)).toStrictEqual({ b: 'project' });
    expect(check(fields, { b: '' })).toStrictEqual({ b: '' });
  });

  it('has an empty list where a list is left out, null or optional', () => {
    const fields = { a: listOf(string('a'), 'all'), b: optional(listOf(string('b'), 'all')) };
    for (const input of [{}, { a: null, b: null }]) expect(check(fields, input)).toStrictEqual({ a: [], b: [] });
    expectRefused(fields, { a: ['x', null] }, 'a.1');
  });

  it('has instants in UTC with milliseconds, from text with an offset or a Date', () => {
    const fields = { at: dateTime('at') };
    expect(check(fields, { at: '2026-11-21T09:30:00+02:00' })).toEqual({ at: '2026-11-21T07:30:00.000Z' });
    expect(check(fields, { at: new Date(0) })).toEqual({ at: '1970-01-01T00:00:00.000Z' });
  });

  it('is idempotent', () => {
    const fields = {
      at: dateTime('at'),
      scope: withDefault(string('scope'), 'project'),
      note: optional(string('note')),
    };
    const stored = check(fields, { at: '2026-11-21T09:30:00Z', note: null });
    expect(check(fields, stored)).toStrictEqual(stored);
  });

  it('keeps nothing of the input by reference', () => {
    const input = { data: { points: [1, 2] }, labels: ['a'] };
    const stored = check({ data: json('data'), labels: listOf(string('label'), 'labels') }, input);
    input.data.points.push(3);
    input.labels.push('b');
    expect(stored).toEqual({ data: { points: [1, 2] }, labels: ['a'] });
  });

  it('accepts objects without a prototype, as GraphQL passes them', () => {
    const input = Object.assign(Object.create(null), { a: 'x', b: Object.assign(Object.create(null), { c: 1 }) });
    expect(check({ a: string('a'), b: json('b') }, input)).toEqual({ a: 'x', b: { c: 1 } });
  });

  it('settles nested objects and the items of lists', () => {
    const artifact = object('Artifact', { name: string('name'), at: optional(dateTime('at')) }, 'one');
    const fields = { one: artifact, many: listOf(artifact, 'many') };
    const input = { one: { at: null, name: 'a' }, many: [{ name: 'b', at: '2026-11-21T09:30:00Z' }] };
    expect(check(fields, input)).toStrictEqual({
      one: { name: 'a' },
      many: [{ name: 'b', at: '2026-11-21T09:30:00.000Z' }],
    });
  });
});

describe('a payload is refused, by the path of the field,', () => {
  it.each([
    ['text', string('f'), 1],
    ['an identifier', id('f'), 1],
    ['a whole number', int('f'), 1.5],
    ['a whole number of 32 bits', int('f'), 2 ** 31],
    ['a count', int('f', { min: 0 }), -1],
    ['a size', safeInt('f'), -1],
    ['a size that a double can hold', safeInt('f'), 2 ** 53],
    ['a size as a number', safeInt('f'), '12'],
    ['a number', float('f'), '1'],
    ['a finite number', float('f'), Number.POSITIVE_INFINITY],
    ['a number that is one', float('f'), Number.NaN],
    ['a number within its bounds', float('f', { min: 0, max: 1 }), 1.01],
    ['a percentage', percentage('f'), 100.5],
    ['a truth value', boolean('f'), 'true'],
    ['an instant', dateTime('f'), '2026-11-21'],
    ['an instant that exists', dateTime('f'), new Date(Number.NaN)],
    ['an instant, not a number', dateTime('f'), 0],
    ['one of the values', oneOf('E', ['A', 'B'], 'f'), 'C'],
    ['a list', listOf(string('i'), 'f'), 'a'],
    ['an object', object('O', {}, 'f'), []],
    ['JSON', json('f'), undefined],
    ['JSON that is not null', json('f'), null],
    ['JSON without functions', json('f'), { call: () => 1 }],
    ['JSON without bigints', json('f'), [1n]],
    ['JSON without NaN', json('f'), Number.NaN],
    ['JSON without instances of classes', json('f'), { at: new Date(0) }],
    ['JSON without holes', json('f'), new Array(2)],
    ['JSON of 32 levels', json('f'), nested(33)],
  ])('where it is not %s', (_, field, value) => {
    expectRefused({ before: optional(string('b')), field }, { field: value }, 'field');
  });

  it('where a required field is missing or null', () => {
    expectRefused({ a: string('a') }, {}, 'a');
    expectRefused({ a: string('a') }, { a: null }, 'a');
  });

  it('deep inside lists and objects', () => {
    const fields = { issues: listOf(object('Issue', { id: id('id'), score: float('score') }, 'one'), 'issues') };
    expectRefused(
      fields,
      {
        issues: [
          { id: 'a', score: 1 },
          { id: 'b', score: 'high' },
        ],
      },
      'issues.1.score',
    );
    expectRefused(fields, { issues: [null] }, 'issues.0');
    expectRefused(fields, { issues: [{ id: 'a', score: 1, rank: 1 }] }, 'issues.0.rank');
  });

  it('where there is no such field', () => {
    expectRefused({ a: optional(string('a')) }, { b: 1 }, 'b');
    expectRefused({ a: optional(string('a')) }, JSON.parse('{"__proto__": {"a": "x"}}'), '__proto__');
  });

  it.each([null, undefined, 'text', 1, true, [[]]])('and as a whole where it is %j', (input) => {
    expectRefused({ a: optional(string('a')) }, input, 'payload');
  });
});

describe('JSON in a payload', () => {
  const fields = { data: json('data') };

  it('may be any JSON value, 32 levels deep', () => {
    for (const data of [0, '', false, [], {}, [null, { a: [1.5, 'b', true, null] }], nested(32)])
      expect(check(fields, { data })).toStrictEqual({ data });
  });

  it('may come from another realm', () => {
    expect(check(fields, { data: runInNewContext('({ a: [{}] })') })).toEqual({ data: { a: [{}] } });
  });

  it('keeps a member called __proto__ without changing a prototype', () => {
    const { data } = check(fields, { data: JSON.parse('{"__proto__": {"polluted": true}}') });
    expect(JSON.stringify(data)).toBe('{"__proto__":{"polluted":true}}');
    expect((data as Record<string, unknown>).polluted).toBeUndefined();
  });
});

describe('an error about a payload', () => {
  it('names what was expected', () => {
    expect(() => check({ status: oneOf('S', ['ON', 'OFF'], 's') }, { status: 'MAYBE' })).toThrow(
      /^status: .*"ON"\|"OFF"/,
    );
    expect(() => check({ a: string('a') }, { a: 'x', b: 1 })).toThrow(/^b: There is no such field; accepted: a$/);
  });
});
