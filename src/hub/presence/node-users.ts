import { randomUUID } from 'node:crypto';
import type { Viewer } from '../../auth/viewer.js';
import { type Clock, systemClock } from '../../core/clock.js';
import { hasCode } from '../../core/errors.js';
import type {
  PresenceChange,
  PresenceSaid,
  PresenceStore,
  PresenceTouch,
  Present,
} from '../../core/log/presence-store.js';
import { UserState } from './user-state.js';

/** How long a user counts as present after the last touch by the user's node. */
export const TTL_MS = 30_000;
/** A user who comes back within this time was never away. */
export const GRACE_MS = 2_000;
/** How long one counts as present who has no connection, and has said that they are there. */
export const SAID_MS = 60_000;
/** How long those of a node that stops state where they are: they come back to another one. */
const HANDOVER_MS = 10_000;

/** What comes within this time goes to the store together. */
const LINGER_MS = 20;
const BATCH = 100;

interface NodeUsersOptions {
  readonly store: PresenceStore;
  readonly clock: Clock;
  /** The connection by which a viewer came in, where there is one. */
  readonly connectionOf: () => (viewer: Viewer) => string | undefined;
  /** Receives what has changed for all nodes. It is no news where only the store had lost what everybody knew. */
  readonly onChange: (change: PresenceChange, isNews: boolean) => void;
  /** Receives failures. A log that is away is none. */
  readonly onError: (error: unknown) => void;
}

/**
 * Who is where with this node, and what the store of all nodes is told of it: in batches, in the background, so that no
 * subscription waits for it or fails by it. It has one small entry for each user of a project who has a subscription here,
 * or has said so in the last minute, and so is bounded by what bounds those.
 */
export class NodeUsers {
  readonly #options: NodeUsersOptions;
  readonly #node = randomUUID();
  readonly #states = new Map<string, UserState>();
  /** Users whose entry in the store is to be updated. */
  readonly #due = new Set<UserState>();
  /** Users who have lost a connection, with the time at which the loss counts, earliest first. */
  readonly #lapsing = new Map<UserState, number>();
  /** Users who have set their presence themselves. */
  readonly #saying = new Set<UserState>();
  /** Entries that were sent before this time are sent again. */
  #staleBefore = Number.NEGATIVE_INFINITY;
  #cancel: (() => void) | null = null;
  #sending: Promise<void> = Promise.resolve();
  #closed = false;
  #retiring = false;
  #epoch: string | null = null;
  /** Whether the store may have missed something, or lost it. */
  interrupted = false;

  constructor(options: NodeUsersOptions) {
    this.#options = options;
  }

  /** How many users there are here, in each project for itself. */
  get size(): number {
    return this.#states.size;
  }

  /** A subscription of the viewer's has begun. */
  watch(viewer: Viewer, project: string): void {
    const state = this.#state(viewer, project);
    state.add(viewer);
    this.#owe(state);
  }

  /** It has ended. */
  unwatch(viewer: Viewer, project: string): void {
    const state = this.#states.get(keyOf(viewer.actor.id, project));
    if (!state) return;
    state.remove(viewer);
    this.#lapsing.delete(state);
    this.#lapsing.set(state, this.#options.clock.now() + GRACE_MS);
  }

  /** Takes what a user says of themselves. @throws TidingsError `UNAVAILABLE`: nothing was changed. */
  async say(viewer: Viewer, project: string, said: Omit<PresenceSaid, 'at'>): Promise<Present> {
    const { store, clock } = this.#options;
    const state = this.#state(viewer, project);
    const there = said.status !== 'OFFLINE';
    state.saying++;
    try {
      const entry: PresenceTouch = { ...this.#touchOf(state), said: { ...said, at: null } };
      const [change] = await store.touch({ node: this.#node, ttlMs: TTL_MS, entries: [entry] });
      const present = change!.present!;
      state.said = there || state.isWatching ? { ...said, at: present.saidAt } : undefined;
      state.saidUntil = there ? clock.now() + SAID_MS : 0;
      const told = { connections: entry.connections, isNews: true };
      this.#took(state, change!, told);
      return present;
    } finally {
      state.saying--;
      if (state.saidUntil > 0) this.#saying.add(state);
      else this.#saying.delete(state);
      this.#owe(state);
    }
  }

  /** To be called about every second: what is due by the clock. */
  tick(): void {
    const now = this.#options.clock.now();
    for (const [state, at] of this.#lapsing) {
      if (at > now) break;
      this.#lapsing.delete(state);
      this.#owe(state);
    }
    for (const state of this.#saying) {
      if (state.saidUntil > now) continue;
      state.saidUntil = 0;
      this.#saying.delete(state);
      this.#owe(state);
    }
    if (this.#due.size > 0) this.#schedule();
  }

  /** Sends every user to the store again, so that none expires there, and a store that lost them has them back. */
  refresh(): Promise<void> {
    this.#staleBefore = this.#options.clock.now();
    for (const state of this.#states.values()) if (state.told !== null) this.#due.add(state);
    return this.flush();
  }

  /** Finds out whether the store has lost its content. */
  async look(): Promise<void> {
    await this.#guarded(async () => {
      const epoch = await this.#options.store.epoch();
      if (this.#epoch !== null && this.#epoch !== epoch) this.interrupted = true;
      this.#epoch = epoch;
    });
  }

  /** Removes users whose nodes have stopped touching them. */
  async expire(): Promise<void> {
    await this.#guarded(async () => {
      const { store, onChange } = this.#options;
      for (;;) {
        const expired = await store.expire();
        for (const change of expired) onChange(change, true);
        if (expired.length < 100) return;
      }
    });
  }

  /** Sends what is due to the store. Never rejects: what fails is sent later. */
  flush(): Promise<void> {
    this.#cancel?.();
    this.#cancel = null;
    this.#sending = this.#sending.then(() => this.#guarded(() => this.#send()));
    return this.#sending;
  }

  /** Prepares for the stop of the node: users who lose their connection from now on come back to another node. */
  retire(): void {
    this.#retiring = true;
  }

  /** Leaves the users to the nodes that they go to. Idempotent. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    this.#cancel?.();
    await this.#sending;
    const states = [...this.#states.values()].filter(({ told }) => told !== null);
    await this.#guarded(async () => {
      for (let at = 0; at < states.length; at += BATCH) await this.#handOver(states.slice(at, at + BATCH));
    });
    this.#states.clear();
  }

  async #handOver(states: readonly UserState[]): Promise<void> {
    const entries = states.map((state) => state.touch(state.told!));
    await this.#options.store.touch({ node: this.#node, ttlMs: HANDOVER_MS, entries });
  }

  #state(viewer: Viewer, project: string): UserState {
    const key = keyOf(viewer.actor.id, project);
    const state = this.#states.get(key) ?? new UserState(viewer.actor, project);
    this.#states.set(key, state);
    return state;
  }

  #owe(state: UserState): void {
    this.#due.add(state);
    this.#schedule();
  }

  #schedule(): void {
    if (this.#cancel || this.#closed) return;
    this.#cancel = systemClock.after(LINGER_MS, () => void this.flush());
  }

  async #send(): Promise<void> {
    const { store, connectionOf } = this.#options;
    while (this.#due.size > 0) {
      const batch = [...this.#due].slice(0, BATCH);
      const touched = batch.filter((state) => this.#isToTell(state));
      const left = batch.filter((state) => state.isOver && !this.#lapsing.has(state));
      // Only these: all connections are gone through for it.
      const unnamed = touched.filter(({ isNamed }) => !isNamed);
      if (unnamed.length > 0) {
        const nameOf = connectionOf();
        for (const state of unnamed) state.nameAfter(nameOf);
      }
      // In the meantime they may fall due once more.
      for (const state of batch) this.#due.delete(state);
      try {
        const entries = touched.map((state) => this.#touchOf(state));
        const changes = await store.touch({ node: this.#node, ttlMs: TTL_MS, entries });
        for (const [index, state] of touched.entries()) {
          // A user whom the store had and has lost is not announced again.
          const isNews = state.told === null || this.#options.clock.now() - state.toldAt >= TTL_MS;
          this.#took(state, changes[index]!, { connections: entries[index]!.connections, isNews });
        }
        await this.#leave(left);
      } catch (error) {
        for (const state of batch) this.#due.add(state);
        throw error;
      }
    }
  }

  /** Whether the entry of a user is to be sent to the store. */
  #isToTell(state: UserState): boolean {
    if (state.isOver) return false;
    const connections = this.#connectionsOf(state);
    return state.told !== connections || state.toldAt < this.#staleBefore;
  }

  /** While it is not sure that a connection is lost it counts. */
  #connectionsOf(state: UserState): number {
    const { connections } = state;
    return this.#lapsing.has(state) ? Math.max(connections, state.told ?? 0) : connections;
  }

  async #leave(states: readonly UserState[]): Promise<void> {
    const { store, onChange } = this.#options;
    const known = states.filter(({ told }) => told !== null);
    if (this.#retiring) await this.#handOver(known);
    else {
      const changes = await store.leave({ node: this.#node, entries: known });
      for (const change of changes) if (change.kind) onChange(change, true);
    }
    for (const state of states) {
      state.told = null;
      const key = keyOf(state.user, state.project);
      // Somebody may have come back meanwhile: then they are due again.
      if (state.isOver && this.#states.get(key) === state) this.#states.delete(key);
    }
  }

  #touchOf(state: UserState): PresenceTouch {
    return state.touch(this.#connectionsOf(state));
  }

  #took(state: UserState, change: PresenceChange, told: { connections: number; isNews: boolean }): void {
    const { clock, onChange } = this.#options;
    state.told = told.connections;
    state.toldAt = clock.now();
    if (change.kind) onChange(change, told.isNews);
  }

  async #guarded(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.interrupted = true;
      // `ready` reports a log that is away, and everything is retried.
      if (!hasCode(error, 'UNAVAILABLE')) this.#options.onError(error);
    }
  }
}

const keyOf = (user: string, project: string): string => `${project} ${user}`;
