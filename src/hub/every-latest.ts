import type { EventLog, LatestQuery } from '../core/log.js';
import type { EventRecord } from '../core/record.js';

/** Keys read in one call of the log. */
const PAGE = 500;

/** The latest record of every key, read page by page. A page is as new as the moment it was read at. */
export async function everyLatest(log: EventLog, query: Omit<LatestQuery, 'first'>): Promise<EventRecord[]> {
  const records: EventRecord[] = [];
  let { afterKey } = query;
  for (;;) {
    const page = await log.latest({ ...query, afterKey, first: PAGE });
    records.push(...page);
    if (page.length < PAGE) return records;
    afterKey = page.at(-1)!.key!;
  }
}
