import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nextTurn } from '../../src/core/clock.js';
import type { DumpableLog } from '../../src/core/log/dump.js';
import type { EventLog } from '../../src/core/log.js';
import { type Driver, sqliteDriver } from '../../src/engines/sqlite/connection.js';
import { openSqlite } from '../../src/engines/sqlite/index.js';
import { entries, entry } from '../contract/entries.js';

const LARGE = { payload: { text: 'x'.repeat(65_000) } };
const PAGE_BYTES = 262_144;

/** Counts what statements give back. */
function countingDriver() {
  const counted = { bytes: 0, rows: 0, statements: 0 };
  const count = (rows: unknown[]) => {
    counted.statements++;
    counted.rows += rows.length;
    for (const row of rows)
      for (const value of Object.values(row as object)) if (typeof value === 'string') counted.bytes += value.length;
    return rows;
  };
  const driver: Driver = (location, options) => {
    const real = sqliteDriver(location, options);
    return {
      get isTransaction() {
        return real.isTransaction;
      },
      prepare(sql) {
        const statement = real.prepare(sql);
        return {
          run: (...values) => statement.run(...values),
          get: (...values) => {
            const row = statement.get(...values);
            if (row) count([row]);
            return row;
          },
          all: (...values) => count(statement.all(...values)),
          setReturnArrays: (on) => statement.setReturnArrays(on),
        };
      },
      exec: (sql) => real.exec(sql),
      close: () => real.close(),
    };
  };
  return { driver, counted, reset: () => Object.assign(counted, { bytes: 0, rows: 0, statements: 0 }) };
}

describe('reading large events', () => {
  const { driver, counted, reset } = countingDriver();
  let log: EventLog & DumpableLog;

  beforeEach(async () => {
    log = await openSqlite({ file: ':memory:', driver });
    await log.append({ project: 'p', entries: [entry()], create: true });
    for (let n = 0; n < 3; n++)
      await log.append({
        project: 'p',
        entries: Array.from({ length: 40 }, (_, i) => entry({ ...LARGE, key: `k${n}-${i}` })),
      });
    reset();
  });
  afterEach(() => log.close());

  it.each([
    ['a page', { feed: 'p' }],
    ['a page backwards', { feed: 'p', backwards: true }],
    ['a page over all projects', { feed: '*' }],
    ['a page of one key', { feed: 'p', key: 'k0-7' }],
  ])('%s fetches no more than it holds', async (_, query) => {
    const { records } = await log.read({ ...query, limit: 256 });
    expect(records.length).toBeLessThanOrEqual(5);
    expect(counted.bytes).toBeLessThan(PAGE_BYTES + 65_536);
  });

  it('a page of a dump fetches no more than it holds', async () => {
    const dump = log.dump();
    reset();
    let read = 0;
    for (let after = 0, events = await dump.read(after); events.length > 0; events = await dump.read(after)) {
      expect(counted.bytes).toBeLessThan(PAGE_BYTES + 131_072);
      read += events.length;
      after = events.at(-1)!.sequence;
      reset();
    }
    expect(read).toBe(121);
  });

  it('fetches a page of latest records in slices of a page, one in each turn of the event loop', async () => {
    const slices: number[] = [];
    let running = true;
    const look = () => {
      slices.push(counted.bytes);
      reset();
      if (running) setImmediate(look);
    };
    setImmediate(look);
    expect(await log.latest({ project: 'p', type: 'note', first: 500 })).toHaveLength(120);
    running = false;
    expect(slices.length).toBeGreaterThan(20);
    expect(Math.max(...slices)).toBeLessThan(PAGE_BYTES + 131_072);
  });

  it('bounds what many readers fetch in one turn of the event loop', async () => {
    const turns: number[] = [];
    let running = true;
    const look = () => {
      turns.push(counted.bytes);
      reset();
      if (running) setImmediate(look);
    };
    setImmediate(look);
    const readers = Array.from({ length: 20 }, async () => {
      for (let after = 0; after < 121; ) after = (await log.read({ feed: 'p', after, limit: 256 })).scannedTo;
    });
    await Promise.all(readers);
    running = false;
    await nextTurn();
    expect(turns.length).toBeGreaterThan(80);
    expect(Math.max(...turns)).toBeLessThan(2_097_152);
  });
});

it('reads small events a page at once', async () => {
  const { driver, counted, reset } = countingDriver();
  const log = await openSqlite({ file: ':memory:', driver });
  await log.append({ project: 'p', entries: entries(500), create: true });
  reset();
  expect((await log.read({ feed: 'p', limit: 256 })).records).toHaveLength(256);
  expect(counted).toMatchObject({ rows: 256, statements: 1 });
  await log.close();
});
