import { readdirSync, readFileSync } from 'node:fs';
import { parse, print } from 'graphql';
import { describe, expect, it } from 'vitest';
import { EventsDocument } from '../../src/client/index.js';
import { textOf } from '../../src/client/requests/document.js';

const OPERATIONS = new URL('../../schema/operations/', import.meta.url);
const OWN = readdirSync(OPERATIONS).map((name) => readFileSync(new URL(name, OPERATIONS), 'utf8'));

const EVERY_KIND = `
query Q($a: [Int!]! = [1, -2], $b: In = {c: "x\\"\\n\\u00e9", d: null, e: [FIVE, true]} @d(n: 1.5e3)) @live {
  alias: field(a: $a, b: $b, c: """block "text" with \\\\ """) @skip(if: false) @include(if: $a) { ...F @x ... on T @y { id } ... @z { id } ... { id } }
}
subscription { plain }
mutation M { do(input: {}, list: []) }
fragment F on T @w { __typename }`;

describe('the text of a document', () => {
  it.each([...OWN, EVERY_KIND])('is that of its nodes: %#', (text) => {
    const document = parse(text);
    expect(print(parse(textOf(document)))).toBe(print(document).replace(/"""[\s\S]*?"""/g, (block) => quoted(block)));
  });

  it('is the string itself, or that of a typed string', () => {
    expect(textOf('{ viewer { id } }')).toBe('{ viewer { id } }');
    class TypedString extends String {}
    expect(textOf(new TypedString('{ viewer { id } }'))).toBe('{ viewer { id } }');
  });

  it('is made once for each document', () => {
    expect(textOf(EventsDocument)).toContain('...EventEnvelope');
    expect(textOf(EventsDocument)).toBe(textOf(EventsDocument));
  });
});

/** A block string is printed as a plain one. */
const quoted = (block: string): string => {
  const [definition] = parse(`{ f(a: ${block}) }`).definitions;
  const value = (
    definition as never as { selectionSet: { selections: [{ arguments: [{ value: { value: string } }] }] } }
  ).selectionSet.selections[0].arguments[0].value.value;
  return JSON.stringify(value);
};
