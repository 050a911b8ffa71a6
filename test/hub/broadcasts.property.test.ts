import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Viewer } from '../../src/auth/viewer.js';
import { nextTurn } from '../../src/core/clock.js';
import type { BroadcastDelivery, BroadcastReader } from '../../src/hub/broadcasts/broadcast-reader.js';
import { type BroadcastHub, createBroadcastHub, MINUTE_MS, TO_ACME, TO_ALL, toUser } from '../support/broadcast-hub.js';
import { disturbance, isUnavailable, RUNS } from '../support/disturbance.js';
import { type Disturbance, SlowLog } from '../support/slow-log.js';
import { ADMIN, viewerWith } from '../support/test-hub.js';

const VIEWERS = [
  viewerWith([{ projects: 'acme', actions: ['READ'] }], { id: 'ada' }),
  viewerWith([{ projects: 'beta', actions: ['READ'] }], { id: 'bob' }),
  viewerWith([], { id: 'cy' }),
];
const TARGETS = [
  { to: TO_ALL, for: ['ada', 'bob', 'cy'] },
  { to: TO_ACME, for: ['ada'] },
  { to: { ...TO_ACME, projectId: 'beta' }, for: ['bob'] },
  { to: toUser('cy'), for: ['cy'] },
  { to: toUser('nobody'), for: [] },
];

type Step =
  | { readonly kind: 'send'; readonly target: number; readonly minutes: number | null }
  | { readonly kind: 'cancel'; readonly which: number }
  | { readonly kind: 'wait'; readonly minutes: number }
  | { readonly kind: 'read'; readonly viewer: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('send' as const),
      target: fc.nat(TARGETS.length - 1),
      minutes: fc.option(fc.integer({ min: 1, max: 5 })),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('cancel' as const), which: fc.nat() }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('wait' as const), minutes: fc.integer({ min: 1, max: 3 }) }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('read' as const), viewer: fc.nat(VIEWERS.length - 1) }) },
);

/** A broadcast as it ought to be. */
interface Sent {
  readonly id: string;
  readonly for: readonly string[];
  readonly expiresAt: number | null;
  cancelled: boolean;
}

/** What a hub should do, beside what it does. */
class Story {
  readonly #test: BroadcastHub;
  readonly #sent: Sent[] = [];
  /** How many had been sent when a viewer read the last time, and where its stream stood. */
  readonly #read = new Map<Viewer, { count: number; cursor: string | undefined }>();

  constructor(test: BroadcastHub) {
    this.#test = test;
  }

  async play(step: Step): Promise<void> {
    const { send, clock, broadcasts } = this.#test;
    if (step.kind === 'wait') clock.advance(step.minutes * MINUTE_MS);
    if (step.kind === 'read') await this.#readAll(VIEWERS[step.viewer]!);
    if (step.kind === 'send') {
      const target = TARGETS[step.target]!;
      const expiresAt = step.minutes === null ? null : clock.now() + step.minutes * MINUTE_MS;
      const { id } = await send({ ...target.to, expiresAt });
      this.#sent.push({ id, for: target.for, expiresAt, cancelled: false });
    }
    const cancelled = step.kind === 'cancel' ? this.#sent[step.which % this.#sent.length] : undefined;
    if (!cancelled) return;
    await broadcasts.cancel(ADMIN, cancelled.id);
    cancelled.cancelled = true;
  }

  /** Takes up the stream where it was left, and reads it up to now; then looks at the list. */
  async #readAll(viewer: Viewer): Promise<void> {
    const { broadcasts, send, clock } = this.#test;
    const { count, cursor } = this.#read.get(viewer) ?? { count: 0, cursor: undefined };
    const isShown = ({ for: ids, expiresAt, cancelled }: Sent) =>
      ids.includes(viewer.actor.id) && !cancelled && (expiresAt === null || expiresAt > clock.now());
    const expected = this.#sent.slice(count).filter(isShown);
    const listed = this.#sent.filter(isShown).reverse();
    expect((await broadcasts.list(viewer)).items.map(({ id }) => id)).toEqual(listed.map(({ id }) => id));

    const reader = await broadcasts.subscribe(viewer, cursor === undefined ? { since: 0 } : { after: cursor });
    const end = await send(toUser(viewer.actor.id));
    const heard: BroadcastDelivery[] = [];
    while (heard.at(-1)?.broadcast.id !== end.id) heard.push((await reader.next()).value!);
    await reader.return();
    expect(heard.slice(0, -1).map(({ broadcast }) => broadcast.id)).toEqual(expected.map(({ id }) => id));
    await broadcasts.cancel(ADMIN, end.id);
    this.#read.set(viewer, { count: this.#sent.length, cursor: heard.at(-1)!.cursor });
  }
}

/** Sends, cancellations and reads at once on a slow log, then what everybody has heard on a calm one. */
async function runOnSlowLog(steps: readonly Step[], disturbed: Disturbance): Promise<void> {
  let slow!: SlowLog;
  const test = await createBroadcastHub((inner) => {
    slow = new SlowLog(inner);
    return slow.log;
  });
  const { broadcasts, send, clock, hub, log } = test;
  const sent = new Map<string, Sent>();
  const cancelled = new Set<string>();
  const maybeCancelled = new Set<string>();
  const heard = new Map<Viewer, string[]>(VIEWERS.map((viewer) => [viewer, []]));
  const readers = new Map<Viewer, BroadcastReader>();
  for (const viewer of VIEWERS) readers.set(viewer, await broadcasts.subscribe(viewer, {}));
  let over = false;
  const follow = async (viewer: Viewer) => {
    let cursor: string | undefined;
    while (!over) {
      try {
        const { value } = await readers.get(viewer)!.next();
        if (!value) return;
        ({ cursor } = value);
        heard.get(viewer)!.push(value.broadcast.id);
      } catch (error) {
        if (!isUnavailable(error)) throw error;
        cursor = readers.get(viewer)!.cursor();
        const again = await broadcasts.subscribe(viewer, { after: cursor }).catch(() => null);
        if (again) readers.set(viewer, again);
        else await nextTurn();
      }
    }
  };
  const following = VIEWERS.map(follow);
  slow.disturb(disturbed);
  const pending: Promise<unknown>[] = [];
  const start = (work: Promise<unknown>) =>
    pending.push(work.catch((error: unknown) => isUnavailable(error) || Promise.reject(error)));
  for (const step of steps) {
    if (step.kind === 'wait') clock.advance(1_000);
    if (step.kind === 'read') start(broadcasts.list(VIEWERS[step.viewer]!));
    if (step.kind === 'send') {
      const target = TARGETS[step.target]!;
      start(
        send({ ...target.to }).then(({ id }) =>
          sent.set(id, { id, for: target.for, expiresAt: null, cancelled: false }),
        ),
      );
    }
    const ids = [...sent.keys()];
    if (step.kind === 'cancel' && ids.length > 0) {
      const id = ids[step.which % ids.length]!;
      maybeCancelled.add(id);
      start(broadcasts.cancel(ADMIN, id).then(() => cancelled.add(id)));
    }
    await nextTurn();
  }
  slow.calm();
  const settle = async (isDone: () => boolean) => {
    for (let turn = 0; !isDone(); turn++) {
      if (turn > 5_000) throw new Error('it does not settle');
      await nextTurn();
      if (turn % 8 === 0) clock.advance(1_000);
    }
  };
  let done = false;
  const all = Promise.all(pending).finally(() => {
    done = true;
  });
  all.catch(() => 'awaited below');
  await settle(() => done);
  await all;
  const end = await send(TO_ALL);
  await settle(() => VIEWERS.every((viewer) => heard.get(viewer)!.includes(end.id)));
  over = true;
  for (const reader of readers.values()) await reader.return();
  await Promise.all(following);
  // What counts is the event in the log: a send that failed may have written it all the same.
  const written = slow.appended.filter(({ type }) => type === 'broadcast_message');
  const order = written.map(({ key }) => key!);
  for (const viewer of VIEWERS) {
    const ids = heard.get(viewer)!;
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(order.filter((id) => ids.includes(id)));
    const due = order.filter((id) => sent.get(id)?.for.includes(viewer.actor.id) && !maybeCancelled.has(id));
    expect(ids).toEqual(expect.arrayContaining(due));
    const listed = (await broadcasts.list(viewer)).items.map(({ id }) => id);
    expect(listed).toEqual(expect.arrayContaining(due));
    for (const id of cancelled) expect(listed).not.toContain(id);
  }
  await hub.close();
  await log.close();
}

it('delivers each broadcast once and in order on a log that is slow and fails', async () => {
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), disturbance, runOnSlowLog), {
    numRuns: RUNS,
    endOnFailure: RUNS > 100,
  });
}, 600_000);

it('delivers each current broadcast once and in order, however often a viewer reconnects', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
      const test = await createBroadcastHub();
      const story = new Story(test);
      for (const one of [...steps, ...VIEWERS.map((_, viewer) => ({ kind: 'read' as const, viewer }))])
        await story.play(one);
      await test.close();
    }),
    { numRuns: RUNS * 0.6 },
  );
});
