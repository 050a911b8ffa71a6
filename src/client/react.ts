import { createContext, createElement, type ReactNode, useCallback, useContext, useSyncExternalStore } from 'react';
import type { Client } from './client.js';
import type { ClientError } from './client-error.js';
import type { ConnectionState } from './connection/connection-state.js';
import type { EventName, EventOf, KeyedName } from './events/event.js';
import type { EventsRequest } from './events/event-feed.js';
import type { LatestRequest, LatestUpdate } from './events/latest-feed.js';
import { PresenceDocument, type PresenceSubscription } from './generated/graphql.js';
import { follow, type Source, stateOf } from './react/shared-streams.js';
import type { Frame } from './streams/stream.js';

/** Why a stream ended; null while it goes on, also while the connection is lost. */
interface Followed {
  readonly error: ClientError | null;
}
interface EventsState<T extends EventName> extends Followed {
  readonly events: readonly EventOf<T>[];
}
interface LatestState<T extends KeyedName> extends Followed {
  readonly latest: ReadonlyMap<string, EventOf<T>>;
  readonly isLoading: boolean;
}
type Presences = PresenceSubscription['presence']['present'];
interface PresenceState extends Followed {
  readonly present: Presences;
  readonly isLoading: boolean;
}

const IDLE: ConnectionState = { status: 'idle' };
const NO_EVENTS: EventsState<EventName> = { events: [], error: null };
const NO_LATEST: LatestState<KeyedName> = { latest: new Map(), isLoading: true, error: null };
const NO_PRESENCE: PresenceState = { present: [], isLoading: true, error: null };

const ClientContext = createContext<Client | null>(null);

/** Gives the components below a client. The caller makes it, and closes it. */
export const TidingsProvider = ({ client, children }: { client: Client; children?: ReactNode }) =>
  createElement(ClientContext.Provider, { value: client }, children);

/** @throws Error outside of a `TidingsProvider`. */
export function useClient(): Client {
  const client = useContext(ClientContext);
  if (!client) throw new Error('There is no TidingsProvider above this component');
  return client;
}

/** State of the connection of subscriptions. On a server it is idle. */
export function useConnectionState() {
  const { state } = useClient();
  return useSyncExternalStore(
    state.subscribe,
    () => state.value,
    () => IDLE,
  );
}

/** The newest events, oldest first: at most `keep`, 100 by default. */
export function useEvents<T extends EventName>({
  keep = 100,
  ...request
}: EventsRequest<T> & { readonly keep?: number }) {
  return useFollowed<EventsState<T>, EventOf<T>>(
    `events ${JSON.stringify([keep, request])}`,
    NO_EVENTS as EventsState<T>,
    (client) => ({
      stream: client.events(request),
      apply: ({ events }, event) => ({ events: [...events, event].slice(-keep), error: null }),
    }),
  );
}

/** The latest event of each key of a keyed type, by key. */
export function useLatest<T extends KeyedName>({ project, type }: LatestRequest<T>) {
  return useFollowed<LatestState<T>, LatestUpdate<T>>(
    `latest ${type} ${project}`,
    NO_LATEST as LatestState<T>,
    (client) => ({
      stream: client.snapshotAndFollow({ project, type }),
      apply: (before, { kind, latest }) => ({
        latest: kind === 'SNAPSHOT' ? latest : new Map([...before.latest, ...latest]),
        isLoading: false,
        error: null,
      }),
    }),
  );
}

/** The users present in a project, ordered by user id. */
export function usePresence(projectId: string) {
  return useFollowed<PresenceState, Frame<PresenceSubscription>>(`presence ${projectId}`, NO_PRESENCE, (client) => ({
    stream: client.subscribe(PresenceDocument, { projectId }),
    apply: ({ present }, { data }) => ({
      present: presentAfter(present, data.presence),
      isLoading: false,
      error: null,
    }),
  }));
}

function presentAfter(before: Presences, { kind, present }: PresenceSubscription['presence']): Presences {
  if (kind === 'SNAPSHOT') return present;
  const changed = new Set(present.map(({ user }) => user.id));
  const after = before.filter(({ user }) => !changed.has(user.id));
  return kind === 'LEFT' ? after : [...after, ...present].sort((a, b) => (a.user.id < b.user.id ? -1 : 1));
}

function useFollowed<S, U>(key: string, initial: S, open: (client: Client) => Source<S, U>): S {
  const client = useClient();
  const subscribe = useCallback(
    (onChange: () => void) => follow(client, { key, initial, open, onChange }),
    // The key tells all of `open`, which is another function at each render.
    [client, key],
  );
  return useSyncExternalStore(
    subscribe,
    () => stateOf<S>(client, key) ?? initial,
    () => initial,
  );
}
