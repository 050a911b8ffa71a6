import { dayOf, number } from '../model/format.js';

const s = (count: number, one: string, many = `${one}s`) => `${number(count)} ${count === 1 ? one : many}`;

/** Words of the project view. */
export const P = {
  position: (offset: string) => `Everything below is of position ${offset}.`,
  parts: 'Parts',
  loading: 'Loading',
  failed: (message: string) => `This could not be read: ${message}.`,
  again: 'Try again',

  board: {
    title: 'Tasks',
    count: (count: number) => `${number(count)}, by status`,
    empty: 'No task yet. Tasks come from events of the type task_update.',
    status: {
      TODO: 'To do',
      IN_PROGRESS: 'In progress',
      BLOCKED: 'Blocked',
      DONE: 'Done',
      CANCELLED: 'Cancelled',
    },
    mine: 'Mine',
    more: (count: number) => `${number(count)} more`,
    fewer: 'Fewer',
    move: (id: string) => `Move ${id}`,
    moveTo: 'Move to',
    moving: 'moving',
    moved: (ago: string) => (ago === 'now' ? 'moved now' : `moved ${ago} ago`),
    movedTo: (id: string, status: string) => `${id} moved to ${status}`,
    undo: 'Undo',
    failed: (message: string) => `Not moved: ${message}`,
    late: (days: number) => `${s(days, 'day')} late`,
    due: (at: number, today: number) => dayOf(at, today) || 'today',
  },
};
