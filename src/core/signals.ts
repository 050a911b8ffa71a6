/**
 * What nodes that share a log tell one another at once, and would find out by themselves later, or could do without: it
 * may be lost.
 */
export interface Signals {
  /** Tells every other node. Neither waits nor fails. */
  tell(topic: string, subject: string): void;
  /** Calls `listener` with what other nodes tell. @returns what ends it. */
  hear(topic: string, listener: (subject: string) => void): () => void;
}

/** Of a node that shares nothing. */
export const NO_SIGNALS: Signals = { tell: () => undefined, hear: () => () => undefined };
