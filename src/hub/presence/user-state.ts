import { randomUUID } from 'node:crypto';
import type { Viewer } from '../../auth/viewer.js';
import type { PresenceSaid, PresenceTouch } from '../../core/log/presence-store.js';
import type { Actor, ActorKind } from '../../core/record.js';

/** A user in a project, as one node knows it. There may be one for each connection, so it is kept small. */
export class UserState {
  readonly user: string;
  readonly project: string;
  readonly #name: string;
  readonly #kind: ActorKind;
  /** One of their connections; a name for the state where none is known. */
  connectionId = randomUUID() as string;
  #namedAfter: Viewer | undefined;
  /** One for each of their subscriptions here, in any order. */
  #viewers: Viewer[] = [];
  /** How many connections they have: each has a viewer of its own. */
  connections = 0;
  /** What they have said of themselves, as far as it still counts. */
  said: PresenceSaid | undefined;
  /** Until when they are here without a connection, because they have said so; 0 when they have not. */
  saidUntil = 0;
  /** How much of what they say is on its way to the store. */
  saying = 0;
  /** With how many connections the store knows of them; null when it does not. */
  told: number | null = null;
  /** Since when. */
  toldAt = 0;

  constructor({ id, name, kind }: Actor, project: string) {
    this.user = id;
    this.project = project;
    this.#name = name;
    this.#kind = kind;
  }

  /** Nothing holds them here. */
  get isOver(): boolean {
    return this.#viewers.length === 0 && this.saidUntil === 0 && this.saying === 0;
  }

  get isWatching(): boolean {
    return this.#viewers.length > 0;
  }

  /** Whether it bears the name of a connection that they still have. */
  get isNamed(): boolean {
    return this.#namedAfter !== undefined && this.#viewers.includes(this.#namedAfter);
  }

  /** Names it after one of their connections, where that is known. */
  nameAfter(connectionOf: (viewer: Viewer) => string | undefined): void {
    const viewer = this.#viewers[0];
    const id = viewer && connectionOf(viewer);
    if (id === undefined) return;
    this.#namedAfter = viewer;
    this.connectionId = id;
  }

  add(viewer: Viewer): void {
    if (!this.#viewers.includes(viewer)) this.connections++;
    // Most have one: a list of just that length takes a fraction of one that was pushed to.
    if (this.#viewers.length === 0) this.#viewers = [viewer];
    else this.#viewers.push(viewer);
  }

  remove(viewer: Viewer): void {
    const viewers = this.#viewers;
    const at = viewers.lastIndexOf(viewer);
    if (at < 0) return;
    viewers[at] = viewers.at(-1)!;
    viewers.pop();
    if (!viewers.includes(viewer)) this.connections--;
  }

  /** The entry for the store. */
  touch(connections: number): PresenceTouch {
    const { project, user, said, connectionId } = this;
    return { project, user, connections, said, profile: { name: this.#name, kind: this.#kind, connectionId } };
  }
}
