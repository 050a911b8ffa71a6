/**
 * Messages between nodes that share a log. They speed up what a node finds out by itself later, or can do without: a
 * message may be lost.
 */
export interface Signals {
  /** Sends a message to every other node. Neither waits nor fails. */
  tell(topic: string, subject: string): void;
  /** Calls `listener` with each message of other nodes. @returns a function that ends this. */
  hear(topic: string, listener: (subject: string) => void): () => void;
}

/** Signals of a node without others. */
export const NO_SIGNALS: Signals = { tell: () => undefined, hear: () => () => undefined };
