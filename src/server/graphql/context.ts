import type { IncomingMessage, ServerResponse } from 'node:http';
import type { SchemaContext } from '../../schema/index.js';

/** What every resolver finds, whichever transport its operation came by. */
export type OperationContext = SchemaContext;

/** The same, of an operation that came as a request of its own and is answered in its response. */
export interface RequestContext extends OperationContext {
  readonly req: IncomingMessage;
  readonly res: ServerResponse;
}
