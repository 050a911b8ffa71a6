import type { Browser, CDPSession, Page } from 'playwright-core';
import { ADMIN_KEY, PROJECT } from '../event.js';
import { percentile } from '../statistics.js';

const FRAME_MS = 1_000 / 60;
const LIVE = '.conn[data-truth="live"]';

/** In every page before its own scripts: notes when it is live, its frames, and what its input took. */
const OBSERVER = `(() => {
  const seen = (globalThis.measured = { liveAt: null, frames: [], inputs: [], isOn: false });
  const look = () => {
    if (seen.liveAt === null && document.querySelector('${LIVE}')) seen.liveAt = performance.now();
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true });
  let before = null;
  const frame = (now) => {
    if (seen.isOn && before !== null) seen.frames.push(now - before);
    before = seen.isOn ? now : null;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  new PerformanceObserver((list) => {
    for (const { interactionId, duration } of list.getEntries())
      if (seen.isOn && interactionId > 0) seen.inputs.push([interactionId, duration]);
  }).observe({ type: 'event', durationThreshold: 16 });
})()`;

export interface Frames {
  readonly seconds: number;
  readonly count: number;
  /** Frames of a screen of 60 Hz at which nothing new was drawn. */
  readonly dropped: number;
  readonly longestMs: number;
  /** Share of the time in which the main thread of the page worked. */
  readonly mainThread: number;
  /** Processor seconds of the whole browser, for each second. */
  readonly browserCores: number;
}

/** The dashboard in a page of its own, signed in, with what it takes to measure it. */
export class MeasuredPage {
  readonly page: Page;
  readonly #cdp: CDPSession;
  readonly #browser: CDPSession;
  #inputs = 0;

  private constructor(page: Page, { cdp, browser }: { cdp: CDPSession; browser: CDPSession }) {
    this.page = page;
    this.#cdp = cdp;
    this.#browser = browser;
  }

  /** Signs in, and opens the feed of the project in a page that has nothing in its cache. */
  static async open(browser: Browser, port: number): Promise<MeasuredPage> {
    const origin = `http://127.0.0.1:${port}`;
    const context = await browser.newContext({ viewport: { width: 1_440, height: 900 } });
    const answer = await context.request.post(`${origin}/session`, { headers: { origin }, data: { key: ADMIN_KEY } });
    if (!answer.ok()) throw new Error(`The sign-in was answered with ${answer.status()}: ${await answer.text()}`);
    const page = await context.newPage();
    await page.addInitScript(OBSERVER);
    const cdp = await context.newCDPSession(page);
    await cdp.send('Performance.enable');
    await page.goto(`${origin}/p/${PROJECT}`);
    const measured = new MeasuredPage(page, { cdp, browser: await browser.newBrowserCDPSession() });
    await measured.isLive();
    return measured;
  }

  /** Waits until the pill says so. @returns milliseconds since the navigation began. */
  async isLive(): Promise<number> {
    await this.page.locator(LIVE).waitFor();
    return (await this.page.evaluate('measured.liveAt')) as number;
  }

  async reload(): Promise<number> {
    await this.page.reload({ waitUntil: 'commit' });
    return this.isLive();
  }

  /** Watches the frames during `work`. */
  async during(work: () => Promise<unknown>): Promise<Frames> {
    const before = await this.#used();
    await this.page.evaluate('measured.frames.length = 0; measured.isOn = true');
    await work();
    const frames = (await this.page.evaluate('measured.isOn = false; measured.frames')) as number[];
    const after = await this.#used();
    const seconds = frames.reduce((sum, ms) => sum + ms, 0) / 1_000;
    const wall = after.at - before.at;
    return {
      ...{ seconds, count: frames.length },
      dropped: frames.reduce((sum, ms) => sum + Math.max(0, Math.round(ms / FRAME_MS) - 1), 0),
      longestMs: Math.max(...frames),
      mainThread: (after.tasks - before.tasks) / wall,
      browserCores: (after.browser - before.browser) / wall,
    };
  }

  /** What inputs took since the last call, from the key or button to the frame that shows it. */
  async inputs(): Promise<{ count: number; p50: number; p98: number; longest: number }> {
    const entries = (await this.page.evaluate('measured.inputs.splice(0)')) as [id: number, ms: number][];
    const byInput = new Map<number, number>();
    for (const [id, ms] of entries) byInput.set(id, Math.max(ms, byInput.get(id) ?? 0));
    // An input that took less than 16 ms is not reported.
    const took = [...byInput.values(), ...new Array<number>(Math.max(0, this.#inputs - byInput.size)).fill(8)];
    this.#inputs = 0;
    return { count: took.length, p50: percentile(took, 0.5), p98: percentile(took, 0.98), longest: Math.max(...took) };
  }

  async press(key: string): Promise<void> {
    this.#inputs++;
    await this.page.keyboard.press(key);
  }

  /** MiB of JavaScript objects that are in use, after a collection. */
  async heap(): Promise<number> {
    await this.#cdp.send('HeapProfiler.collectGarbage');
    return (await this.#metric('JSHeapUsedSize')) / 2 ** 20;
  }

  /** Profiles the main thread during `work`. @returns the profile as DevTools reads it. */
  async profile(work: () => Promise<unknown>): Promise<string> {
    await this.#cdp.send('Profiler.enable');
    await this.#cdp.send('Profiler.start');
    await work();
    return JSON.stringify((await this.#cdp.send('Profiler.stop')).profile);
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }

  async #used(): Promise<{ at: number; tasks: number; browser: number }> {
    const { processInfo } = await this.#browser.send('SystemInfo.getProcessInfo');
    const browser = processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
    return { at: performance.now() / 1_000, tasks: await this.#metric('TaskDuration'), browser };
  }

  async #metric(name: string): Promise<number> {
    const { metrics } = await this.#cdp.send('Performance.getMetrics');
    return metrics.find((metric) => metric.name === name)!.value;
  }
}
