/** The dashboard under load, in a real browser beside a real hub: node --import tsx test/bench/dashboard/run.ts
 * [--only load,rate,scroll,heap] [--seconds 60] [--minutes 10] [--repeat 1] [--no-build] [--profile FILE] */
import { writeFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../support/browser.js';
import { Peer } from '../peer.js';
import { giveServer } from '../pinning.js';
import { prepare, removePrepared } from '../prepare.js';
import { median } from '../statistics.js';
import { EventSource } from './events.js';
import { type Frames, MeasuredPage } from './measured-page.js';

const PER_SECOND = 1_000;
/** As many as the page keeps, before it drops the oldest. */
const MANY = 100_000;
const LOADS = 10;
const REST_MS = 10_000;
const INPUT_EVERY_MS = 500;
const SCROLL_SECONDS = 10;
const HEAP_EVERY_SECONDS = 20;
const HEAP_PER_SECOND = 100;

const { values: options } = parseArgs({
  options: {
    only: { type: 'string', default: 'load,rate,scroll,heap' },
    seconds: { type: 'string', default: '60' },
    minutes: { type: 'string', default: '10' },
    repeat: { type: 'string', default: '1' },
    'no-build': { type: 'boolean', default: false },
    profile: { type: 'string' },
  },
});

const say = (text: string) => console.log(text);
const one = (value: number) => value.toFixed(1);
const percent = (share: number) => `${(share * 100).toFixed(1)} %`;

function sayFrames(what: string, { seconds, count, dropped, longestMs, mainThread, browserCores }: Frames): void {
  say(
    `${what}: ${one(count / seconds)} frames/s over ${one(seconds)} s, ${dropped} dropped ` +
      `(${percent(dropped / (count + dropped))}), longest ${one(longestMs)} ms, main thread busy ${percent(mainThread)}, ` +
      `browser ${browserCores.toFixed(2)} cores`,
  );
}

interface Place {
  readonly browser: Browser;
  readonly port: number;
  readonly source: EventSource;
}

/** From the start of the navigation to "live": with an empty cache, and again. */
async function load({ browser, port, source }: Place): Promise<void> {
  await source.publish(2_000);
  const [cold, warm]: [number[], number[]] = [[], []];
  for (let index = 0; index < LOADS; index++) {
    const measured = await MeasuredPage.open(browser, port);
    cold.push(await measured.isLive());
    warm.push(await measured.reload());
    await measured.close();
  }
  for (const [name, values] of Object.entries({ cold, warm }))
    say(`${name} load to live: ${one(median(values))} ms (${one(Math.min(...values))}–${one(Math.max(...values))})`);
}

/** A thousand events a second into the open feed, while somebody types, moves and opens. */
async function rate({ browser, port, source }: Place): Promise<void> {
  const measured = await MeasuredPage.open(browser, port);
  const seconds = Number(options.seconds);
  const heap = await measured.heap();
  sayFrames('Nothing comes', await measured.during(() => setTimeout(REST_MS)));
  let isOver = false;
  const publishing = source.pace(PER_SECOND, () => isOver);
  const sent = source.sent;
  await setTimeout(2_000);
  const run = async () => {
    const before = source.sent;
    const frames = await measured.during(() => setTimeout(seconds * 1_000));
    sayFrames(`${PER_SECOND} events/s, at the top`, frames);
    say(`  ${one((source.sent - before) / seconds)} events/s were published`);
  };
  if (options.profile) writeFileSync(options.profile, await measured.profile(run));
  else await run();
  const typing = async () => {
    await measured.press('/');
    for (const key of ['o', 'r', 'd', 'e', 'r', 'Backspace', 'Backspace', 'Backspace', 'Backspace', 'Backspace']) {
      await measured.press(key);
      await setTimeout(INPUT_EVERY_MS);
    }
    await measured.press('Escape');
  };
  const moving = async () => {
    for (const key of ['j', 'j', 'j', 'k', 'Enter', 'Escape', '.', 'b', 'b', 'Space', 'Space']) {
      await measured.press(key);
      await setTimeout(INPUT_EVERY_MS);
    }
  };
  for (const [name, work] of Object.entries({ typing, moving })) {
    sayFrames(`${PER_SECOND} events/s, ${name}`, await measured.during(work));
    const { count, p50, p98, longest } = await measured.inputs();
    say(`  ${count} inputs: p50 ${p50} ms, p98 ${p98} ms, longest ${longest} ms`);
  }
  isOver = true;
  await publishing;
  await setTimeout(1_000);
  say(`  heap ${one(heap)} MiB before, ${one(await measured.heap())} MiB with ${source.sent - sent} events more`);
  await measured.close();
}

/** Scrolls by so many pixels with every frame. */
const scrolling = (pixels: number, seconds: number) => `new Promise((resolve) => {
  const list = document.querySelector('.list');
  const until = performance.now() + ${seconds * 1_000};
  let by = ${pixels};
  const step = (now) => {
    const before = list.scrollTop;
    list.scrollTop += by;
    if (list.scrollTop === before) by = -by;
    if (now < until) requestAnimationFrame(step);
    else resolve();
  };
  requestAnimationFrame(step);
})`;

/** The feed with as many events as it keeps. */
async function filled({ browser, port, source }: Place): Promise<MeasuredPage> {
  const measured = await MeasuredPage.open(browser, port);
  await source.publish(MANY);
  const newest = `Number(document.querySelector('.rows > li[aria-posinset="1"] [data-offset]')?.dataset.offset)`;
  // The hub has events of its own there too.
  while (!(Number(await measured.page.evaluate(newest)) >= source.sent)) await setTimeout(500);
  return measured;
}

async function scroll(place: Place): Promise<void> {
  const measured = await filled(place);
  // Rows of their own: otherwise half of the events lie in bursts.
  await measured.page.keyboard.press('b');
  await setTimeout(2_000);
  for (const pixels of [40, 400, 8_000])
    sayFrames(
      `${MANY} events, scrolled by ${pixels} pixels a frame`,
      await measured.during(() => measured.page.evaluate(scrolling(pixels, SCROLL_SECONDS))),
    );
  say(
    `  heap ${one(await measured.heap())} MiB, ${await measured.page.locator('.rows > li').count()} rows in the document`,
  );
  await measured.close();
}

/** Slope of the heap over time, with the list as full as it gets. */
async function heap(place: Place): Promise<void> {
  const measured = await filled(place);
  let isOver = false;
  const publishing = place.source.pace(HEAP_PER_SECOND, () => isOver);
  const points: [minute: number, mib: number][] = [];
  const from = performance.now();
  const minutes = Number(options.minutes);
  for (let minute = 0; minute < minutes; ) {
    await setTimeout(HEAP_EVERY_SECONDS * 1_000);
    minute = (performance.now() - from) / 60_000;
    points.push([minute, await measured.heap()]);
  }
  isOver = true;
  await publishing;
  const mean = (of: (point: [number, number]) => number) =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const [x, y] = [mean(([minute]) => minute), mean(([, mib]) => mib)];
  const slope = mean(([minute, mib]) => (minute - x) * (mib - y)) / mean(([minute]) => (minute - x) ** 2);
  say(
    `${HEAP_PER_SECOND} events/s for ${one(minutes)} min, ${MANY} events kept: heap ${points.map(([, mib]) => one(mib)).join(' ')} MiB`,
  );
  say(`  slope ${slope.toFixed(3)} MiB/min`);
  await measured.close();
}

const PARTS: Readonly<Record<string, (place: Place) => Promise<void>>> = { load, rate, scroll, heap };

prepare({ build: !options['no-build'], before: undefined });
process.on('exit', removePrepared);
giveServer(1);
for (const name of options.only.split(',')) {
  for (let round = 0; round < Number(options.repeat); round++) {
    const peer = await Peer.start('tidings');
    const browser = await launchBrowser();
    const source = new EventSource(peer.port);
    await PARTS[name]!({ browser, port: peer.port, source });
    await browser.close();
    await peer.stop();
  }
}
process.exit();
