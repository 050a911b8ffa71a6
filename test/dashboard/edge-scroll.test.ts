import { afterEach, expect, it, vi } from 'vitest';
import { scrollAtEdge } from '../../src/dashboard/project/board/edge-scroll.js';

const BOARD = { left: 0, right: 390 };
const MIDDLE = { x: 195, y: 0 };

afterEach(() => void vi.unstubAllGlobals());

/** Pixels that a board scrolls in `seconds` while the pointer is at `x`, on a screen with so many frames in a second. */
function scrolled(x: number, { rate = 60, seconds = 1, from = MIDDLE, stall = 0 } = {}): number {
  let frame: FrameRequestCallback = () => undefined;
  vi.stubGlobal('requestAnimationFrame', (next: FrameRequestCallback) => {
    frame = next;
    return 0;
  });
  const board = { scrollLeft: 1_000, getBoundingClientRect: () => BOARD };
  const ending = new AbortController();
  const edge = { signal: ending.signal, from, place: () => ({ x, y: 0 }), onScroll: () => undefined };
  scrollAtEdge(board as unknown as Element, edge);
  for (let turn = 0; turn <= seconds * rate; turn++) frame(5_000 + (turn * 1_000) / rate);
  if (stall > 0) frame(5_000 + seconds * 1_000 + stall);
  ending.abort();
  frame(60_000);
  return board.scrollLeft - 1_000;
}

it('scrolls the faster the nearer the pointer is to an edge, to its side', () => {
  const speeds = [389, 380, 370, 360, 350].map((x) => scrolled(x));
  expect(speeds).toEqual([...speeds].sort((one, other) => other - one));
  expect(new Set(speeds).size).toBe(speeds.length);
  expect(speeds.at(-1)).toBeGreaterThan(0);
  expect(scrolled(10)).toBe(-scrolled(380));
  for (const x of [341, 195, 49]) expect(scrolled(x)).toBe(0);
});

it('scrolls no more than about a column and a half of a phone in a second, also beyond the edge', () => {
  for (const x of [390, 500]) {
    expect(scrolled(x)).toBeGreaterThan(300);
    expect(scrolled(x)).toBeLessThanOrEqual(400);
  }
});

it('scrolls as far on a slow screen as on a fast one, and slowly where the frames are many', () => {
  for (const x of [389, 365, 345])
    for (const rate of [20, 30, 144, 240])
      expect(Math.abs(scrolled(x, { rate }) - scrolled(x, { rate: 60 }))).toBeLessThanOrEqual(1);
});

it('does not jump after the page was held up', () => {
  expect(scrolled(390, { stall: 5_000 }) - scrolled(390)).toBeLessThanOrEqual(40);
});

it('stays while a card that was picked up at the edge is not moved towards it', () => {
  expect(scrolled(385, { from: { x: 385, y: 0 } })).toBe(0);
});
