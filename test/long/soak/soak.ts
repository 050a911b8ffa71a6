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

/** Growth an hour that is let pass: a cache that fills, a page of a heap. Memory in MiB, of one record in bytes. */
const FLOORS = { heap: 4, rss: 24, handles: 10, redis: 4, recordBytes: 200 } as const;
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
    const values = valuesOf(await hub.collect(), redis && (await redisMemory(redis, load.tally)));
    const sample = { at: (performance.now() - began) / HOUR_MS, values };
    samples.push(sample);
    onSample?.(sample);
  }
  await load.stop();
  const after = await settled(hub, before.length);
  return { engine, samples, trends: trendsOf(samples), tally: load.tally, handles: { before, after } };
}

function valuesOf(reading: Reading, redis: { rest: number; record: number } | null): Sample['values'] {
  const { heapUsed, rss } = reading;
  const { rest, record } = redis ?? { rest: 0, record: 0 };
  const handles = handlesOf(reading).length;
  return { heap: heapUsed / MIB, rss: rss / MIB, handles, redis: rest / MIB, recordBytes: record };
}

/** Without what is over after the present turn of the event loop. */
const handlesOf = ({ resources }: Reading): readonly string[] => resources.filter((kind) => kind !== 'Immediate');

/** Keys of the records that the hub keeps: of API keys for ever, of broadcasts for a week. */
const RECORDS = /^\{tidings\}:(r:(api-key|broadcast)|(latest|places|keys):\d+:broadcast_message)$/;

/** Bytes of a Redis: all but the records that the load makes and the hub has to keep, and of these those of one. */
async function redisMemory(redis: RedisServer, { done }: Tally): Promise<{ rest: number; record: number }> {
  const used = Number(/^used_memory:(\d+)/m.exec(await redis.command<string>('INFO', 'memory'))![1]);
  const keys = (await redis.command<string[]>('KEYS', '*')).filter((key) => RECORDS.test(key));
  const sizes = keys.map((key) => redis.command<number | null>('MEMORY', 'USAGE', key, 'SAMPLES', '0'));
  const records = (await Promise.all(sizes)).reduce<number>((sum, size) => sum + (size ?? 0), 0);
  const made = Object.entries(done).filter(([name]) => /^(keys revoked|broadcasts)/.test(name));
  return {
    rest: used - records,
    record:
      records /
      Math.max(
        1,
        made.reduce((sum, [, count]) => sum + count, 0),
      ),
  };
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
