import { describe, expect, it } from 'vitest';
import type { Header } from '../../src/dashboard/model/events/header.js';
import { EventStore } from '../../src/dashboard/model/feed/event-store.js';
import { FeedList } from '../../src/dashboard/model/feed/feed-list.js';
import { typedFilter } from '../../src/dashboard/model/feed/filter.js';
import { Found } from '../../src/dashboard/model/feed/found.js';
import { hubFilterOf } from '../../src/dashboard/model/feed/hub-filter.js';

const event = (offset: number, more: Partial<Header> = {}): Header => ({
  ...{
    id: `${offset}`,
    offset,
    cursor: `c${offset}`,
    type: 'activity',
    at: offset * 60_000,
    happenedAt: 0,
    priority: 'HIGH',
    tags: [],
  },
  actor: { id: 'ada', name: 'Ada', kind: 'USER' },
  payload: { kind: 'note', summary: `n${offset}` },
  ...more,
});
const low = (offset: number) => event(offset, { priority: 'LOW' });
const offsets = (list: FeedList) => list.rows.rows.map((row) => (row.hole ? 'hole' : row.events[0]!.offset));

function searched(...loaded: Header[]) {
  const store = new EventStore(10);
  store.append(loaded);
  const found = new Found();
  const make = () =>
    new FeedList({
      ...{ store, found, filter: typedFilter('min:high'), grouped: true, isBroken: () => false },
      sizes: { one: 40, two: 60, child: 30, hole: 100, line: 0 },
    });
  return { store, found, list: make(), make };
}

describe('what the hub has found', () => {
  it('lies below the events of the store, which stays without a hole', () => {
    const { store, found, list } = searched(event(100), low(101), event(102));
    const start = found.begin(store.oldest!);
    list.addFound(start, [event(20), low(30), event(40)], event(20));
    expect(offsets(list)).toEqual([20, 40, 100, 102]);
    expect(store.events.map(({ offset }) => offset)).toEqual([100, 101, 102]);
    list.hold('scroll', true);
    const before = list.rows.topOf(list.rows.find(20));
    store.append([event(103)]);
    expect(list.waiting).toMatchObject({ count: 1, first: 103, last: 103 });
    list.addFound(found.begin(store.oldest!), [event(5)], null);
    expect(offsets(list)).toEqual([5, 20, 40, 100, 102]);
    expect(list.rows.topOf(list.rows.find(20))).toBe(before);
    list.follow();
    expect(offsets(list)).toEqual([5, 20, 40, 100, 102, 103]);
    expect(found.isComplete).toBe(true);
    expect([list.find(40)?.offset, list.find(101)?.offset, list.find(50)]).toEqual([40, 101, null]);
  });

  it('is the same in another list of the same filter', () => {
    const { store, found, list, make } = searched(event(100));
    list.addFound(found.begin(store.oldest!), [event(20)], event(20));
    list.close();
    expect(offsets(make())).toEqual([20, 100]);
  });

  it('gives way to what the store reads, be it while a page of it is on its way', () => {
    const { store, found, list } = searched(event(100));
    const start = found.begin(store.oldest!);
    store.prepend([event(80), low(81), event(90)], false);
    list.addFound(start, [event(20), event(80), event(90)], event(20));
    expect(offsets(list)).toEqual([20, 80, 90, 100]);
    store.prepend([low(19), event(20), event(60)], false);
    expect(offsets(list)).toEqual([20, 60, 80, 90, 100]);
    expect(found.events).toEqual([]);
    expect(found.begin(store.oldest!)).toBe(store.oldest);
  });

  it('is dropped where events between it and the store are no longer loaded', () => {
    const { store, found, list } = searched(event(100));
    const start = found.begin(store.oldest!);
    list.addFound(start, [event(20)], event(20));
    const onItsWay = found.begin(store.oldest!);
    store.append(Array.from({ length: 5_011 }, (_, index) => event(101 + index)));
    expect(store.oldest!.offset).toBeGreaterThan(101);
    expect(offsets(list)).toEqual(store.events.map(({ offset }) => offset));
    list.addFound(onItsWay, [event(5)], null);
    expect([found.events, found.reached, found.isComplete]).toEqual([[], null, false]);
  });

  it('is dropped with the log that it is of, and stays below an earlier moment that it reaches to', () => {
    const { store, found, list } = searched(event(100), event(101));
    list.addFound(found.begin(store.oldest!), [event(20), event(60)], event(20));
    store.replace([event(50)]);
    expect(offsets(list)).toEqual([20, 50]);
    store.replace([event(70)]);
    expect(offsets(list)).toEqual([70]);
    list.addFound(found.begin(store.oldest!), [event(20)], event(20));
    store.replace([]);
    expect(offsets(list)).toEqual([]);
  });

  it('lies behind a hole of the store as well', () => {
    const { store, found, list } = searched(event(100));
    store.addHole({ from: 101, to: 104, reason: 'TRIMMED' });
    store.append([event(105)]);
    list.addFound(found.begin(store.oldest!), [event(20)], event(20));
    expect(offsets(list)).toEqual([20, 100, 'hole', 105]);
  });

  it('is bounded', () => {
    const { store, found, list } = searched(event(50_000));
    const page = Array.from({ length: 20_000 }, (_, index) => event(index + 1));
    list.addFound(found.begin(store.oldest!), page, page[0]!);
    expect(found.isFull).toBe(true);
  });
});

describe('the filter for the hub', () => {
  const types = ['ACTIVITY', 'COMMIT', 'NEW_MESSAGE', 'TYPING_INDICATOR', 'OF_A_TEAM'] as never[];
  const actors = [
    { id: 'ada', name: 'Ada', kind: 'USER' },
    { id: 'grace', name: 'Grace', kind: 'USER' },
    { id: 'bot-1', name: 'Helper of Ada', kind: 'AGENT' },
  ] as const;

  it.each([
    ['min:high', { minPriority: 'HIGH' }],
    ['domain:chat', { types: ['NEW_MESSAGE'] }],
    ['domain:workflow type:of_a_team', { types: ['OF_A_TEAM'] }],
    // The page finds it by the name of another actor too.
    ['by:ADA', { actorIds: ['ada', 'bot-1'] }],
    ['by:grace min:low', { actorIds: ['grace'] }],
    // A part of a name may be that of a former name.
    ['by:gra', {}],
    ['in:src/Core', { text: 'src/Core' }],
    ['in:src/ in:test/', {}],
    // The page looks at actors, types and tags as well, and takes tags in upper and lower case.
    ['words tag:release', {}],
    ['type:unheard_of', null],
  ])('of %j selects no less than the page', (typed, asked) => {
    const filter = typedFilter(typed);
    const isOfTypes = filter.domains.length > 0 || filter.types.length > 0;
    expect(hubFilterOf(filter, { types: isOfTypes ? types : null, actors })).toEqual(asked);
  });

  it('names no actors where they are too many, or not known', () => {
    const many = Array.from({ length: 101 }, (_, index) => ({
      id: `ada-${index}`,
      name: 'ada-0',
      kind: 'USER' as const,
    }));
    expect(hubFilterOf(typedFilter('by:ada-0'), { types: null, actors: many })).toEqual({});
    expect(hubFilterOf(typedFilter('by:ada'), { types: null, actors: null })).toEqual({});
  });
});
