import { type ExecutionArgs, GraphQLError, type GraphQLSchema, NoSchemaIntrospectionCustomRule } from 'graphql';
import { createYoga, type Plugin, type YogaServerInstance } from 'graphql-yoga';
import type { Limits } from '../../core/config/limits.js';
import { useDocumentLimits } from './document-limits.js';
import { useErrorCodes } from './error-codes.js';
import type { Executor } from './executor.js';
import type { ReportError } from './public-errors.js';
import type { RequestContext } from './request-context.js';

export type Yoga = YogaServerInstance<RequestContext & Record<string, unknown>, Record<string, unknown>>;

export interface YogaOptions {
  readonly schema: GraphQLSchema;
  readonly report: ReportError;
  readonly executor: Executor;
  /** Whether introspection is on. */
  readonly explore: boolean;
  readonly limits: Limits;
  /** Answers subscriptions with streams. */
  readonly responseStreams: Plugin;
}

/**
 * Makes the pipeline of GraphQL over HTTP: its plugins, read top to bottom. Operations on every transport are parsed and
 * validated by them.
 */
export function createGraphql(options: YogaOptions): Yoga {
  const { schema, report, limits } = options;
  return createYoga<RequestContext & Record<string, unknown>>({
    schema,
    plugins: [
      usePreparedOperation(),
      useDocumentLimits(options),
      useErrorCodes(report),
      useExplore(options.explore),
      useExecution(options.executor),
      options.responseStreams,
    ],
    // Documents are cached by Operations.
    parserAndValidationCache: false,
    maxRequestBodySize: limits.maxBodyBytes,
    // Errors are masked by useErrorCodes, for every transport alike; logs are written where errors are reported.
    maskedErrors: false,
    logging: false,
    // Answered by the routes, or refused by the contract.
    graphiql: false,
    landingPage: false,
    healthCheckEndpoint: '/health',
    cors: false,
    multipart: false,
    batching: false,
  });
}

/** Hands Yoga what was prepared for its request, so that no document is read twice. */
function usePreparedOperation(): Plugin {
  return {
    // Yoga refuses an operation without a text, which what is prepared has no need of, and members that it does not know.
    onParams({ params, context, setParams }) {
      const { prepared } = context as Partial<RequestContext>;
      if (prepared) setParams({ ...params, query: params.query ?? '', ...{ documentId: undefined } });
    },
    onParse({ context, setParsedDocument }) {
      const { prepared } = context as Partial<RequestContext>;
      if (!prepared) return;
      if (prepared.kind === 'refused' && !prepared.document) throw prepared.errors[0];
      setParsedDocument(prepared.document!);
    },
    onValidate({ context, setResult }) {
      const { prepared } = context as Partial<RequestContext>;
      if (!prepared) return;
      const isInvalid = prepared.kind === 'refused' && prepared.stage === 'validation';
      setResult(isInvalid ? [...prepared.errors] : []);
    },
  };
}

/** Has Yoga execute operations as every other transport does. Nothing is executed that was not prepared and admitted. */
function useExecution(executor: Executor): Plugin {
  const run = (args: ExecutionArgs) => {
    const { prepared, admitStream } = args.contextValue as RequestContext;
    if (!prepared) throw new Error('The operation was not prepared');
    if (prepared.kind === 'refused') return { errors: prepared.errors as GraphQLError[] };
    if (prepared.kind === 'subscription' && !admitStream()) throw new Error('The stream was not admitted');
    return executor.run(prepared, args);
  };
  return {
    onExecute: ({ setExecuteFn }) => setExecuteFn(run),
    onSubscribe: ({ setSubscribeFn }) => setSubscribeFn(run),
  };
}

/** Where exploring is off, hides the schema: from introspection, and from hints at what a wrong name is close to. */
function useExplore(explore: boolean): Plugin {
  if (explore) return {};
  return {
    onValidate({ addValidationRule }) {
      addValidationRule(NoSchemaIntrospectionCustomRule);
      return ({ valid, result, setResult }) => {
        if (!valid) setResult(result.map((error) => withoutSuggestion(error as GraphQLError)));
      };
    },
  };
}

function withoutSuggestion(error: GraphQLError): GraphQLError {
  const { message, nodes, source, positions, path, extensions } = error;
  const plain = message.replace(/ Did you mean .+\?$/, '');
  if (plain === message) return error;
  return new GraphQLError(plain, { nodes, source, positions, path, extensions });
}
