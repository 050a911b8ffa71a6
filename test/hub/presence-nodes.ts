import type { EventLog } from '../../src/core/log.js';
import { openSqlite } from '../../src/engines/sqlite/index.js';
import type { PresenceStream } from '../../src/hub/presence/presence-stream.js';
import type { Reader } from '../../src/hub/streams/reader.js';
import { FakeClock } from '../support/fake-clock.js';
import { signalBus } from '../support/signal-bus.js';
import { ADMIN, createTestHub, viewerWith } from '../support/test-hub.js';

let stores = 0;

/** Hubs on one log, with a clock each, and the project `acme`. */
export class PresenceNodes {
  readonly hubs: Awaited<ReturnType<typeof createTestHub>>[] = [];
  readonly #store = new FakeClock();
  /** Those whose time stands still, as if they had crashed. */
  readonly #frozen = new Set<number>();

  static async start(
    count: number,
    options: { through?: (log: EventLog) => EventLog; onError?: (error: unknown) => void } = {},
  ): Promise<PresenceNodes> {
    const nodes = new PresenceNodes();
    const signals = signalBus();
    const name = `presence ${++stores}`;
    for (let node = 0; node < count; node++) {
      const log = await openSqlite({ file: ':memory:', name, clock: nodes.#store });
      nodes.hubs.push(await createTestHub({ ...options, log, signals, publishRate: 50 }));
    }
    await nodes.hub(0).projects.create(ADMIN, { id: 'acme' });
    return nodes;
  }

  hub(node: number) {
    return this.hubs[node]!.hub;
  }

  freeze(node: number): void {
    this.#frozen.add(node);
  }

  thaw(): void {
    this.#frozen.clear();
  }

  advance(ms: number): void {
    for (let left = ms; left > 0; left -= 500) {
      const step = Math.min(left, 500);
      this.#store.advance(step);
      for (const [node, { clock }] of this.hubs.entries()) if (!this.#frozen.has(node)) clock.advance(step);
    }
  }

  async close(): Promise<void> {
    for (const { close } of this.hubs) await close();
  }
}

export const reading = (id: string) => viewerWith([{ projects: '*', actions: ['READ'] }], { id, name: id });

/** What a reader is told of comings and goings. */
export function told(reader: Reader): string[] {
  const events: string[] = [];
  void (async () => {
    for await (const { record } of reader) events.push(`${record.type} ${record.payload.userId}`);
  })();
  return events;
}

/** The updates of a stream, as `KIND user user`. */
export function seen(stream: PresenceStream): string[] {
  const updates: string[] = [];
  void (async () => {
    for await (const { kind, present } of stream) updates.push([kind, ...present.map(({ user }) => user)].join(' '));
  })();
  return updates;
}
