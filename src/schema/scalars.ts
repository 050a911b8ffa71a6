import { GraphQLScalarType } from 'graphql';
import { GraphQLDateTime, GraphQLJSON, GraphQLSafeInt } from 'graphql-scalars';
import { toUtc } from '../core/text/date-time.js';

let latestMs = Number.NaN;
let latestText = '';

/** Records of one burst carry the same milliseconds, and each has two instants: the last text is kept. */
function fromMs(ms: number): string {
  if (ms !== latestMs) {
    latestText = new Date(ms).toISOString();
    latestMs = ms;
  }
  return latestText;
}

function writeDateTime(value: unknown): string {
  if (typeof value === 'number') return fromMs(value);
  if (typeof value === 'string') {
    // Text of this length that ends so is what the hub stores: UTC with milliseconds. It needs no second look.
    const text = value.length === 24 && value.endsWith('Z') ? value : toUtc(value);
    if (text) return text;
  }
  throw new TypeError('DateTime is written from milliseconds since 1970 or from RFC 3339 text');
}

let readText = '';
let readMs = Number.NaN;

/** The compiled path reads the variables of a subscription again for each of its events: the last text is kept. */
function readDateTime(value: unknown): Date {
  if (value !== readText || Number.isNaN(readMs)) {
    const read = GraphQLDateTime.parseValue(value) as Date;
    if (typeof value !== 'string') return read;
    readText = value;
    readMs = read.getTime();
  }
  // Dates can be changed: everybody gets one of their own.
  return new Date(readMs);
}

/** Reads RFC 3339 text with any offset into a Date; writes UTC with milliseconds. */
export const dateTimeScalar = new GraphQLScalarType({
  ...GraphQLDateTime.toConfig(),
  description:
    'An instant as RFC 3339 text. Any offset is read; UTC with milliseconds is written: 2026-11-21T12:00:00.000Z.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339',
  serialize: writeDateTime,
  parseValue: readDateTime,
});

/** Whole numbers that every JSON reader holds exactly. */
export const safeIntScalar = new GraphQLScalarType({
  ...GraphQLSafeInt.toConfig(),
  description: 'A whole number from -(2^53 - 1) to 2^53 - 1.',
  // Numbers were checked on their way in; the library's slow path is for anything else.
  serialize: (value) => (Number.isSafeInteger(value) ? (value as number) : GraphQLSafeInt.serialize(value)),
});

export const jsonScalar = new GraphQLScalarType({ ...GraphQLJSON.toConfig(), description: 'Any JSON value.' });
