import { InputListRef, type InputObjectRef, type InputTypeParam, ListRef, type TypeParam } from '@pothos/core';
import type { EventDefinition } from '../core/declare/event.js';
import type { FieldSpec, Fields } from '../core/declare/field.js';
import { SCALARS } from '../core/declare/names.js';
import { type Builder, ownProperty, type SchemaTypes, VIEWER_INDEPENDENT } from './builder.js';

type Output = TypeParam<SchemaTypes>;
type Input = InputTypeParam<SchemaTypes>;
type Values = Readonly<Record<string, unknown>>;

export type PayloadInput = InputObjectRef<SchemaTypes, Values>;

/** The GraphQL types of payload fields. Enums and nested objects are created at first use and shared by name. */
export class PayloadTypes {
  readonly #builder: Builder;
  readonly #descriptions: ReadonlyMap<string, string>;
  readonly #nullable: ReadonlySet<string>;
  readonly #enums = new Map<string, Output & Input>();
  readonly #objects = new Map<string, Output>();
  readonly #inputs = new Map<string, Input>();

  constructor(builder: Builder, definitions: readonly EventDefinition[]) {
    this.#builder = builder;
    this.#descriptions = describeNamed(definitions);
    const fields = definitions.flatMap(({ payload }) => Object.entries<FieldSpec>(payload));
    this.#nullable = new Set(fields.filter(([, spec]) => isNullable(spec)).map(([name]) => name));
  }

  /**
   * Whether a payload field is nullable in the objects of events. Nullable in one type means nullable in all, so that an
   * operation can ask for fields of several types: GraphQL merges fields of one name only where their types are equal.
   */
  isNullable(field: string): boolean {
    return this.#nullable.has(field);
  }

  output(spec: FieldSpec): Output {
    if (isScalar(spec.kind)) return SCALARS[spec.kind];
    if (spec.kind === 'list') return new ListRef<SchemaTypes, unknown>(this.output(spec.item!), false);
    return spec.kind === 'enum' ? this.#enum(spec) : once(this.#objects, spec.name!, () => this.#object(spec));
  }

  input(spec: FieldSpec): Input {
    if (isScalar(spec.kind)) return SCALARS[spec.kind];
    if (spec.kind === 'list') return new InputListRef<SchemaTypes, unknown>(this.input(spec.item!), true);
    if (spec.kind === 'enum') return this.#enum(spec);
    const name = `${spec.name}Input`;
    return once(this.#inputs, name, () =>
      this.inputObject(name, `${this.#descriptions.get(spec.name!)}, for publishing.`, spec.fields!),
    );
  }

  /** Creates an input type. Fields that have a default or are optional may be absent. */
  inputObject(name: string, description: string, fields: Fields): PayloadInput {
    return this.#builder.inputRef<Values>(name).implement({
      description,
      fields: (t) => {
        const field = (spec: FieldSpec) =>
          t.field({
            type: this.input(spec),
            required: !spec.optional,
            description: spec.description,
            defaultValue: spec.default as never,
            extensions: { bounds: { min: spec.min, max: spec.max } },
          });
        return mapFields(fields, (_, spec) => field(spec)) as never;
      },
    });
  }

  #enum({ name, values }: FieldSpec): Output & Input {
    return once(this.#enums, name!, () =>
      this.#builder.enumType(name!, { values: values!, description: this.#descriptions.get(name!) }),
    );
  }

  #object({ name, fields }: FieldSpec): Output {
    return this.#builder.objectRef<Values>(name!).implement({
      description: this.#descriptions.get(name!),
      fields: (t) =>
        mapFields(fields!, (name, spec) =>
          t.field({
            type: this.output(spec),
            nullable: isNullable(spec),
            description: spec.description,
            extensions: VIEWER_INDEPENDENT,
            resolve: (readerOf(name, spec) as never) ?? ownProperty,
          }),
        ),
    });
  }
}

const isScalar = (kind: FieldSpec['kind']): kind is keyof typeof SCALARS => kind in SCALARS;

/**
 * Reads a field of a stored payload that may be older than the declaration: under its earlier name, or without the list.
 * Null for a field that is stored as it is read.
 */
export function readerOf(name: string, { kind, formerly }: FieldSpec): ((payload: Values) => unknown) | null {
  if (kind === 'list') return (payload) => payload[name] ?? payload[formerly ?? name] ?? [];
  return formerly === undefined ? null : (payload) => payload[name] ?? payload[formerly];
}

/** Whether readers may find the field absent. A field with a default is absent only in input. */
const isNullable = (spec: FieldSpec): boolean => spec.optional && spec.default === undefined;

/** Maps each field of a payload to a value under the same name. */
export function mapFields<T>(fields: Fields, make: (name: string, spec: FieldSpec) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(fields).map(([name, spec]) => [name, make(name, spec)]));
}

/**
 * Descriptions of enums and nested objects: that of the first field that uses them, required fields before optional ones.
 * Ordered by event name; otherwise the schema depends on the order of the registry.
 */
function describeNamed(definitions: readonly EventDefinition[]): ReadonlyMap<string, string> {
  const specs = [...definitions]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap(({ payload }) => namedSpecs(payload));
  const ordered = [...specs.filter(({ optional }) => !optional), ...specs];
  return new Map(ordered.reverse().map(({ name, description }) => [name!, description]));
}

const namedSpecs = (fields: Fields): FieldSpec[] =>
  Object.values<FieldSpec>(fields).flatMap((spec) => {
    const inner = spec.item ?? spec;
    return [...(inner.name ? [inner] : []), ...(inner.fields ? namedSpecs(inner.fields) : [])];
  });

function once<T>(made: Map<string, T>, name: string, make: () => T): T {
  const known = made.get(name) ?? make();
  made.set(name, known);
  return known;
}
