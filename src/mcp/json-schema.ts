import type { FieldKind, FieldSpec, Fields } from '../core/declare/field.js';

/** JSON Schema, as plain data. */
export type JsonSchema = { readonly [keyword: string]: unknown };

/** JSON Schema of an object, as tools describe their arguments. */
export interface ObjectSchema extends JsonSchema {
  readonly type: 'object';
  readonly properties: { readonly [name: string]: JsonSchema };
  readonly required: string[];
  readonly additionalProperties: false;
}

/** Most and least of a GraphQL `Int`. */
const INT = { minimum: -(2 ** 31), maximum: 2 ** 31 - 1 };

const KINDS: Record<FieldKind, (spec: FieldSpec) => JsonSchema> = {
  string: () => ({ type: 'string' }),
  id: () => ({ type: 'string' }),
  int: (spec) => ({ type: 'integer', ...INT, ...boundsOf(spec) }),
  safeInt: (spec) => ({ type: 'integer', ...boundsOf(spec) }),
  float: (spec) => ({ type: 'number', ...boundsOf(spec) }),
  boolean: () => ({ type: 'boolean' }),
  dateTime: () => ({ type: 'string', format: 'date-time' }),
  json: () => ({}),
  enum: ({ values }) => ({ type: 'string', enum: [...values!] }),
  list: ({ item }) => ({ type: 'array', items: fieldSchema(item!) }),
  object: ({ fields }) => payloadSchema(fields!),
};

/** Schema of a payload, derived from its declaration. */
export const payloadSchema = (fields: Fields): ObjectSchema => ({
  type: 'object',
  properties: Object.fromEntries(Object.entries(fields).map(([name, spec]) => [name, fieldSchema(spec)])),
  required: Object.entries(fields).flatMap(([name, { optional }]) => (optional ? [] : [name])),
  additionalProperties: false,
});

const fieldSchema = (spec: FieldSpec): JsonSchema => ({
  ...KINDS[spec.kind](spec),
  description: spec.description,
  ...(spec.default !== undefined && { default: spec.default }),
});

const boundsOf = ({ min, max }: FieldSpec): JsonSchema => ({
  ...(min !== undefined && { minimum: min }),
  ...(max !== undefined && { maximum: max }),
});
