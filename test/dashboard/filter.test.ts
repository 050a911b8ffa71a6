import { describe, expect, it } from 'vitest';
import { momentOf } from '../../src/dashboard/model/address/moment.js';
import type { Header } from '../../src/dashboard/model/events/header.js';
import {
  asTyped,
  EVERYTHING,
  filterOf,
  matcherOf,
  onlyDomain,
  typedFilter,
  withFilter,
} from '../../src/dashboard/model/feed/filter.js';
import { completionOf, problemsOf, withValue } from '../../src/dashboard/model/feed/filter-terms.js';
import { asOfTruth, truthOf } from '../../src/dashboard/model/feed/truth.js';

const event: Header = {
  ...{ id: '1', offset: 1, cursor: 'c', type: 'file_change', at: 0, happenedAt: 0, priority: 'HIGH' },
  tags: ['Release'],
  actor: { id: 'jonas', name: 'Jonas Weber', kind: 'USER' },
  correlationId: 'm-1',
  payload: { filePath: 'src/core/log.ts', changeType: 'CREATED' },
};

it.each(['type:commit by:jonas in:src/ about:T-1 min:high two words', 'domain:chat tag:"a b"', ''])(
  'reads back what it has written: %s',
  (typed) => {
    const filter = typedFilter(typed);
    expect(asTyped(filter)).toBe(typed);
    expect(filterOf(withFilter(new URLSearchParams('event=3'), filter))).toEqual(filter);
    expect(withFilter(new URLSearchParams('event=3'), filter).get('event')).toBe('3');
  },
);

it('finds people by a part of the name or the id, whatever the case and the marks', () => {
  const zoe = { ...event, actor: { id: 'user-zoe-17', name: 'Zoë Král', kind: 'USER' } } as const;
  for (const typed of ['by:zoe', 'by:KRAL', 'by:USER-ZOE', 'by:e-17'])
    expect([typed, matcherOf(typedFilter(typed))(zoe)]).toEqual([typed, true]);
  expect(matcherOf(typedFilter('by:zoo'))(zoe)).toBe(false);
});

it.each([
  ['', true],
  ['type:file_change', true],
  ['type:commit', false],
  ['by:weber', true],
  ['by:jo', true],
  ['by:WEB', true],
  ['by:ona', true],
  ['by:ada', false],
  ['tag:release', true],
  ['tag:rel', false],
  ['in:src/', true],
  ['in:core', false],
  ['min:high', true],
  ['priority:high', true],
  ['priority:urgent', false],
  ['by:"Jonas W', true],
  // Without a value it is left out.
  ['by:', true],
  ['type: log.ts', true],
  ['min:urgent', false],
  ['about:SRC/core/log.ts', true],
  ['about:src/core', false],
  ['about:m-1', true],
  ['domain:workspace', true],
  ['domain:chat', false],
  ['LOG.ts created', true],
  ['log.ts deleted', false],
])('of one event, %j is %s', (typed, isMatch) => {
  expect(matcherOf(typedFilter(typed))(event)).toBe(isMatch);
});

describe('what a filter may name', () => {
  const actor = (id: string, name: string) => ({ id, name, kind: 'USER' }) as const;
  const terms = {
    types: ['COMMIT', 'FILE_CHANGE', 'LOG_LINE'] as const,
    actors: [actor('user-17', 'Grace Hopper'), actor('ada', 'Ada'), actor('jonas', 'Jonas Weber')],
  };
  const values = (choices: readonly { readonly value: string }[]) => choices.map(({ value }) => value);

  it.each([
    ['type:comit', 'comit', 'commit'],
    ['type:FILE_CHANGE', 'FILE_CHANGE', 'file_change'],
    ['by:jonsa', 'jonsa', 'jonas'],
    ['by:"grace hoper"', 'grace hoper', 'user-17'],
    ['domain:agent', 'agent', 'agents'],
    ['min:hihg', 'hihg', 'high'],
    ['priority:urgnt', 'urgnt', 'urgent'],
  ])('is not %j, and the nearest is known', (typed, value, near) => {
    const [problem, ...others] = problemsOf(`words ${typed} tag:x`, terms);
    expect(others).toEqual([]);
    expect(problem!.token.value).toBe(value);
    expect(values(problem!.choices)).toEqual([near]);
    expect(problemsOf(withValue(typed, problemsOf(typed, terms)[0]!.token, near), terms)).toEqual([]);
  });

  it.each(['type:commit by:grace domain:chat min:HIGH', 'by:ADA priority:low', 'tag:anything in:src/ about:T-1'])(
    'is all of %j',
    (typed) => expect(problemsOf(typed, terms)).toEqual([]),
  );

  it.each([
    ['tpye:commit', 'tpye', 'type'],
    ['words tags:x', 'tags', 'tag'],
    ['prio:high', 'prio', null],
    ['https://example.org', null, null],
    ['Error: no', null, null],
  ])('has no field as in %j, and the nearest is known', (typed, value, near) => {
    const [problem] = problemsOf(typed, terms);
    expect([problem?.token.value ?? null, problem?.choices[0]?.value ?? null]).toEqual(
      near ? [value, near] : [null, null],
    );
    if (problem && near) expect(withValue(typed, problem.token, near)).toBe(typed.replace(value!, near));
  });

  it('is missing behind a name alone, and is not judged where it cannot be read', () => {
    expect(problemsOf('by: jonas', terms)).toMatchObject([{ token: { name: 'by', value: '' } }]);
    expect(problemsOf('tag:', terms)).toMatchObject([{ choices: [] }]);
    expect(problemsOf('type:foo by:foo', { types: null, actors: null })).toEqual([]);
  });

  it('is far from everything else: then the least far are offered', () => {
    expect(problemsOf('min:whatever', terms)[0]!.choices.length).toBe(3);
  });

  it.each([
    ['type:', ['commit', 'file_change', 'log_line']],
    ['words type:l', ['log_line', 'file_change']],
    ['type:commit', null],
    ['type:commit ', null],
    ['by:hop', ['user-17']],
    ['by:"Grace H', ['user-17']],
    ['priority:', ['low', 'normal', 'high', 'urgent']],
    ['domain:ag', ['agents']],
    ['tag:r', null],
    ['words', null],
  ])('completes %j', (before, choices) => {
    const completion = completionOf(before, terms);
    expect(completion && values(completion.choices)).toEqual(choices);
  });
});

it('takes one domain by a key, and lets it go by the same', () => {
  const second = onlyDomain(EVERYTHING, 2);
  expect(second.domains).toEqual(['progress']);
  expect(onlyDomain(second, 2)).toEqual(EVERYTHING);
  expect(onlyDomain(EVERYTHING, 0).domains).toEqual(['admin']);
});

describe('a typed moment', () => {
  const now = new Date(2026, 10, 28, 14, 30).getTime();
  it.each([
    ['14:26', new Date(2026, 10, 28, 14, 26, 0, 999)],
    ['14:26:40', new Date(2026, 10, 28, 14, 26, 40, 999)],
    ['15:00', new Date(2026, 10, 27, 15, 0, 0, 999)],
    ['2026-11-20 09:05', new Date(2026, 10, 20, 9, 5)],
    ['2026-11-20', new Date(2026, 10, 20, 23, 59, 59)],
  ])('%s', (text, moment) => expect(momentOf(text, now)).toBe(moment.getTime()));
  it.each(['25:00', '14:99', 'soon', '48171', ''])('is not %j', (text) => expect(momentOf(text, now)).toBeNull());
});

describe('the truth of the connection', () => {
  const ready = { phase: 'ready', asOf: null, error: null, unreachableSince: null } as const;
  const live = { status: 'live', transport: 'ws' } as const;
  it.each([
    [live, ready, 'live'],
    [{ status: 'catching-up', transport: 'ws', behind: 3 } as const, ready, 'behind'],
    [{ status: 'catching-up', transport: 'ws', behind: 0 } as const, ready, 'live'],
    [{ status: 'offline', since: 5, error: null } as const, ready, 'offline'],
    [live, { ...ready, phase: 'kept', asOf: 7 } as const, 'kept'],
    [live, { ...ready, phase: 'kept', asOf: 7, unreachableSince: 9 } as const, 'offline'],
    [live, { ...ready, phase: 'loading' } as const, 'connecting'],
  ])('%# is what both say', (connection, feed, kind) => {
    const truth = truthOf(connection, feed);
    expect(truth.kind).toBe(kind);
    expect(asOfTruth(truth)).toBe(kind === 'kept' || feed.unreachableSince ? 7 : kind === 'offline' ? 5 : null);
  });
});
