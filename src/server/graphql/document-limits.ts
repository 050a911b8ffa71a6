import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import { maxTokensPlugin } from '@escape.tech/graphql-armor-max-tokens';
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  Lexer,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionSetNode,
  Source,
  TokenKind,
  type ValidationContext,
  type ValidationRule,
  validate,
  visit,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Limits } from '../../core/config/limits.js';
import { createRefusal, type OperationLimit, type RefuseOperation, type ReportError } from './public-errors.js';

/**
 * Bounds what a document may ask for, on every transport alike. Tokens are counted while they are read, everything else
 * before the document is validated. The executor bounds what depends on variables.
 */
export function useDocumentLimits({ limits, report }: { limits: Limits; report: ReportError }): Plugin {
  const refuse = createRefusal(limits, report);
  const check = createDocumentCheck(limits, refuse);
  const most = COUNTED * limits.maxTokens;
  return {
    onPluginInit({ addPlugin }) {
      // The document is not known where its tokens are counted; the error is replaced where it is.
      addPlugin(maxTokensPlugin({ n: limits.maxTokens, onReject: [throwTooManyTokens] }));
    },
    onParse({ params }) {
      const source = String(params.source);
      // Comments cost the lexer as much as tokens, but it hands none of them on to be counted.
      const comments = countComments(source, most);
      if (comments > limits.maxTokens) throw refuse('tokens', comments);
      return ({ result, replaceParseResult }) => {
        if (result === TOO_MANY_TOKENS) replaceParseResult(refuse('tokens', countTokens(source, most)));
        // Where more tokens are allowed, they can be nested deeper than the stack goes. Nobody counts how deep.
        if (result instanceof RangeError) replaceParseResult(refuse('depth', limits.maxDepth + 1));
      };
    },
    onValidate({ validateFn, setValidationFn }) {
      setValidationFn((schema, document, ...rest) => {
        const errors = check(schema, document);
        return errors.length > 0 ? errors : validateFn(schema, document, ...rest);
      });
    },
  };
}

/** Looks like a comment, but may also be in a string: the count is an upper bound. */
const COMMENT = /#[^\n\r]*/g;

/** What is refused is counted up to this multiple of its limit: the answer must stay cheap. */
const COUNTED = 10;

const TOO_MANY_TOKENS = new Error('The document has too many tokens');

function throwTooManyTokens(): never {
  throw TOO_MANY_TOKENS;
}

function countComments(source: string, most: number): number {
  if (!source.includes('#')) return 0;
  let count = 0;
  for (const _ of source.matchAll(COMMENT)) if (++count === most) break;
  return count;
}

/** Number of tokens before the end or the first error of syntax. */
function countTokens(source: string, most: number): number {
  const lexer = new Lexer(new Source(source));
  let count = 0;
  try {
    while (count < most && lexer.advance().kind !== TokenKind.EOF) count++;
  } catch {
    // The tokens before it are too many already.
  }
  return count;
}

/** Checks a document before the rules of GraphQL do, whose work grows faster than the document. */
type CheckDocument = (schema: GraphQLSchema, document: DocumentNode) => readonly GraphQLError[];

/** Each check costs about as much as reading the document once. */
function createDocumentCheck(limits: Limits, refuse: RefuseOperation): CheckDocument {
  const options = (n: number, limit: OperationLimit) => ({
    n,
    propagateOnRejection: false,
    onReject: [
      (context: ValidationContext | null, { message }: GraphQLError) =>
        context!.reportError(refuse(limit, foundIn(message) ?? n + 1)),
    ],
  });
  const rules: ValidationRule[] = [
    // The library would not count aliases of `__typename`, which cost as much.
    maxAliasesRule({ ...options(limits.maxAliases, 'aliases'), allowList: [] }),
    maxDirectivesRule(options(limits.maxDirectives, 'directives')),
    fragmentsRule(limits.maxTokens, (found) => refuse('fragments', found)),
    conditionalRootRule,
  ];
  const depth = maxDepthRule({ ...options(limits.maxDepth, 'depth'), flattenFragments: true });
  return (schema, document) => {
    const errors = validate(schema, document, rules);
    return errors.length > 0 ? errors : validate(schema, withoutIntrospection(document), [depth]);
  };
}

/** The rules of the library say in their message only what they found. */
const foundIn = (message: string): number | undefined => {
  const found = /found (\d+)/.exec(message)?.[1];
  return found === undefined ? undefined : Number(found);
};

/** Introspection has a limit of depth of its own, among the rules of GraphQL. */
const withoutIntrospection = (document: DocumentNode): DocumentNode =>
  visit(document, {
    Field: (node) =>
      node.selectionSet && node.name.value.startsWith('__') ? { ...node, selectionSet: undefined } : undefined,
  });

/**
 * Limits an operation to `max` fields with its fragments written out. Otherwise a few lines of fragments that spread one
 * another twice would stand for millions of fields.
 */
const fragmentsRule =
  (max: number, passed: (found: number) => GraphQLError): ValidationRule =>
  (context) => {
    const counted = new Map<string, number>();
    const countFragment = (name: string): number => {
      const known = counted.get(name);
      if (known !== undefined) return known;
      // A fragment that spreads itself is refused by the rules of GraphQL.
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
      const count = countFields(operation.selectionSet);
      if (count > max) context.reportError(passed(Math.min(count, Number.MAX_SAFE_INTEGER)));
    });
  };

/** Refuses a subscription that may skip its only field: it would follow nothing, and graphql-js fails over it. */
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
