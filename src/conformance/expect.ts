import { isDeepStrictEqual } from 'node:util';

/** The hub does not keep a sentence. The message has what was expected and what came. */
export class Deviation extends Error {
  override readonly name = 'Deviation';
}

/** The settings of this hub keep a check from being made. */
export class NotCheckable extends Error {
  override readonly name = 'NotCheckable';
}

/** @throws Deviation unless the condition holds. */
export function expectThat(condition: boolean, otherwise: string): asserts condition {
  if (!condition) throw new Deviation(otherwise);
}

const LONGEST = 160;

/** @throws Deviation unless both values are deeply equal. @param what names the value. */
export function expectEqual(what: string, actual: unknown, expected: unknown): void {
  if (!isDeepStrictEqual(actual, expected))
    throw new Deviation(`${what}: expected ${shown(expected)}, got ${shown(actual)}`);
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
