import { useCallback, useEffect, useState } from 'react';
import type { ClientError } from '../../../client/index.js';
import { useClient } from '../../../client/react.js';
import { useFeed } from '../../data/feed/feed-context.js';
import { moveTask } from '../../data/state/move-task.js';
import { isSettled, type Move, statusOf, type Task, type TaskStatus } from '../../model/project/board.js';

/** The move that can be undone: the last one of the viewer. */
export interface Done {
  readonly id: string;
  readonly from: TaskStatus;
  readonly to: TaskStatus;
  readonly offset: number;
}

export interface Moves {
  /** Moves that are shown before the log has them. */
  readonly pending: ReadonlyMap<string, Move>;
  readonly done: Done | null;
  /** Why the last move was not made. */
  readonly error: string | null;
  readonly move: (task: Task, to: TaskStatus) => void;
  /** Moves the task back, while nobody has changed it since; null where there is nothing to undo. */
  readonly undo: (() => void) | null;
}

const NONE: ReadonlyMap<string, Move> = new Map();

/** Moves tasks of the board: shown at once, published, and replaced by what the log says. */
export function useMoves(tasks: ReadonlyMap<string, Task>): Moves {
  const client = useClient();
  const { project } = useFeed();
  const [pending, setPending] = useState(NONE);
  const [done, setDone] = useState<Done | null>(null);
  const [error, setError] = useState<string | null>(null);

  const put = useCallback((id: string, move: Move | null) => {
    setPending((before) => {
      const after = new Map(before);
      if (move) after.set(id, move);
      else after.delete(id);
      return after;
    });
  }, []);

  useEffect(() => {
    for (const [id, move] of pending) {
      const task = tasks.get(id);
      if (task && isSettled(move, task)) put(id, null);
    }
  }, [tasks, pending, put]);

  const publish = async (task: Task, to: TaskStatus, isUndo: boolean) => {
    setError(null);
    setDone(null);
    put(task.id, { to, base: task.offset, sent: null });
    try {
      const { from, offset } = await moveTask(client, project, task.id, to);
      put(task.id, { to, base: task.offset, sent: offset });
      if (!isUndo) setDone({ id: task.id, from, to, offset });
    } catch (failure) {
      put(task.id, null);
      setError((failure as ClientError).message);
    }
  };

  const last = done && tasks.get(done.id);
  return {
    ...{ pending, done, error },
    move: (task, to) => {
      if (statusOf(task, pending) !== to) void publish(task, to, false);
    },
    undo: done && last && last.offset <= done.offset ? () => void publish(last, done.from, true) : null,
  };
}
