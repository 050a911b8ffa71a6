import type { ExecutionResult, GraphQLError } from 'graphql';
import type { SharedFraming } from '../../fanout/frame-batch.js';

/** How the results of a subscription are written into the body of an answer. */
export interface StreamFraming extends SharedFraming {
  /** Media type by which clients ask for it. */
  readonly mediaType: string;
  readonly contentType: string;
  /** Beginning of the body; the cursor is the position from which the stream starts, null where it has none. */
  start(cursor: string | null): string;
  /** Written while nothing else is, so that the connection stays open. */
  idle(cursor: string | null): string;
  next(result: ExecutionResult): string;
  /** End of a stream to which nothing more can come. */
  complete(): string;
  /** End of a stream that its client is to open again, here or on another node. */
  retired(): string;
  /** Whole body of such a stream that has not begun. */
  unopened(): string;
  /** End of a stream whose credential has ended. */
  expelled(error: GraphQLError): string;
}

const MAX_RETRY_MS = 5_000;

/** Random time before a client comes back, so that those of one node do not come together. */
export const randomRetryMs = (): number => Math.ceil(Math.random() * MAX_RETRY_MS);
