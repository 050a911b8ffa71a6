import type { Connections } from '../connection/connections.js';
import type { Operation } from '../requests/document.js';
import type { Request } from '../requests/request.js';
import type { CursorStore } from '../stores/cursor-store.js';
import { Stream } from './stream.js';
import { StreamSubscription, type SubscribeOptions, type Subscription } from './subscription.js';

interface StreamsOptions {
  readonly connections: Connections;
  readonly request: Request;
  readonly store: CursorStore;
}

/** Follows an operation. */
export type Subscribe = <T>(operation: Operation, options?: SubscribeOptions) => Subscription<T>;

/** Makes the function that subscribes. Equal operations share one stream, unless it has left the start of the new one. */
export function createStreams({ connections, request, store }: StreamsOptions): Subscribe {
  const streams = new Map<string, Stream<unknown>>();

  function streamOf<T>(operation: Operation, { gap = 'throw', contiguous = false }: SubscribeOptions): Stream<T> {
    const key = JSON.stringify([operation, gap, contiguous]);
    const present = streams.get(key);
    if (present && (!present.begun || (present.cursor !== null && startsNow(operation)))) return present as Stream<T>;
    const onEnd = (stream: Stream<unknown>) => {
      if (streams.get(key) === stream) streams.delete(key);
    };
    const stream = new Stream<T>({ operation, gap, contiguous }, { connections, request, onEnd });
    streams.set(key, stream as Stream<unknown>);
    return stream;
  }

  return <T>(operation: Operation, options: SubscribeOptions = {}) => {
    const { variables } = operation;
    const open = (after: string | null) =>
      streamOf<T>(after === null ? operation : { ...operation, variables: { ...variables, after } }, options);
    const subscription = new StreamSubscription<T>({ options, store, open });
    const { ended } = connections;
    if (ended !== undefined) subscription.ended(ended);
    return subscription;
  };
}

/** Whether a subscription begins with the events of now, at whatever time it is made. */
const startsNow = ({ query, variables = {} }: Operation): boolean =>
  !/[^$\w](last|since|after)\s*:\s*[^$\s]|\$(last|since)\b[^,)$]*=/.test(query) &&
  [variables.after, variables.last, variables.since].every((start) => start == null);
