import { maxTokensPlugin } from '@escape.tech/graphql-armor-max-tokens';
import type { ExecutionArgs, GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Limits } from '../../core/config/limits.js';
import { isNestedDeeper } from '../../core/text/nesting.js';
import { createCostOf } from '../../schema/complexity.js';
import { createDocumentCheck } from './document-rules.js';
import { type OperationLimit, passes } from './passed-limits.js';
import { publicError, type ReportError } from './public-errors.js';

/**
 * Bounds what one operation may ask for, on every transport alike. Tokens are counted while they are read; what else a
 * document says of itself before it is validated, with a verdict that is kept beside it. The rest is for the executor.
 */
export function useDocumentLimits({ limits, report }: { limits: Limits; report: ReportError }): Plugin {
  const refusal = (limit: OperationLimit) => passes(limit, report);
  const check = createDocumentCheck(limits, refusal);
  const tooManyTokens = () => {
    throw refusal('tokens');
  };
  return {
    onPluginInit({ addPlugin }) {
      addPlugin(maxTokensPlugin({ n: limits.maxTokens, onReject: [tooManyTokens] }));
    },
    onParse({ params }) {
      // Comments are tokens to the lexer as well, but it hands none of them on to be counted.
      if (hasMoreComments(String(params.source), limits.maxTokens)) tooManyTokens();
      return ({ result, replaceParseResult }) => {
        // Where more tokens are allowed, they can be nested deeper than the stack goes.
        if (result instanceof RangeError) replaceParseResult(refusal('depth'));
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

/** Makes what looks at an operation with its variables, and says why it is not run. */
export function createRunCheck(limits: Limits, report: ReportError): (args: ExecutionArgs) => GraphQLError | null {
  const costOf = createCostOf();
  return (args) => {
    if (isNestedDeeper(args.variableValues, limits.maxVariableDepth + 1)) return passes('variables_depth', report);
    try {
      return (costOf(args) ?? 0) > limits.maxComplexity ? passes('complexity', report) : null;
    } catch (error) {
      // The cost of a field is not known with an argument that it cannot take; the field would be refused as well.
      return publicError(error, 'BAD_USER_INPUT', report);
    }
  };
}

/** What a comment looks like; it may be in a string all the same. */
const COMMENT = /#[^\n\r]*/g;

function hasMoreComments(source: string, most: number): boolean {
  if (!source.includes('#')) return false;
  let count = 0;
  for (const _ of source.matchAll(COMMENT)) if (++count > most) return true;
  return false;
}
