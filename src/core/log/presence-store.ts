import type { ActorKind } from '../record.js';

/** What users may say of themselves. One who is `OFFLINE` counts as absent, whatever connections they have. */
export const USER_STATUSES = ['ONLINE', 'AWAY', 'BUSY', 'OFFLINE'] as const;
export type UserStatus = (typeof USER_STATUSES)[number];

/** What a user has said: what was said last counts on all nodes, by the clock of the store. */
export interface PresenceSaid {
  readonly status: UserStatus;
  readonly message: string | null;
  /** When, as the store has said (`saidAt`); null when it is said just now. */
  readonly at: number | null;
}

/** A user as one of their connections shows them. */
export interface PresenceProfile {
  readonly name: string;
  readonly kind: ActorKind;
  /** A connection of the user, or, where there is none, a name for their state. */
  readonly connectionId: string;
}

/** That a user is in a project, as one node knows it. */
export interface PresenceTouch {
  readonly project: string;
  readonly user: string;
  /** How many connections the node has of them; 0 for one who has only said so. */
  readonly connections: number;
  readonly profile: PresenceProfile;
  readonly said?: PresenceSaid;
}

/** Somebody who is in a project, over all nodes. */
export interface Present {
  readonly user: string;
  readonly profile: PresenceProfile;
  readonly status: UserStatus;
  readonly message: string | null;
  /** When they said so, by the clock of the store; 0 when they have said nothing. */
  readonly saidAt: number;
  /** Since when, by the clock of the store, milliseconds since 1970 UTC. */
  readonly since: number;
  readonly connections: number;
}

/** What a call has changed for everybody: `null` when nobody would see a difference. */
export type PresenceChangeKind = 'JOINED' | 'LEFT' | 'CHANGED' | null;

export interface PresenceChange {
  readonly kind: PresenceChangeKind;
  readonly project: string;
  /** As they are now, or, of one who has left, were last; null when there was nobody. */
  readonly present: Present | null;
}

/** What a node tells of those who are with it. */
export interface PresenceBatch<T> {
  /** Names one run of a node. */
  readonly node: string;
  /** At most 500. */
  readonly entries: readonly T[];
}

/** Who is where, over all nodes. It is not durable: a store that has lost it learns it again as the nodes go on touching. */
export interface PresenceStore {
  /**
   * Says that users are here for the next `ttlMs`, unless it is said again. What comes of each is decided as one, so that
   * of all nodes exactly one is told that a user has `JOINED`. The results are in the order of the entries.
   */
  touch(batch: PresenceBatch<PresenceTouch> & { readonly ttlMs: number }): Promise<PresenceChange[]>;
  /** Says that the node has them no longer; `LEFT` where no other node has them either. Results in the order of the entries. */
  leave(batch: PresenceBatch<Pick<PresenceTouch, 'project' | 'user'>>): Promise<PresenceChange[]>;
  /**
   * Removes some of those whose time has passed on all nodes, and tells one caller of each that they have `LEFT`. At most 100
   * a call: call again while there are so many.
   */
  expire(): Promise<PresenceChange[]>;
  /** Who is in a project now, `OFFLINE` ones left out, by user id in ascending order; and what they are known by. */
  list(project: string): Promise<{ readonly epoch: string; readonly present: Present[] }>;
  /** Names what the store knows: another one means that it has lost what it was told before. */
  epoch(): Promise<string>;
}
