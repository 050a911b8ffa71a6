import type { GraphQLSchema } from 'graphql';
import { createYoga, type YogaServerInstance } from 'graphql-yoga';
import { LRUCache } from 'lru-cache';
import type { Limits } from '../../core/config/limits.js';
import type { Connections } from '../operate/connections.js';
import { useEventStreams } from '../streams/sse/use-event-streams.js';
import type { RequestContext } from './context.js';
import { useDocumentLimits } from './document-limits.js';
import { useErrorCodes } from './error-codes.js';
import { useExecution } from './execution.js';
import type { Executor } from './executor.js';
import { useExplore } from './explore.js';
import type { ReportError } from './public-errors.js';

export type Yoga = YogaServerInstance<RequestContext & Record<string, unknown>, Record<string, unknown>>;

export interface YogaOptions {
  readonly schema: GraphQLSchema;
  readonly report: ReportError;
  readonly executor: Executor;
  readonly connections: Connections;
  /** Whether the schema may be looked at: introspection, and hints at what a wrong name is close to. */
  readonly explore: boolean;
  readonly heartbeatMs: number;
  readonly coalesceMs: number;
  readonly limits: Limits;
}

/** GraphQL over HTTP. The plugins are the pipeline, read top to bottom; the other transports run through them too. */
export function createGraphql(options: YogaOptions): Yoga {
  const { schema, report, limits } = options;
  return createYoga<RequestContext & Record<string, unknown>>({
    schema,
    plugins: [
      useDocumentLimits(options),
      useErrorCodes(report),
      useExplore(options.explore),
      useExecution(options.executor),
      useEventStreams(options),
    ],
    parserAndValidationCache: { documentCache: createDocumentCache(), errorCache: createDocumentCache() },
    maxRequestBodySize: limits.maxBodyBytes,
    // Errors are masked by useErrorCodes, for every transport alike; logs are written where errors are reported.
    maskedErrors: false,
    logging: false,
    // What the front of the house answers itself, or the contract refuses.
    graphiql: false,
    landingPage: false,
    healthCheckEndpoint: '/health',
    cors: false,
    multipart: false,
    batching: false,
  });
}

const CACHED_DOCUMENTS = 1_000;
const CACHED_CHARACTERS = 4_194_304;
const LONGEST_CACHED = 32_768;

/** What is known of a document, by its text. Bounded in characters too: a thousand documents may be a thousand bodies. */
export const createDocumentCache = <T extends object>() =>
  new LRUCache<string, T>({
    max: CACHED_DOCUMENTS,
    maxSize: CACHED_CHARACTERS,
    maxEntrySize: LONGEST_CACHED,
    sizeCalculation: (_, document) => document.length + 1,
  });
