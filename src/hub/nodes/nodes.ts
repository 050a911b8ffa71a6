import type { Clock } from '../../core/clock.js';
import type { CursorSecret } from '../../core/cursor.js';
import type { EventLog } from '../../core/log.js';
import { NO_SIGNALS, type Signals } from '../../core/signals.js';
import { CursorKey } from './cursor-key.js';
import { NodeSignals } from './node-signals.js';

/** What a node has in common with others that share its log. */
export interface Nodes {
  readonly cursorSecret: string | CursorSecret;
  readonly signals: Signals;
  /** Idempotent. The log must still be open. */
  close(): Promise<void>;
}

interface NodesOptions {
  readonly log: EventLog;
  /** The key that this node seals cursors with where it shares nothing. */
  readonly ownKey: string;
  readonly clock: Clock;
  /** Receives each key that is not this node's own, before the key is used. */
  readonly onKey: (key: string) => void;
  readonly onError: (error: unknown) => void;
}

/** Joins the nodes that share the log. Resolves also while it is away; then the rest follows when it is there. */
export async function joinNodes({ log, ownKey, clock, onKey, onError }: NodesOptions): Promise<Nodes> {
  if (!log.shared) return { cursorSecret: ownKey, signals: NO_SIGNALS, close: () => Promise.resolve() };
  const cursorSecret = await CursorKey.open({ records: log.records, own: ownKey, clock, onKey, onError });
  const signals = new NodeSignals({ log, clock, onError });
  const close = async () => {
    await signals.close();
    await cursorSecret.close();
  };
  return { cursorSecret, signals, close };
}
