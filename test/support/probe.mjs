import { monitorEventLoopDelay } from 'node:perf_hooks';

/**
 * Loaded into the process of a hub before the hub itself: answers over the channel to the parent what only the inside
 * of the process can tell. Started with `--expose-gc`, `collect` frees what can be freed.
 */
const RESOLUTION_MS = 5;

/** A monitor that was disabled and is enabled again counts the time between as one delay. */
function startMonitor() {
  const monitor = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  monitor.enable();
  return monitor;
}

let delay = startMonitor();
/** Of the monitors before this one, since the last mark. */
let earlierMax = 0;

const ACTIONS = {
  mark: () => {
    earlierMax = 0;
    delay.reset();
  },
  collect: async () => {
    // What this costs is not the hub's.
    earlierMax = Math.max(earlierMax, delay.max);
    delay.disable();
    // What is freed by a finalizer is garbage only in the next round.
    for (let round = 0; round < 4; round++) {
      globalThis.gc?.();
      await new Promise((resolve) => setImmediate(resolve));
    }
    delay = startMonitor();
  },
  read: () => undefined,
};

function reading() {
  const { heapUsed, rss } = process.memoryUsage();
  const inherited = [];
  for (const name in {}) inherited.push(name);
  return {
    pid: process.pid,
    // The monitor counts the time between two beats.
    maxDelayMs: Math.max(0, Math.max(earlierMax, delay.max) / 1e6 - RESOLUTION_MS),
    heapUsed,
    rss,
    resources: process.getActiveResourcesInfo(),
    polluted: inherited,
  };
}

process.on('message', async ({ id, action }) => {
  await ACTIONS[action]();
  process.send({ id, reading: reading() });
});
// The channel alone keeps no hub alive that has stopped.
process.channel?.unref();
