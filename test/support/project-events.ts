import type { Header } from '../../src/dashboard/model/events/header.js';
import { ProjectEvents } from '../../src/dashboard/model/events/project-events.js';

/** Event of a list at an offset, a second after the one before unless `at` says else. */
export const headerAt = (offset: number, type: string, payload: object, at = offset * 1_000): Header => ({
  ...{ id: `e${offset}`, offset, cursor: `c${offset}`, type, at, happenedAt: at, priority: 'NORMAL', tags: [] },
  ...{ actor: { id: 'ada', name: 'Ada', kind: 'USER' }, payload: payload as Header['payload'] },
});

/** Events of a project, with these. */
export function projectEvents(...events: readonly Header[]): ProjectEvents {
  const kept = new ProjectEvents();
  kept.add(events);
  return kept;
}
