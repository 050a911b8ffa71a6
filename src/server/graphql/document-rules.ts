import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
  validate,
  visit,
} from 'graphql';
import type { Limits } from '../../core/config/limits.js';
import type { OperationLimit } from './public-errors.js';

/** Looks at a document before the rules of GraphQL do, whose work grows faster than what they are given. */
export type CheckDocument = (schema: GraphQLSchema, document: DocumentNode) => readonly GraphQLError[];

/** Each check costs about as much as reading the document once. @param limitError makes the error of a limit. */
export function createDocumentCheck(
  limits: Limits,
  limitError: (limit: OperationLimit) => GraphQLError,
): CheckDocument {
  const options = (n: number, limit: OperationLimit) => ({
    n,
    propagateOnRejection: false,
    onReject: [(context: ValidationContext | null) => context!.reportError(limitError(limit))],
  });
  const rules: ValidationRule[] = [
    // The library would not count those of `__typename`, which cost as much.
    maxAliasesRule({ ...options(limits.maxAliases, 'aliases'), allowList: [] }),
    maxDirectivesRule(options(limits.maxDirectives, 'directives')),
    fragmentsRule(limits.maxTokens, () => limitError('fragments')),
    conditionalRootRule,
  ];
  const depth = maxDepthRule({ ...options(limits.maxDepth, 'depth'), flattenFragments: true });
  return (schema, document) => {
    const errors = validate(schema, document, rules);
    return errors.length > 0 ? errors : validate(schema, withoutIntrospection(document), [depth]);
  };
}

/** What is asked of the schema itself has its own limit of depth, among the rules of GraphQL. */
const withoutIntrospection = (document: DocumentNode): DocumentNode =>
  visit(document, {
    Field: (node) =>
      node.selectionSet && node.name.value.startsWith('__') ? { ...node, selectionSet: undefined } : undefined,
  });

/**
 * An operation must not become longer than `max` fields when its fragments are written out: a few lines of fragments that
 * spread one another twice stand for millions.
 */
const fragmentsRule =
  (max: number, passed: () => GraphQLError): ValidationRule =>
  (context) => {
    const counted = new Map<string, number>();
    const countFragment = (name: string): number => {
      const known = counted.get(name);
      if (known !== undefined) return known;
      // One that spreads itself is refused by the rules of GraphQL.
      counted.set(name, 0);
      const fragment = context.getFragment(name);
      const count = fragment ? countFields(fragment.selectionSet) : 0;
      counted.set(name, count);
      return count;
    };
    const countFields = ({ selections }: SelectionSetNode): number =>
      selections.reduce((sum, selection) => {
        if (selection.kind === Kind.FRAGMENT_SPREAD) return sum + countFragment(selection.name.value);
        const own = selection.kind === Kind.FIELD ? 1 : 0;
        return sum + own + (selection.selectionSet ? countFields(selection.selectionSet) : 0);
      }, 0);
    return visitOperations((operation) => {
      if (countFields(operation.selectionSet) > max) context.reportError(passed());
    });
  };

/** A subscription that may skip its only field would follow nothing, and graphql-js fails over it. */
const conditionalRootRule: ValidationRule = (context) => {
  const isConditional = ({ selections }: SelectionSetNode, spread: ReadonlySet<string>): boolean =>
    selections.some((selection) => {
      if (selection.directives?.some(({ name }) => name.value === 'skip' || name.value === 'include')) return true;
      if (selection.kind === Kind.INLINE_FRAGMENT) return isConditional(selection.selectionSet, spread);
      if (selection.kind === Kind.FIELD || spread.has(selection.name.value)) return false;
      const fragment = context.getFragment(selection.name.value);
      return fragment != null && isConditional(fragment.selectionSet, new Set([...spread, selection.name.value]));
    });
  return visitOperations((operation) => {
    if (operation.operation !== OperationTypeNode.SUBSCRIPTION) return;
    if (!isConditional(operation.selectionSet, new Set())) return;
    const message = 'The field of a subscription must not be skipped or included on a condition';
    context.reportError(new GraphQLError(message, { nodes: operation }));
  });
};

const visitOperations = (enter: (operation: OperationDefinitionNode) => void) => ({ OperationDefinition: { enter } });
