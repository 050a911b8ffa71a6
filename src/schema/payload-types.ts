import { InputListRef, type InputObjectRef, type InputTypeParam, ListRef, type TypeParam } from '@pothos/core';
import type { EventDefinition } from '../core/declare/event.js';
import type { FieldKind, FieldSpec, Fields } from '../core/declare/field.js';
import { type Builder, ownProperty, type SchemaTypes, VIEWER_INDEPENDENT } from './builder.js';

type Output = TypeParam<SchemaTypes>;
type Input = InputTypeParam<SchemaTypes>;
type Values = Readonly<Record<string, unknown>>;

export type PayloadInput = InputObjectRef<SchemaTypes, Values>;

const SCALARS: Partial<
  Record<FieldKind, 'String' | 'ID' | 'Int' | 'SafeInt' | 'Float' | 'Boolean' | 'DateTime' | 'JSON'>
> = {
  string: 'String',
  id: 'ID',
  int: 'Int',
  safeInt: 'SafeInt',
  float: 'Float',
  boolean: 'Boolean',
  dateTime: 'DateTime',
  json: 'JSON',
};

/** The GraphQL types of payload fields. Enums and nested objects are made at their first use and shared by name. */
export class PayloadTypes {
  readonly #builder: Builder;
  readonly #descriptions: ReadonlyMap<string, string>;
  readonly #enums = new Map<string, Output & Input>();
  readonly #objects = new Map<string, Output>();
  readonly #inputs = new Map<string, Input>();

  constructor(builder: Builder, definitions: readonly EventDefinition[]) {
    this.#builder = builder;
    this.#descriptions = describeNamed(definitions);
  }

  output(spec: FieldSpec): Output {
    const scalar = SCALARS[spec.kind];
    if (scalar) return scalar;
    if (spec.kind === 'list') return new ListRef<SchemaTypes, unknown>(this.output(spec.item!), false);
    return spec.kind === 'enum' ? this.#enum(spec) : once(this.#objects, spec.name!, () => this.#object(spec));
  }

  input(spec: FieldSpec): Input {
    const scalar = SCALARS[spec.kind];
    if (scalar) return scalar;
    if (spec.kind === 'list') return new InputListRef<SchemaTypes, unknown>(this.input(spec.item!), true);
    if (spec.kind === 'enum') return this.#enum(spec);
    const name = `${spec.name}Input`;
    return once(this.#inputs, name, () =>
      this.inputObject(name, `${this.#descriptions.get(spec.name!)}, as it is published.`, spec.fields!),
    );
  }

  /** An input type of these fields: what has a default or is optional may be left out. */
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
        mapFields(fields!, (_, spec) =>
          t.field({
            type: this.output(spec),
            nullable: isNullable(spec),
            description: spec.description,
            extensions: VIEWER_INDEPENDENT,
            resolve: ownProperty,
          }),
        ),
    });
  }
}

/** A field with a default may be left out when it is published, and is always there when it is read. */
export const isNullable = (spec: FieldSpec): boolean => spec.optional && spec.default === undefined;

/** The same for every field of a payload, under the field's name. */
export function mapFields<T>(fields: Fields, make: (name: string, spec: FieldSpec) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(fields).map(([name, spec]) => [name, make(name, spec)]));
}

/**
 * What enums and nested objects say of themselves: what the field says that uses them, and the first required one where
 * several do. By name of the event, so that the order of the registry does not show in the schema.
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
