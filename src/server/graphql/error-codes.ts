import type { ExecutionResult, GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { ERRORS, type ErrorCode } from '../../core/errors.js';
import { publicError, type ReportError } from './public-errors.js';

const RESPONSE_JSON = 'application/graphql-response+json';

/** Gives every error of what comes before and after the execution its code and masks what clients must not see, on all transports. */
export function useErrorCodes(report: ReportError): Plugin {
  const all = (errors: readonly unknown[], fallback: ErrorCode) =>
    errors.map((error) => publicError(error, fallback, report));
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
    // What was thrown outside of an operation (the body could not be read, say) passes only here.
    onResultProcess({ request, result, setResult }) {
      if (!('errors' in result) || !result.errors) return;
      const errors = all(result.errors, 'BAD_USER_INPUT');
      report.told?.(errors);
      setResult(withStatus({ ...result, errors }, request.headers.get('accept') ?? ''));
    },
  };
}

/** An answer that is nothing but an error has that error's HTTP status. */
function withStatus(result: ExecutionResult, accepted: string): ExecutionResult {
  const status = statusOf(result, accepted);
  return status ? { ...result, extensions: { ...result.extensions, http: { status } } } : result;
}

/** The HTTP status that an answer of nothing but an error asks for; undefined where it asks for none. */
export function statusOf({ data, errors }: ExecutionResult, accepted: string): number | undefined {
  const code = data == null ? errors?.[0]?.extensions.code : undefined;
  if (code === 'UNAUTHENTICATED') return ERRORS[code].status;
  if (data === undefined && errors?.some(isOfRequest) && !accepted.includes('text/event-stream')) return 400;
  // What never came to be executed is told by the status too, in the media type that has room for it.
  return errors && data === undefined && accepted.includes(RESPONSE_JSON) ? 400 : undefined;
}

/** Whether an error says that the request as a whole is not one to look into, whatever it asks for. */
const isOfRequest = ({ extensions: { code, field } }: GraphQLError) =>
  code === 'OPERATION_TOO_COMPLEX' || (code === 'BAD_USER_INPUT' && field === 'variables');
