import {
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isIntrospectionType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
} from 'graphql';

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

/**
 * Policies for the cache of Apollo Client: parts of an event that have an `id`, such as its actor, are kept with the event.
 * Otherwise the newest of two events that name one id would change the other one. Sorted.
 */
export function typePoliciesOf(schema: GraphQLSchema): Record<string, { keyFields: false }> {
  const parts = new Set<string>();
  const collect = (name: string): void => {
    const type = schema.getType(name);
    if (isAbstractType(type)) for (const { name: each } of schema.getPossibleTypes(type)) collect(each);
    if (!isObjectType(type) || parts.has(name)) return;
    parts.add(name);
    for (const field of Object.values(type.getFields())) collect(getNamedType(field.type).name);
  };
  const event = schema.getType('Event');
  const events = isAbstractType(event) ? schema.getPossibleTypes(event) : [];
  for (const { name } of events) collect(name);
  const hasId = (name: string) => 'id' in (schema.getType(name) as GraphQLObjectType).getFields();
  const named = [...parts].filter((name) => hasId(name) && !events.some((type) => type.name === name));
  return Object.fromEntries(named.toSorted().map((name) => [name, { keyFields: false as const }]));
}

const typesOf = (schema: GraphQLSchema) =>
  Object.values(schema.getTypeMap())
    .filter((type) => !isIntrospectionType(type))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
