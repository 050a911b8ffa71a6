import { memo, type PointerEvent, type RefCallback, useState, useSyncExternalStore } from 'react';
import { Link } from 'wouter';
import { nameOfId, onNames } from '../../model/events/names.js';
import { statusBeside, type Task, type TaskStatus } from '../../model/project/board.js';
import { percent } from '../../model/text/format.js';
import { Avatar } from '../../ui/avatar.js';
import { Icon } from '../../ui/icon.js';
import { opened } from '../../ui/opened.js';
import { P } from '../../words/project.en.js';
import type { MoveProps } from './move-menu.js';

const MoveMenu = opened<MoveProps>(async () => (await import('./move-menu.js')).MoveMenu);
const DAY_MS = 86_400_000;
/** Labels that are shown before one asks for all. */
const FEW = 2;

interface Props {
  readonly task: Task;
  /** Status in which it is shown. */
  readonly status: TaskStatus;
  readonly href: string;
  /** Label of a card that has been moved lately, or is being moved. */
  readonly moved: string | null;
  readonly isDragged: boolean;
  readonly today: number;
  /** Null for a viewer who may not move it. */
  readonly onMove: ((task: Task, to: TaskStatus) => void) | null;
  readonly onPointerDown: (event: PointerEvent<HTMLElement>, task: Task) => void;
  /** Of the element that is dragged. */
  readonly dragRef: RefCallback<HTMLElement>;
}

/** A task on the board. It is dragged with the mouse or a finger, or moved by its menu, or with Shift and an arrow. */
export const Card = memo(({ task, status, href, moved, isDragged, today, onMove, onPointerDown, dragRef }: Props) => {
  const { id, title, labels, percentage, assignee, dueAt } = task;
  const due = status === 'DONE' || status === 'CANCELLED' ? null : dueAt;
  const done = status === 'IN_PROGRESS' ? percentage : null;
  const isLate = due !== null && due < today;
  const step = (by: -1 | 1) => {
    const to = statusBeside(status, by);
    if (to) onMove?.(task, to);
  };
  return (
    <article
      className={`task${moved ? ' task--moved' : ''}${isDragged ? ' task--dragged' : ''}${onMove ? ' task--free' : ''}`}
      data-task={id}
      data-moved={moved ?? undefined}
      ref={onMove ? dragRef : undefined}
      onPointerDown={onMove ? (event) => onPointerDown(event, task) : undefined}
      onKeyDown={({ key, shiftKey }) => {
        if (shiftKey && key === 'ArrowRight') step(1);
        if (shiftKey && key === 'ArrowLeft') step(-1);
      }}
    >
      <Link className="task__t" href={href} draggable={false} data-focus="card">
        {title}
      </Link>
      <span className="task__m">
        <span>{id}</span>
        <Labels labels={labels} of={id} />
        <span className="task__end">
          {done !== null && (
            <>
              <svg className="ring" viewBox="0 0 20 20" aria-hidden="true">
                <circle cx="10" cy="10" r="7.5" />
                <circle className="v" cx="10" cy="10" r="7.5" pathLength="100" strokeDasharray={`${done} 100`} />
              </svg>
              {due === null && <span className="num">{percent(done)}</span>}
              {due !== null && <span className="vh">{percent(done)}</span>}
            </>
          )}
          {due !== null && (
            <span className={isLate ? 'del' : 'num'}>
              {isLate ? P.board.late(Math.max(1, Math.round((today - due) / DAY_MS))) : P.board.due(due, today)}
            </span>
          )}
          {assignee && <Assignee id={assignee} />}
          {onMove && (
            <MoveMenu
              {...{ status, kind: 'menu', onMove: (to: TaskStatus) => onMove(task, to) }}
              trigger={
                <button className="task__move" type="button" aria-label={P.board.move(id)} data-focus="move">
                  <Icon name="ellipsis" size={14} />
                </button>
              }
            />
          )}
        </span>
      </span>
    </article>
  );
});

/** Who has the task, by the name that the page knows by now. */
function Assignee({ id }: { readonly id: string }) {
  const name = useSyncExternalStore(onNames, () => nameOfId(id));
  return (
    <span title={name}>
      <Avatar actor={{ id, name, kind: 'USER' }} />
      <span className="vh">{name}</span>
    </span>
  );
}

function Labels({ labels, of }: { readonly labels: readonly string[]; readonly of: string }) {
  const [isAll, setAll] = useState(false);
  const rest = labels.slice(FEW);
  return (
    <>
      {(isAll ? labels : labels.slice(0, FEW)).map((label) => (
        <span key={label} className="chip">
          {label}
        </span>
      ))}
      {rest.length > 0 && (
        <button
          {...{
            className: 'chip',
            type: 'button',
            title: rest.join(', '),
            'aria-expanded': isAll,
            'data-focus': 'labels',
          }}
          onClick={() => setAll(!isAll)}
        >
          {isAll ? '−' : `+${rest.length}`} <span className="vh">{P.board.labels(of)}</span>
        </button>
      )}
    </>
  );
}
