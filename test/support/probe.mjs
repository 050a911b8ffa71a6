/**
 * Loaded into the process of a hub before the hub itself: answers over the channel to the parent what only the inside
 * of the process can tell. Started with `--expose-gc`, `collect` frees what can be freed.
 */
const BEAT_MS = 5;

/**
 * How long at most the event loop came to nothing else since the last mark. What it spent at work counts, and not what it
 * waited for a processor: on a machine that runs other tests beside this one, that would be what is measured.
 */
let maxDelayMs = 0;
let beatAt = performance.now();
let beatCpu = process.cpuUsage();

function beat() {
  const passed = performance.now() - beatAt;
  const { user, system } = process.cpuUsage(beatCpu);
  maxDelayMs = Math.max(maxDelayMs, Math.min(passed, (user + system) / 1_000) - BEAT_MS);
  skip();
}

/** Begins to measure here: what has been since the last beat does not count. */
function skip() {
  beatAt = performance.now();
  beatCpu = process.cpuUsage();
}

setInterval(beat, BEAT_MS).unref();

const ACTIONS = {
  mark() {
    maxDelayMs = 0;
    skip();
  },
  async collect() {
    beat();
    // What is freed by a finalizer is garbage only in the next round. What this costs is not the hub's.
    for (let round = 0; round < 4; round++) {
      globalThis.gc?.();
      skip();
      await new Promise((resolve) => setImmediate(resolve));
    }
  },
  read: () => beat(),
};

function reading() {
  const { heapUsed, rss } = process.memoryUsage();
  const polluted = [];
  for (const name in {}) polluted.push(name);
  return { pid: process.pid, maxDelayMs, heapUsed, rss, resources: process.getActiveResourcesInfo(), polluted };
}

process.on('message', async ({ id, action }) => {
  await ACTIONS[action]();
  process.send({ id, reading: reading() });
});
// The channel alone keeps no hub alive that has stopped.
process.channel?.unref();
