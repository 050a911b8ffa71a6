import { type PointerEvent as ReactPointerEvent, useEffect, useRef, useState } from 'react';
import type { Task, TaskStatus } from '../../model/project/board.js';

/** Pixels that a pointer moves before it drags: less is a click. */
const LEAST = 6;

interface Drag {
  readonly id: string;
  /** Status of the column below the pointer. */
  readonly over: TaskStatus | null;
}

/**
 * Drags a card with the mouse or a pen; a finger scrolls, and has the menu. `onDrop` is called when it is let go over a
 * column. Escape ends it without.
 */
export function useDrag(onDrop: (task: Task, to: TaskStatus) => void) {
  const [drag, setDrag] = useState<Drag | null>(null);
  const drop = useRef(onDrop);
  drop.current = onDrop;
  const end = useRef<(() => void) | null>(null);
  useEffect(() => () => end.current?.(), []);

  const onPointerDown = (event: ReactPointerEvent<HTMLElement>, task: Task) => {
    const { clientX: x, clientY: y, currentTarget: card, button, pointerType } = event;
    if (button !== 0 || pointerType === 'touch' || (event.target as Element).closest('button')) return;
    const listening = new AbortController();
    const { signal } = listening;
    let over: TaskStatus | null = null;
    let isDragged = false;
    const finish = () => {
      listening.abort();
      card.style.transform = '';
      setDrag(null);
    };
    end.current = finish;
    const onMove = ({ clientX, clientY }: PointerEvent) => {
      if (!isDragged && Math.hypot(clientX - x, clientY - y) < LEAST) return;
      isDragged = true;
      card.style.transform = `translate(${clientX - x}px, ${clientY - y}px)`;
      over = statusAt(clientX, clientY);
      setDrag((before) => (before?.over === over && before.id === task.id ? before : { id: task.id, over }));
    };
    const onUp = () => {
      finish();
      if (!isDragged) return;
      // What follows is a click on the link below the pointer.
      const ignoring = new AbortController();
      addEventListener('click', (click) => click.preventDefault(), { capture: true, signal: ignoring.signal });
      setTimeout(() => ignoring.abort());
      if (over !== null) drop.current(task, over);
    };
    addEventListener('pointermove', onMove, { signal });
    addEventListener('pointerup', onUp, { signal });
    addEventListener('pointercancel', finish, { signal });
    addEventListener('keydown', ({ key }) => key === 'Escape' && finish(), { signal });
  };
  return { drag, onPointerDown };
}

const statusAt = (x: number, y: number): TaskStatus | null => {
  const column = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-status]');
  return (column?.dataset.status as TaskStatus | undefined) ?? null;
};
