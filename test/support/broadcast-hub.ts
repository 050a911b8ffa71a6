import type { Viewer } from '../../src/auth/viewer.js';
import { hasCode } from '../../src/core/errors.js';
import type { BroadcastInput } from '../../src/hub/broadcasts/broadcast-input.js';
import type { BroadcastDelivery, BroadcastReader } from '../../src/hub/broadcasts/broadcast-reader.js';
import type { StartRequest } from '../../src/hub/streams/start-position.js';
import { ADMIN, createTestHub, type TestHubOptions, viewerWith } from './test-hub.js';

export const MINUTE_MS = 60_000;
export const DAY_MS = 86_400_000;
/** Few, so that the clock need not be moved far. */
const KEPT_DAYS = 1;
/** How long events are kept, and broadcasts shown that do not expire. */
export const KEPT_MS = KEPT_DAYS * DAY_MS;

export const TO_ALL = { audience: 'SYSTEM', body: 'b' } as const;
export const TO_ACME = { audience: 'PROJECT', projectId: 'acme', body: 'b' } as const;
export const toUser = (userId: string) => ({ audience: 'USER', userId, body: 'b' }) as const;

export const MODERATOR = viewerWith([{ projects: 'acme', actions: ['READ', 'MODERATE'] }], { id: 'mo' });
export const READER = viewerWith([{ projects: 'acme', actions: ['READ'] }], { id: 'rea' });
export const STRANGER = viewerWith([{ projects: 'beta', actions: ['READ', 'PUBLISH', 'MODERATE'] }], { id: 'eve' });

export const nextBody = async (reader: BroadcastReader): Promise<string> =>
  ((await reader.next()).value as BroadcastDelivery).broadcast.body;

/** A hub with two projects, `acme` and `beta`, and the hands to send and to look. */
export async function createBroadcastHub(
  through?: TestHubOptions['through'],
  broadcasting?: TestHubOptions['broadcasting'],
) {
  // Where a test lets calls fail, the background work of the hub meets those failures too.
  const onError = (error: unknown) => {
    if (!through || !hasCode(error, 'UNAVAILABLE')) throw error;
  };
  const test = await createTestHub({
    ...{ through, broadcasting, onError },
    retention: { days: KEPT_DAYS, events: 1_000_000 },
  });
  const { broadcasts, projects } = test.hub;
  for (const id of ['acme', 'beta']) await projects.create(ADMIN, { id });
  const readers: BroadcastReader[] = [];
  return {
    ...test,
    broadcasts,
    send: (input: BroadcastInput, viewer: Viewer | null = ADMIN) => broadcasts.send(viewer, input),
    /** The texts of the list, newest first. */
    bodies: async (viewer: Viewer, all?: boolean) => (await broadcasts.list(viewer, all)).items.map(({ body }) => body),
    /** The ids of everything that is kept, sent or not. */
    kept: async () => (await test.log.records.list('broadcast')).map(({ id }) => id),
    /** A round that begins now: the first that it waits for may have begun while the clock was moved. */
    async sweep(): Promise<void> {
      for (let round = 0; round < 2; round++) await broadcasts.sweep();
    },
    async follow(viewer: Viewer, request: StartRequest = {}): Promise<BroadcastReader> {
      const reader = await broadcasts.subscribe(viewer, request);
      readers.push(reader);
      return reader;
    },
    async close(): Promise<void> {
      for (const reader of readers) await reader.return();
      await test.close();
    },
  };
}

export type BroadcastHub = Awaited<ReturnType<typeof createBroadcastHub>>;
