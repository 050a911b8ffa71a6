import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ClientError } from '../../src/client/client-error.js';
import type { PublishItem } from '../../src/client/generated/graphql.js';
import { PublishQueue } from '../../src/client/publishing/publish-queue.js';
import { createPause } from '../../src/client/requests/pause.js';
import { RUNS } from '../support/disturbance.js';
import { NEVER, passingTime } from './passing-time.js';

/** Event to publish. The hub rejects a bad one; `settled` waits for the answers so far before it is published. */
const publishes = fc.array(
  fc.record({ project: fc.constantFrom('a', 'b'), isBad: fc.boolean(), isLive: fc.boolean(), settled: fc.boolean() }),
  { maxLength: 40 },
);
/** What becomes of a request; those after the last are answered. */
const fates = fc.array(fc.constantFrom('answered', 'lost', 'unanswered', 'unavailable', 'limited'), { maxLength: 30 });

type Fate = typeof fates extends fc.Arbitrary<(infer F)[]> ? F : never;

/** A hub that keeps its promises about batches and idempotency keys, behind a network that does not. */
class ModelHub {
  readonly log: { project: string; summary: string; isLive: boolean }[] = [];
  readonly #fates: Fate[];
  readonly #known = new Map<string, number>();

  constructor(of: readonly Fate[]) {
    this.#fates = [...of];
  }

  readonly send = async (project: string, events: readonly PublishItem[]) => {
    await Promise.resolve();
    const fate = this.#fates.shift() ?? 'answered';
    if (fate === 'lost') throw new ClientError('UNREACHABLE', { message: 'lost' });
    if (fate === 'unavailable') throw new ClientError('UNAVAILABLE', { message: 'away' });
    if (fate === 'limited')
      throw new ClientError('RATE_LIMITED', { message: 'too many', extensions: { retryAfterMs: 5_000 } });
    const summaries = events.map(({ event }) => event.activity?.summary ?? event.typingStop!.userId);
    if (summaries.some((summary) => summary.startsWith('bad')))
      throw new ClientError('BAD_USER_INPUT', { message: 'bad' });
    const offsets = events.map(({ event, options }, index) => {
      const key = `${project} ${options!.idempotencyKey}`;
      const isLive = event.typingStop !== undefined;
      const offset =
        (!isLive && this.#known.get(key)) || this.log.push({ project, summary: summaries[index]!, isLive });
      this.#known.set(key, offset);
      return offset;
    });
    if (fate === 'unanswered') throw new ClientError('UNREACHABLE', { message: 'no answer' });
    return offsets.map((offset) => ({ id: `${offset}`, offset, cursor: '', recordedAt: '' }));
  };
}

it('publishes each event once and in order, and rejects those that the hub rejects', async () => {
  await fc.assert(
    fc.asyncProperty(publishes, fates, async (all, of) => {
      const hub = new ModelHub(of);
      const time = passingTime();
      const queue = new PublishQueue({
        send: hub.send,
        limit: 100,
        pause: createPause(time, NEVER),
        surroundings: time,
      });
      const outcomes: Promise<{ name: string; isLive: boolean; project: string; failure: ClientError | null }>[] = [];
      for (const [index, { project, isBad, isLive, settled }] of all.entries()) {
        const name = `${isBad ? 'bad' : 'good'} ${index}`;
        const publication = isLive
          ? ({ project, type: 'typing_stop', payload: { channel: 'c', userId: name } } as const)
          : ({ project, type: 'activity', payload: { kind: 'k', summary: name } } as const);
        outcomes.push(
          queue.publish(publication).then(
            () => ({ name, isLive, project, failure: null }),
            (failure) => ({ name, isLive, project, failure }),
          ),
        );
        if (settled) await Promise.all(outcomes);
      }
      const results = await Promise.all(outcomes);
      expect(queue.state.value).toEqual({ waiting: 0, refused: 0 });
      for (const one of ['a', 'b']) {
        const stored = results.filter(({ project, isLive }) => project === one && !isLive);
        const published = stored.filter(({ failure }) => !failure).map(({ name }) => name);
        expect(published).toEqual(stored.map(({ name }) => name).filter((name) => name.startsWith('good')));
        expect(
          hub.log.filter(({ project, isLive }) => project === one && !isLive).map(({ summary }) => summary),
        ).toEqual(published);
        const live = hub.log.filter(({ project, isLive }) => project === one && isLive).map(({ summary }) => summary);
        expect(new Set(live).size).toBe(live.length);
      }
      for (const { failure, isLive } of results) if (failure && !isLive) expect(failure.code).toBe('BAD_USER_INPUT');
    }),
    { numRuns: RUNS * 5 },
  );
});
