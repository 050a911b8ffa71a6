/** Kind of a payload field. Each maps to one GraphQL type and one runtime check. */
export type FieldKind =
  | 'string'
  | 'id'
  | 'int'
  | 'safeInt'
  | 'float'
  | 'boolean'
  | 'dateTime'
  | 'json'
  | 'enum'
  | 'list'
  | 'object';

/** The description of one payload field, as plain data: the schema, the validator and the documentation are derived from it. */
export interface FieldSpec {
  readonly kind: FieldKind;
  readonly description: string;
  /** May be absent or null; null is stored as absent. */
  readonly optional: boolean;
  /** Used when the publisher leaves the field out. */
  readonly default?: unknown;
  /** Inclusive bounds of a number. */
  readonly min?: number;
  readonly max?: number;
  /** GraphQL name of an enum or of a nested object. */
  readonly name?: string;
  /** The values of an enum. */
  readonly values?: readonly string[];
  /** Items of a list. */
  readonly item?: FieldSpec;
  /** The fields of a nested object. */
  readonly fields?: Fields;
  /** Earlier name of the field. Events that were stored under it are read as if they had the name of now. */
  readonly formerly?: string;
}

/** A field that carries the TypeScript type `T` of its value; `O` says that it may be left out. */
export interface Field<T = unknown, O extends boolean = boolean> extends FieldSpec {
  readonly optional: O;
  /** Type only; never set. */
  readonly value?: T;
}

export type Fields = Readonly<Record<string, Field>>;

type ValueOf<F> = F extends Field<infer T, boolean> ? T : never;
type OptionalKeys<P extends Fields> = {
  [K in keyof P]: P[K] extends Field<unknown, false> ? never : K;
}[keyof P];

/** The TypeScript type of a payload, inferred from its fields. */
export type PayloadOf<P extends Fields> = {
  [K in Exclude<keyof P, OptionalKeys<P>>]: ValueOf<P[K]>;
} & { [K in OptionalKeys<P>]?: ValueOf<P[K]> | null };

interface NumberBounds {
  readonly min?: number;
  readonly max?: number;
}

function required<T>(kind: FieldKind, description: string, rest?: Partial<FieldSpec>): Field<T, false> {
  return { kind, description, optional: false, ...rest } as Field<T, false>;
}

/** Text. */
export const string = (description: string) => required<string>('string', description);

/** An identifier of a thing outside the hub; compared as text, never interpreted. */
export const id = (description: string) => required<string>('id', description);

/** A whole number of at most 32 bits. */
export const int = (description: string, bounds?: NumberBounds) => required<number>('int', description, bounds);

/** A whole number up to 2^53 - 1: sizes in bytes, durations in milliseconds. */
export const safeInt = (description: string, bounds: NumberBounds = { min: 0 }) =>
  required<number>('safeInt', description, bounds);

/** A finite floating-point number. */
export const float = (description: string, bounds?: NumberBounds) => required<number>('float', description, bounds);

/** 0 to 100, both included. */
export const percentage = (description: string) => float(description, { min: 0, max: 100 });

export const boolean = (description: string) => required<boolean>('boolean', description);

/** An instant, kept as RFC 3339 text in UTC with milliseconds. */
export const dateTime = (description: string) => required<string>('dateTime', description);

/** Any JSON value. */
export const json = (description: string) => required<unknown>('json', description);

/** Enum field. `name` is the GraphQL enum and may be shared by fields with the same values. */
export const oneOf = <const V extends readonly string[]>(name: string, values: V, description: string) =>
  required<V[number]>('enum', description, { name, values });

/** A list without nulls. Empty when the publisher leaves it out. */
export const listOf = <T>(item: Field<T>, description: string): Field<T[], true> => ({
  ...required<T[]>('list', description, { item: { ...item, optional: false } }),
  optional: true,
  default: [],
});

/** A nested object; `name` is the GraphQL object, and its input is `<name>Input`. */
export const object = <P extends Fields>(name: string, fields: P, description: string) =>
  required<PayloadOf<P>>('object', description, { name, fields });

/** The same field, but it may be left out. A list is then empty. */
export const optional = <T>(field: Field<T>): Field<T, true> => ({ ...field, optional: true });

/** The same field, filled with `value` when the publisher leaves it out: optional to write, always there to read. */
export const withDefault = <T>(field: Field<T>, value: T): Field<T, true> => ({
  ...field,
  optional: true,
  default: value,
});

/** The same field, which was called `name` before. Publishers must use the new name; stored events are read under it. */
export const formerly = <T, O extends boolean>(name: string, field: Field<T, O>): Field<T, O> => ({
  ...field,
  formerly: name,
});
