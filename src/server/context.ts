import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Viewer } from '../auth/viewer.js';
import type { Hub } from '../hub/hub.js';

/** What every resolver finds, whichever transport its operation came by. */
export interface OperationContext {
  readonly hub: Hub;
  readonly viewer: Viewer | null;
  /** Where a broken `EventSource` goes on; wins over the `after` argument. */
  readonly lastEventId?: string;
}

/** The same, of an operation that came as a request of its own and is answered in its response. */
export interface RequestContext extends OperationContext {
  readonly req: IncomingMessage;
  readonly res: ServerResponse;
}
