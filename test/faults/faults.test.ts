import { afterEach, describe, expect, it } from 'vitest';
import { REDIS } from '../support/redis-server.js';
import { FUSE } from './disk.js';
import type { Machine } from './machine.js';
import { runFaults } from './run.js';
import { SETTINGS, type SettingName } from './settings.js';

const CUTS = 10;
/** Fixed, so that a run that fails can be repeated: `npm run faults -- --cuts 10 --engine NAME --seed N`. */
const SEED = 11;
const LIMIT_MS = 300_000;

const names = Object.keys(SETTINGS) as SettingName[];
const machines: Machine[] = [];
const onMachine = (machine: Machine) => machines.push(machine);

// A run that exceeds its limit leaves its processes and its mount.
afterEach(async () => {
  await Promise.all(machines.splice(0).map((machine) => machine.remove()));
}, 60_000);

describe.skipIf(!FUSE)(`${CUTS} power cuts`, () => {
  it.skipIf(!REDIS).each(names.filter((name) => name !== 'sqlite'))(
    'of %s lose what the setting allows, and every client is notified of it',
    async (setting) => {
      const { broken, ...figures } = await runFaults({ setting, cuts: CUTS, seed: SEED, onMachine });
      console.log(figures);
      expect(broken).toEqual([]);
    },
    LIMIT_MS,
  );

  it(
    'of SQLite lose nothing, double nothing and skip nothing',
    async () => {
      const { broken, ...figures } = await runFaults({ setting: 'sqlite', cuts: CUTS, seed: SEED, onMachine });
      console.log(figures);
      expect(broken).toEqual([]);
    },
    LIMIT_MS,
  );
});

/** Nothing survives that was not synced: otherwise what the disk lied about may be there all the same. */
const LYING = {
  ...({ cuts: 3, seed: SEED, onMachine } as const),
  ...({ disk: { lies: 1 }, survivals: ['nothing'] } as const),
};

describe.skipIf(!FUSE)('a disk that returns from syncs without syncing', () => {
  it(
    'is caught: acknowledged events are lost on SQLite',
    async () => {
      const { lost, broken } = await runFaults({ setting: 'sqlite', ...LYING });
      expect(lost).toBeGreaterThan(0);
      expect(broken).not.toEqual([]);
    },
    LIMIT_MS,
  );

  it.skipIf(!REDIS)(
    'is caught: acknowledged events are lost on a Redis that syncs always',
    async () => {
      const { lost, broken } = await runFaults({ setting: 'redis-always', ...LYING });
      expect(lost).toBeGreaterThan(0);
      expect(broken).not.toEqual([]);
    },
    LIMIT_MS,
  );
});
