import { randomUUID } from 'node:crypto';
import { ulid } from 'ulid';
import { NODES_PROJECT } from '../../auth/rights.js';
import { callAll } from '../../core/async/call-all.js';
import type { Clock } from '../../core/clock.js';
import { hasCode } from '../../core/errors.js';
import type { EventLog } from '../../core/log.js';
import type { AnyRecord, LiveRecord } from '../../core/record.js';
import type { Signals } from '../../core/signals.js';

/** Wire name of the records. No declaration bears it, so that they are events to nobody. */
const TYPE = 'node_signal';
const HUB = { id: 'hub', name: 'hub', kind: 'HUB' } as const;

interface Signal {
  /** Random name of the node that sends it. */
  readonly node: string;
  readonly topic: string;
  readonly subject: string;
}

interface NodeSignalsOptions {
  readonly log: EventLog;
  readonly clock: Clock;
  readonly onError: (error: unknown) => void;
}

/** Signals by the announcements of the log, as records that are not stored, under a name that no client can reach. */
export class NodeSignals implements Signals {
  readonly #options: NodeSignalsOptions;
  readonly #node = randomUUID();
  readonly #listeners = new Map<string, Set<(subject: string) => void>>();
  readonly #unlisten: () => void;
  /** The last message that was sent; it settles behind those before it. */
  #sent: Promise<void> = Promise.resolve();

  constructor(options: NodeSignalsOptions) {
    this.#options = options;
    this.#unlisten = options.log.listen((records) => this.#take(records), NODES_PROJECT);
  }

  tell(topic: string, subject: string): void {
    const { log, clock, onError } = this.#options;
    const signal: Signal = { node: this.#node, topic, subject };
    this.#sent = log.announce(recordOf(signal, clock.now())).catch((error: unknown) => {
      // `ready` reports a log that is away, and the other nodes find out by themselves.
      if (!hasCode(error, 'UNAVAILABLE')) onError(error);
    });
  }

  hear(topic: string, listener: (subject: string) => void): () => void {
    const listeners = this.#listeners.get(topic) ?? new Set();
    this.#listeners.set(topic, listeners.add(listener));
    return () => listeners.delete(listener);
  }

  /** Resolves when what was told is sent, or has failed. Idempotent. */
  async close(): Promise<void> {
    this.#unlisten();
    this.#listeners.clear();
    await this.#sent;
  }

  #take(records: readonly AnyRecord[]): void {
    for (const { payload } of records) {
      const { node, topic, subject } = payload as unknown as Signal;
      if (node === this.#node) continue;
      const listeners = [...(this.#listeners.get(topic) ?? [])];
      callAll(
        listeners.map((listener) => () => listener(subject)),
        this.#options.onError,
      );
    }
  }
}

function recordOf(signal: Signal, now: number): LiveRecord {
  return {
    ...{ id: ulid(now), type: TYPE, project: NODES_PROJECT, occurredAt: now, recordedAt: now, actor: HUB },
    ...{ priority: 'NORMAL', correlationId: null, causationId: null, tags: [], key: null, payload: { ...signal } },
    ...{ epoch: null, offset: null, sequence: null },
  };
}
