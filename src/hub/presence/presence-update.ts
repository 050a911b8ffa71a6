import type { Present } from '../../core/log/presence-store.js';

/** A change of who is in a project. `SNAPSHOT` lists all users, the other kinds list the users that have changed. */
export interface PresenceUpdate {
  readonly kind: 'SNAPSHOT' | 'JOINED' | 'LEFT' | 'CHANGED';
  readonly present: readonly Present[];
}

/** The users of a project by id. */
export type Presences = ReadonlyMap<string, Present>;

/** What leads from one state to the next: at most one update of each kind. */
export function updatesBetween(before: Presences, after: Presences): PresenceUpdate[] {
  const left = [...before.values()].filter(({ user }) => !after.has(user));
  const joined: Present[] = [];
  const changed: Present[] = [];
  for (const present of after.values()) {
    const was = before.get(present.user);
    if (!was) joined.push(present);
    else if (isOther(was, present)) changed.push(present);
  }
  const updates: PresenceUpdate[] = [
    { kind: 'LEFT', present: left },
    { kind: 'JOINED', present: joined },
    { kind: 'CHANGED', present: changed },
  ];
  return updates.filter(({ present }) => present.length > 0);
}

const isOther = (one: Present, other: Present): boolean =>
  one.status !== other.status ||
  one.message !== other.message ||
  one.since !== other.since ||
  one.connections !== other.connections ||
  one.profile.name !== other.profile.name ||
  one.profile.kind !== other.profile.kind;
