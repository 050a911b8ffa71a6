import type { Page } from 'playwright-core';

interface Place {
  readonly x: number;
  readonly y: number;
}

/** A finger on a touch screen. The browser makes scrolling, clicks and long presses of it, as of a real one. */
export interface Finger {
  down(at: Place): Promise<void>;
  move(to: Place): Promise<void>;
  up(): Promise<void>;
  /** The browser takes the touch for something of its own. */
  cancel(): Promise<void>;
}

/** The finger of a page with a touch screen. */
export async function fingerOf(page: Page): Promise<Finger> {
  const session = await page.context().newCDPSession(page);
  const send = async (type: 'touchStart' | 'touchMove' | 'touchEnd' | 'touchCancel', ...touchPoints: Place[]) => {
    await session.send('Input.dispatchTouchEvent', { type, touchPoints });
  };
  return {
    down: (at) => send('touchStart', at),
    move: (to) => send('touchMove', to),
    up: () => send('touchEnd'),
    cancel: () => send('touchCancel'),
  };
}
