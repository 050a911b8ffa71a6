import type { GraphQLError } from 'graphql';
import { badInput, TidingsError } from '../../core/errors.js';
import { publicError, type ReportError } from './public-errors.js';

/** The limits on an operation. */
export type OperationLimit =
  | 'tokens'
  | 'depth'
  | 'aliases'
  | 'directives'
  | 'fragments'
  | 'complexity'
  | 'variables_depth';

const limits = new WeakMap<GraphQLError, OperationLimit>();

/** The limit that an operation was refused by; undefined for errors that speak of something else. */
export const passedLimit = (error: GraphQLError): OperationLimit | undefined => limits.get(error);

/** The error of an operation that passes a limit. It tells neither which one nor how far, which would help to stay below. */
export function passes(limit: OperationLimit, report: ReportError): GraphQLError {
  const what =
    limit === 'variables_depth'
      ? badInput('variables', 'The variables are nested too deep')
      : new TidingsError('OPERATION_TOO_COMPLEX');
  const error = publicError(what, what.code, report);
  limits.set(error, limit);
  return error;
}
