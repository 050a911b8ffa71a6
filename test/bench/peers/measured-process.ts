import { type IntervalHistogram, monitorEventLoopDelay } from 'node:perf_hooks';

/** What a server that is measured tells the load client about itself. */
export interface Usage {
  /** CPU time of all its threads since it started. */
  readonly cpuMicros: number;
  readonly rssBytes: number;
  /** Longest turn of its event loop since it was asked last; 0 until its turns are watched, which costs it a little. */
  readonly longestTurnMs: number;
}

/** What a load client asks for. */
export type Question = 'usage' | 'watch turns';

/** Between two looks at the event loop. */
const LOOK_MS = 1;

/** Tells the load client the port, and from then on, whenever it asks, what the process has used. */
export function reportTo(port: number): void {
  let turns: IntervalHistogram | null = null;
  process.on('message', (question: Question) => {
    if (question === 'watch turns') {
      turns ??= monitorEventLoopDelay({ resolution: LOOK_MS });
      turns.enable();
    }
    const { user, system } = process.cpuUsage();
    const longestTurnMs = turns ? Math.max(0, turns.max / 1e6 - LOOK_MS) : 0;
    turns?.reset();
    process.send!({
      ...{ cpuMicros: user + system, rssBytes: process.memoryUsage.rss(), longestTurnMs },
    } satisfies Usage);
  });
  process.on('disconnect', () => process.exit());
  process.send!({ port });
}
