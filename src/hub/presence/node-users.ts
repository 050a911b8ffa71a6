import { randomUUID } from 'node:crypto';
import type { Viewer } from '../../auth/viewer.js';
import { type Clock, systemClock } from '../../core/clock.js';
import { hasCode } from '../../core/errors.js';
import type { PresenceChange, PresenceSaid, PresenceStore, PresenceTouch, Present } from '../../core/presence-store.js';
import { Stay } from './user-state.js';

/** How long a user counts as present whose node is not heard of any more. */
export const TTL_MS = 30_000;
/** A user who comes back within this time was never away. */
export const GRACE_MS = 2_000;
/** How long one counts as present who has no connection, and has said that they are there. */
export const SAID_MS = 60_000;
/** How long those of a node that stops stay where they are: they come back to another one. */
const HANDOVER_MS = 10_000;

/** What comes within this time goes to the store together. */
const LINGER_MS = 20;
const BATCH = 100;

interface AttendanceOptions {
  readonly store: PresenceStore;
  readonly clock: Clock;
  /** The connection by which a viewer came in, where there is one. */
  readonly connectionOf: () => (viewer: Viewer) => string | undefined;
  /** Told what has changed for everybody. It is no news where others have known it all along, and only the store had not. */
  readonly onChange: (change: PresenceChange, isNews: boolean) => void;
  /** Told what went wrong, unless the log is away. */
  readonly onError: (error: unknown) => void;
}

/**
 * Who is where with this node, and what the store of all nodes is told of it: in batches, in the background, so that no
 * subscription waits for it or fails by it. It has one small entry for each user of a project who has a subscription here,
 * or has said so in the last minute, and so is bounded by what bounds those.
 */
export class Attendance {
  readonly #options: AttendanceOptions;
  readonly #node = randomUUID();
  readonly #stays = new Map<string, Stay>();
  /** What the store has to be told of. */
  readonly #due = new Set<Stay>();
  /** Those who have lost a connection, by when that counts; the first ones first. */
  readonly #lapsing = new Map<Stay, number>();
  /** Those who have said that they are here. */
  readonly #saying = new Set<Stay>();
  /** What the store was told before this is to be told again. */
  #staleBefore = Number.NEGATIVE_INFINITY;
  #cancel: (() => void) | null = null;
  #sending: Promise<void> = Promise.resolve();
  #closed = false;
  #retiring = false;
  #epoch: string | null = null;
  /** Whether the store may have missed something, or lost it. */
  interrupted = false;

  constructor(options: AttendanceOptions) {
    this.#options = options;
  }

  /** How many users there are here, in each project for itself. */
  get size(): number {
    return this.#stays.size;
  }

  /** A subscription of the viewer's has begun. */
  watch(viewer: Viewer, project: string): void {
    const stay = this.#stay(viewer, project);
    stay.add(viewer);
    this.#owe(stay);
  }

  /** It has ended. */
  unwatch(viewer: Viewer, project: string): void {
    const stay = this.#stays.get(keyOf(viewer.actor.id, project));
    if (!stay) return;
    stay.remove(viewer);
    this.#lapsing.delete(stay);
    this.#lapsing.set(stay, this.#options.clock.now() + GRACE_MS);
  }

  /** Takes what a user says of themselves. @throws TidingsError `UNAVAILABLE`: nobody was told. */
  async say(viewer: Viewer, project: string, said: Omit<PresenceSaid, 'at'>): Promise<Present> {
    const { store, clock } = this.#options;
    const stay = this.#stay(viewer, project);
    const there = said.status !== 'OFFLINE';
    stay.saying++;
    try {
      const entry: PresenceTouch = { ...this.#touchOf(stay), said: { ...said, at: null } };
      const [change] = await store.touch({ node: this.#node, ttlMs: TTL_MS, entries: [entry] });
      const present = change!.present!;
      stay.said = there || stay.isWatching ? { ...said, at: present.saidAt } : undefined;
      stay.saidUntil = there ? clock.now() + SAID_MS : 0;
      const told = { connections: entry.connections, isNews: true };
      this.#took(stay, change!, told);
      return present;
    } finally {
      stay.saying--;
      if (stay.saidUntil > 0) this.#saying.add(stay);
      else this.#saying.delete(stay);
      this.#owe(stay);
    }
  }

  /** To be called about every second: what is due by the clock. */
  tick(): void {
    const now = this.#options.clock.now();
    for (const [stay, at] of this.#lapsing) {
      if (at > now) break;
      this.#lapsing.delete(stay);
      this.#owe(stay);
    }
    for (const stay of this.#saying) {
      if (stay.saidUntil > now) continue;
      stay.saidUntil = 0;
      this.#saying.delete(stay);
      this.#owe(stay);
    }
    if (this.#due.size > 0) this.#schedule();
  }

  /** Tells the store of everybody again, so that they do not expire there, or are there again. */
  refresh(): Promise<void> {
    this.#staleBefore = this.#options.clock.now();
    for (const stay of this.#stays.values()) if (stay.told !== null) this.#due.add(stay);
    return this.flush();
  }

  /** Finds out whether the store has lost what it was told. */
  async look(): Promise<void> {
    await this.#guarded(async () => {
      const epoch = await this.#options.store.epoch();
      if (this.#epoch !== null && this.#epoch !== epoch) this.interrupted = true;
      this.#epoch = epoch;
    });
  }

  /** Removes those whose nodes are not heard of any more. */
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

  /** Tells the store what is due. Never rejects: what it could not be told is told later. */
  flush(): Promise<void> {
    this.#cancel?.();
    this.#cancel = null;
    this.#sending = this.#sending.then(() => this.#guarded(() => this.#send()));
    return this.#sending;
  }

  /** The node stops: those who lose their connection from here on come back to another one. */
  retire(): void {
    this.#retiring = true;
  }

  /** Leaves those who are here to the nodes that they go to. Twice is fine. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    this.#cancel?.();
    await this.#sending;
    const stays = [...this.#stays.values()].filter(({ told }) => told !== null);
    await this.#guarded(async () => {
      for (let at = 0; at < stays.length; at += BATCH) await this.#handOver(stays.slice(at, at + BATCH));
    });
    this.#stays.clear();
  }

  async #handOver(stays: readonly Stay[]): Promise<void> {
    const entries = stays.map((stay) => stay.touch(stay.told!));
    await this.#options.store.touch({ node: this.#node, ttlMs: HANDOVER_MS, entries });
  }

  #stay(viewer: Viewer, project: string): Stay {
    const key = keyOf(viewer.actor.id, project);
    const stay = this.#stays.get(key) ?? new Stay(viewer.actor, project);
    this.#stays.set(key, stay);
    return stay;
  }

  #owe(stay: Stay): void {
    this.#due.add(stay);
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
      const touched = batch.filter((stay) => this.#isToTell(stay));
      const left = batch.filter((stay) => stay.isOver && !this.#lapsing.has(stay));
      // Only these: all connections are gone through for it.
      const unnamed = touched.filter(({ isNamed }) => !isNamed);
      if (unnamed.length > 0) {
        const nameOf = connectionOf();
        for (const stay of unnamed) stay.nameAfter(nameOf);
      }
      // In the meantime they may fall due once more.
      for (const stay of batch) this.#due.delete(stay);
      try {
        const entries = touched.map((stay) => this.#touchOf(stay));
        const changes = await store.touch({ node: this.#node, ttlMs: TTL_MS, entries });
        for (const [index, stay] of touched.entries()) {
          // One whom the store has had all the time, and has lost, is greeted by nobody.
          const isNews = stay.told === null || this.#options.clock.now() - stay.toldAt >= TTL_MS;
          this.#took(stay, changes[index]!, { connections: entries[index]!.connections, isNews });
        }
        await this.#leave(left);
      } catch (error) {
        for (const stay of batch) this.#due.add(stay);
        throw error;
      }
    }
  }

  /** Whether the store is to be told that, or how, somebody is here. */
  #isToTell(stay: Stay): boolean {
    if (stay.isOver) return false;
    const connections = this.#connectionsOf(stay);
    return stay.told !== connections || stay.toldAt < this.#staleBefore;
  }

  /** While it is not sure that a connection is lost it counts. */
  #connectionsOf(stay: Stay): number {
    const { connections } = stay;
    return this.#lapsing.has(stay) ? Math.max(connections, stay.told ?? 0) : connections;
  }

  async #leave(stays: readonly Stay[]): Promise<void> {
    const { store, onChange } = this.#options;
    const known = stays.filter(({ told }) => told !== null);
    if (this.#retiring) await this.#handOver(known);
    else {
      const changes = await store.leave({ node: this.#node, entries: known });
      for (const change of changes) if (change.kind) onChange(change, true);
    }
    for (const stay of stays) {
      stay.told = null;
      const key = keyOf(stay.user, stay.project);
      // Somebody may have come back meanwhile: then they are due again.
      if (stay.isOver && this.#stays.get(key) === stay) this.#stays.delete(key);
    }
  }

  #touchOf(stay: Stay): PresenceTouch {
    return stay.touch(this.#connectionsOf(stay));
  }

  #took(stay: Stay, change: PresenceChange, told: { connections: number; isNews: boolean }): void {
    const { clock, onChange } = this.#options;
    stay.told = told.connections;
    stay.toldAt = clock.now();
    if (change.kind) onChange(change, told.isNews);
  }

  async #guarded(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.interrupted = true;
      // A log that is away is told by `ready`; all of it is tried again.
      if (!hasCode(error, 'UNAVAILABLE')) this.#options.onError(error);
    }
  }
}

const keyOf = (user: string, project: string): string => `${project} ${user}`;
