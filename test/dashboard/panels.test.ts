import { describe, expect, it } from 'vitest';
import type { EventOf } from '../../src/client/index.js';
import { runningOf } from '../../src/dashboard/model/feed/running.js';
import { commitsOf, graphOf } from '../../src/dashboard/model/project/commits.js';
import { progressOf } from '../../src/dashboard/model/project/progress.js';
import { risksOf } from '../../src/dashboard/model/project/risks.js';
import { placesOf, timelineOf } from '../../src/dashboard/model/project/timeline.js';
import { ticksOf } from '../../src/dashboard/model/text/ticks.js';
import { headerAt, projectEvents } from '../support/project-events.js';

const MINUTE = 60_000;
const none = projectEvents();

describe('what is running now', () => {
  const build = (buildId: string, buildStatus: 'QUEUED' | 'RUNNING' | 'PASSED', branch?: string) => {
    const payload = { buildId, name: `check ${buildId}`, buildStatus, branch };
    const recordedAt = '2026-01-01T00:00:00.000Z';
    return [buildId, { recordedAt, actor: { name: 'ci' }, payload } as EventOf<'build_status'>] as const;
  };

  it('has the builds that run, with their branches', () => {
    const builds = new Map([build('1', 'PASSED'), build('2', 'RUNNING', 'main'), build('3', 'QUEUED')]);
    const running = runningOf({ builds, deployments: new Map(), agents: new Map(), runs: new Map() });
    expect(running).toMatchObject([
      { key: 'build 2', name: 'check 2', preposition: 'on', object: 'main', percentage: null, detail: 'ci' },
    ]);
  });
});

describe('the progress', () => {
  const at = (offset: number, scope: string, percentage: number, totalTasks = 10) =>
    headerAt(offset, 'progress_update', { scope, percentage, totalTasks, completedTasks: percentage / 10 });

  it('is of the whole project, with its curve and its parts', () => {
    const events = projectEvents(at(1, 'project', 10), at(2, 'api', 50), at(3, 'project', 40, 12), at(4, 'web', 20));
    expect(progressOf(events)).toMatchObject({
      ...{ scope: 'project', percentage: 40, completed: 4, total: 12, offset: 3 },
      curve: [
        { at: 1_000, percentage: 10, total: 10 },
        { at: 3_000, percentage: 40, total: 12 },
      ],
      others: [
        { scope: 'api', percentage: 50 },
        { scope: 'web', percentage: 20 },
      ],
    });
  });

  it('is of the part that was reported last where nobody reports the whole', () => {
    expect(progressOf(projectEvents(at(1, 'api', 50), at(2, 'web', 20)))?.scope).toBe('web');
    expect(progressOf(none)).toBeNull();
  });
});

describe('the risks', () => {
  const risk = (offset: number, riskId: string, severity: string, resolved = false) =>
    headerAt(offset, 'risk_alert', { riskId, severity, message: riskId, resolved });

  it('are the worst first, each since it was raised', () => {
    const { open, resolved } = risksOf(
      projectEvents(
        ...[risk(1, 'a', 'LOW'), risk(2, 'b', 'HIGH'), risk(3, 'b', 'HIGH', true), risk(4, 'c', 'LOW')],
        ...[risk(5, 'b', 'MEDIUM'), risk(6, 'b', 'CRITICAL'), risk(7, 'c', 'LOW', true)],
      ),
    );
    expect(open.map(({ id, severity, since }) => [id, severity, since])).toEqual([
      ['b', 'CRITICAL', 5_000],
      ['a', 'LOW', 1_000],
    ]);
    expect(resolved.map(({ id, raisedBy }) => [id, raisedBy.offset])).toEqual([['c', 4]]);
  });
});

describe('the timeline', () => {
  const build = (offset: number, buildId: string, buildStatus: string, minute: number, more = {}) =>
    headerAt(offset, 'build_status', { buildId, name: 'check', buildStatus, ...more }, minute * MINUTE);
  const deployment = (offset: number, deploymentStatus: string, minute: number, more = {}) =>
    headerAt(
      offset,
      'deployment_status',
      { deploymentId: 'd', environment: 'live', deploymentStatus, ...more },
      minute * MINUTE,
    );

  it.each([
    [
      'began when it ran',
      [build(1, 'b', 'QUEUED', 1), build(2, 'b', 'RUNNING', 2), build(3, 'b', 'PASSED', 9)],
      [2, 9, 'ok'],
    ],
    ['has its duration', [build(1, 'b', 'FAILED', 9, { durationMs: 3 * MINUTE })], [6, 9, 'bad']],
    ['goes on', [build(1, 'b', 'RUNNING', 2)], [2, null, 'run']],
    ['was cancelled', [build(1, 'b', 'RUNNING', 2), build(2, 'b', 'CANCELLED', 3)], [2, 3, 'off']],
    ['was rolled back', [deployment(1, 'IN_PROGRESS', 2), deployment(2, 'ROLLED_BACK', 4)], [2, 4, 'bad']],
  ] as const)('has a bar of what %s', (_, events, [from, until, look]) => {
    const [lane] = timelineOf(projectEvents(...events), 10 * MINUTE)!.lanes;
    expect(lane!.bars).toMatchObject([{ from: from * MINUTE, until: until && until * MINUTE, look }]);
  });

  it('has a lane for each build and environment, and the shortest span with enough of them', () => {
    const builds = Array.from({ length: 8 }, (_, index) => build(index + 1, `b${index}`, 'PASSED', index * 30));
    const { lanes, from, until } = timelineOf(
      projectEvents(...builds, deployment(20, 'SUCCEEDED', 210)),
      211 * MINUTE,
    )!;
    expect(lanes.map(({ name }) => name)).toEqual(['check', 'live']);
    expect((until - from) / MINUTE).toBe(180);
    expect(lanes[0]!.bars.length).toBe(6);
    expect(timelineOf(none, 0)).toBeNull();
  });
});

describe('the places of bars in a lane', () => {
  const placed = (...wanted: [x: number, width: number][]) =>
    placesOf(
      wanted.map(([x, width]) => ({ x, width })),
      { from: 0, until: 100, least: 18 },
    ).map(({ x, width }) => [x, width]);

  it('are those of their times, where there is room', () => {
    expect(placed([0, 30], [40, 5], [70, 30])).toEqual([
      [0, 30],
      [40, 18],
      [70, 30],
    ]);
  });

  it('cover nothing of a neighbour, and lie before the end', () => {
    expect(placed([10, 60], [40, 20])).toEqual([
      [10, 28],
      [40, 20],
    ]);
    expect(placed([95, 2], [96, 2], [97, 2])).toEqual([
      [42, 18],
      [62, 18],
      [82, 18],
    ]);
  });

  it('are narrower where there are too many for the width', () => {
    const places = placed(...Array.from({ length: 34 }, () => [50, 1] as [number, number]));
    expect(places[0]).toEqual([0, 1]);
    expect(places.at(-1)).toEqual([99, 1]);
  });
});

describe('the commits', () => {
  const commit = (offset: number, sha: string, parents: string[], at = offset * 1_000) =>
    headerAt(offset, 'commit', { sha, parents, message: `${sha}\nmore`, authorName: 'Ada', branch: 'main' }, at);
  const drawn = (...events: Parameters<typeof graphOf>[0][number][]) =>
    graphOf(events).map(({ sha, lane, lines }) => [sha, lane, lines]);

  it('are those of the last day that has any, each once', () => {
    const [day, before] = [new Date(2026, 4, 2, 9).getTime(), new Date(2026, 4, 1, 23).getTime()];
    const { rows, branches } = commitsOf(
      projectEvents(commit(1, 'a', [], before), commit(2, 'b', ['a'], day), commit(3, 'b', ['a'], day)),
    )!;
    expect(rows.map(({ sha, message }) => [sha, message])).toEqual([['b', 'b']]);
    expect(branches).toEqual(['main']);
    expect(commitsOf(none)).toBeNull();
  });

  it('are on one line where each has one parent', () => {
    expect(drawn(commit(3, 'c', ['b']), commit(2, 'b', ['a']), commit(1, 'a', ['old']))).toEqual([
      ['c', 0, [[0, 0]]],
      ['b', 0, [[0, 0]]],
      ['a', 0, []],
    ]);
  });

  it('branch off and come together', () => {
    const merge = [commit(4, 'm', ['a', 'x']), commit(3, 'x', ['o']), commit(2, 'a', ['o']), commit(1, 'o', [])];
    expect(drawn(...merge)).toEqual([
      [
        'm',
        0,
        [
          [0, 0],
          [0, 1],
        ],
      ],
      [
        'x',
        1,
        [
          [1, 1],
          [0, 0],
        ],
      ],
      [
        'a',
        0,
        [
          [0, 0],
          [1, 0],
        ],
      ],
      ['o', 0, []],
    ]);
  });
});

it('has ticks at round times', () => {
  const from = new Date(2026, 4, 1, 12, 3).getTime();
  expect(ticksOf(from, from + 60 * MINUTE, 6).map(({ text }) => text)).toEqual([
    '12:10',
    '12:20',
    '12:30',
    '12:40',
    '12:50',
    '13:00',
  ]);
  expect(ticksOf(from, from + 60 * MINUTE, 3).map(({ text }) => text)).toEqual(['12:20', '12:40', '13:00']);
});

it.each([
  // Seconds where the distance is of seconds, the day where it changes.
  [new Date(2026, 4, 1, 12, 3, 7), 18_000, ['12:03:10', '12:03:15', '12:03:20', '12:03:25']],
  [new Date(2026, 4, 1, 12, 3, 7), 2 * MINUTE, ['12:03:30', '12:04:00', '12:04:30', '12:05:00']],
  [new Date(2024, 4, 1, 13), 30 * 60 * MINUTE, ['May 2', '12:00']],
  [new Date(2026, 4, 1, 12, 3, 7, 100), 500, []],
])('has labels that are as exact as their distance: from %s on', (from, lengthMs, labels) => {
  expect(ticksOf(from.getTime(), from.getTime() + lengthMs, 4).map(({ text }) => text)).toEqual(labels);
});
