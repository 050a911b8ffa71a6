import { GraphQLScalarType } from 'graphql';
import { GraphQLDateTime, GraphQLJSON, GraphQLSafeInt } from 'graphql-scalars';
import { toUtc } from '../core/text/date-time.js';

let latestMs = Number.NaN;
let latestText = '';

/** Keeps the last text: the records of a burst have the same milliseconds, each twice. */
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
    // Text of this form is UTC with milliseconds, as the hub stores it, and needs no check.
    const text = value.length === 24 && value.endsWith('Z') ? value : toUtc(value);
    if (text) return text;
  }
  throw new TypeError('DateTime is written from milliseconds since 1970 or from RFC 3339 text');
}

let readText = '';
let readMs = Number.NaN;

/** Keeps the last text: the compiled path parses the variables of a subscription again for each event. */
function readDateTime(value: unknown): Date {
  if (value !== readText || Number.isNaN(readMs)) {
    const read = GraphQLDateTime.parseValue(value) as Date;
    if (typeof value !== 'string') return read;
    readText = value;
    readMs = read.getTime();
  }
  // A new object for each caller: dates are mutable.
  return new Date(readMs);
}

/** Reads RFC 3339 text with any offset into a Date; writes UTC with milliseconds. */
export const dateTimeScalar = new GraphQLScalarType({
  ...GraphQLDateTime.toConfig(),
  description:
    'RFC 3339 date and time. Input takes any offset. Output is UTC with milliseconds: 2026-11-21T12:00:00.000Z.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339',
  serialize: writeDateTime,
  parseValue: readDateTime,
  extensions: { codegenScalarType: 'string' },
});

/** Whole numbers that every JSON reader holds exactly. */
export const safeIntScalar = new GraphQLScalarType({
  ...GraphQLSafeInt.toConfig(),
  description: 'Integer from -(2^53 - 1) to 2^53 - 1.',
  // Stored numbers are valid, so the slow check of the library is for other values only.
  serialize: (value) => (Number.isSafeInteger(value) ? (value as number) : GraphQLSafeInt.serialize(value)),
  extensions: { codegenScalarType: 'number' },
});

export const jsonScalar = new GraphQLScalarType({
  ...GraphQLJSON.toConfig(),
  description: 'Any JSON value.',
  extensions: { codegenScalarType: 'unknown' },
});
