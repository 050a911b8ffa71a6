import { expect, it } from 'vitest';
import { readServer } from '../../src/engines/redis/link/server-info.js';

/** Answers as a Redis that syncs always. While it loads its append-only file that is off, by its own words. */
const answering = (isLoading: boolean) => async (args: string[]) => {
  if (args[0] === 'EVAL') return 1;
  if (args[0] === 'CONFIG') return ['appendfsync', 'always', 'no-appendfsync-on-rewrite', 'no', 'save', ''];
  return `redis_version:7.0.15\r\nloading:${isLoading ? 1 : 0}\r\nmaxmemory:0\r\naof_enabled:${isLoading ? 0 : 1}\r\n`;
};

it('reads no durability from a server that is still loading its data', async () => {
  await expect(readServer(answering(true))).rejects.toThrow(/is loading/);
  expect(await readServer(answering(false))).toMatchObject({ durability: 'synced', synced: true, risk: null });
});
