import { type GraphQLSchema, isAbstractType, isIntrospectionType, isScalarType, isSpecifiedScalarType } from 'graphql';

/** Type names behind each interface and union, as `InMemoryCache` of Apollo Client takes them. Sorted. */
export function possibleTypesOf(schema: GraphQLSchema): Record<string, string[]> {
  const abstract = typesOf(schema).filter(isAbstractType);
  return Object.fromEntries(
    abstract.map((type) => [
      type.name,
      schema
        .getPossibleTypes(type)
        .map(({ name }) => name)
        .toSorted(),
    ]),
  );
}

/**
 * TypeScript type of each scalar in an answer: `DateTime` is `string`. A scalar names its own in the extension
 * `codegenScalarType`; one that names none is `unknown`. Code Generator takes this as `scalars`. Sorted.
 */
export function scalarTypesOf(schema: GraphQLSchema): Record<string, string> {
  const scalars = typesOf(schema).filter((type) => isScalarType(type) && !isSpecifiedScalarType(type));
  // The default of Code Generator is `string | number` for input, which the hub does not promise to accept.
  return Object.fromEntries([
    ['ID', 'string'],
    ...scalars.map(({ name, extensions }) => [name, String(extensions.codegenScalarType ?? 'unknown')]),
  ]);
}

const typesOf = (schema: GraphQLSchema) =>
  Object.values(schema.getTypeMap())
    .filter((type) => !isIntrospectionType(type))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
