import { randomBytes } from 'node:crypto';
import type { Clock } from '../../core/clock.js';
import type { Signals } from '../../core/signals.js';
import { VERSION } from '../../core/version.js';

const HELLO = 'node-hello';
const GOODBYE = 'node-goodbye';
const HELLO_EVERY_MS = 2_000;
/** A node that was silent for so long, three hellos, is lost. */
const LOST_AFTER_MS = 7_000;
/** A lost node is named for this long. */
const FORGOTTEN_AFTER_MS = 300_000;
/** Nodes that are known at most. */
const MAX_NODES = 1_000;

/** A node as every client may know it. */
export interface NodeIdentity {
  /** Random, another one after each start: `3f9a2c1b90de`. Names neither host nor address. */
  readonly id: string;
  readonly version: string;
  /** By the clock of that node, milliseconds since 1970 UTC. */
  readonly startedAt: number;
}

/** Another node that shares the log. */
export interface OtherNode {
  readonly node: NodeIdentity;
  /** By the clock of this node, milliseconds since 1970 UTC. */
  readonly lastSeenAt: number;
  /** No longer heard, and it has not stopped in good order. */
  readonly isLost: boolean;
}

interface Seen {
  readonly node: NodeIdentity;
  readonly at: number;
  readonly elapsed: number;
}

/**
 * Nodes that share the log. Each says every 2 s that it is there, and says so when it stops. A node that was silent for 7 s
 * is lost, and is forgotten after 5 minutes. A node that has just started knows the others a moment later.
 */
export class NodeDirectory {
  readonly self: NodeIdentity;
  readonly #signals: Signals;
  readonly #clock: Clock;
  readonly #seen = new Map<string, Seen>();
  readonly #stop: readonly (() => void)[];

  constructor({ signals, clock }: { signals: Signals; clock: Clock }) {
    this.#signals = signals;
    this.#clock = clock;
    this.self = { id: randomBytes(6).toString('hex'), version: VERSION, startedAt: clock.now() };
    this.#stop = [
      signals.hear(HELLO, (subject) => this.#greeted(JSON.parse(subject) as NodeIdentity)),
      signals.hear(GOODBYE, (id) => this.#seen.delete(id)),
      clock.every(HELLO_EVERY_MS, () => this.#greet()),
    ];
    this.#greet();
  }

  /** Nodes beside this one, in the order in which they were first seen. */
  others(): OtherNode[] {
    const now = this.#clock.elapsed();
    const others: OtherNode[] = [];
    for (const { node, at, elapsed } of this.#seen.values()) {
      const silentMs = now - elapsed;
      if (silentMs >= FORGOTTEN_AFTER_MS) this.#seen.delete(node.id);
      else others.push({ node, lastSeenAt: at, isLost: silentMs >= LOST_AFTER_MS });
    }
    return others;
  }

  /** Says goodbye to the other nodes. Idempotent. */
  close(): void {
    for (const stop of this.#stop) stop();
    this.#signals.tell(GOODBYE, this.self.id);
  }

  #greet(): void {
    this.#signals.tell(HELLO, JSON.stringify(this.self));
  }

  #greeted(node: NodeIdentity): void {
    if (node.id === this.self.id) return;
    const isNew = !this.#seen.has(node.id);
    if (isNew && this.#seen.size >= MAX_NODES) return;
    this.#seen.set(node.id, { node, at: this.#clock.now(), elapsed: this.#clock.elapsed() });
    if (isNew) this.#greet();
  }
}
