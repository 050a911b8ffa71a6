import { describe, expect, it } from 'vitest';
import type { Happening, Kept, Line } from '../chaos/history.js';
import { type Findings, Judge, type JudgeOptions, type Survey } from './judge.js';

const STRICT: JudgeOptions = { mayLose: false, mayNotifyNeedlessly: false };
const EVERYSEC: JudgeOptions = { mayLose: true, mayNotifyNeedlessly: true };

const kept = (id: string, offset: number): Kept => ({
  ...{ id, offset, project: 'alpha', type: 'ACTIVITY', value: `value of ${id}`, cursor: `cursor of ${id}` },
});
const log = (epoch: string, ...ids: string[]): Survey => ({ epoch, events: ids.map((id, at) => kept(id, at + 1)) });

const began = [
  { what: 'began', client: 'ada', feed: 'alpha', projects: ['alpha'] },
  { what: 'opened', client: 'ada', stream: 1, node: 'hub-1', after: 'cursor of a' },
] as const satisfies Happening[];
const accepted = (id: string): Happening => ({ what: 'accepted', attempt: 1, id, offset: 1 });
const received = (id: string, gap?: { from: number; to: number }): Happening => {
  const { type, ...event } = kept(id, 1);
  return { what: 'received', stream: 1, ...event, ...(gap && { gap }) };
};
const expired = { what: 'expired', stream: 1, reason: 'EPOCH', earliest: 'e', head: 'h' } as const;

function judge(options: JudgeOptions, { after, lines }: { after: Survey; lines: readonly Happening[] }): Findings {
  const happened = [...began, ...lines].map((line, at): Line => ({ at, ...line }));
  const before = new Map([['alpha', log('one', 'a')]]);
  return new Judge(options).judge({ before, after: new Map([['alpha', after]]), lines: happened });
}

describe('the judge of a power cut', () => {
  it.each<[string, JudgeOptions, { after: Survey; lines: readonly Happening[] }]>([
    [
      'a client that received everything that was acknowledged',
      STRICT,
      { after: log('one', 'a', 'b', 'c'), lines: [accepted('b'), received('b'), accepted('c'), received('c')] },
    ],
    [
      'a client that was notified and goes on from the earliest event',
      EVERYSEC,
      {
        after: log('two', 'a', 'c'),
        lines: [accepted('b'), received('b'), expired, received('a'), received('c')],
      },
    ],
    [
      'a client that was notified by a gap',
      EVERYSEC,
      {
        after: log('two', 'a', 'c'),
        lines: [accepted('b'), received('b'), received('a', { from: 0, to: 0 }), received('c')],
      },
    ],
    ['a needless notification after everysec', EVERYSEC, { after: log('two', 'a'), lines: [expired, received('a')] }],
  ])('accepts %s', (_, options, act) => {
    expect(judge(options, act).broken).toEqual([]);
  });

  it.each<[string, JudgeOptions, { after: Survey; lines: readonly Happening[] }, Partial<Findings>]>([
    [
      'an acknowledged event that is lost',
      STRICT,
      { after: log('two', 'a', 'c'), lines: [accepted('b'), expired, received('c')] },
      { lost: 1 },
    ],
    [
      'a loss of which a client was not notified',
      EVERYSEC,
      { after: log('two', 'a', 'c'), lines: [accepted('b'), received('b'), received('c')] },
      { lost: 1, silentGaps: 1 },
    ],
    [
      'a loss of what was only seen',
      EVERYSEC,
      { after: log('two', 'a'), lines: [received('b')] },
      { lost: 0, silentGaps: 1 },
    ],
    [
      'a loss under the same epoch',
      EVERYSEC,
      { after: log('one', 'a'), lines: [accepted('b'), expired] },
      { lost: 1, silentGaps: 0 },
    ],
    [
      'an event that a client did not receive',
      STRICT,
      { after: log('one', 'a', 'b', 'c'), lines: [received('c')] },
      { skipped: 1 },
    ],
    [
      'an event that a client received twice',
      STRICT,
      { after: log('one', 'a', 'b'), lines: [received('b'), received('b')] },
      { doubled: 1 },
    ],
    [
      'an event that the log holds twice',
      STRICT,
      {
        after: { epoch: 'one', events: [kept('a', 1), kept('b', 2), { ...kept('b', 3), id: 'c' }] },
        lines: [received('b'), received('c')],
      },
      { doubled: 1 },
    ],
    [
      'a hole between offsets',
      STRICT,
      { after: { epoch: 'one', events: [kept('a', 1), kept('b', 3)] }, lines: [received('b')] },
      { skipped: 1 },
    ],
    [
      'events out of order',
      STRICT,
      { after: log('one', 'a', 'b', 'c'), lines: [received('c'), received('b')] },
      { skipped: 0 },
    ],
    [
      'a notification without a loss',
      STRICT,
      { after: log('one', 'a', 'b'), lines: [received('b'), expired, received('a'), received('b')] },
      { needless: 1 },
    ],
  ])('finds %s', (_, options, act, findings) => {
    const judged = judge(options, act);
    expect(judged).toMatchObject(findings);
    expect(judged.broken).toHaveLength(1);
  });
});
