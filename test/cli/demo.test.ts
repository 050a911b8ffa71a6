import { describe, expect, it } from 'vitest';
import { type HourEvent, hourOf } from '../../src/cli/demo/hour.js';
import { payloadValidator } from '../../src/core/declare/payload.js';
import { CATALOGUE } from '../../src/events/index.js';

const STARTED_AT = Date.UTC(2026, 10, 21, 9);
const timeAt = (ms: number) => STARTED_AT + ms;
const hour = (seed: number) => hourOf({ seed, timeAt });

const byName = new Map(CATALOGUE.map((definition) => [definition.name, definition]));
const published = hour(1).filter(({ type }) => type !== 'broadcast_message');

describe('the hour of tidings demo', () => {
  it('has only payloads that the registry accepts', () => {
    for (const { type, payload } of published)
      expect(() => payloadValidator(byName.get(type)!)(payload), JSON.stringify({ type, payload })).not.toThrow();
  });

  it('fills every placeholder', () => {
    const written = hour(1).map((event) => JSON.stringify(event));
    expect(written.filter((text) => /\{\w+(:[^}"]*)?\}|undefined|NaN/.test(text))).toEqual([]);
  });

  it('is the same for the same seed, and another for another seed', () => {
    expect(hour(7)).toEqual(hour(7));
    expect(hour(7)).not.toEqual(hour(8));
    expect(hour(7).map(({ type }) => type)).toEqual(hour(8).map(({ type }) => type));
  });

  it('takes an hour, in the order of its times', () => {
    const times = hour(3).map(({ atMs }) => atMs);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(times.at(-1)).toBeGreaterThan(55 * 60_000);
    expect(times.at(-1)).toBeLessThan(60 * 60_000);
  });

  it('names each event once, and only causes that come before', () => {
    const names = new Set<string>();
    for (const { as, because, type } of published) {
      if (because !== undefined) expect(names, `${type} because of ${because}`).toContain(because);
      if (as === undefined) continue;
      expect(names).not.toContain(as);
      names.add(as);
    }
  });

  it('has a progress that counts its tasks', () => {
    const statuses = new Map<unknown, unknown>();
    for (const { type, payload } of published) {
      if (type === 'task_update') statuses.set(payload.taskId, payload.taskStatus);
      if (type !== 'progress_update') continue;
      const done = [...statuses.values()].filter((status) => status === 'DONE').length;
      const percentage = (100 * done) / statuses.size;
      expect(payload).toMatchObject({ completedTasks: done, totalTasks: statuses.size, percentage });
    }
    expect(statuses.size).toBeGreaterThan(0);
  });

  it('leads from the release to the mended one through one chain of causes', () => {
    expect(chainTo('released')).toEqual(
      [
        'push',
        'commit',
        'build_status',
        'deployment_status',
        'error_occurred',
        'risk_alert',
        'deployment_status',
      ].concat(['risk_alert', 'push', 'commit', 'build_status', 'deployment_status']),
    );
  });
});

/** Types of the causes of an event and of itself, the first cause first; the steps of one build or deployment count once. */
function chainTo(name: string): string[] {
  const events = new Map(published.flatMap((event): [string, HourEvent][] => (event.as ? [[event.as, event]] : [])));
  const types: string[] = [];
  for (let event = events.get(name); event; event = events.get(event.because ?? ''))
    if (types[0] !== event.type) types.unshift(event.type);
  return types.slice(types.indexOf('push'));
}
