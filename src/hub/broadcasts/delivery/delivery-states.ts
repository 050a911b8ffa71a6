import { LRUCache } from 'lru-cache';
import { SharedReads } from '../../../core/async/shared-reads.js';
import { systemClock } from '../../../core/clock.js';
import type { DeliveryRecords } from './delivery-records.js';

/** Ids of users that are kept in memory, over all broadcasts. */
const MAX_IDS = 1_000_000;

/** Delivery of one broadcast as it was stored at one moment. */
export interface DeliveryState {
  /** Those that the broadcast was addressed to when it was sent. */
  readonly recipients: ReadonlySet<string>;
  /** Those that took it, recipients or not. */
  readonly delivered: ReadonlySet<string>;
  /** Recipients that came and could no longer receive it. Some may have taken it nevertheless. */
  readonly failed: ReadonlySet<string>;
}

interface Kept extends DeliveryState {
  readonly readAt: number;
}

/** Numbers of recipients. `recipients` is the sum of `pending`, `delivered`, `expired` and `failed`. */
export interface DeliveryCounts {
  readonly recipients: number;
  readonly pending: number;
  readonly delivered: number;
  /** Those of `delivered` that acknowledged it. */
  readonly acknowledged: number;
  readonly expired: number;
  readonly failed: number;
}

/** States of a recipient: acknowledged it; only took it; has not taken it. */
export const RECIPIENT_STATES = ['ACKNOWLEDGED', 'DELIVERED', 'MISSING'] as const;

/** User whom a broadcast is for, or who took it. */
export interface Recipient {
  readonly id: string;
  /** Null where the hub has not seen the user. */
  readonly name: string | null;
  readonly state: (typeof RECIPIENT_STATES)[number];
}

/** How a broadcast has ended; null while it is open. */
export type BroadcastEnd = 'expired' | 'cancelled' | null;

/** Delivery states, read from the store and kept for a while. */
export class DeliveryStates {
  readonly #records: DeliveryRecords;
  readonly #kept = new LRUCache<string, Kept>({ maxSize: MAX_IDS, sizeCalculation: sizeOf });
  readonly #reads = new SharedReads((id: string) => this.#read(id));

  constructor(records: DeliveryRecords) {
    this.#records = records;
  }

  /** @param maxAgeMs age up to which a kept state is good enough; 0: everything that is stored by now is in it. */
  async read(broadcast: string, maxAgeMs = 0): Promise<DeliveryState> {
    const kept = this.#kept.get(broadcast);
    if (kept && maxAgeMs > 0 && systemClock.elapsed() - kept.readAt <= maxAgeMs) return kept;
    return this.#reads.read(broadcast);
  }

  /** This node has written marks: what is kept is too old for any age. */
  outdate(broadcast: string): void {
    const kept = this.#kept.get(broadcast);
    if (kept) this.#kept.set(broadcast, { ...kept, readAt: Number.NEGATIVE_INFINITY });
  }

  /** The recipients, which do not change. */
  async recipients(broadcast: string): Promise<ReadonlySet<string>> {
    return (this.#kept.get(broadcast) ?? (await this.#reads.read(broadcast))).recipients;
  }

  async #read(broadcast: string): Promise<Kept> {
    const readAt = systemClock.elapsed();
    const recipients = this.#kept.get(broadcast)?.recipients ?? (await this.#records.recipients(broadcast));
    const delivered = new Set<string>();
    const failed = new Set<string>();
    for (const marks of await this.#records.marks(broadcast)) {
      for (const user of marks.delivered) delivered.add(user);
      for (const user of marks.failed) failed.add(user);
    }
    const state = { recipients, delivered, failed, readAt };
    this.#kept.set(broadcast, state);
    return state;
  }
}

const sizeOf = ({ recipients, delivered, failed }: Kept): number => 1 + recipients.size + delivered.size + failed.size;

/** Recipients that have not taken it, by id. */
export function missingIn({ recipients, delivered }: DeliveryState): string[] {
  return [...recipients].filter((user) => !delivered.has(user)).sort();
}

/** @param acknowledged number of acknowledgements, counted before the state was read. */
export function countsOf(state: DeliveryState, acknowledged: number, end: BroadcastEnd): DeliveryCounts {
  const missing = missingIn(state);
  const refused = missing.filter((user) => state.failed.has(user)).length;
  const left = missing.length - refused;
  return {
    recipients: missing.length + state.delivered.size,
    pending: end === null ? left : 0,
    delivered: state.delivered.size,
    acknowledged,
    expired: end === 'expired' ? left : 0,
    failed: refused + (end === 'cancelled' ? left : 0),
  };
}
