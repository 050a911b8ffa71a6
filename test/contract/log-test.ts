import { expect } from 'vitest';
import type { TrimRequest } from '../../src/core/log/trim.js';
import type { EventLog, Notice, Page, ReadQuery } from '../../src/core/log.js';
import type { AnyRecord, EventRecord } from '../../src/core/record.js';
import { FakeClock } from '../support/fake-clock.js';
import { entry } from './entries.js';

/** One store of an engine, made for one test. */
export interface TestStore {
  /** One more handle, as another node would have, and who receives its notices. */
  open(onNotice?: (notice: Notice) => void): Promise<EventLog>;
  /** Removes the store, once every handle is closed. */
  remove(): Promise<void>;
}

export interface Engine {
  /** A new, empty store whose handles tell the time by `clock`. */
  make(clock: FakeClock): Promise<TestStore>;
  /** Whether a store outlives its last handle. */
  readonly persistent: boolean;
  /** Copies a store, open or not. What it gives puts the copy back, once every handle is closed. */
  readonly copy?: (store: TestStore) => Promise<() => Promise<void>>;
  /** Set for an engine that has no runs yet: its epochs have to be enough. */
  readonly oneRun?: boolean;
}

export const code = (expected: string) => expect.objectContaining({ code: expected });
export const offsets = (records: readonly AnyRecord[]) => records.map(({ offset }) => offset);
export const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** A store with two handles on it, as two nodes would have. */
export class LogTest {
  readonly engine: Engine;
  clock!: FakeClock;
  store!: TestStore;
  log!: EventLog;
  other!: EventLog;
  /** Of both handles, since the test began. */
  readonly notices: Notice[] = [];

  constructor(engine: Engine) {
    this.engine = engine;
  }

  async begin(): Promise<void> {
    this.clock = new FakeClock();
    this.notices.length = 0;
    this.store = await this.engine.make(this.clock);
    await this.open();
  }

  async open(): Promise<void> {
    const onNotice = (notice: Notice) => this.notices.push(notice);
    this.log = await this.store.open(onNotice);
    this.other = await this.store.open(onNotice);
  }

  async close(): Promise<void> {
    await this.log.close();
    await this.other.close();
  }

  async end(): Promise<void> {
    await this.close();
    await this.store.remove();
  }

  /** Makes a project with a first record. */
  create(project = 'p', about = entry()): Promise<EventRecord[]> {
    return this.log.append({ project, entries: [about], create: true });
  }

  /** Every record that a query selects, page by page. */
  async readAll(log: EventLog, query: Omit<ReadQuery, 'limit'>, limit = 100): Promise<EventRecord[]> {
    const records: EventRecord[] = [];
    let { after, before } = query;
    for (;;) {
      const page = await log.read({ ...query, after, before, limit });
      expect(page.records.length).toBeLessThanOrEqual(limit);
      records.push(...page.records);
      if (isLast(page, query)) return records;
      if (query.backwards) before = page.scannedTo;
      else after = page.scannedTo;
    }
  }

  /** Trims for as long as there is more; gives how many records that removed. */
  async trimAll(request: TrimRequest): Promise<number> {
    let removed = 0;
    for (;;) {
      const result = await this.log.trim(request);
      removed += result.removed;
      if (!result.more) return removed;
    }
  }
}

function isLast(
  { scannedTo, floor, head }: Page,
  { backwards, after = 0, before = head + 1 }: Omit<ReadQuery, 'limit'>,
) {
  return backwards ? scannedTo <= Math.max(floor, after) + 1 : scannedTo >= Math.min(head, before - 1);
}
