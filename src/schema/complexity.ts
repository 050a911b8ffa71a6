import { complexityFromQuery, type FieldComplexityValue } from '@pothos/plugin-complexity';
import {
  type DefinitionNode,
  type DocumentNode,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  getVariableValues,
  isLeafType,
  isListType,
  Kind,
  type OperationDefinitionNode,
  visit,
} from 'graphql';
import { DEFAULT_PAGE } from '../hub/streams/history.js';
import { MAX_RECORDS } from '../hub/streams/start-position.js';

/** Assumed number of items of a list without pages. */
const LIST_SIZE = 5;

/** Cost of a field whose content is already counted, such as the edges of a page. */
export const FREE = { field: 0, multiplier: 1 } satisfies FieldComplexityValue;

/** Cost of a list whose items come from one read. */
export const ONE_ITEM = { field: 1, multiplier: 1 } satisfies FieldComplexityValue;

/** Cost of a field: its size for a page, 1 for another object, 0 for a scalar. The content of a page counts for each item. */
export function fieldCost(
  args: Record<string, unknown>,
  _context: object,
  { type, args: taken }: Pick<GraphQLField<unknown, never>, 'type' | 'args'>,
): FieldComplexityValue {
  if (isLeafType(getNamedType(type))) return 0;
  const first = taken.find(({ name }) => name === 'first');
  if (first) return perItem(sizeOf(args.first ?? args.last ?? first.defaultValue));
  return isListType(getNullableType(type)) ? perItem(LIST_SIZE) : 1;
}

const perItem = (items: number): FieldComplexityValue => ({ field: items, multiplier: items });

/** Clamps the size. The resolver rejects a size out of bounds, with the name of the argument. */
const sizeOf = (asked: unknown): number => Math.min(Math.max(Number(asked ?? DEFAULT_PAGE), 0), MAX_RECORDS);

/** Cost of an operation with its variables; null for variables that execution rejects. */
export type CostOf = (variables: Readonly<Record<string, unknown>>) => number | null;

/**
 * Creates the function that computes the cost of an operation. Computes it once when no variable sets the size of a page.
 *
 * The function throws GraphQLError for an argument that its field rejects.
 */
export function createCostOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): CostOf {
  let settled: number | null = null;
  return (variables) => {
    if (settled !== null) return settled;
    if (getVariableValues(schema, operation.variableDefinitions ?? [], variables).errors) return null;
    const definitions = [operation, ...document.definitions.filter(isFragment)];
    const { complexity } = complexityFromQuery({ kind: Kind.DOCUMENT, definitions }, { schema, variables });
    if (!hasVariablePage(document)) settled = complexity;
    return complexity;
  };
}

const isFragment = ({ kind }: DefinitionNode) => kind === Kind.FRAGMENT_DEFINITION;

function hasVariablePage(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    Argument({ name, value }) {
      if ((name.value === 'first' || name.value === 'last') && value.kind === Kind.VARIABLE) found = true;
    },
  });
  return found;
}
