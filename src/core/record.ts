export const PRIORITIES = ['LOW', 'NORMAL', 'HIGH', 'URGENT'] as const;
export type Priority = (typeof PRIORITIES)[number];

export const ACTOR_KINDS = ['USER', 'AGENT', 'SERVICE', 'HUB'] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];

/** Publisher of an event. */
export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly kind: ActorKind;
}

/** Metadata of an event: stamped by the hub, stored by the engine beside the payload. Times are milliseconds since 1970 UTC. */
export interface Envelope {
  /** ULID. */
  readonly id: string;
  /** Wire name of the event type. */
  readonly type: string;
  readonly project: string;
  /** The publisher's clock. */
  readonly occurredAt: number;
  /** The hub's clock. */
  readonly recordedAt: number;
  readonly actor: Actor;
  readonly priority: Priority;
  readonly correlationId: string | null;
  readonly causationId: string | null;
  readonly tags: readonly string[];
  /** Value of the declaration's key field, as text; null for types without one. */
  readonly key: string | null;
  readonly payload: Readonly<Record<string, unknown>>;
  /** Header `traceparent` of the operation that published it; null, or absent, where that was not traced. */
  readonly traceparent?: string | null;
}

/** Stored event. */
export interface EventRecord extends Envelope {
  /** Names the history of its project that `offset` counts in. */
  readonly epoch: string;
  /** Names the run of the log that wrote it: see `Point`. */
  readonly run: string;
  /** 1, 2, 3 … in its project, without a hole, in commit order. */
  readonly offset: number;
  /** 1, 2, 3 … over all projects of the log, without a hole, in commit order: the position in the feed over all projects. */
  readonly sequence: number;
  /** Length of the stored payload's JSON text. Bounds of memory count it. */
  readonly bytes: number;
}

/** An event of a live-only type: announced, never stored. */
export interface LiveRecord extends Envelope {
  readonly epoch: null;
  readonly offset: null;
  readonly sequence: null;
}

export type AnyRecord = EventRecord | LiveRecord;

/** Records grouped by project, in their order. */
export function byProject(records: readonly AnyRecord[]): Map<string, AnyRecord[]> {
  const groups = new Map<string, AnyRecord[]>();
  for (const record of records) {
    const group = groups.get(record.project);
    if (group) group.push(record);
    else groups.set(record.project, [record]);
  }
  return groups;
}
