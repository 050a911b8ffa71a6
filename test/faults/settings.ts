import { NAMES, type Names, SURVIVALS, type Survival } from './disk.js';

/**
 * Fate of a hub when the power is cut: `cut` keeps its folder on the disk and dies with it, `killed` keeps it elsewhere
 * and gets kill -9 within a second, `lives` goes on.
 */
export type Fate = 'cut' | 'killed' | 'lives';

export interface Setting {
  /** `appendfsync` of Redis; absent for hubs on SQLite. */
  readonly redis?: 'always' | 'everysec';
  /** One of these sets of hubs is taken for each disk. */
  readonly hubs: readonly (readonly Fate[])[];
  readonly survivals: readonly Survival[];
  readonly names: readonly Names[];
  /** Whether acknowledged events may be lost, provided that every client is notified. */
  readonly mayLose: boolean;
}

/** Redis only appends, and it is not this project that syncs its folders: its disk behaves as ext4 does. */
const REDIS_DISK = { survivals: ['nothing', 'prefix', 'torn'], names: ['ext4'] } as const;

export const SETTINGS = {
  sqlite: { hubs: [['cut']], survivals: SURVIVALS, names: NAMES, mayLose: false },
  'redis-always': { ...REDIS_DISK, redis: 'always', hubs: [['cut', 'lives'], ['lives'], ['cut']], mayLose: false },
  'redis-everysec-alone': { ...REDIS_DISK, redis: 'everysec', hubs: [['lives']], mayLose: true },
  'redis-everysec-with-hub': { ...REDIS_DISK, redis: 'everysec', hubs: [['cut'], ['killed']], mayLose: true },
  'redis-everysec-other-hub': {
    ...REDIS_DISK,
    redis: 'everysec',
    hubs: [
      ['cut', 'lives'],
      ['killed', 'lives'],
    ],
    mayLose: true,
  },
} as const satisfies Record<string, Setting>;

export type SettingName = keyof typeof SETTINGS;
