/** What a server that is measured tells the load client about itself. */
export interface Usage {
  /** CPU time of all its threads since it started. */
  readonly cpuMicros: number;
  readonly rssBytes: number;
}

/** Tells the load client the port, and from then on, whenever it asks, what the process has used. */
export function reportTo(port: number): void {
  process.on('message', () => {
    const { user, system } = process.cpuUsage();
    process.send!({ cpuMicros: user + system, rssBytes: process.memoryUsage.rss() } satisfies Usage);
  });
  process.on('disconnect', () => process.exit());
  process.send!({ port });
}
