import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTruth } from '../../data/feed/feed-context.js';
import { useHome, useMayPublish } from '../../data/home-context.js';
import { useDerived } from '../../data/state/project-state-context.js';
import type { ProjectEvents } from '../../model/events/project-events.js';
import { asOfTruth, isLive } from '../../model/feed/truth.js';
import { type Column, columnsOf, type Task, type TaskStatus, taskOf } from '../../model/project/board.js';
import { ago } from '../../model/text/format.js';
import { Icon } from '../../ui/icon.js';
import { useNow } from '../../ui/time.js';
import { VALUE_WORDS } from '../../words/events.en.js';
import { P } from '../../words/project.en.js';
import { Panel } from '../panel.js';
import { useEventHref } from '../use-event-href.js';
import { Card } from './card.js';
import { fitHeight } from './fit-height.js';
import { useDrag } from './use-drag.js';
import { type Moves, useMoves } from './use-moves.js';

const TYPES = ['task_update'];
const COUNTED = ['progress_update'];
const tasksOf = (events: ProjectEvents): ReadonlyMap<string, Task> =>
  new Map([...events.latest('task_update')].map(([id, event]) => [id, taskOf(event)]));
/** Tasks that the progress of the project counts; those that are cancelled are not among them. */
const countedOf = (events: ProjectEvents) =>
  Number(events.latest('progress_update').get('project')?.payload.totalTasks ?? 0);
/** Cards of a column that are shown before one asks for all. */
const MOST = 6;
const MOVED_MS = 8_000;

/** Tasks by status. */
export function Board() {
  const tasks = useDerived(TYPES, tasksOf);
  const counted = useDerived(COUNTED, countedOf);
  const { viewer } = useHome();
  const mayMove = useMayPublish('task_update');
  const truth = useTruth();
  const live = isLive(truth);
  const [isMine, setMine] = useState(false);
  const moves = useMoves(tasks);
  const { drag, onPointerDown, dragRef } = useDrag(moves.move);
  const clock = useNow();
  const now = asOfTruth(truth) ?? clock;
  const hrefOf = useEventHref();
  const board = useFocusKept(moves);
  const attach = useCallback(
    (element: HTMLDivElement) => {
      board.current = element;
      return fitHeight(element);
    },
    [board],
  );
  const [all, mine] = useMemo(() => {
    const all = [...tasks.values()];
    return [all, all.filter(({ assignee }) => assignee === viewer?.id || assignee === viewer?.name)];
  }, [tasks, viewer]);
  const shown = isMine ? mine : all;
  const open = all.filter(({ status }) => status !== 'CANCELLED').length;
  const columns = useMemo(() => columnsOf(shown, moves.pending), [shown, moves.pending]);
  const move = useStable(moves.move);
  const movedOf = ({ id, movedAt }: Task): string | null => {
    if (moves.pending.has(id)) return P.board.moving;
    return live && movedAt !== null && now - movedAt < MOVED_MS ? P.board.moved(ago(movedAt, now)) : null;
  };

  return (
    <Panel
      {...{ id: 'board', title: P.board.title, span: 'c8', note: P.board.count(tasks.size, counted - open) }}
      empty={tasks.size === 0 ? P.board.empty : null}
      aside={
        <>
          <Said moves={moves} />
          {(isMine || mine.length > 0) && (
            <button
              className="btn btn--quiet btn--sm"
              type="button"
              aria-pressed={isMine}
              onClick={() => setMine(!isMine)}
            >
              <Icon name="filter" size={14} />
              {P.board.mine}
            </button>
          )}
        </>
      }
    >
      <div className="board" ref={attach} data-columns={columns.length}>
        {columns.map((column) => (
          <ColumnOf key={column.status} column={column} isOver={drag?.over === column.status}>
            {(task) => (
              <Card
                {...{ task, status: column.status, href: hrefOf(task.offset), moved: movedOf(task) }}
                {...{ isDragged: drag?.id === task.id, today: startOfDay(now), onPointerDown, dragRef }}
                onMove={mayMove && live ? move : null}
              />
            )}
          </ColumnOf>
        ))}
      </div>
    </Panel>
  );
}

interface ColumnProps {
  readonly column: Column;
  readonly isOver: boolean;
  readonly children: (task: Task) => React.ReactNode;
}

function ColumnOf({ column: { status, icon, colour, tasks }, isOver, children }: ColumnProps) {
  const [isAll, setAll] = useState(false);
  const shown = isAll ? tasks : tasks.slice(0, MOST);
  const more = tasks.length - MOST;
  return (
    <section className={`col${isOver ? ' col--over' : ''}`} data-status={status} aria-label={VALUE_WORDS[status]}>
      <h3>
        <span className={colour}>
          <Icon name={icon} size={14} />
        </span>
        {VALUE_WORDS[status]}
        <span className="num">{tasks.length}</span>
      </h3>
      <ul className="col">
        {shown.map((task) => (
          <li key={task.id}>{children(task)}</li>
        ))}
      </ul>
      {more > 0 && (
        <button className="col__more" type="button" aria-expanded={isAll} onClick={() => setAll(!isAll)}>
          {isAll ? P.board.fewer : P.board.more(more)}
        </button>
      )}
    </section>
  );
}

/** What became of the last move, with the way back. */
function Said({ moves: { done, error, undo } }: { readonly moves: Moves }) {
  return (
    <p className="said" role="status">
      {error !== null && <span className="del">{P.board.failed(error)}</span>}
      {done && undo && (
        <>
          <span>{P.board.movedTo(done.id, VALUE_WORDS[done.to]!)}</span>
          <button className="btn btn--sm" type="button" onClick={undo}>
            {P.board.undo}
          </button>
        </>
      )}
    </p>
  );
}

const startOfDay = (now: number) => new Date(now).setHours(0, 0, 0, 0);

/** The same function for as long as the component is there. */
function useStable(action: (task: Task, to: TaskStatus) => void) {
  const newest = useRef(action);
  newest.current = action;
  return useRef((task: Task, to: TaskStatus) => newest.current(task, to)).current;
}

/** A card that is moved is another element in another column: the focus goes with it. */
function useFocusKept({ pending }: Moves) {
  const board = useRef<HTMLDivElement>(null);
  const focused = useRef<{ task: string; part: string } | null>(null);
  useEffect(() => {
    const element = board.current;
    const onFocus = ({ target }: FocusEvent) => {
      const part = (target as HTMLElement).dataset.focus;
      const task = (target as Element).closest<HTMLElement>('[data-task]')?.dataset.task;
      focused.current = task && part ? { task, part } : null;
    };
    element?.addEventListener('focusin', onFocus);
    return () => element?.removeEventListener('focusin', onFocus);
  }, [board.current]);
  useEffect(() => {
    if (!focused.current || document.activeElement !== document.body) return;
    const { task, part } = focused.current;
    board.current?.querySelector<HTMLElement>(`[data-task="${CSS.escape(task)}"] [data-focus="${part}"]`)?.focus();
  }, [pending]);
  return board;
}
