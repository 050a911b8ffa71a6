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
  const subscriptions = new Set<ResumingSubscription>();
  /** Subscriptions by the id of the operation on the connection. */
  const running = new Map<string, ResumingSubscription>();
  /** The subscription that was made text last. Its message is sent in the same turn, and has the id of the operation. */
  let written: ResumingSubscription | null = null;

  client.on('connected', (connected) => {
    const socket = connected as { send(text: string): void };
    const send = socket.send.bind(socket);
    running.clear();
    socket.send = (text) => {
      if (written) running.set(JSON.parse(text).id, written);
      written = null;
      send(text);
    };
  });
  client.on('ping', (received, payload) => {
    const cursors = received ? (payload?.cursors as object | undefined) : undefined;
    for (const [id, cursor] of Object.entries(cursors ?? {})) running.get(id)?.moveTo(cursor);
  });

  return {
    ...client,
    subscribe(payload, sink) {
      const onText = () => {
        written = subscription;
      };
      const onEnd = () => {
        subscriptions.delete(subscription);
        for (const [id, one] of running) if (one === subscription) running.delete(id);
      };
      const subscription = new ResumingSubscription({ client, payload, sink: sink as AnySink, onText, onEnd });
      subscriptions.add(subscription);
      subscription.start();
      return () => subscription.stop();
    },
    dispose() {
      for (const subscription of subscriptions) subscription.stop();
      return client.dispose();
    },
  };
}

interface Parts {
  readonly client: Client;
  readonly payload: SubscribePayload;
  readonly sink: AnySink;
  readonly onText: () => void;
  readonly onEnd: () => void;
}

class ResumingSubscription {
  readonly #parts: Parts;
  #variables: SubscribePayload['variables'];
  #attempt = 0;
  #stopped = false;
  #stop: (() => void) | null = null;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#variables = parts.payload.variables;
  }

  moveTo(cursor: unknown): void {
    this.#attempt = 0;
    if (typeof cursor === 'string') this.#variables = { ...this.#variables, after: cursor };
  }

  start(): void {
    const { client, payload, sink, onText } = this.#parts;
    // graphql-ws makes the payload text again at each attempt.
    const toJSON = () => {
      onText();
      return { ...payload, variables: this.#variables };
    };
    this.#stop = client.subscribe<unknown>(Object.assign({ toJSON }, payload), {
      next: (result) => {
        this.moveTo((result.extensions as { cursor?: unknown } | undefined)?.cursor);
        sink.next(result);
      },
      error: (failure) => {
        if (this.#stopped) this.#complete();
        else if (isFinal(failure)) {
          this.#parts.onEnd();
          sink.error(failure);
        } else this.#wait();
      },
      complete: () => this.#complete(),
    });
  }

  stop(): void {
    this.#stopped = true;
    this.#stop?.();
  }

  #wait(): void {
    const timer = setTimeout(() => this.start(), retryDelay(this.#attempt++, Math.random));
    this.#stop = () => {
      clearTimeout(timer);
      this.#complete();
    };
  }

  #complete(): void {
    this.#parts.onEnd();
    this.#parts.sink.complete();
  }
}

function isFinal(failure: unknown): boolean {
  if (Array.isArray(failure)) return !answeredError(failure).retryable;
  const { code } = (failure ?? {}) as { code?: number };
  // Events of a WebSocket have a code or are no errors. Another error was thrown by a setting of the client.
  return failure instanceof Error && code === undefined ? true : FINAL.test(`${code}`);
}
