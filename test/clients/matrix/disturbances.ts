import { setTimeout as delay } from 'node:timers/promises';
import { Random } from '../../support/fuzz/random.js';
import { until } from '../../support/until.js';
import type { RunningClient } from './matrix-client.js';
import type { Stage } from './stage.js';

const CUTS = 5;
const SEED = 47;
const AWAY_MS = 60_000;
const MOMENT_MS = 1_000;
const TOKENS_LIVE_MS = 4_000;
const FOLLOWING_MS = 60_000;

/** Clients of a column, all on one stage. */
interface Scene {
  readonly stage: Stage;
  readonly clients: readonly RunningClient[];
  /** Number of events that all of them have received. */
  readonly receivedCount: () => number;
  /** Whether each client that can get through has received an event. */
  readonly isFollowing: () => boolean;
}

interface Disturbance {
  /** Heading of the column, of at most eight characters. */
  readonly heading: string;
  readonly tokensLiveMs?: number;
  /** Whether it concerns only clients in a tab. */
  readonly needsTab?: true;
  readonly run: (scene: Scene) => Promise<void>;
}

/** Columns of the matrix. */
export const DISTURBANCES = {
  live: {
    heading: 'live',
    run: ({ stage }) => stage.publishWhile(() => delay(3 * MOMENT_MS)),
  },
  'cut before the first event': {
    heading: 'first',
    async run({ stage }) {
      stage.proxy.block();
      await stage.publish(3);
      stage.proxy.unblock();
      await stage.publishWhile(() => delay(MOMENT_MS));
    },
  },
  'five random cuts': {
    heading: 'cuts',
    run: ({ stage, clients }) =>
      stage.publishWhile(async () => {
        const random = new Random(SEED);
        for (let cut = 0; cut < CUTS; cut++) {
          await stage.followed(clients.length);
          await delay(random.below(MOMENT_MS));
          stage.proxy.cut();
        }
      }),
  },
  'kill -9 and restart': {
    heading: 'kill -9',
    run: ({ stage }) =>
      stage.publishWhile(async () => {
        await delay(MOMENT_MS);
        await stage.hub.kill();
        await stage.hub.start();
        await delay(MOMENT_MS);
      }),
  },
  drain: {
    heading: 'drain',
    run: ({ stage }) =>
      stage.publishWhile(async () => {
        await delay(MOMENT_MS);
        await stage.hub.stop();
        await stage.hub.start();
        await delay(MOMENT_MS);
      }),
  },
  'token expiry': {
    heading: 'token',
    tokensLiveMs: TOKENS_LIVE_MS,
    run: ({ stage, isFollowing }) =>
      stage.publishWhile(async () => {
        await until(isFollowing, { withinMs: FOLLOWING_MS, what: 'an event at each client' });
        stage.proxy.cut();
        await delay(3 * TOKENS_LIVE_MS);
      }),
  },
  'hub away for a minute': {
    heading: 'away',
    run: ({ stage }) =>
      stage.publishWhile(async () => {
        await delay(MOMENT_MS);
        stage.proxy.block();
        await delay(AWAY_MS);
        stage.proxy.unblock();
      }, 10 * 30),
  },
  'frozen tab and wake': {
    heading: 'frozen',
    needsTab: true,
    run: ({ stage, clients, receivedCount }) =>
      stage.publishWhile(async () => {
        await delay(MOMENT_MS);
        for (const client of clients) await client.freeze?.();
        // What was under way when the page froze.
        await delay(MOMENT_MS);
        const before = receivedCount();
        stage.proxy.cut();
        await delay(5 * MOMENT_MS);
        if (receivedCount() !== before) throw new Error('the tab was not frozen');
        for (const client of clients) await client.thaw?.();
        await delay(MOMENT_MS);
      }),
  },
} as const satisfies Record<string, Disturbance>;

export type DisturbanceName = keyof typeof DISTURBANCES;
