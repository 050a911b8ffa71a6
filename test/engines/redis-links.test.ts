import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ALL_PROJECTS } from '../../src/core/cursor.js';
import type { EventLog } from '../../src/core/log.js';
import { entries, entry } from '../contract/entries.js';
import { REDIS } from '../support/redis-server.js';
import { until } from '../support/until.js';
import { isReady, RedisNodes } from './redis-nodes.js';

describe.skipIf(!REDIS)('the links of a log', () => {
  let nodes: RedisNodes;
  let log: EventLog;

  beforeEach(async () => {
    nodes = await RedisNodes.start();
    log = await nodes.open();
    await log.append({ project: 'p', entries: [entry()], create: true });
  });

  afterEach(() => nodes.remove());

  const link = { by: 'correlationId', id: 'run' } as const;
  const keys = () => nodes.server.command<string[]>('KEYS', '{tidings}:l:*');
  const links = { correlationId: 'run', causationId: 'e' };

  it('go with the records that retention removes', async () => {
    await log.append({ project: 'p', entries: [...entries(3, links), entry({ ...links, type: 'chat' })] });
    expect(await keys()).toHaveLength(4);
    await log.trim({ project: 'p', type: 'chat', keep: 0 });
    expect((await log.read({ feed: ALL_PROJECTS, link, limit: 9 })).records.map(({ offset }) => offset)).toEqual([
      2, 3, 4,
    ]);
    await log.trim({ project: 'p', keep: 0 });
    expect(await keys()).toEqual([]);
  });

  it('go with their project', async () => {
    await log.append({ project: 'p', entries: entries(3, links) });
    await log.drop('p');
    await until(async () => (await keys()).length === 0);
  });

  it('are passed over where a hub without the index has removed the records', async () => {
    await log.append({ project: 'p', entries: entries(9, links) });
    await nodes.server.command('XDEL', '{tidings}:e:1', ...[4, 5, 6, 7].map((offset) => `${offset}-0`));
    const offsets = async (query: { backwards?: boolean; after?: number; before?: number }) =>
      (await log.read({ feed: 'p', link, limit: 2, ...query })).records.map(({ offset }) => offset);
    expect(await offsets({ after: 3 })).toEqual([8, 9]);
    expect(await offsets({ after: 2 })).toEqual([3, 8]);
    expect(await offsets({ before: 9, backwards: true })).toEqual([8, 3]);
  });

  it('of a log from before the index are indexed, and until then no read answers with a part', async () => {
    await log.append({ project: 'p', entries: entries(2, links) });
    await log.close();
    await nodes.server.command('HDEL', '{tidings}:meta', 'linked');
    await nodes.server.command('DEL', ...(await keys()));
    const later = await nodes.open();
    await isReady(later);
    await later.append({ project: 'p', entries: entries(1, links) });
    const offsets = () =>
      later.read({ feed: 'p', link, limit: 9 }).then(
        ({ records }) => records.map(({ offset }) => offset),
        ({ code }) => code,
      );
    const answers: unknown[] = [];
    await until(async () => {
      answers.push(await offsets());
      return Array.isArray(answers.at(-1));
    });
    expect(answers.at(-1)).toEqual([2, 3, 4]);
    expect(new Set(answers.slice(0, -1))).toEqual(new Set(answers.length > 1 ? ['UNAVAILABLE'] : []));
    expect(nodes.errors()).toEqual([]);
  });
});
