import { describe, expect, it } from 'vitest';
import type { Header } from '../../src/dashboard/model/events/header.js';
import { burstSentenceOf } from '../../src/dashboard/model/events/sentence.js';
import { textOf } from '../../src/dashboard/model/events/template.js';
import { commonOf } from '../../src/dashboard/model/feed/bursts.js';
import { EventStore } from '../../src/dashboard/model/feed/event-store.js';
import { FeedList } from '../../src/dashboard/model/feed/feed-list.js';
import { EVERYTHING, type Filter } from '../../src/dashboard/model/feed/filter.js';
import { lostIn, newestOf } from '../../src/dashboard/model/feed/rows.js';

const SIZES = { one: 40, two: 60, child: 30, hole: 100, mark: 20, line: 0 };

const file = (offset: number, more: Partial<Header> = {}): Header => ({
  ...{
    id: `${offset}`,
    offset,
    cursor: `c${offset}`,
    type: 'file_change',
    at: offset * 100,
    happenedAt: more.at ?? offset * 100,
    priority: 'NORMAL',
    tags: [],
  },
  actor: { id: 'ada', name: 'Ada', kind: 'USER' },
  payload: { filePath: `src/${offset}.ts`, changeType: 'MODIFIED' },
  ...more,
});
const files = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => file(from + index));
const note = (offset: number) => file(offset, { type: 'activity', payload: { kind: 'note', summary: `n${offset}` } });

function listOf(
  store: EventStore,
  { filter = EVERYTHING, grouped = true }: { filter?: Filter; grouped?: boolean } = {},
) {
  return new FeedList({ store, filter, grouped, sizes: SIZES, isBroken: () => false });
}
const shown = (list: FeedList) =>
  list.rows.rows.map((row) => (row.hole ? 'hole' : row.events.map(({ offset }) => offset).join()));

describe('the line of what was read', () => {
  const marked = (list: FeedList) =>
    list.rows.rows.filter(({ isFirstUnread }) => isFirstUnread).map(({ events }) => events[0]!.offset);

  it('is below the first unread event, keeps bursts apart, and stays as more comes', () => {
    const store = new EventStore();
    store.append(files(1, 9));
    const list = listOf(store);
    list.setVisit({ read: 5, newest: 9, viewerId: 'me' });
    expect(shown(list)).toEqual(['1,2,3,4,5', '6,7,8,9']);
    expect(marked(list)).toEqual([6]);
    expect(list.rows.height).toBe(140);
    store.append([note(10), ...files(11, 12)]);
    expect(marked(list)).toEqual([6]);
    expect(list.countUnread()).toBe(4);
    list.toggle(6);
    expect(list.rows.height).toBe(140 + 4 * 30 + 3 * 40);
    store.addHole({ from: 13, to: 20, reason: 'TRIMMED' });
    expect(list.countUnread()).toBeNull();
  });

  it('comes with the older events that it is above of, and counts what the filter shows', () => {
    const store = new EventStore();
    store.append([...files(6, 9), note(10)]);
    const list = listOf(store, { filter: { ...EVERYTHING, types: ['file_change'] } });
    list.setVisit({ read: 5, newest: 10, viewerId: 'me' });
    expect(marked(list)).toEqual([]);
    store.prepend(files(1, 5), true);
    expect(marked(list)).toEqual([6]);
    expect(list.countUnread()).toBe(4);
  });

  it('is not there where only the viewer did anything, and does not count that', () => {
    const store = new EventStore();
    store.append([...files(1, 5), file(6, { actor: { id: 'me', name: 'Me', kind: 'USER' } })]);
    const list = listOf(store);
    list.setVisit({ read: 5, newest: 6, viewerId: 'me' });
    expect(marked(list)).toEqual([]);
    store.append(files(7, 9));
    const later = listOf(store);
    later.setVisit({ read: 5, newest: 9, viewerId: 'me' });
    expect(later.countUnread()).toBe(3);
  });

  it('waits until all that was new is there', () => {
    const store = new EventStore();
    store.append(files(1, 5));
    const list = listOf(store);
    list.setVisit({ read: 5, newest: 7, viewerId: 'me' });
    expect(marked(list)).toEqual([]);
    store.append(files(6, 6));
    expect(marked(list)).toEqual([]);
    store.append(files(7, 8));
    expect(marked(list)).toEqual([6]);
    expect(list.countUnread()).toBe(2);
  });

  it('is there where the store begins anew with all that was new', () => {
    const store = new EventStore();
    store.append(files(1, 5));
    const list = listOf(store);
    list.setVisit({ read: 5, newest: 7, viewerId: 'me' });
    store.replace(files(1, 7));
    expect(marked(list)).toEqual([6]);
  });

  it('is not there where nothing was new, or nothing was read', () => {
    const store = new EventStore();
    store.append(files(1, 5));
    const list = listOf(store);
    for (const read of [0, 5]) {
      list.setVisit({ read, newest: 5, viewerId: 'me' });
      store.append(files(6, 9));
      expect(marked(list)).toEqual([]);
    }
  });
});

describe('bursts', () => {
  it('join three or more events of one type and actor within two seconds of each other', () => {
    const store = new EventStore();
    const list = listOf(store);
    store.append([...files(1, 2), note(3), ...files(4, 6)]);
    expect(shown(list)).toEqual(['1', '2', '3', '4,5,6']);
    store.append([file(7), file(8, { at: 10_000 })]);
    expect(shown(list)).toEqual(['1', '2', '3', '4,5,6,7', '8']);
  });

  it('never swallow what is of high priority, of another actor, or open', () => {
    const store = new EventStore();
    const list = listOf(store);
    const other = { id: 'bob', name: 'Bob', kind: 'USER' } as const;
    store.append([...files(1, 3), file(4, { priority: 'HIGH' }), file(5, { actor: other }), ...files(6, 9)]);
    expect(shown(list)).toEqual(['1,2,3', '4', '5', '6,7,8,9']);
    list.setApart(7);
    expect(shown(list)).toEqual(['1,2,3', '4', '5', '6', '7', '8', '9']);
  });

  it('join progress of one run, task or build in a row, however slow it is', () => {
    const store = new EventStore();
    const list = listOf(store);
    const minute = (offset: number, type: string, payload: Header['payload']) =>
      file(offset, { type, payload, at: offset * 60_000 });
    const run = (offset: number, runId: string) =>
      minute(offset, 'ai_processing_progress', { runId, percentage: offset, stage: 'writing' });
    const at = (offset: number, taskId: string) =>
      minute(offset, 'task_update', { taskId, taskStatus: 'DONE', previousTaskStatus: 'DONE', percentage: 50 });
    const build = (offset: number, buildStatus: string) =>
      minute(offset, 'build_status', { buildId: 'b-1', name: 'check', buildStatus });
    store.append([run(1, 'r-1'), run(2, 'r-1'), note(3), run(4, 'r-1'), run(5, 'r-1'), run(6, 'r-1'), run(7, 'r-1')]);
    expect(shown(list)).toEqual(['1', '2', '3', '4,5,6,7']);
    store.append([run(8, 'r-2'), at(9, 'T-1'), at(10, 'T-2'), at(11, 'T-2'), at(12, 'T-2')]);
    expect(shown(list).slice(4)).toEqual(['8', '9', '10,11,12']);
    store.append(['QUEUED', 'RUNNING', 'RUNNING', 'RUNNING', 'FAILED'].map((state, index) => build(13 + index, state)));
    expect(shown(list).slice(7)).toEqual(['13', '14,15,16', '17']);
  });

  it('of progress stay of one subject', () => {
    const store = new EventStore();
    const list = listOf(store);
    const at = (offset: number, scope: string) => file(offset, { type: 'progress_update', payload: { scope } });
    store.append([at(1, 'a'), at(2, 'a'), at(3, 'a'), at(4, 'b'), at(5, 'c'), at(6, 'd')]);
    expect(shown(list)).toEqual(['1,2,3', '4,5,6']);
  });

  it('are off when they are switched off', () => {
    const store = new EventStore();
    store.append(files(1, 4));
    expect(shown(listOf(store, { grouped: false }))).toEqual(['1', '2', '3', '4']);
  });
});

describe('what a burst has in common', () => {
  it('gets less as it grows', () => {
    const events = [file(1, { payload: { filePath: 'src/a/b/1.ts', source: 'x' } })];
    const add = (payload: Record<string, unknown>) => events.push(file(events.length + 1, { payload }));
    expect(commonOf(events)).toEqual({ n: 1, folder: 'src/a/b/', source: 'x', deploymentId: undefined });
    add({ filePath: 'src/a/c/2.ts', source: 'x' });
    expect(commonOf(events)).toMatchObject({ n: 2, folder: 'src/a/', source: 'x' });
    add({ filePath: 'lib/3.ts', source: 'y' });
    expect(commonOf(events)).toMatchObject({ n: 3, folder: null, source: null });
  });

  const read = (offset: number, userId: string, messageId: string) =>
    file(offset, { type: 'message_read', payload: { userId, messageId } });
  it.each([
    ['Ada read 3 messages', [read(1, 'ada', 'm1'), read(2, 'ada', 'm2'), read(3, 'ada', 'm3')]],
    ['Ada read 1 message', [read(1, 'ada', 'm1'), read(2, 'ada', 'm1'), read(3, 'ada', 'm1')]],
    ['3 people read it', [read(1, 'ada', 'm1'), read(2, 'ben', 'm1'), read(3, 'zoe', 'm1')]],
    ['2 people read it', [read(1, 'ada', 'm1'), read(2, 'ben', 'm1'), read(3, 'ada', 'm1')]],
    ['2 people read 3 messages', [read(1, 'ada', 'm1'), read(2, 'ben', 'm2'), read(3, 'ada', 'm3')]],
  ])('says who read how much: %s', (sentence, events) => {
    const store = new EventStore();
    store.append(events);
    const [row] = listOf(store).rows.rows;
    expect(row!.events).toHaveLength(events.length);
    expect(textOf(burstSentenceOf(newestOf(row!), commonOf(row!.events)))).toBe(sentence);
  });
});

describe('a list that grows at both ends', () => {
  const geometry = (list: FeedList) =>
    list.rows.rows.map((_, index) => [list.rows.topOf(index), list.rows.heightOf(index)]);

  it('is the same as one that is made anew', () => {
    const all = [...files(1, 4), note(5), ...files(6, 9), note(10), ...files(11, 12), note(13), ...files(14, 20)];
    for (let cut = 1; cut < all.length; cut++) {
      const store = new EventStore();
      store.append(all.slice(cut, 17));
      const grown = listOf(store);
      store.append(all.slice(17));
      store.prepend(all.slice(0, cut), false);
      const anew = listOf(store);
      expect([cut, ...shown(grown)]).toEqual([cut, ...shown(anew)]);
      expect(geometry(grown)).toEqual(geometry(anew));
      expect(grown.rows.height).toBe(anew.rows.height);
    }
  });

  it('keeps its places when the oldest are dropped and a burst is opened', () => {
    const store = new EventStore(10);
    const list = listOf(store);
    store.append(Array.from({ length: 5_000 }, (_, index) => note(index + 1)));
    store.append([
      ...files(5_001, 5_003),
      ...Array.from({ length: 8 }, (_, index) => file(5_004 + index, { at: 1e9 })),
    ]);
    expect(shown(list)).toEqual(['5001,5002,5003', '5004,5005,5006,5007,5008,5009,5010,5011']);
    expect(geometry(list)).toEqual([
      [60, 60],
      [0, 60],
    ]);
    list.toggle(5_001);
    expect(geometry(list)).toEqual([
      [60, 150],
      [0, 60],
    ]);
    expect(list.rows.between(70, 80)).toEqual({ from: 0, to: 0 });
  });

  it('begins another burst after a thousand events', () => {
    const store = new EventStore();
    const list = listOf(store);
    store.append(files(1, 2_500));
    expect(list.rows.rows.map(({ events }) => events.length)).toEqual([1_000, 1_000, 500]);
  });
});

describe('a held list', () => {
  it('is of what the store begins anew with', () => {
    const store = new EventStore();
    const list = listOf(store);
    list.hold('drawer', true);
    store.replace([file(1), note(2)]);
    expect(shown(list)).toEqual(['1', '2']);
    // Such as a replay that is rewound while an event waits.
    store.append([file(3)]);
    store.replace([file(1)]);
    list.hold('drawer', false);
    expect(shown(list)).toEqual(['1']);
    expect(list.waiting).toBeNull();
  });

  it('shows nothing new until it is let go, and says what waits', () => {
    const store = new EventStore();
    const list = listOf(store);
    store.append([note(1)]);
    list.hold('scroll', true);
    list.hold('drawer', true);
    store.append([note(2), { ...note(3), priority: 'URGENT' }]);
    expect(shown(list)).toEqual(['1']);
    expect(list.waiting).toEqual({ count: 2, first: 2, last: 3, isUrgent: true });
    list.hold('scroll', false);
    expect(shown(list)).toEqual(['1']);
    list.hold('drawer', false);
    expect(shown(list)).toEqual(['1', '2', '3']);
    expect(list.waiting).toBeNull();
  });

  it('counts only events that match the filter', () => {
    const store = new EventStore();
    const list = listOf(store, { filter: { ...EVERYTHING, types: ['activity'] } });
    list.hold('scroll', true);
    store.append([file(1), note(2), file(3)]);
    expect(list.waiting).toMatchObject({ count: 1, first: 2, last: 2 });
  });

  it('counts the events of the store that match, also those that wait, and none that are dropped', () => {
    const store = new EventStore(30);
    store.append(files(11, 20));
    const list = listOf(store);
    list.hold('reason', true);
    store.append([...files(21, 24), note(25)]);
    store.prepend(files(6, 10), false);
    expect(list.matching).toBe(20);
    expect(listOf(store, { filter: { ...EVERYTHING, types: ['activity'] } }).matching).toBe(1);
    list.follow();
    store.append(Array.from({ length: 25 }, (_, index) => note(26 + index)));
    expect(list.matching).toBe(store.events.length);
  });

  it('stays where it is while older events are read', () => {
    const store = new EventStore();
    store.append([note(10), note(11)]);
    const list = listOf(store, { grouped: false });
    list.hold('scroll', true);
    store.append([note(12)]);
    const before = list.rows.topOf(list.rows.find(10));
    store.prepend([note(8), note(9)], false);
    expect(shown(list)).toEqual(['8', '9', '10', '11']);
    expect(list.rows.topOf(list.rows.find(10))).toBe(before);
    expect(list.waiting?.count).toBe(1);
    list.follow();
    expect(shown(list)).toEqual(['8', '9', '10', '11', '12']);
  });
});

describe('places', () => {
  it('are distances from the newest end, and finds are by offset', () => {
    const store = new EventStore();
    store.append([note(1), file(2), note(3), ...files(4, 6)]);
    const list = listOf(store);
    const { rows } = list;
    expect(rows.rows.map((_, index) => [rows.topOf(index), rows.heightOf(index)])).toEqual([
      [140, 40],
      [100, 40],
      [60, 40],
      [0, 60],
    ]);
    expect(rows.height).toBe(180);
    expect(rows.find(5)).toBe(3);
    expect(newestOf(rows.rows[rows.find(1)]!).offset).toBe(1);
    expect(rows.find(7)).toBe(-1);
    expect(rows.between(0, 10)).toEqual({ from: 3, to: 3 });
    expect(rows.between(70, 110)).toEqual({ from: 1, to: 2 });
    list.toggle(4);
    expect(list.rows.height).toBe(180 + 3 * 30);
  });
});

describe('the store', () => {
  it('takes no event twice, and keeps no more than its capacity', () => {
    const store = new EventStore(10);
    const list = listOf(store, { grouped: false });
    store.append([note(1), note(2)]);
    store.append([note(2), note(3)]);
    expect(store.events.map(({ offset }) => offset)).toEqual([1, 2, 3]);
    store.append(Array.from({ length: 6_000 }, (_, index) => note(4 + index)));
    expect(store.events).toHaveLength(10);
    expect(store.isComplete).toBe(false);
    expect(shown(list)).toHaveLength(10);
  });

  it('shows what is missing at the place where it is missing', () => {
    const store = new EventStore();
    const list = listOf(store, { grouped: false });
    store.append([note(1), note(2)]);
    store.addHole({ from: 3, to: 8, reason: 'TRIMMED' });
    store.append([note(9)]);
    expect(shown(list)).toEqual(['1', '2', 'hole', '9']);
    expect(list.rows.find(2)).toBe(1);
    expect(list.rows.find(9)).toBe(3);
    store.removeHole(store.holes[0]!);
    expect(shown(list)).toEqual(['1', '2', '9']);
  });

  it('shows what is missing before the first event of another log', () => {
    const store = new EventStore();
    store.append([note(1), note(2)]);
    const list = listOf(store, { grouped: false });
    store.replace([]);
    store.addHole({ from: null, to: null, reason: 'EPOCH' });
    expect(shown(list)).toEqual(['hole']);
    store.append([note(1), note(2)]);
    expect(shown(list)).toEqual(['hole', '1', '2']);
  });

  it('knows how many are missing only where they were removed from the same log', () => {
    expect(lostIn({ from: 3, to: 8, reason: 'TRIMMED' })).toBe(6);
    expect(lostIn({ from: 3, to: null, reason: 'TRIMMED' })).toBeNull();
    expect(lostIn({ from: 0, to: -1, reason: 'EPOCH' })).toBeNull();
  });
});
