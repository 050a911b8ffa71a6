import { type PointerEvent as ReactPointerEvent, useCallback, useEffect, useRef, useState } from 'react';
import type { Task, TaskStatus } from '../../model/project/board.js';
import { followPointer } from './follow-pointer.js';

interface Drag {
  readonly id: string;
  /** Status of the column below the pointer. */
  readonly over: TaskStatus | null;
}

/**
 * Drags a card with the mouse, or with a finger or pen that has held it. `onDrop` is called when it is let go over a
 * column. Escape, and a touch that the browser cancels, end it without.
 */
export function useDrag(onDrop: (task: Task, to: TaskStatus) => void) {
  const [drag, setDrag] = useState<Drag | null>(null);
  const drop = useRef(onDrop);
  drop.current = onDrop;
  const end = useRef<(() => void) | null>(null);
  useEffect(() => () => end.current?.(), []);

  /** Whether a finger has picked a card up since it came down. */
  const isHeld = useRef(false);
  /** Keeps a finger that has picked a card up from scrolling, from clicking, and from opening the menu of the browser. */
  const dragRef = useCallback((card: HTMLElement) => {
    const listening = new AbortController();
    const keep = (event: Event) => isHeld.current && event.preventDefault();
    // There before the touch begins: Safari asks no listener that is added later.
    for (const name of ['touchmove', 'touchend', 'contextmenu'])
      card.addEventListener(name, keep, { passive: false, signal: listening.signal });
    return () => listening.abort();
  }, []);

  const onPointerDown = (event: ReactPointerEvent<HTMLElement>, task: Task) => {
    if (!event.isPrimary) return;
    isHeld.current = false;
    if (event.button !== 0 || (event.target as Element).closest('button')) return;
    end.current?.();
    end.current = followPointer(event.nativeEvent, event.currentTarget, {
      onPick: (isTouch) => {
        isHeld.current = isTouch;
      },
      onOver: (over) =>
        setDrag((before) => (before?.over === over && before.id === task.id ? before : { id: task.id, over })),
      onEnd: (to) => {
        setDrag(null);
        if (to !== null) drop.current(task, to);
      },
    });
  };
  return { drag, onPointerDown, dragRef };
}
