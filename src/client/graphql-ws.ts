import type { Client, FormattedExecutionResult, Sink, SubscribePayload } from 'graphql-ws';
import { answeredError } from './client-error.js';
import { retryDelay } from './connection/backoff.js';

/** Close codes after which another attempt gets the same answer: protocol errors, and a credential that stays refused. */
const FINAL = /^(1002|1003|1007|1009|101[01]|44(00|01|03|06|29)|45\d\d)$/;

type AnySink = Sink<FormattedExecutionResult<unknown, unknown>>;

/**
 * Makes a client of graphql-ws resume: `resumable(createClient({ url }))`. After a lost connection each subscription goes on
 * after its last event, or after the position of the newest ping, for as long as it takes. It declares `$after: String` and
 * passes it to its field. A gap arrives as the error `CURSOR_EXPIRED`, whose extensions have `earliest` and `head`.
 *
 * Call it before the client connects. `iterate` is that of the client: it does not resume.
 */
export function resumable(client: Client): Client {
  const shared: Shared = { client, stops: new Set(), positions: new Map(), written: null };
  const { stops, positions } = shared;

  client.on('connected', (connected) => {
    const socket = connected as { send(text: string): void };
    const send = socket.send.bind(socket);
    positions.clear();
    socket.send = (text) => {
      if (shared.written) positions.set(JSON.parse(text).id, shared.written);
      shared.written = null;
      send(text);
    };
  });
  client.on('ping', (received, payload) => {
    const cursors = received ? (payload?.cursors as object | undefined) : undefined;
    for (const [id, cursor] of Object.entries(cursors ?? {})) positions.get(id)?.(cursor);
  });

  return {
    ...client,
    subscribe: (payload, sink) => follow(shared, payload, sink as AnySink),
    dispose() {
      for (const stop of stops) stop();
      return client.dispose();
    },
  };
}

/** Keeps the position of a subscription. */
type MoveTo = (cursor: unknown) => void;

interface Shared {
  readonly client: Client;
  /** Ends of the subscriptions. */
  readonly stops: Set<() => void>;
  /** Positions by the id of the operation on the connection. */
  readonly positions: Map<string, MoveTo>;
  /** Of the subscription that was made text last. Its message is sent in the same turn, and has the id of the operation. */
  written: MoveTo | null;
}

function follow(shared: Shared, payload: SubscribePayload, sink: AnySink): () => void {
  const { client, stops, positions } = shared;
  let cursor: unknown = null;
  let attempt = 0;
  let end: (() => void) | null = null;
  const moveTo: MoveTo = (to) => {
    attempt = 0;
    cursor = to ?? cursor;
  };
  // graphql-ws makes the payload text again at each attempt.
  const toJSON = () => {
    shared.written = moveTo;
    return cursor === null ? payload : { ...payload, variables: { ...payload.variables, after: cursor } };
  };
  const ended = (): AnySink => {
    stops.delete(stop);
    for (const [id, one] of positions) if (one === moveTo) positions.delete(id);
    return sink;
  };
  const start = () => {
    end = client.subscribe<unknown>(Object.assign({ toJSON }, payload), {
      next(result) {
        moveTo((result.extensions as { cursor?: unknown } | undefined)?.cursor);
        sink.next(result);
      },
      error(failure) {
        if (end === null) ended().complete();
        else if (isFinal(failure)) ended().error(failure);
        else wait();
      },
      complete: () => ended().complete(),
    });
  };
  const wait = () => {
    const timer = setTimeout(start, retryDelay(attempt++, Math.random));
    end = () => {
      clearTimeout(timer);
      ended().complete();
    };
  };
  const stop = () => {
    const ending = end;
    end = null;
    ending?.();
  };
  stops.add(stop);
  start();
  return stop;
}

function isFinal(failure: unknown): boolean {
  if (Array.isArray(failure)) return !answeredError(failure).retryable;
  const { code } = (failure ?? {}) as { code?: number };
  // Events of a WebSocket have a code or are no errors. Another error was thrown by a setting of the client.
  return failure instanceof Error && code === undefined ? true : FINAL.test(`${code}`);
}
