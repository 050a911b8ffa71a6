import type { TaskStatus } from '../../model/project/board.js';
import { scrollAtEdge } from './edge-scroll.js';

/** Pixels that a pointer moves before it drags: less is a click. A finger that moves so far before it has held scrolls. */
const LEAST = 6;
/** How long a finger holds a card before it picks it up. The menu of a long press would come later. */
const HOLD_MS = 350;

interface Followed {
  readonly onPick: (isTouch: boolean) => void;
  /** Called for each move of the pointer. Null where no column is below it. */
  readonly onOver: (over: TaskStatus | null) => void;
  /** Called once. Null unless the card was let go over a column. */
  readonly onEnd: (to: TaskStatus | null) => void;
}

/** Lets a card follow the pointer that has come down on it. @returns what ends it without a drop. */
export function followPointer(down: PointerEvent, card: HTMLElement, { onPick, onOver, onEnd }: Followed): () => void {
  const from = { x: down.clientX, y: down.clientY };
  const isTouch = down.pointerType !== 'mouse';
  const listening = new AbortController();
  const { signal } = listening;
  let at = from;
  let isPicked = false;
  let over: TaskStatus | null = null;
  const end = (to: TaskStatus | null) => {
    if (signal.aborted) return;
    listening.abort();
    putBack(card);
    onEnd(to);
  };
  const cancel = () => end(null);
  const look = () => {
    card.style.transform = `translate(${at.x - from.x}px, ${at.y - from.y}px)`;
    over = statusAt(at);
    onOver(over);
  };
  const pick = () => {
    isPicked = true;
    onPick(isTouch);
    lift(card);
    look();
    scrollAtEdge(card.closest('.board')!, { signal, from, place: () => at, onScroll: look });
  };
  const listen = (name: 'pointermove' | 'pointerup' | 'pointercancel', action: () => void) => {
    const onEvent = ({ pointerId, clientX, clientY }: PointerEvent) => {
      if (pointerId !== down.pointerId) return;
      at = { x: clientX, y: clientY };
      action();
    };
    addEventListener(name, onEvent, { signal });
  };
  listen('pointermove', () => {
    if (isPicked) look();
    else if (Math.hypot(at.x - from.x, at.y - from.y) < LEAST) return;
    else if (isTouch) cancel();
    else pick();
  });
  listen('pointerup', () => {
    if (isPicked) ignoreClick();
    end(over);
  });
  listen('pointercancel', cancel);
  addEventListener('keydown', ({ key }) => key === 'Escape' && cancel(), { signal });
  if (isTouch) {
    const timer = setTimeout(pick, HOLD_MS);
    signal.addEventListener('abort', () => clearTimeout(timer));
  }
  return cancel;
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Takes a card out of its column, which keeps its place: the board would otherwise cut it off, and grow with it. */
function lift(card: HTMLElement): void {
  const { left, top, width, height } = card.getBoundingClientRect();
  card.parentElement!.style.height = `${height}px`;
  Object.assign(card.style, { position: 'fixed', left: `${left}px`, top: `${top}px`, width: `${width}px` });
}

function putBack(card: HTMLElement): void {
  card.parentElement?.style.removeProperty('height');
  card.removeAttribute('style');
}

/** What follows the release of a mouse is a click on the link below it. */
function ignoreClick(): void {
  const ignoring = new AbortController();
  addEventListener('click', (click) => click.preventDefault(), { capture: true, signal: ignoring.signal });
  setTimeout(() => ignoring.abort());
}

const statusAt = ({ x, y }: Place): TaskStatus | null => {
  const column = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-status]');
  return (column?.dataset.status as TaskStatus | undefined) ?? null;
};
