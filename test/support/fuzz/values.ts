import type { Random } from './random.js';

/** Values that programs trip over. */
const JUNK: readonly (() => unknown)[] = [
  ...[null, true, false, 0, -1, 1.5, 2 ** 53, -(2 ** 63), 1e308, '', ' ', '0', 'null', 'acme', '__proto__'].map(
    (value) => () => value,
  ),
  ...['\0', '\ud800', '\u202eacme', 'a\r\nb', "' OR 1=1 --", '<script>', '%s', '../../x', '%00', '☃'].map(
    (value) => () => value,
  ),
  () => 'x'.repeat(5_000),
  () => [],
  () => ({}),
  () => [[[[[[[[[[null]]]]]]]]]],
  () => JSON.parse(`${'['.repeat(500)}${']'.repeat(500)}`),
  () => JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'),
  () => Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`k${at}`, at])),
];

export const junk = (random: Random): unknown => random.pick(JUNK)();

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** The same value with something in it put elsewhere, left out, added, or made something else. */
export function mutatedValue(value: unknown, random: Random): unknown {
  if (!isObject(value) || random.chance(0.15)) return random.chance(0.8) ? junk(random) : [value];
  const copy: Record<string, unknown> = Array.isArray(value) ? ([...value] as never) : { ...value };
  const name = random.pick([...Object.keys(copy), 'extra', '__proto__', 'constructor', 'type', 'id']);
  if (random.chance(0.25)) delete copy[name];
  // As JSON would have it: a member of its own, whatever its name.
  else
    Object.defineProperty(copy, name, {
      ...{ value: mutatedValue(copy[name], random), enumerable: true, configurable: true, writable: true },
    });
  return copy;
}

/** The same text with bytes of it changed, cut out, doubled or cut off. */
export function mutatedBytes(text: string | Buffer, random: Random): Buffer {
  const bytes = Buffer.from(text);
  const at = random.below(bytes.length + 1);
  const length = random.below(8) + 1;
  const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)];
  return random.pick([
    () => Buffer.concat([before, random.bytes(length), after]),
    () => Buffer.concat([before, random.bytes(length), after.subarray(length)]),
    () => Buffer.concat([before, after.subarray(length)]),
    () => Buffer.concat([before, after.subarray(0, length), after]),
    () => before,
  ])();
}

/** Variables for the documents, good ones and others. */
export function variables(random: Random): unknown {
  const good = {
    ...{ id: 'acme', n: 3, after: null, last: 2, f: true, token: 'nobody' },
    input: { kind: 'fuzz', summary: 'a summary' },
    options: { idempotencyKey: String(random.below(1_000)), tags: ['a'] },
    events: [{ event: { activity: { kind: 'fuzz', summary: 's' } } }],
  };
  return random.chance(0.4) ? good : mutatedValue(good, random);
}
