import { z } from 'zod';
import { badInput } from '../errors.js';
import { checkKey, checkTexts } from '../text/content.js';
import { isoText, toUtc } from '../text/date-time.js';
import type { EventDefinition } from './event.js';
import type { FieldKind, FieldSpec, Fields } from './field.js';

/** Stored form of a payload: JSON in the order of the declaration, defaults filled, absent fields left out. */
export type Payload = Readonly<Record<string, unknown>>;

/** Deeper JSON than this is refused, so that no later walk over it can run out of stack. */
const MAX_JSON_DEPTH = 32;

/**
 * Builds the function that checks a payload and brings it into its stored form, the same for equal content: fields in
 * the order of the declaration, defaults filled, optional nulls dropped, instants as RFC 3339 in UTC with milliseconds.
 * Nothing of the input is kept by reference.
 *
 * Text is data, whatever it says; only half characters and NUL are refused in it, and in a key other control characters.
 *
 * The function throws `BAD_USER_INPUT` with the dotted path of the first field at fault in `extensions.field`.
 */
export function payloadValidator({
  payload,
  key,
}: Pick<EventDefinition, 'payload' | 'key'>): (input: unknown) => Payload {
  const type = objectType(payload);
  return (input) => {
    const { success, data, error } = type.safeParse(input);
    if (success) {
      checkTexts('', data);
      if (key !== undefined) checkKey(key, String(data[key]));
      return data;
    }
    // An unknown field explains a missing one: it is often the same field, misspelt.
    const issue = error.issues.find(isUnknownField) ?? error.issues[0]!;
    const field = (isUnknownField(issue) ? [...issue.path, issue.keys[0]] : issue.path).join('.') || 'payload';
    throw badInput(field, `${field}: ${issue.message}`);
  };
}

type Issue = z.core.$ZodIssue;

const isUnknownField = (issue: Issue): issue is Extract<Issue, { code: 'unrecognized_keys' }> =>
  issue.code === 'unrecognized_keys';

type Checked = z.ZodType<unknown>;

const TYPES: Record<FieldKind, (spec: FieldSpec) => Checked> = {
  string: () => z.string(),
  id: () => z.string(),
  int: (spec) => bounded(z.int32(), spec),
  safeInt: (spec) => bounded(z.int(), spec),
  float: (spec) => bounded(z.number(), spec),
  boolean: () => z.boolean(),
  dateTime: () => z.unknown().transform(orIssue(instant, 'Invalid time: expected RFC 3339 with an offset')),
  json: () =>
    z
      .unknown()
      .transform(
        orIssue((value) => copyJson(value), `Invalid input: expected JSON, at most ${MAX_JSON_DEPTH} levels deep`),
      ),
  enum: ({ values }) => z.enum(values as string[]),
  list: ({ item }) => z.array(typeOf(item!)),
  object: ({ fields }) => objectType(fields!),
};

const typeOf = (spec: FieldSpec): Checked =>
  spec.optional ? TYPES[spec.kind](spec).nullish() : TYPES[spec.kind](spec);

function objectType(fields: Fields): z.ZodType<Payload> {
  const specs = Object.entries(fields);
  return z
    .strictObject(Object.fromEntries(specs.map(([name, spec]) => [name, typeOf(spec)])), {
      error: ({ code, keys }) => (code === 'unrecognized_keys' ? noSuchField(specs, keys[0]!) : undefined),
    })
    .transform((checked: Payload) => {
      const settled: Record<string, unknown> = {};
      for (const [name, spec] of specs) {
        const value = checked[name] ?? spec.default;
        if (value !== undefined) settled[name] = value;
      }
      return settled;
    });
}

function noSuchField(specs: readonly (readonly [string, FieldSpec])[], name: string): string {
  const renamed = specs.find(([, { formerly }]) => formerly === name);
  if (renamed) return `The field is called ${renamed[0]} now`;
  return `There is no such field; accepted: ${specs.map(([known]) => known).join(', ') || 'none'}`;
}

function bounded(type: z.ZodNumber, { min, max }: FieldSpec): z.ZodNumber {
  const above = min === undefined ? type : type.min(min);
  return max === undefined ? above : above.max(max);
}

/** A check that gives the stored form of a value; undefined says that the value is not one. */
function orIssue(read: (value: unknown) => unknown, message: string) {
  return (value: unknown, context: z.RefinementCtx) => {
    const stored = read(value) ?? undefined;
    if (stored === undefined) context.addIssue({ code: 'custom', message });
    return stored;
  };
}

function instant(value: unknown): string | null {
  if (value instanceof Date) return isoText(value);
  return typeof value === 'string' ? toUtc(value) : null;
}

/** A copy of a JSON value; undefined when it is none, or nested too deep. */
function copyJson(value: unknown, depth = 0): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value)) return value;
  if (typeof value !== 'object' || depth === MAX_JSON_DEPTH) return undefined;
  if (Array.isArray(value)) {
    const items = value.map((item) => copyJson(item, depth + 1));
    return items.includes(undefined) ? undefined : items;
  }
  if (!isPlain(value)) return undefined;
  const entries = Object.entries(value).map(([name, member]) => [name, copyJson(member, depth + 1)] as const);
  // Assigning a member called __proto__ would set the prototype of the copy.
  return entries.some(([, member]) => member === undefined) ? undefined : Object.fromEntries(entries);
}

/** A class instance would be stored as something else than it is. Objects of other realms are as plain as ours. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
