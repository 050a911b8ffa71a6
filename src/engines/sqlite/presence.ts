import { randomUUID } from 'node:crypto';
import type { Clock } from '../../core/clock.js';
import type {
  PresenceBatch,
  PresenceChange,
  PresenceChangeKind,
  PresenceProfile,
  PresenceSaid,
  PresenceStore,
  PresenceTouch,
  Present,
} from '../../core/log/presence-store.js';

const EXPIRE_AT_ONCE = 100;
const NOTHING_SAID: Said = { status: 'ONLINE', message: null, at: 0 };

type Said = PresenceSaid & { readonly at: number };

interface Hold {
  readonly expires: number;
  readonly connections: number;
}

/** A user in a project, with the nodes that hold them there. */
interface User {
  readonly id: string;
  readonly since: number;
  readonly holds: Map<string, Hold>;
  profile: PresenceProfile;
  said: Said;
}

/** Presence in memory: all users of the file are in this process. Bounded by the connections of its nodes. */
export class MemoryPresence implements PresenceStore {
  readonly #clock: Clock;
  readonly #epoch: string = randomUUID();
  readonly #projects = new Map<string, Map<string, User>>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  async touch(batch: PresenceBatch<PresenceTouch> & { readonly ttlMs: number }): Promise<PresenceChange[]> {
    const expires = this.#clock.now() + batch.ttlMs;
    return batch.entries.map(({ project, connections, said, ...entry }) => {
      const user = this.#user(project, entry);
      const before = user.holds.size > 0 ? this.#seen(user) : '';
      user.holds.set(batch.node, { expires, connections });
      user.profile = entry.profile;
      if (said) this.#say(user, said);
      return this.#settle(project, user, before);
    });
  }

  async leave({ node, entries }: PresenceBatch<Pick<PresenceTouch, 'project' | 'user'>>): Promise<PresenceChange[]> {
    return entries.map(({ project, user: id }) => {
      const user = this.#projects.get(project)?.get(id);
      if (!user) return { kind: null, project, present: null };
      const before = this.#seen(user);
      user.holds.delete(node);
      return this.#settle(project, user, before);
    });
  }

  async expire(): Promise<PresenceChange[]> {
    const now = this.#clock.now();
    const expired: PresenceChange[] = [];
    for (const [project, users] of this.#projects)
      for (const user of users.values()) {
        if (expired.length === EXPIRE_AT_ONCE) return expired;
        if (![...user.holds.values()].some(({ expires }) => expires <= now)) continue;
        // Observers saw this user until now, although `#present` leaves expired holds out.
        const before = user.said.status === 'OFFLINE' ? '' : 'expired';
        expired.push(this.#settle(project, user, before));
      }
    return expired;
  }

  async epoch(): Promise<string> {
    return this.#epoch;
  }

  async list(project: string): Promise<{ epoch: string; present: Present[] }> {
    const now = this.#clock.now();
    const users = [...(this.#projects.get(project)?.values() ?? [])];
    const present = users
      .filter(
        ({ said, holds }) => said.status !== 'OFFLINE' && [...holds.values()].some(({ expires }) => expires > now),
      )
      .map((user) => this.#present(user))
      .sort((a, b) => (a.user < b.user ? -1 : 1));
    return { epoch: this.#epoch, present };
  }

  #user(project: string, { user: id, profile }: Pick<PresenceTouch, 'user' | 'profile'>): User {
    const users = this.#projects.get(project) ?? new Map<string, User>();
    this.#projects.set(project, users);
    const user = users.get(id) ?? { id, since: this.#clock.now(), holds: new Map(), profile, said: NOTHING_SAID };
    users.set(id, user);
    return user;
  }

  #say(user: User, said: PresenceSaid): void {
    const at = said.at ?? Math.max(this.#clock.now(), user.said.at + 1);
    if (at >= user.said.at) user.said = { ...said, at };
  }

  /** Removes expired holds, and a user without any. @returns the change for observers that saw `before`. */
  #settle(project: string, user: User, before: string): PresenceChange {
    const now = this.#clock.now();
    for (const [node, { expires }] of user.holds) if (expires <= now) user.holds.delete(node);
    if (user.holds.size === 0) this.#remove(project, user);
    const after = user.holds.size === 0 ? '' : this.#seen(user);
    return { kind: kindOf(before, after), project, present: this.#present(user) };
  }

  #remove(project: string, { id }: User): void {
    const users = this.#projects.get(project);
    users?.delete(id);
    if (users?.size === 0) this.#projects.delete(project);
  }

  /** State of a user as observers see it, as text; '' for a user that is not visible. */
  #seen(user: User): string {
    const { status, message, connections } = this.#present(user);
    return status === 'OFFLINE' ? '' : JSON.stringify([status, message, connections]);
  }

  #present({ id, since, holds, profile, said: { status, message, at } }: User): Present {
    const now = this.#clock.now();
    let connections = 0;
    for (const hold of holds.values()) if (hold.expires > now) connections += hold.connections;
    return { user: id, profile, status, message, saidAt: at, since, connections };
  }
}

function kindOf(before: string, after: string): PresenceChangeKind {
  if (before === after) return null;
  if (before === '') return 'JOINED';
  return after === '' ? 'LEFT' : 'CHANGED';
}
