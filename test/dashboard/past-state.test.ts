import { describe, expect, it } from 'vitest';
import { type Client, ProjectLatestDocument } from '../../src/client/index.js';
import type { Header } from '../../src/dashboard/model/events/header.js';
import { EventStore } from '../../src/dashboard/model/feed/event-store.js';
import { PastState } from '../../src/dashboard/travel/past-state.js';
import type { ReplayFeed } from '../../src/dashboard/travel/replay-feed.js';
import { headerAt } from '../support/project-events.js';
import { until } from '../support/until.js';

const task = (offset: number, taskId: string, taskStatus: string) =>
  headerAt(offset, 'task_update', { taskId, title: taskId, taskStatus, labels: [] });

/** Of a log that has tasks only: a client that reads it, and a replay that goes to places of it. */
function replayOf(log: readonly Header[]) {
  const answered = ({ at, happenedAt, type, ...event }: Header) => ({
    ...{ ...event, type: type.toUpperCase() },
    ...{ recordedAt: new Date(at).toISOString(), occurredAt: new Date(happenedAt).toISOString() },
  });
  let reads = 0;
  const query = async (document: unknown, { type, types, last, before }: Record<string, unknown>) => {
    reads++;
    const isTask = [type, types].flat().includes('TASK_UPDATE');
    const events = isTask
      ? log.filter(({ cursor }) => before == null || Number(cursor.slice(1)) < Number(String(before).slice(1)))
      : [];
    const latest = new Map(events.map((event) => [event.payload.taskId, answered(event)]));
    if (document === ProjectLatestDocument) return { project: { latest: [...latest.values()] } };
    const nodes = events.slice(-Number(last)).map(answered);
    return { events: { nodes, pageInfo: { hasPreviousPage: nodes.length < events.length } } };
  };
  const store = new EventStore();
  const feed = { project: 'acme', store, subscribe: () => () => undefined, getState: () => ({ phase: 'ready' }) };
  const state = new PastState({ query } as unknown as Client, feed as unknown as ReplayFeed);
  const statuses = () =>
    [...state.events.latest('task_update').values()].map(({ payload }) => `${payload.taskId} ${payload.taskStatus}`);
  return {
    ...{ state, store, statuses, readsOf: () => reads },
    /** Jumps to an offset, of which this many events are loaded. */
    async goTo(offset: number, loaded = 1) {
      store.replace(log.filter((event) => event.offset <= offset && event.offset > offset - loaded));
      await until(() => !state.isReading());
    },
  };
}

describe('the state of a project in the past', () => {
  it('has each key as it was at the position, wherever one jumps', async () => {
    const log = [task(1, 'a', 'TODO'), task(2, 'b', 'TODO'), task(3, 'a', 'DONE'), task(4, 'c', 'TODO')];
    const { state, statuses, goTo, store, readsOf } = replayOf(log);
    state.start();
    await goTo(4);
    expect(statuses().toSorted()).toEqual(['a DONE', 'b TODO', 'c TODO']);
    await goTo(2);
    expect(statuses().toSorted()).toEqual(['a TODO', 'b TODO']);
    expect(state.getReadTo()).toBeNull();
    await goTo(0);
    expect(statuses()).toEqual([]);

    // Where it goes on, nothing is read.
    await goTo(1);
    const reads = readsOf();
    store.append([log[1]!]);
    await goTo(3, 2);
    expect(statuses().toSorted()).toEqual(['a DONE', 'b TODO']);
    expect(readsOf()).toBe(reads);
    state.close();
  });

  it('reads 2,000 events of a type back, and says so where something is missing then', async () => {
    const busy = (from: number, to: number) =>
      Array.from({ length: to - from + 1 }, (_, index) => task(from + index, 'busy', 'TODO'));
    const log = [task(1, 'still', 'TODO'), task(2, 'old', 'TODO'), ...busy(3, 2_502), task(2_503, 'old', 'DONE')];
    const { state, statuses, goTo } = replayOf(log);
    state.start();
    await goTo(2_502);
    expect(statuses().toSorted()).toEqual(['busy TODO', 'still TODO']);
    expect(state.getReadTo()).toBe(502_000);
    await goTo(1_500);
    expect(statuses().toSorted()).toEqual(['busy TODO', 'old TODO', 'still TODO']);
    expect(state.getReadTo()).toBeNull();
    state.close();
  });
});
