import type { Client, FormattedExecutionResult, Sink, SubscribePayload } from 'graphql-ws';
import { answeredError } from './client-error.js';
import { retryDelay } from './connection/backoff.js';

/** Close codes after which another attempt gets the same answer: protocol errors, and a credential that stays refused. */
const FINAL = /^(1002|1003|1007|1009|101[01]|44(00|01|03|06|29)|45\d\d)$/;

/** Position that a subscription resumes from. */
interface Position {
  /** Id of the operation on the connection. */
  id?: string;
  moveTo(cursor: unknown): void;
}

/**
 * Makes a client of graphql-ws resume: `resumable(createClient({ url }))`. After a lost connection each subscription goes on
 * after its last event, or after the position of the newest ping, for as long as it takes. It declares `$after: String` and
 * passes it to its field. A gap arrives as the error `CURSOR_EXPIRED`, whose extensions have `earliest` and `head`.
 *
 * Call it before the client connects. `iterate` is that of the client: it does not resume.
 */
export function resumable(client: Client): Client {
  const running = new Map<string, Position>();
  /** Ends of the subscriptions that wait for another attempt. */
  const waiting = new Set<() => void>();
  /** The subscription that was made text last. Its message is sent in the same turn, and has the id of the operation. */
  let written: Position | null = null;

  client.on('connected', (connected) => {
    const socket = connected as { send(text: string): void };
    const send = socket.send.bind(socket);
    running.clear();
    socket.send = (text) => {
      if (written) {
        written.id = JSON.parse(text).id as string;
        running.set(written.id, written);
        written = null;
      }
      send(text);
    };
  });
  client.on('ping', (received, payload) => {
    const cursors = received ? (payload?.cursors as object | undefined) : undefined;
    for (const [id, cursor] of Object.entries(cursors ?? {})) running.get(id)?.moveTo(cursor);
  });

  function subscribe<D, X>(payload: SubscribePayload, sink: Sink<FormattedExecutionResult<D, X>>): () => void {
    let { variables } = payload;
    let [attempt, stopped] = [0, false];
    let stop: (() => void) | null = null;
    const position: Position = {
      moveTo(cursor) {
        attempt = 0;
        if (typeof cursor === 'string') variables = { ...variables, after: cursor };
      },
    };
    // graphql-ws makes the payload text again at each attempt.
    const resuming = {
      ...payload,
      toJSON() {
        written = position;
        return { ...payload, variables };
      },
    };
    const complete = () => {
      running.delete(position.id ?? '');
      sink.complete();
    };
    const start = () => {
      stop = client.subscribe<D, X>(resuming, {
        next(result) {
          position.moveTo((result.extensions as { cursor?: unknown } | undefined)?.cursor);
          sink.next(result);
        },
        error(failure) {
          if (stopped) complete();
          else if (isFinal(failure)) sink.error(failure);
          else wait();
        },
        complete,
      });
    };
    const wait = () => {
      const timer = setTimeout(
        () => {
          waiting.delete(end);
          start();
        },
        retryDelay(attempt++, Math.random),
      );
      const end = () => {
        clearTimeout(timer);
        waiting.delete(end);
        complete();
      };
      waiting.add(end);
      stop = end;
    };
    start();
    return () => {
      stopped = true;
      stop?.();
    };
  }

  return {
    ...client,
    subscribe,
    dispose() {
      for (const end of waiting) end();
      return client.dispose();
    },
  };
}

function isFinal(failure: unknown): boolean {
  if (Array.isArray(failure)) return !answeredError(failure).retryable;
  const { code } = (failure ?? {}) as { code?: number };
  // Events of a WebSocket have a code or are no errors. Another error was thrown by a setting of the client.
  return failure instanceof Error && code === undefined ? true : FINAL.test(`${code}`);
}
