import type { Client } from '../client.js';
import type { ClientError } from '../client-error.js';
import type { Publication } from '../publishing/publication.js';
import { type ErrorFields, errorPayload } from './error-payload.js';
import { ErrorReports } from './error-reports.js';
import { type Door, doors, publishBlocking } from './publish-blocking.js';

/** Where captured errors are published, and what their events say. */
export interface CaptureOptions {
  /** Id of the project. */
  readonly project: string;
  /** Component that reports the errors: `web`, `worker`. */
  readonly source?: string;
  /** Tags of the events, such as the version of the program. */
  readonly tags?: readonly string[];
  /** Receives the failure when an event is not published. */
  readonly onFailure?: (failure: ClientError) => void;
}

/** Running capture of errors. */
export interface ErrorCapture {
  /** Ends it. Idempotent. */
  (): void;
  /**
   * Publishes an error that the program has caught, within the same bounds. Resolves when it is published or given up.
   * Never rejects.
   */
  report(error: unknown, fields?: ErrorFields): Promise<void>;
}

/**
 * Publishes `error_occurred` for errors that nothing catches, exceptions and rejections, in browsers and in Node. The page or
 * the process goes on or ends as it would without it. A process of Node that ends with errors that the hub has not answered
 * sends them once more, and waits for the answer for two seconds at most.
 *
 * Publishes at most 20 different errors a minute. A repeated one is counted, and its count published after the minute.
 */
export function captureErrors(client: Client, options: CaptureOptions): ErrorCapture {
  const { project, source, tags = [], onFailure } = options;
  const waiting = new Set<Publication>();
  const reports = new ErrorReports(async (payload) => {
    const sent = { occurredAt: new Date().toISOString(), ...(isNode && { idempotencyKey: crypto.randomUUID() }) };
    const publication: Publication = {
      project,
      type: 'error_occurred',
      payload,
      options: { tags: [...tags], ...sent },
    };
    waiting.add(publication);
    await client
      .publish(publication)
      .catch(onFailure)
      // What `onFailure` throws would be captured, and published, and fail again.
      .catch(() => undefined);
    waiting.delete(publication);
  });
  const add = (error: unknown, fields: ErrorFields) => reports.add(errorPayload(error, { source, ...fields }));

  const unlisten = isNode
    ? listenInNode(doors.get(client), {
        onError: (error, category) => void add(error, { category, severity: 'CRITICAL' }),
        remaining() {
          reports.close();
          return [...waiting];
        },
      })
    : listenOnPage((error, category) => void add(error, { category }));
  const stop = () => {
    unlisten();
    reports.close();
  };
  return Object.assign(stop, {
    report: (error: unknown, fields?: ErrorFields) => add(error, { category: 'reported', ...fields }),
  });
}

type Listener = (error: unknown, category: string) => void;

const { process } = globalThis;
const isNode = typeof process?.getBuiltinModule === 'function';

interface NodeListeners {
  readonly onError: Listener;
  /** The errors that wait for the hub when the process ends. */
  remaining(): readonly Publication[];
}

function listenInNode(door: Door | undefined, { onError, remaining }: NodeListeners): () => void {
  const onExit = () => door && publishBlocking(door, remaining());
  // Rejections come here too, as they end the process. A listener for rejections would keep it from ending.
  process.on('uncaughtExceptionMonitor', onError).on('exit', onExit);
  // Otherwise a function has given no credential yet when the process ends, and none can be waited for then.
  door?.credentials.get().catch(() => undefined);
  return () => process.off('uncaughtExceptionMonitor', onError).off('exit', onExit);
}

function listenOnPage(listener: Listener): () => void {
  const page = globalThis as unknown as EventTarget;
  const onError = ({ error, message }: ErrorEvent) => listener(error ?? message, 'uncaughtException');
  const onRejection = ({ reason }: { reason: unknown }) => listener(reason, 'unhandledRejection');
  const each = (change: 'addEventListener' | 'removeEventListener') => {
    page[change]('error', onError as never);
    page[change]('unhandledrejection', onRejection as never);
  };
  each('addEventListener');
  return () => each('removeEventListener');
}

interface ErrorEvent {
  readonly error?: unknown;
  readonly message: string;
}
