import { describe, expect, it } from 'vitest';
import type { ClientError, Gap } from '../../src/client/client-error.js';
import type { Connections } from '../../src/client/connection/connections.js';
import type { Frame } from '../../src/client/index.js';
import { Value } from '../../src/client/observable.js';
import { Stream, type StreamOptions } from '../../src/client/streams/stream.js';

const QUERY =
  'subscription ($after: String, $onGap: GapPolicy) { events(projectId: "p", after: $after, onGap: $onGap) { offset } }';

function follow(options: Partial<StreamOptions> & { query?: string; variables?: object; watched?: boolean } = {}) {
  const { query = QUERY, variables = {}, watched = false, ...rest } = options;
  const state = new Value<unknown>({ status: 'live' });
  if (watched) state.subscribe(() => undefined);
  const calls: string[] = [];
  const connections = {
    state,
    add: () => calls.push('add'),
    remove: () => calls.push('remove'),
    retry: (_: unknown, error?: ClientError) => calls.push(`retry ${error?.code ?? ''}`.trim()),
    update: () => calls.push('update'),
  } as unknown as Connections;
  let answer: (data: unknown) => void = () => undefined;
  const request = () => new Promise<never>((resolve) => (answer = resolve as typeof answer));
  const stream = new Stream<{ events: { offset: number } }>(
    { operation: { query, variables: variables as never }, gap: 'throw', contiguous: false, ...rest },
    { connections, request, onEnd: () => calls.push('end') },
  );
  const frames: Frame<{ events: { offset: number } }>[] = [];
  const gaps: Gap[] = [];
  const ends: (ClientError | null)[] = [];
  stream.join({
    deliver: (frame) => frames.push(frame),
    moved: () => undefined,
    onGap: (gap) => gaps.push(gap),
    ended: (error) => ends.push(error),
  });
  const event = (offset: number, extensions: object = {}) =>
    stream.onResult({ data: { events: { offset } }, extensions: { cursor: `c${offset}`, ...extensions } });
  const offsets = () => frames.map(({ data }) => data.events.offset);
  const head = async (offset: number) => {
    answer({ project: { head: { offset, cursor: `c${offset}` } } });
    await new Promise(setImmediate);
  };
  return { stream, calls, frames, gaps, ends, event, offsets, head };
}
const expired = (extensions: object) => ({
  errors: [{ message: 'expired', extensions: { code: 'CURSOR_EXPIRED', reason: 'TRIMMED', ...extensions } }],
});

describe('a stream', () => {
  it('resumes after the newest position that it has, and from where it was asked to before', () => {
    const { stream, event } = follow({ variables: { last: 3 } });
    expect(stream.operation().variables).toEqual({ last: 3 });
    stream.onPosition('c4');
    expect(stream.operation().variables).toEqual({ last: 3, after: 'c4' });
    event(5);
    expect(stream.operation().variables).toMatchObject({ after: 'c5' });
  });

  it('gives a frame that comes again only once', () => {
    const { event, offsets } = follow();
    for (const offset of [1, 2, 3, 2, 3, 4]) event(offset);
    expect(offsets()).toEqual([1, 2, 3, 4]);
  });

  it.each([null, undefined])(
    'gives every live-only event, which has the position of the one before it (%s)',
    (none) => {
      const { event, offsets, stream } = follow({ contiguous: true });
      event(1);
      const live = { data: { events: { offset: none as unknown as number } }, extensions: { cursor: 'c1' } };
      stream.onResult(live);
      stream.onResult(live);
      event(1);
      event(2);
      expect(offsets()).toEqual([1, none, none, 2]);
      expect(stream.operation().variables).toEqual({ after: 'c2' });
    },
  );

  it('asks again when an offset does not follow, and accepts what the hub says twice', () => {
    const { event, offsets, calls, stream } = follow({ contiguous: true });
    event(1);
    event(4);
    expect(calls).toEqual(['add', 'retry']);
    expect(stream.operation().variables).toEqual({ after: 'c1' });
    for (const offset of [2, 3, 4]) event(offset);
    event(7);
    // 5 and 6 are of a type that the hub does not declare any more.
    event(7);
    event(6);
    expect(offsets()).toEqual([1, 2, 3, 4, 7]);
    expect(calls).toEqual(['add', 'retry', 'retry']);
  });

  it('accepts any offset after a gap, and where offsets are filtered', () => {
    const gapped = follow({ contiguous: true });
    gapped.event(1);
    gapped.event(9, { gap: { reason: 'TRIMMED', from: 2, to: 8 } });
    expect(gapped.offsets()).toEqual([1, 9]);
    const filtered = follow();
    for (const offset of [1, 5, 9]) filtered.event(offset);
    expect(filtered.offsets()).toEqual([1, 5, 9]);
  });

  it('accepts what it had received before where the log was put back to an earlier state', () => {
    const { event, offsets, stream } = follow({ contiguous: true, gap: 'continue' });
    stream.onPosition('c1');
    for (const offset of [2, 3]) event(offset);
    event(1, { gap: { reason: 'AHEAD', from: null, to: null } });
    for (const offset of [2, 3]) event(offset);
    expect(offsets()).toEqual([2, 3, 1, 2, 3]);
  });

  it('ends at a gap', () => {
    const { stream, ends } = follow();
    stream.onResult(expired({ earliest: 'c7', head: 'c9' }));
    expect(ends).toMatchObject([{ code: 'CURSOR_EXPIRED' }]);
    expect(ends[0]?.gap).toEqual({ reason: 'TRIMMED', from: null, to: null, earliest: 'c7', head: 'c9' });
  });

  it('goes on at the earliest event where that is wanted, and reports the gap', () => {
    const { stream, event, frames, gaps, ends, calls } = follow({ gap: 'continue' });
    event(1);
    expect(stream.operation().variables).toEqual({ after: 'c1', onGap: 'CONTINUE' });
    stream.onResult(expired({ earliest: 'c7', head: 'c9' }));
    expect(stream.operation().variables).toMatchObject({ after: 'c7' });
    event(8);
    event(9);
    expect(calls).toContain('retry');
    expect(gaps).toMatchObject([{ reason: 'TRIMMED', earliest: 'c7' }]);
    expect(frames.map(({ gap }) => gap?.reason)).toEqual([undefined, 'TRIMMED', undefined]);
    expect(ends).toEqual([]);
  });

  it('refuses a document that could not resume, or reports what it may have missed', () => {
    const query = 'subscription { events(projectId: "p") { offset } }';
    const strict = follow({ query });
    strict.stream.onPosition('c1');
    expect(strict.ends).toMatchObject([{ code: 'BAD_USER_INPUT', extensions: { field: 'after' } }]);
    const lenient = follow({ query, gap: 'continue' });
    lenient.event(1);
    expect(lenient.stream.operation().variables).toEqual({});
    lenient.event(9);
    expect(lenient.frames.map(({ gap }) => gap?.reason)).toEqual([undefined, 'UNRESUMABLE']);
  });

  it('tries again after errors that may pass, and ends with others', () => {
    const { stream, calls, ends } = follow();
    stream.onResult({ errors: [{ extensions: { code: 'UNAVAILABLE' } }] });
    stream.onResult({ errors: [{ extensions: { code: 'TOO_MANY_SUBSCRIPTIONS' } }] });
    expect(calls).toEqual(['add', 'retry UNAVAILABLE', 'retry TOO_MANY_SUBSCRIPTIONS']);
    stream.onResult({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
    expect(ends).toMatchObject([{ code: 'FORBIDDEN' }]);
    expect(calls.slice(3)).toEqual(['remove', 'end']);
  });

  it('gives events that have no cursor', () => {
    const { stream, frames } = follow();
    stream.onResult({ data: { typing: {} }, extensions: { cursor: null } });
    stream.onResult({ data: { typing: {} } });
    expect(frames).toHaveLength(2);
  });
});

describe('a replay', () => {
  const resumed = async (headOffset: number) => {
    const followed = follow({ variables: { projectId: 'p' }, watched: true });
    followed.event(5);
    followed.stream.operation();
    followed.stream.onPosition('c5');
    await followed.head(headOffset);
    return followed;
  };

  it('says how many events are left, until none are', async () => {
    const { stream, event } = await resumed(8);
    expect(stream.lag).toEqual({ behind: 3 });
    event(6);
    expect(stream.lag).toEqual({ behind: 2 });
    event(7);
    event(8);
    expect(stream.lag).toBeNull();
    event(9);
    expect(stream.lag).toBeNull();
  });

  it('is none where nothing was missed', async () => {
    expect((await resumed(5)).stream.lag).toBeNull();
  });

  it('ends with a position of a quiet stream: what is left does not match', async () => {
    const { stream } = await resumed(8);
    stream.onPosition('c8');
    expect(stream.lag).toBeNull();
  });

  it('is not measured while nobody looks', async () => {
    const { stream, event, head } = follow({ variables: { projectId: 'p' } });
    event(5);
    stream.operation();
    await head(8);
    expect(stream.lag).toBeNull();
  });
});
