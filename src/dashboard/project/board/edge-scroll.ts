/** Pixels beside the edges of the board in which it scrolls. */
const EDGE = 48;
/** Pixels in a second at the very edge; the further from it, the fewer. */
const FASTEST = 400;
/** A page that was held up for longer than this many milliseconds does not make up for it with a jump. */
const LONGEST_MS = 100;
/** Pixels that the pointer has moved towards an edge before it asks for it: a card may be picked up there. */
const LEAST = 6;

interface Place {
  readonly x: number;
  readonly y: number;
}

interface Edge {
  readonly signal: AbortSignal;
  /** Where the card was picked up, and where the pointer is. */
  readonly from: Place;
  readonly place: () => Place;
  readonly onScroll: () => void;
}

/** Scrolls the board sideways while the pointer is at its edge, until the signal. The speed depends on the time, not on the frames. */
export function scrollAtEdge(board: Element, { signal, from, place, onScroll }: Edge): void {
  let last: number | null = null;
  /** Pixels that are still to scroll: the browser takes whole ones only. */
  let due = 0;
  const frame = (now: number) => {
    if (signal.aborted) return;
    const { left, right } = board.getBoundingClientRect();
    const { x } = place();
    const nearness = x < from.x - LEAST ? -near(x - left) : x > from.x + LEAST ? near(right - x) : 0;
    due = nearness === 0 ? 0 : due + (nearness * FASTEST * Math.min(now - (last ?? now), LONGEST_MS)) / 1_000;
    last = now;
    const pixels = Math.trunc(due);
    if (pixels !== 0) {
      due -= pixels;
      board.scrollLeft += pixels;
      onScroll();
    }
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}

/** 1 at the edge and beyond it, 0 where it is far. */
const near = (distance: number): number => Math.min(1, Math.max(0, 1 - distance / EDGE));
