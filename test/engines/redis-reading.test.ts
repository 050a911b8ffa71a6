import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ALL_PROJECTS } from '../../src/core/cursor.js';
import type { EventLog } from '../../src/core/log.js';
import { entries, entry } from '../contract/entries.js';
import { REDIS } from '../support/redis-server.js';
import { RedisNodes } from './redis-nodes.js';

describe.skipIf(!REDIS)('reading a log', () => {
  let nodes: RedisNodes;
  let log: EventLog;

  beforeEach(async () => {
    nodes = await RedisNodes.start();
    log = await nodes.open();
    await log.append({ project: 'p', entries: entries(400), create: true });
    await log.append({ project: 'p', entries: [entry({ type: 'rare' })] });
  });

  afterEach(() => nodes.remove());

  /** Number of calls of a command that Redis has had. */
  async function callsOf(command: string): Promise<number> {
    const found = new RegExp(`cmdstat_${command}:calls=(\\d+)`).exec(
      await nodes.server.command('INFO', 'commandstats'),
    );
    return Number(found?.[1] ?? 0);
  }

  it('reads a page that hundreds want at once twice at most', async () => {
    const query = { feed: ALL_PROJECTS, types: ['rare'], after: 0, limit: 9 };
    const before = await callsOf('xrange');
    const one = await log.read(query);
    const each = (await callsOf('xrange')) - before;
    const pages = await Promise.all(Array.from({ length: 300 }, () => log.read(query)));
    expect((await callsOf('xrange')) - before).toBeLessThanOrEqual(3 * each);
    for (const page of pages) expect(page).toEqual(one);
  });

  it('shows what was written before the call, also to those who share a page', async () => {
    const query = { feed: 'p', types: ['late'], after: 0, limit: 500 };
    const reads = [log.read(query)];
    for (let written = 1; written <= 20; written++) {
      await log.append({ project: 'p', entries: [entry({ type: 'late' })] });
      reads.push(log.read(query), log.read(query));
    }
    const found = (await Promise.all(reads)).map(({ records }) => records.length);
    for (const [index, count] of found.entries()) expect(count).toBeGreaterThanOrEqual(Math.ceil(index / 2));
  });

  it('lets Redis do little between two answers to others, however many pages are wanted', async () => {
    for (let times = 0; times < 5; times++) await log.append({ project: 'p', entries: entries(400) });
    const pages = Array.from({ length: 200 }, (_, after) => ({ feed: ALL_PROJECTS, types: ['none'], after, limit: 9 }));
    let isDone = false;
    const reading = Promise.all(pages.map((query) => log.read(query))).finally(() => {
      isDone = true;
    });
    let most = 0;
    for (let before = await callsOf('xrange'); !isDone; ) {
      const calls = await callsOf('xrange');
      most = Math.max(most, calls - before);
      before = calls;
    }
    await reading;
    expect(most).toBeLessThan(20_000);
  });

  it('looks through a bounded number of records for each page of all projects', async () => {
    await log.append({ project: 'p', entries: entries(400) });
    const before = await callsOf('xrange');
    const { scannedTo, head } = await log.read({ feed: ALL_PROJECTS, types: ['none'], after: 0, limit: 9 });
    expect((await callsOf('xrange')) - before).toBeLessThan(600);
    expect(scannedTo).toBeLessThan(head);
  });
});
