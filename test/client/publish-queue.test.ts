import { setImmediate as nextTurn } from 'node:timers/promises';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ClientError } from '../../src/client/client-error.js';
import type { PublishItem } from '../../src/client/generated/graphql.js';
import { PublishQueue } from '../../src/client/publishing/publish-queue.js';
import { createPause } from '../../src/client/requests/pause.js';
import { NEVER, passingTime } from './passing-time.js';

const HOUR_MS = 3_600_000;
const activity = (summary: string, project = 'acme') =>
  ({ project, type: 'activity', payload: { kind: 'k', summary } }) as const;
const typing = { project: 'acme', type: 'typing_stop', payload: { channel: 'c', userId: 'u' } } as const;
const failure = (code: 'UNREACHABLE' | 'RATE_LIMITED' | 'FORBIDDEN', extensions = {}) =>
  new ClientError(code, { message: code, extensions });

function withResolvers() {
  let resolve: () => void;
  const promise = new Promise<void>((settle) => {
    resolve = settle;
  });
  return { promise, resolve: () => resolve() };
}

describe('the queue of publishes', () => {
  let time: ReturnType<typeof passingTime>;
  let queue: PublishQueue;
  /** Requests that were sent. Each is answered by the first of `answers`, and when there is none, with success. */
  let requests: (readonly PublishItem[])[];
  let answers: (() => Promise<void>)[];

  beforeEach(() => {
    time = passingTime();
    requests = [];
    answers = [];
    const send = async (_: string, events: readonly PublishItem[]) => {
      requests.push(events);
      await answers.shift()?.();
      return events.map((_, index) => ({ id: `${index}`, offset: index, cursor: null, recordedAt: '' }));
    };
    queue = new PublishQueue({ send, limit: 3, pause: createPause(time, NEVER), surroundings: time });
  });

  const rejecting = (error: ClientError) => () => Promise.reject(error);
  const keysOf = (events: readonly PublishItem[]) => events.map(({ options }) => options!.idempotencyKey);

  it('sends the publishes of one turn in one request, each with a key of its own and the time of the call', async () => {
    time.skip(1_000);
    await Promise.all([queue.publish(activity('a')), queue.publish(activity('b'))]);
    expect(requests).toHaveLength(1);
    expect(requests[0]!.map(({ event, options }) => [event.activity!.summary, options!.occurredAt])).toEqual([
      ['a', '1970-01-01T00:00:01.000Z'],
      ['b', '1970-01-01T00:00:01.000Z'],
    ]);
    expect(new Set(keysOf(requests[0]!)).size).toBe(2);
  });

  it('keeps the options of the caller, its key and time too', async () => {
    const options = { idempotencyKey: 'mine', occurredAt: '2026-01-01T00:00:00.000Z', tags: ['t'] };
    await queue.publish({ ...activity('a'), options });
    expect(requests[0]![0]!.options).toEqual(options);
    await queue.publish({ ...activity('a'), options: { idempotencyKey: null } });
    expect(requests[1]![0]!.options!.idempotencyKey).toMatch(/.{20}/);
  });

  it('sends what the payload was at the call', async () => {
    const payload = { kind: 'k', summary: 'before' };
    const published = queue.publish({ project: 'acme', type: 'activity', payload });
    payload.summary = 'after';
    await published;
    expect(requests[0]![0]!.event.activity!.summary).toBe('before');
  });

  it('retries with the same key, and waits as long as the hub asks for', async () => {
    answers.push(rejecting(failure('RATE_LIMITED', { retryAfterMs: 7_000 })), rejecting(failure('UNREACHABLE')));
    await queue.publish(activity('a'));
    expect(time.waits).toEqual([7_000, 1_000]);
    expect(new Set(requests.flatMap(keysOf)).size).toBe(1);
  });

  it('rejects with QUEUE_FULL beyond its limit, and reports what waits and what was refused', async () => {
    const states: unknown[] = [];
    queue.state.subscribe((state) => states.push(state));
    const accepted = ['a', 'b', 'c'].map((summary) => queue.publish(activity(summary)));
    const refused = queue.publish(activity('d'));
    expect(queue.state.value).toEqual({ waiting: 3, refused: 1 });
    await expect(refused).rejects.toMatchObject({ name: 'ClientError', code: 'QUEUE_FULL' });
    await Promise.all(accepted);
    expect(queue.state.value).toEqual({ waiting: 0, refused: 1 });
    expect(states.at(-1)).toEqual(queue.state.value);
  });

  it('does not hold back a project because of another', async () => {
    const { promise: answer, resolve: release } = withResolvers();
    answers.push(() => answer);
    const held = queue.publish(activity('a', 'slow'));
    await queue.publish(activity('b', 'fast'));
    release();
    await held;
  });

  it('retries at once when the network is back', async () => {
    let signal: (signal: 'online') => void;
    const quiet = { random: () => 1, after: () => () => undefined };
    const listen = (listener: typeof signal) => {
      signal = listener;
      return () => undefined;
    };
    const pause = createPause({ ...quiet, listen }, NEVER);
    const send = vi.fn().mockRejectedValueOnce(failure('UNREACHABLE')).mockResolvedValue([{}]);
    const waiting = new PublishQueue({ send, limit: 1, pause, surroundings: time });
    const published = waiting.publish(activity('a'));
    await nextTurn();
    signal!('online');
    await published;
    expect(send).toHaveBeenCalledTimes(2);
  });

  it('does not retry when the hub may have forgotten the key, and says that the event may be published', async () => {
    answers.push(async () => {
      time.skip(24 * HOUR_MS);
      throw failure('UNREACHABLE');
    });
    const old = queue.publish(activity('a'));
    await expect(old).rejects.toMatchObject({
      code: 'UNREACHABLE',
      message: expect.stringContaining('may be published'),
    });
    expect(requests).toHaveLength(1);
  });

  it('sends an event that is not stored once, alone, and not at all while the hub cannot be reached', async () => {
    answers.push(rejecting(failure('UNREACHABLE')));
    const [live, stored] = [queue.publish(typing), queue.publish(activity('a'))];
    await expect(live).rejects.toMatchObject({ code: 'UNREACHABLE' });
    await stored;
    expect(requests.map((events) => events.map(({ event }) => Object.keys(event)[0]))).toEqual([
      ['typingStop'],
      ['activity'],
    ]);
    answers.push(rejecting(failure('UNREACHABLE')), async () => {
      await expect(queue.publish(typing)).rejects.toMatchObject({ code: 'UNREACHABLE' });
    });
    await queue.publish(activity('b'));
  });

  it('rejects what waits, and later calls, when it is closed', async () => {
    answers.push(rejecting(failure('UNREACHABLE')));
    const waiting = queue.publish(activity('a'));
    queue.close();
    queue.close();
    for (const one of [waiting, queue.publish(activity('b'))])
      await expect(one).rejects.toMatchObject({ code: 'CLOSED' });
    await nextTurn();
    expect(requests).toHaveLength(0);
    expect(queue.state.value.waiting).toBe(0);
  });
});
