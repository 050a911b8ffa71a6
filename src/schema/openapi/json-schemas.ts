import {
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
} from 'graphql';

/** JSON Schema of draft 2020-12, which OpenAPI 3.1 takes as it is. */
export type JsonSchema = Readonly<Record<string, unknown>>;

const INT_MAX = 2 ** 31 - 1;

/** JSON Schema of each scalar. */
export const SCALARS: Readonly<Record<string, JsonSchema>> = {
  String: { type: 'string' },
  ID: { type: 'string' },
  Int: { type: 'integer', minimum: -INT_MAX - 1, maximum: INT_MAX },
  SafeInt: { type: 'integer', minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER },
  Float: { type: 'number' },
  Boolean: { type: 'boolean' },
  DateTime: { type: 'string', format: 'date-time' },
  JSON: {},
};

export const ref = (name: string): JsonSchema => ({ $ref: `#/components/schemas/${name}` });

/** The same schema, of a value that may also be null. */
export function orNull(schema: JsonSchema): JsonSchema {
  if (schema.$ref) return { anyOf: [schema, { type: 'null' }] };
  return schema.type === undefined ? schema : { ...schema, type: [schema.type, 'null'] };
}

/** JSON Schemas of input types. Enums and input objects become components, under the names that they have in GraphQL. */
export class JsonSchemas {
  readonly #components = new Map<string, JsonSchema>();

  /** Components so far, by name. Sorted. */
  get components(): Record<string, JsonSchema> {
    return Object.fromEntries([...this.#components].toSorted(([a], [b]) => (a < b ? -1 : 1)));
  }

  /** Adds a component. @returns a reference to it. */
  add(name: string, schema: JsonSchema): JsonSchema {
    this.#components.set(name, schema);
    return ref(name);
  }

  /** Adds an input type with values that are valid. @returns a reference to it. */
  addInput(type: GraphQLInputObjectType, examples: readonly unknown[] = []): JsonSchema {
    const fields = Object.values(type.getFields());
    return this.add(type.name, {
      ...{ type: 'object', description: type.description, additionalProperties: false },
      required: fields.filter(isRequiredInputField).map(({ name }) => name),
      properties: Object.fromEntries(fields.map((field) => [field.name, this.#property(field)])),
      ...(examples.length > 0 && { examples }),
    });
  }

  #property({ type, description, defaultValue, extensions }: GraphQLInputField): JsonSchema {
    const schema = isNonNullType(type) ? this.#of(type.ofType) : this.#of(type);
    const { min, max } = (extensions.bounds ?? {}) as { readonly min?: number; readonly max?: number };
    const bounded = {
      ...schema,
      ...(min !== undefined && { minimum: min }),
      ...(max !== undefined && { maximum: max }),
    };
    return {
      ...(isNonNullType(type) ? bounded : orNull(bounded)),
      ...{ description },
      ...(defaultValue !== undefined && { default: defaultValue }),
    };
  }

  /** Schema of a value, without its nullability. */
  #of(type: GraphQLInputType): JsonSchema {
    if (isNonNullType(type)) return this.#of(type.ofType);
    if (isListType(type)) return { type: 'array', items: this.#of(type.ofType) };
    if (isInputObjectType(type)) return this.#components.has(type.name) ? ref(type.name) : this.addInput(type);
    if (!isEnumType(type)) return SCALARS[type.name] ?? {};
    const values = type.getValues().map(({ name }) => name);
    return this.add(type.name, { type: 'string', enum: values, description: type.description ?? undefined });
  }
}
