import { type Signal, type Surroundings, surroundings } from '../../src/client/connection/surroundings.js';
import { FakeClock } from './fake-clock.js';

/** Where a client runs in a test: the real network, a clock that the test moves, and signals that it gives. */
export function createPlace(clock = new FakeClock(), overrides: Partial<Surroundings> = {}) {
  const listeners = new Set<(signal: Signal) => void>();
  /** Timers that run. */
  const timers = new Set<object>();
  const place: Surroundings = {
    ...surroundings,
    now: () => clock.now(),
    after(ms, task) {
      const timer = {};
      timers.add(timer);
      const cancel = clock.after(ms, () => {
        timers.delete(timer);
        task();
      });
      return () => {
        timers.delete(timer);
        cancel();
      };
    },
    random: () => 0.5,
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    ...overrides,
  };
  return {
    clock,
    surroundings: place,
    signal(signal: Signal) {
      for (const listener of listeners) listener(signal);
    },
    /** What a client that was closed must not leave behind. */
    get left() {
      return timers.size + listeners.size;
    },
  };
}
