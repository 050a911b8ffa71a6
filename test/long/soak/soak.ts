import { setTimeout as pause } from 'node:timers/promises';
import { Random } from '../../support/fuzz/random.js';
import { ProbedHub, type Reading } from '../../support/probed-hub.js';
import { RedisServer } from '../../support/redis-server.js';
import { until } from '../../support/until.js';
import { Load, type Tally } from './load.js';
import { grows, type Trend, trendOf } from './trend.js';

export type SoakEngine = 'sqlite' | 'redis';

export interface SoakOptions {
  readonly engine: SoakEngine;
  readonly minutes: number;
  readonly seed: number;
  readonly sampleMs?: number;
  readonly program?: string;
  /** Receives each sample as it is taken. */
  readonly onSample?: (sample: Sample) => void;
}

export interface Sample {
  /** Hours since the load began. */
  readonly at: number;
  /** Values of what is measured, by name. */
  readonly values: Readonly<Record<MeasureName, number>>;
}

/** Growth an hour that is let pass: a cache that fills, a page of a heap. Memory in MiB. */
const FLOORS = { heap: 4, rss: 24, handles: 10, redis: 4 } as const;
export type MeasureName = keyof typeof FLOORS;

export interface SoakResult {
  readonly engine: SoakEngine;
  readonly samples: readonly Sample[];
  /** Trends for each hour, without the first part, in which caches fill. */
  readonly trends: Readonly<Partial<Record<MeasureName, Trend & { readonly grows: boolean; readonly floor: number }>>>;
  readonly tally: Tally;
  /** Handles before the load, and after everybody has left. */
  readonly handles: { readonly before: readonly string[]; readonly after: readonly string[] };
}

const MIB = 1 << 20;
const HOUR_MS = 3_600_000;
/** Share of the samples that are taken while caches fill. */
const WARM_UP = 0.3;
/** Small, so that the log itself stops growing while caches fill. */
const RETAINED = '1000';

/** Puts a hub under mixed load and measures what it holds. */
export async function soak(options: SoakOptions): Promise<SoakResult> {
  const redis = options.engine === 'redis' ? await RedisServer.start({ appendfsync: 'everysec' }) : null;
  try {
    const env = {
      ...{ TIDINGS_RETENTION_EVENTS: RETAINED, TIDINGS_PUBLISH_RATE: '100000', TIDINGS_SIGN_IN_FAILURES: '1000000' },
      ...(redis && { TIDINGS_ENGINE: redis.url() }),
    };
    const hub = await ProbedHub.start({ env, program: options.program });
    try {
      return await soakHub(hub, redis, options);
    } finally {
      await hub.stop();
    }
  } finally {
    await redis?.remove();
  }
}

async function soakHub(hub: ProbedHub, redis: RedisServer | null, options: SoakOptions): Promise<SoakResult> {
  const { engine, minutes, seed, sampleMs = 10_000, onSample } = options;
  const before = handlesOf(await hub.collect());
  const load = new Load({ url: hub.url, authorization: hub.authorization, random: new Random(seed) });
  await load.begin();
  const samples: Sample[] = [];
  const began = performance.now();
  for (let next = sampleMs; next <= minutes * 60_000; next += sampleMs) {
    await pause(Math.max(0, began + next - performance.now()));
    const values = valuesOf(await hub.collect(), redis && (await usedMemory(redis)));
    const sample = { at: (performance.now() - began) / HOUR_MS, values };
    samples.push(sample);
    onSample?.(sample);
  }
  await load.stop();
  const after = await settled(hub, before.length);
  return { engine, samples, trends: trendsOf(samples), tally: load.tally, handles: { before, after } };
}

function valuesOf(reading: Reading, redis: number | null): Sample['values'] {
  const { heapUsed, rss } = reading;
  return { heap: heapUsed / MIB, rss: rss / MIB, handles: handlesOf(reading).length, redis: (redis ?? 0) / MIB };
}

/** Without what is over after the present turn of the event loop. */
const handlesOf = ({ resources }: Reading): readonly string[] => resources.filter((kind) => kind !== 'Immediate');

/** Keys of records that the hub keeps for long: API keys for ever, broadcasts for a week, the latest event of each key. */
const KEPT = /^\{tidings\}:(r|latest|places|keys):/;

/** Memory of a Redis without the records that the load makes and the hub has to keep. */
async function usedMemory(redis: RedisServer): Promise<number> {
  const used = Number(/^used_memory:(\d+)/m.exec(await redis.command<string>('INFO', 'memory'))![1]);
  const keys = await redis.command<string[]>('KEYS', '*');
  const sizes = keys
    .filter((key) => KEPT.test(key))
    .map((key) => redis.command<number | null>('MEMORY', 'USAGE', key, 'SAMPLES', '0'));
  return (await Promise.all(sizes)).reduce<number>((rest, size) => rest - (size ?? 0), used);
}

function trendsOf(samples: readonly Sample[]): SoakResult['trends'] {
  const settledSamples = samples.slice(Math.floor(samples.length * WARM_UP));
  if (settledSamples.length < 3) return {};
  const names = Object.keys(FLOORS) as MeasureName[];
  return Object.fromEntries(
    names.map((name) => {
      const trend = trendOf(settledSamples.map(({ at, values }) => [at, values[name]] as const));
      return [name, { ...trend, floor: FLOORS[name], grows: grows(trend, FLOORS[name]) }];
    }),
  );
}

/** Handles once everybody has left, or after the longest timer of a hub. */
async function settled(hub: ProbedHub, count: number): Promise<readonly string[]> {
  await until(async () => handlesOf(await hub.read()).length <= count, { withinMs: 40_000 }).catch(
    () => 'reported by the caller, with what is left',
  );
  return handlesOf(await hub.collect());
}
