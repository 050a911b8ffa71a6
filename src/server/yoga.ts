import type { GraphQLSchema } from 'graphql';
import { createYoga, type YogaServerInstance } from 'graphql-yoga';
import { LRUCache } from 'lru-cache';
import type { Limits } from '../core/limits.js';
import type { Meter } from '../core/meter.js';
import type { Connections } from './connections.js';
import type { RequestContext } from './context.js';
import { useDocumentLimits } from './document-limits.js';
import { useErrorCodes } from './error-codes.js';
import { useEventStreams } from './event-streams.js';
import { useExecution } from './execution.js';
import { useExplore } from './explore.js';
import type { Fanout } from './fanout/fanout.js';
import type { ReportError } from './public-errors.js';

export type Yoga = YogaServerInstance<RequestContext & Record<string, unknown>, Record<string, unknown>>;

export interface YogaOptions {
  readonly schema: GraphQLSchema;
  readonly report: ReportError;
  readonly fanout: Fanout;
  readonly meter: Meter;
  readonly connections: Connections;
  /** Whether the schema may be looked at: introspection, and hints at what a wrong name is close to. */
  readonly explore: boolean;
  /** No new streams are opened then. */
  readonly draining: () => boolean;
  readonly heartbeatMs: number;
  readonly stallMs: number;
  readonly maxBodyBytes: number;
  readonly limits: Limits;
}

/** GraphQL over HTTP. The plugins are the pipeline, read top to bottom; the other transports run through them too. */
export function createGraphql(options: YogaOptions): Yoga {
  const { schema, report, maxBodyBytes } = options;
  return createYoga<RequestContext & Record<string, unknown>>({
    schema,
    plugins: [
      useDocumentLimits(options),
      useErrorCodes(report),
      useExplore(options.explore),
      useExecution(options),
      useEventStreams(options),
    ],
    parserAndValidationCache: { documentCache: createCache(), errorCache: createCache() },
    maxRequestBodySize: maxBodyBytes,
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
const createCache = <T extends object>() =>
  new LRUCache<string, T>({
    max: CACHED_DOCUMENTS,
    maxSize: CACHED_CHARACTERS,
    maxEntrySize: LONGEST_CACHED,
    sizeCalculation: (_, document) => document.length + 1,
  });
