import type { EventKeys, EventPayloads } from '../generated/event-types.js';
import type { ActorKind, EventsSubscription, Priority } from '../generated/graphql.js';

/** Wire name of an event type: `commit`. */
export type EventName = keyof EventPayloads;

/** Wire name of an event type with a current state. */
export type KeyedName = keyof EventKeys & EventName;

/** What every event has beside its type and its payload. */
export interface EventEnvelope {
  readonly id: string;
  readonly projectId: string;
  /** Number in the project: 1, 2, 3 … Null for types that the hub does not store. */
  readonly offset: number | null;
  /** Position after the event in its project. Null for types that the hub does not store. */
  readonly cursor: string | null;
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly actor: { readonly id: string; readonly name: string; readonly kind: ActorKind };
  readonly priority: Priority;
  readonly correlationId: string | null;
  readonly causationId: string | null;
  readonly tags: readonly string[];
}

/** Event of one of these types. `type` tells which, and so the type of `payload`. */
export type EventOf<T extends EventName = EventName> = {
  [K in T]: EventEnvelope & { readonly type: K; readonly payload: EventPayloads[K] };
}[T];

/** Brings an answered event into the form that `EventOf` has. */
export function eventOf<T extends EventName>({ __typename, type, ...event }: EventsSubscription['events']): EventOf<T> {
  const envelope: EventEnvelope & { readonly payload: unknown } = event;
  return { ...envelope, type: type.toLowerCase() } as EventOf<T>;
}

/** Name of a GraphQL field for a wire name: `taskUpdate` for `task_update`. */
export const fieldName = (name: string) => name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

/** Value of `EventType` for a wire name. */
export const enumValue = (name: string) => name.toUpperCase() as EventsSubscription['events']['type'];
