export const NEVER = new AbortController().signal;

/** Time that passes as soon as it is waited for, without chance. `waits` has the milliseconds of each wait. */
export function passingTime() {
  let now = 0;
  const waits: number[] = [];
  return {
    waits,
    now: () => now,
    skip(ms: number) {
      now += ms;
    },
    random: () => 0.5,
    listen: () => () => undefined,
    after(ms: number, task: () => void) {
      waits.push(ms);
      now += ms;
      const timer = setImmediate(task);
      return () => clearImmediate(timer);
    },
  };
}
