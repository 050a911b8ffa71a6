import type { Client } from '../client.js';

/** Stream, and how its updates change a state. */
export interface Source<S, U> {
  readonly stream: AsyncIterableIterator<U, undefined>;
  readonly apply: (state: S, update: U) => S;
}

interface Shared {
  readonly listeners: Set<() => void>;
  readonly end: () => unknown;
  state: unknown;
}

const streams = new WeakMap<Client, Map<string, Shared>>();

/** State of a stream that is followed; undefined when nobody follows it. */
export const stateOf = <S>(client: Client, key: string) => streams.get(client)?.get(key)?.state as S | undefined;

interface Follower<S, U> {
  readonly key: string;
  readonly initial: S;
  readonly open: (client: Client) => Source<S, U>;
  readonly onChange: () => void;
}

/** Follows a stream. Followers with one key share it: the first opens it, and it ends after the last. @returns leaves it. */
export function follow<S, U>(client: Client, { key, initial, open, onChange }: Follower<S, U>): () => void {
  const ofClient = streams.get(client) ?? new Map<string, Shared>();
  streams.set(client, ofClient);
  const shared = ofClient.get(key) ?? start(open(client), initial);
  ofClient.set(key, shared);
  shared.listeners.add(onChange);
  return () => {
    shared.listeners.delete(onChange);
    // StrictMode leaves and comes back in one turn.
    setTimeout(() => {
      if (shared.listeners.size > 0 || ofClient.get(key) !== shared) return;
      ofClient.delete(key);
      shared.end();
    });
  };
}

function start<S, U>({ stream, apply }: Source<S, U>, initial: S): Shared {
  const shared: Shared = { listeners: new Set(), end: () => stream.return?.(), state: initial };
  let next = initial;
  let isPlanned = false;
  /** Renders once for all updates of a turn. */
  const set = (state: S) => {
    next = state;
    if (isPlanned) return;
    isPlanned = true;
    setTimeout(() => {
      isPlanned = false;
      shared.state = next;
      for (const listener of [...shared.listeners]) listener();
    });
  };
  void (async () => {
    try {
      for await (const update of stream) set(apply(next, update));
    } catch (error) {
      set({ ...next, error });
    }
  })();
  return shared;
}
