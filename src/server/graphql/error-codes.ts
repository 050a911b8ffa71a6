import type { ExecutionResult, GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { ERRORS, type ErrorCode } from '../../core/errors.js';
import { streamAcceptance } from '../http/accept.js';
import { asksForText } from './persisted-operations.js';
import { publicError, type ReportError, reportOf } from './public-errors.js';

const RESPONSE_JSON = 'application/graphql-response+json';

/** Gives every error before and after execution its code, and masks internal ones, on all transports. */
export function useErrorCodes(report: ReportError): Plugin {
  const all = (errors: readonly unknown[], fallback: ErrorCode, own = report) =>
    errors.map((error) => publicError(error, fallback, own));
  return {
    onParse:
      () =>
      ({ result, replaceParseResult }) => {
        if (result instanceof Error) replaceParseResult(publicError(result, 'GRAPHQL_PARSE_FAILED', report));
      },
    onValidate:
      () =>
      ({ valid, result, setResult }) => {
        if (!valid) setResult(all(result, 'GRAPHQL_VALIDATION_FAILED'));
      },
    // An error outside of an operation, as of a body that could not be read, passes only here.
    onResultProcess({ request, result, setResult, serverContext }) {
      if (!('errors' in result) || !result.errors) return;
      const errors = all(result.errors, 'BAD_USER_INPUT', reportOf(report, { contextValue: serverContext }));
      report.answered?.(errors);
      const accepted = request.headers.get('accept') ?? '';
      // Otherwise urql takes the end of a stream for a second answer, and subscribes twice.
      const last = asksForText(errors[0]!) && streamAcceptance(accepted) === 'named' ? { hasNext: false } : {};
      setResult(withStatus({ ...result, errors, ...last }, accepted));
    },
  };
}

/** Sets the HTTP status of an answer that has errors and no data. */
function withStatus(result: ExecutionResult, accepted: string): ExecutionResult {
  const status = statusOf(result, accepted);
  return status ? { ...result, extensions: { ...result.extensions, http: { status } } } : result;
}

/** HTTP status of an answer that has errors and no data; undefined for the usual one. */
export function statusOf({ data, errors }: ExecutionResult, accepted: string): number | undefined {
  const code = data == null ? errors?.[0]?.extensions.code : undefined;
  if (code === 'UNAUTHENTICATED') return ERRORS[code].status;
  if (data === undefined && errors?.some(isOfRequest) && streamAcceptance(accepted) !== 'named') return 400;
  // In this media type the status also tells that nothing was executed.
  return errors && data === undefined && accepted.includes(RESPONSE_JSON) ? 400 : undefined;
}

/** Whether an error refuses the request as a whole. */
const isOfRequest = ({ extensions: { code, field } }: GraphQLError) =>
  code === 'OPERATION_TOO_COMPLEX' || (code === 'BAD_USER_INPUT' && field === 'variables');
