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

/** How many items a list is taken for that is not asked for by the page. */
const LIST_SIZE = 5;

/** For what only holds what was paid for: the edges of a page, say. */
export const FREE = { field: 0, multiplier: 1 } satisfies FieldComplexityValue;

/** For a list whose items cost nothing more than the one thing that they come from. */
export const ONE_ITEM = { field: 1, multiplier: 1 } satisfies FieldComplexityValue;

/** What a field costs: a page its size, any other object one, plain values nothing; what is in a page, once an item. */
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

/** A size that is not allowed is refused where the page is read, with the name of the argument. */
const sizeOf = (asked: unknown): number => Math.min(Math.max(Number(asked ?? DEFAULT_PAGE), 0), MAX_RECORDS);

/** Cost of an operation with its variables; null for variables that execution refuses. */
export type CostOf = (variables: Readonly<Record<string, unknown>>) => number | null;

/**
 * Makes the function that tells the cost of an operation. Where no variable sets the size of a page, it works it out once.
 *
 * The function throws GraphQLError for an argument that its field cannot take.
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
