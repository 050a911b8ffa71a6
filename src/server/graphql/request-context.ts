import type { IncomingMessage, ServerResponse } from 'node:http';
import type { SchemaContext } from '../../schema/index.js';
import type { RefusedOperation } from './operations.js';
import type { PreparedOperation } from './prepared-operation.js';

/** Context of an operation that is an HTTP request of its own and is answered in its response. */
export interface RequestContext extends SchemaContext {
  readonly req: IncomingMessage;
  readonly res: ServerResponse;
  /**
   * Admits the stream that a subscription is answered with: to be called before the subscription is executed. Idempotent.
   *
   * @returns false when the client has been answered already, so that nothing may be executed.
   * @throws TidingsError when the client does not accept a stream, or no more may be open.
   */
  readonly admitStream: () => boolean;
  /** The operation of the request, for Yoga; absent before it is prepared, and where a request holds none. */
  readonly prepared?: PreparedOperation | RefusedOperation | null;
}
