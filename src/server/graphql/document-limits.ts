import { maxTokensPlugin } from '@escape.tech/graphql-armor-max-tokens';
import type { Plugin } from 'graphql-yoga';
import type { Limits } from '../../core/config/limits.js';
import { createDocumentCheck } from './document-rules.js';
import { limitError, type OperationLimit, type ReportError } from './public-errors.js';

/**
 * Bounds what a document may ask for, on every transport alike. Tokens are counted while they are read, everything else
 * before the document is validated. The executor bounds what depends on variables.
 */
export function useDocumentLimits({ limits, report }: { limits: Limits; report: ReportError }): Plugin {
  const refusal = (limit: OperationLimit) => limitError(limit, report);
  const check = createDocumentCheck(limits, refusal);
  const tooManyTokens = () => {
    throw refusal('tokens');
  };
  return {
    onPluginInit({ addPlugin }) {
      addPlugin(maxTokensPlugin({ n: limits.maxTokens, onReject: [tooManyTokens] }));
    },
    onParse({ params }) {
      // Comments cost the lexer as much as tokens, but it hands none of them on to be counted.
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

/** Looks like a comment, but may also be in a string: the count is an upper bound. */
const COMMENT = /#[^\n\r]*/g;

function hasMoreComments(source: string, most: number): boolean {
  if (!source.includes('#')) return false;
  let count = 0;
  for (const _ of source.matchAll(COMMENT)) if (++count > most) return true;
  return false;
}
