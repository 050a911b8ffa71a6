import fc from 'fast-check';
import { expect, it } from 'vitest';
import { TidingsError } from '../../../src/core/errors.js';
import { readMessage } from '../../../src/sources/cloudevents/message.js';
import { publishedItem } from '../../../src/sources/cloudevents/published-item.js';

const NAMES = [
  ...['specversion', 'id', 'source', 'type', 'subject', 'time', 'datacontenttype', 'dataschema', 'data', 'data_base64'],
  ...['projectid', 'priority', 'tags', 'correlationid', 'causationid', 'traceparent', 'dataref'],
  ...['validate', 'emit', 'tojson', 'schemaurl', 'constructor', '__proto__', 'toString', ''],
];
const VALID = { specversion: '1.0', id: '1', source: '/a', type: 'activity' };

const value = fc.oneof(fc.string({ unit: 'binary' }), fc.jsonValue(), fc.constantFrom('1.0', 'application/json', '/a'));
const members = fc.array(fc.tuple(fc.constantFrom(...NAMES), value), { maxLength: 6 });

/** JSON text, in which a name like `__proto__` is one like any other. */
const textOf = (pairs: readonly (readonly [string, unknown])[]) =>
  `{${pairs.map(([name, each]) => `${JSON.stringify(name)}:${JSON.stringify(each)}`).join(',')}}`;

/** Reads a message to the items that it publishes. Any other error than one for the client fails the test. */
function read(headers: Record<string, string>, body: string): void {
  try {
    for (const event of readMessage({ headers, body: Buffer.from(body) }, 32) ?? []) {
      const { options } = publishedItem(event, (type) => type === 'activity');
      expect(options.idempotencyKey.length).toBeLessThanOrEqual(128);
    }
  } catch (error) {
    if (!(error instanceof TidingsError)) throw error;
    expect(error).toMatchObject({ code: 'BAD_USER_INPUT', extensions: { field: expect.any(String) } });
  }
}

it('reads or refuses whatever attributes an event in JSON has', () => {
  fc.assert(
    fc.property(members, fc.boolean(), (pairs, isBatch) => {
      const text = textOf([...Object.entries(VALID), ...pairs]);
      const media = `application/cloudevents${isBatch ? '-batch' : ''}+json`;
      read({ 'content-type': media }, isBatch ? `[${text},${textOf(pairs)}]` : text);
    }),
    { numRuns: 500 },
  );
});

it.each(['time', 'subject', 'dataschema', 'datacontenttype'])('refuses false as the attribute %s', (name) => {
  const message = {
    headers: { 'content-type': 'application/cloudevents+json' },
    body: Buffer.from(JSON.stringify({ ...VALID, [name]: false })),
  };
  expect(() => readMessage(message, 32)).toThrow(`The attribute ${name} must be text that is not empty`);
});

it.each(['a\r\nb', 'x'.repeat(10_000), '🎉', 'a b'])('refuses the type %j', (type) => {
  const body = Buffer.from(JSON.stringify({ ...VALID, type }));
  expect(() => readMessage({ headers: { 'content-type': 'application/cloudevents+json' }, body }, 32)).toThrow(
    'The attribute type must be 1 to 256 visible ASCII characters',
  );
});

it('reads or refuses whatever headers and data a message in binary mode has', () => {
  const header = fc.tuple(fc.constantFrom(...NAMES), fc.string());
  fc.assert(
    fc.property(fc.array(header, { maxLength: 6 }), fc.string({ unit: 'binary' }), (pairs, body) => {
      const named = [...Object.entries(VALID), ...pairs].map(([name, text]) => [`ce-${name}`, text]);
      read({ ...Object.fromEntries(named), 'content-type': body.length % 2 ? 'application/json' : 'text/plain' }, body);
    }),
    { numRuns: 500 },
  );
});
