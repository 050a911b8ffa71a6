import type { Signals } from '../../src/core/signals.js';

/** Signals among the nodes of a test. A node hears its own too. */
export function signalBus(): Signals {
  const listeners = new Set<readonly [string, (subject: string) => void]>();
  return {
    tell(topic, subject) {
      for (const [heard, listener] of listeners) if (heard === topic) listener(subject);
    },
    hear(topic, listener) {
      const one = [topic, listener] as const;
      listeners.add(one);
      return () => listeners.delete(one);
    },
  };
}
