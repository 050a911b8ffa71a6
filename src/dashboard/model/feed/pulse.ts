import { domainOf } from '../events/catalogue.js';
import { type Actor, type PriorityName, rankOf } from '../events/header.js';
import type { EventStore } from './event-store.js';

const HOUR_MS = 3_600_000;
const SLOTS = 100;
const ENDED = ['SUCCEEDED', 'FAILED', 'ROLLED_BACK'];

/** What happened lately, counted over a stretch without a hole. */
export interface Pulse {
  readonly from: number;
  readonly until: number;
  /** Whether the stretch is a whole hour, or everything since the project began. */
  readonly isWhole: boolean;
  readonly total: number;
  readonly slots: readonly number[];
  /** Parts of the stretch, 0 to 1, at which there is an event of high priority, and at which a deployment ended: one of each slot. */
  readonly high: readonly number[];
  readonly deployments: readonly number[];
  readonly domains: ReadonlyMap<string, number>;
  readonly priorities: Readonly<Record<PriorityName, number>>;
  readonly actors: readonly (readonly [actor: Actor, count: number])[];
}

/** Counts the last hour, or as much of it as is loaded. */
export function pulseOf(store: EventStore, now: number): Pulse {
  const { events, holes, oldest, isComplete } = store;
  const hourAgo = now - HOUR_MS;
  const hole = holes.at(-1);
  const start = hole ? (store.find(hole.behind)?.at ?? hourAgo) : hourAgo;
  const isWhole = !hole && (isComplete || (oldest !== null && oldest.at < hourAgo));
  const from = isWhole ? hourAgo : Math.max(hourAgo, start, oldest?.at ?? hourAgo);
  const slotMs = (now - from) / SLOTS || 1;
  const slots = new Array<number>(SLOTS).fill(0);
  const [high, deployments] = [new Map<number, number>(), new Map<number, number>()];
  const domains = new Map<string, number>();
  const actors = new Map<string, [Actor, number]>();
  const priorities: Record<PriorityName, number> = { LOW: 0, NORMAL: 0, HIGH: 0, URGENT: 0 };
  let total = 0;
  for (let index = events.length - 1; index >= 0; index--) {
    const { at, type, priority, actor, payload } = events[index]!;
    if (hole && events[index]!.offset <= hole.behind) break;
    if (at < from) {
      // The clock of a hub may be late: a few are looked over.
      if (from - at > HOUR_MS) break;
      continue;
    }
    const slot = Math.min(SLOTS - 1, Math.max(0, Math.floor((at - from) / slotMs)));
    const part = Math.min(1, (at - from) / (slotMs * SLOTS));
    total++;
    slots[slot]!++;
    if (rankOf(priority) >= 2) high.set(slot, part);
    if (type === 'deployment_status' && ENDED.includes(String(payload.deploymentStatus))) deployments.set(slot, part);
    const domain = domainOf(type);
    domains.set(domain, (domains.get(domain) ?? 0) + 1);
    priorities[priority]++;
    const counted = actors.get(actor.id);
    if (counted) counted[1]++;
    else actors.set(actor.id, [actor, 1]);
  }
  const byCount = [...actors.values()].sort((one, other) => other[1] - one[1]);
  return {
    ...{ from, until: now, isWhole, total, slots, domains, priorities, actors: byCount },
    ...{ high: [...high.values()], deployments: [...deployments.values()] },
  };
}
