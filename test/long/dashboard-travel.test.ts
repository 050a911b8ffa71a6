import { describe, expect, it } from 'vitest';
import { BROWSER } from '../support/browser.js';
import { DashboardBrowser, note } from '../support/dashboard-page.js';
import { column, isIn, task } from '../support/task-board.js';
import { until } from '../support/until.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const PHONE = { width: 390, height: 844 };

describe.skipIf(!BROWSER)('time travel', () => {
  const browser = new DashboardBrowser();
  /** Publishes notes that lie a minute apart. @returns the address of the moment of the first. */
  const firstMoment = async (...summaries: string[]) => {
    const times: number[] = [];
    for (const summary of summaries) {
      const [record] = await browser.publish(note(summary));
      times.push(record!.recordedAt);
      browser.server.clock.advance(MINUTE_MS);
    }
    return `${browser.server.url}/p/acme/travel?at=${new Date(times[0]!).toISOString()}`;
  };

  const openAtFirst = async (...summaries: string[]) => {
    const moment = await firstMoment(...summaries);
    const dashboard = await browser.open();
    await dashboard.signIn();
    await dashboard.page.goto(moment);
    await dashboard.shows(`noted: ${summaries[0]}`);
    return { dashboard, page: dashboard.page, moment };
  };

  it.each(['light', 'dark'] as const)(
    'has nothing that axe finds, on a phone, in the %s theme',
    async (colorScheme) => {
      const moment = await firstMoment('one', 'two');
      const dashboard = await browser.open(undefined, { colorScheme, viewport: PHONE });
      const { page } = dashboard;
      await dashboard.signIn();
      await page.goto(moment);
      await dashboard.shows('noted: one');
      await dashboard.expectAccessible();
      const width = Number(await page.evaluate('document.documentElement.scrollWidth'));
      expect(width).toBeLessThanOrEqual(PHONE.width);
      dashboard.expectClean(browser.server.url);
    },
  );

  it('moves by keys, keeps the moment in the address, and goes back to now with Escape', async () => {
    const { dashboard, page, moment } = await openAtFirst('one', 'two', 'three');
    await page.keyboard.press('ArrowRight');
    await dashboard.shows('noted: two');
    expect((await dashboard.sentences()).join()).not.toContain('three');
    await until(() => page.url() !== moment);
    await page.reload();
    await dashboard.shows('noted: two');
    expect((await dashboard.sentences()).join()).not.toContain('three');
    await page.keyboard.press('Escape');
    await dashboard.isSaid('live');
    await dashboard.shows('noted: three');
  });

  it('rewinds from the details of an event to before it, and plays it again', async () => {
    const { dashboard, page } = await openAtFirst('one', 'two', 'three');
    // What came before is shown whatever the filter.
    await page.goto(`${browser.server.url}/p/acme?q=two`);
    await page.locator('.rows').getByText('noted: two').click();
    const drawer = page.getByRole('complementary', { name: /^Event/ });
    await drawer.getByRole('link', { name: 'Rewind to before this' }).click();
    await page.getByRole('region', { name: 'Time travel' }).waitFor();
    await dashboard.shows('noted: one');
    expect((await dashboard.sentences())[0]).toBe('Ada noted: one');
    expect(await drawer.count()).toBe(0);

    // From within a replay too, where what is played is not held back for the row that had the focus.
    await page.locator('.rows').getByText('noted: one').click();
    await drawer.getByRole('link', { name: 'Rewind to before this' }).click();
    await drawer.waitFor({ state: 'detached' });
    await until(async () => !(await dashboard.sentences()).join().includes('one'));
    await page.getByRole('button', { name: 'Play (Space)' }).click();
    await dashboard.shows('noted: one');
    dashboard.expectClean(browser.server.url);
  });

  it('steps by events, by bars, and to the ends by keys, however fast they come', async () => {
    const names = Array.from({ length: 12 }, (_, index) => `n${index}`);
    const { dashboard, page } = await openAtFirst(...names);
    const newest = async () => (await dashboard.sentences())[0];
    const isAt = (name: string) => until(async () => (await newest()) === `Ada noted: ${name}`);
    await page.keyboard.press('ArrowRight');
    await isAt('n1');
    for (let times = 0; times < 5; times++) await page.keyboard.press('ArrowRight');
    await isAt('n6');
    await page.keyboard.press('ArrowLeft');
    await isAt('n5');
    await page.keyboard.press('Home');
    await isAt('n0');
    await page.keyboard.press('ArrowLeft');
    await page.locator('.replay__note', { hasText: 'There is no further event.' }).waitFor();
    await page.keyboard.press('End');
    await isAt('n11');
    // A bar is a minute.
    await page.keyboard.press('PageDown');
    await isAt('n10');
    await page.keyboard.press('PageUp');
    await isAt('n11');

    // Between two events a step goes to what shows another state, and back.
    await page.keyboard.press('PageDown');
    await isAt('n10');
    const shown = () => new URL(page.url()).searchParams.get('at')!;
    const between = new Date(Date.parse(shown()) + 1_000).toISOString();
    await page.goto(`${browser.server.url}/p/acme/travel?at=${between}`);
    await isAt('n10');
    await page.keyboard.press('ArrowLeft');
    await isAt('n9');
    await page.keyboard.press('ArrowRight');
    await isAt('n10');

    await page.keyboard.press('?');
    for (const keys of [
      'Event before, next←→',
      'One bar earlier, laterPgDnPgUp',
      'First, newest event of the sliderHomeEnd',
    ])
      await page.getByRole('dialog').locator('div', { hasText: keys }).last().waitFor();
    dashboard.expectClean(browser.server.url);
  });

  it('has the time of each label where it stands, and all of it in sight', async () => {
    const { page } = await openAtFirst('one', 'two');
    for (const width of [1440, PHONE.width]) {
      await page.setViewportSize({ ...PHONE, width });
      const labels = await page.locator('.scrub .histo > text').evaluateAll((all) =>
        all.map((label) => {
          const { left, right } = label.getBoundingClientRect();
          return { text: label.textContent, x: Number.parseFloat(label.getAttribute('x')!), left, right };
        }),
      );
      // The window is from 23:51 to 00:02.
      expect(labels.map(({ text, x }) => [text, Math.round(x * 1.1) / 10])).toEqual([
        ['23:51', 0],
        ['23:54', 3],
        ['23:57', 6],
        ['00:00', 9],
      ]);
      for (const [index, { left, right }] of labels.entries()) {
        expect(left).toBeGreaterThanOrEqual(labels[index - 1]?.right ?? 0);
        expect(right).toBeLessThanOrEqual(width);
      }
    }
    await page.goto(browser.server.url);
    const quarter = /^\d\d:(00|15|30|45)$/;
    await expect.poll(() => page.locator('.pulse .histo > text').allTextContents()).toContain('now');
    for (const text of await page.locator('.pulse .histo > text').allTextContents())
      expect(text === 'now' || quarter.test(text), text).toBe(true);
  });

  it('leaves the keys that scroll to the list that has the focus', async () => {
    const { dashboard, page, moment } = await openAtFirst(
      'one',
      ...Array.from({ length: 40 }, (_, index) => `n${index}`),
    );
    await page.keyboard.press('End');
    await dashboard.shows('noted: n39');
    await until(() => page.url() !== moment);
    const url = page.url();
    await page.getByRole('group', { name: 'Events, newest first' }).focus();
    await page.keyboard.press('End');
    await until(async () => Number(await page.evaluate('document.querySelector(".list").scrollTop')) > 0);
    expect(page.url()).toBe(url);
  });

  it('shows the project as of the moment, read-only, and goes on with the replay', async () => {
    const { clock, url } = browser.server;
    const progress = (percentage: number) => ({ type: 'progress_update', payload: { percentage } });
    const message = { type: 'new_message', payload: { messageId: 'm', channel: 'release', body: 'Staging first.' } };
    const risk = { riskId: 'R', severity: 'HIGH', message: 'It is red', resolved: false };
    const [first] = await browser.publish(task('T-1', 'TODO'), task('T-2', 'BLOCKED'), progress(20), message);
    clock.advance(MINUTE_MS);
    await browser.publish(task('T-1', 'DONE'), progress(80), { type: 'risk_alert', payload: risk });
    const dashboard = await browser.open();
    const { page } = dashboard;
    await dashboard.signIn();
    await page.goto(`${url}/p/acme/travel?at=${new Date(first!.recordedAt).toISOString()}&speed=100`);
    await page.getByRole('button', { name: 'Project', exact: true }).click();
    const panel = (name: string) => page.getByRole('region', { name });
    const isThen = async () => {
      await isIn(page, 'T-1', 'To do');
      await isIn(page, 'T-2', 'Blocked');
      await panel('Progress').getByText('20 %').first().waitFor();
      await panel('Risks').getByText('No risk has been raised.').waitFor();
    };
    const isLater = async () => {
      await isIn(page, 'T-1', 'Done');
      await isIn(page, 'T-2', 'Blocked');
      await panel('Progress').getByText('80 %').first().waitFor();
      await panel('Risks').getByText('It is red').waitFor();
    };
    await isThen();
    await page.getByText('Everything below is of position 5.').waitFor();
    await panel('Here now').getByText('known only while the page is live').waitFor();
    await page.locator('#board .asof').waitFor();

    // Nothing writes.
    await panel('#release').getByText('Staging first.').waitFor();
    expect(await page.getByRole('button', { name: /^Move/ }).count()).toBe(0);
    expect(await page.getByRole('textbox').count()).toBe(0);
    await page.locator('[data-task="T-1"] a').focus();
    await page.keyboard.press('Shift+ArrowRight');
    await page.locator('.replay__note', { hasText: 'no further event of high priority' }).waitFor();
    await dashboard.expectAccessible();

    await page.keyboard.press('ArrowRight');
    await isLater();
    await page.keyboard.press('ArrowLeft');
    await isThen();
    await page.getByRole('button', { name: 'Play (Space)' }).click();
    await isLater();
    // What happens now does not come in between.
    await browser.publish(task('T-1', 'CANCELLED'));
    await page.reload();
    await isIn(page, 'T-1', 'To do');

    // A card leads to its event, in the same past.
    await page.locator('[data-task="T-2"] a').click();
    await page.getByRole('complementary', { name: 'Event 3' }).waitFor();
    await dashboard.shows('T-2');
    expect(new URL(page.url()).pathname).toBe('/p/acme/travel');
    dashboard.expectClean(url);
  });

  it('counts everything of the last hour of its moment, in the filter and in the panels', async () => {
    // In turn, so that no burst makes the list short.
    const pairs = Array.from({ length: 150 }, (_, index) => [task(`T-${index}`, 'TODO'), note(`n${index}`)]);
    for (const start of [0, 50, 100]) await browser.publish(...pairs.slice(start, start + 50).flat());
    const { page } = await openAtFirst('one', 'two');
    const facet = page.locator('.rail').getByRole('button', { name: 'Progress', exact: false }).locator('.num');
    await until(async () => (await facet.textContent()) === '150');
    await page.getByRole('button', { name: 'Project', exact: true }).click();
    await until(async () => (await column(page, 'To do').locator('h3 .num').textContent()) === '150');
  });

  it('keeps the filter of the feed on the way there and back', async () => {
    const { dashboard, page } = await openAtFirst('one', 'two');
    await page.goto(`${browser.server.url}/p/acme?q=two`);
    await dashboard.shows('noted: two');
    await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Time travel' }).click();
    await page.getByRole('region', { name: 'Time travel' }).waitFor();
    await dashboard.shows('noted: two');
    expect(await dashboard.sentences()).toEqual(['Ada noted: two']);
    await page.getByRole('button', { name: 'Back to live' }).click();
    await dashboard.isSaid('live');
    expect(new URL(page.url()).search).toBe('?q=two');
    await dashboard.shows('noted: two');
    expect(await dashboard.sentences()).toEqual(['Ada noted: two']);
  });

  it('leads back to live in the view that it was in', async () => {
    const { dashboard, page } = await openAtFirst('one', 'two');
    await page.getByRole('button', { name: 'Project', exact: true }).click();
    await page.getByRole('button', { name: 'Back to live' }).click();
    await page.locator('#board').waitFor();
    await dashboard.isSaid('live');
    expect(new URL(page.url()).pathname).toBe('/p/acme/project');
  });

  it('plays with Space also behind a click on a speed', async () => {
    const { page } = await openAtFirst('one', 'two');
    await page.getByRole('button', { name: '100×' }).click();
    await page.getByRole('button', { name: '100×', pressed: true }).waitFor();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Hold (Space)' }).waitFor();
  });

  it('says that it replays only while it plays', async () => {
    const { page } = await openAtFirst('one', 'two');
    const pill = page.locator('.conn[data-truth="replay"]');
    await pill.getByText('Held in the past').waitFor();
    await page.getByRole('button', { name: 'Play (Space)' }).click();
    await pill.getByText('Replaying').waitFor();
    await page.getByRole('button', { name: 'Hold (Space)' }).click();
    await pill.getByText('Held in the past').waitFor();
    expect(await pill.getByText('Replaying').count()).toBe(0);
  });

  it('keeps an event that is opened while the slider comes to rest, and says of when its counts are', async () => {
    const { dashboard, page, moment } = await openAtFirst('one', 'two', 'three');
    const offset = await page.locator('.rows .row').first().getAttribute('data-offset');
    const at = new URL(moment).searchParams.get('at')!;
    const target = Date.parse(at) + 30_000;
    // Both within the time that the slider rests.
    await page.evaluate(`{
      const slider = document.querySelector('.scrub input');
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(slider, ${target});
      slider.dispatchEvent(new Event('input', { bubbles: true }));
      document.querySelector('.rows [data-offset="${offset}"] a').click();
    }`);
    await until(() => new URL(page.url()).searchParams.get('at') !== at);
    const drawer = page.getByRole('complementary', { name: /^Event/ });
    await drawer.getByText('"summary"').waitFor();
    expect(new URL(page.url()).searchParams.get('event')).toBe(offset);
    expect(await page.locator('.rail').textContent()).not.toContain('last hour');

    // The next drag closes it.
    await page.getByRole('slider').press('ArrowRight');
    await drawer.waitFor({ state: 'detached' });
    dashboard.expectClean(browser.server.url);
  });

  /** Plays within a silence, by a clock of the page that the test moves. */
  const openInSilence = async (silenceMs: number) => {
    const [one] = await browser.publish(note('one'));
    browser.server.clock.advance(silenceMs);
    await browser.publish(note('two'));
    const dashboard = await browser.open();
    const { page } = dashboard;
    await dashboard.signIn();
    await page.clock.install();
    const at = new Date(one!.recordedAt).toISOString();
    await page.goto(`${browser.server.url}/p/acme/travel?at=${at}&speed=10`);
    await dashboard.shows('noted: one');
    await page.clock.pauseAt(Date.now() + MINUTE_MS);
    const hasPlayed = async () => (await dashboard.sentences()).join().includes('two');
    return {
      hasPlayed,
      play: async () => {
        const asked = page.waitForResponse((answer) => answer.request().postData()?.includes('EventTimes') ?? false);
        await page.getByRole('button', { name: 'Play (Space)' }).click();
        await asked;
      },
      hold: () => page.getByRole('button', { name: 'Hold (Space)' }).click(),
      runFor: (ms: number) => page.clock.runFor(ms),
    };
  };

  it('plays the rest of a silence that it was held in', async () => {
    // It takes 6 s.
    const { play, hold, runFor, hasPlayed } = await openInSilence(MINUTE_MS);
    await play();
    await runFor(3_000);
    expect(await hasPlayed()).toBe(false);
    await hold();
    await play();
    await runFor(2_000);
    expect(await hasPlayed()).toBe(false);
    await until(async () => {
      await runFor(100);
      return hasPlayed();
    });
  });

  it('plays the rest of a silence that is cut, in which it was held', async () => {
    // It is cut to 10 s.
    const { play, hold, runFor, hasPlayed } = await openInSilence(HOUR_MS);
    await play();
    await runFor(6_000);
    await hold();
    await play();
    await runFor(3_500);
    expect(await hasPlayed()).toBe(false);
    // The event comes by the real clock, the frame that draws it by that of the page.
    let ranMs = 3_500;
    await until(async () => {
      await runFor(2);
      ranMs += 2;
      return (ranMs > 4_000 && (await hasPlayed())) || ranMs > 9_000;
    });
    expect(ranMs).toBeLessThan(9_000);
  });

  it('has the order of the log for an event that is recorded long after it happened', async () => {
    const { clock, url } = browser.server;
    const many = (name: string) => Array.from({ length: 40 }, (_, index) => note(`${name} ${index}`));
    await browser.publish(...many('then'));
    clock.advance(MINUTE_MS);
    const [first] = await browser.publish(note('early'));
    clock.advance(HOUR_MS);
    await browser.publish(...many('now'));
    clock.advance(HOUR_MS);
    const happened = first!.recordedAt - MINUTE_MS;
    const [late] = await browser.publish({ ...note('late'), options: { occurredAt: happened } });
    const dashboard = await browser.open();
    const { page } = dashboard;
    await dashboard.signIn();
    await page.getByRole('button', { name: 'Group bursts' }).click();

    // The jump to a time, and the replay from there.
    const early = new Date(first!.recordedAt).toISOString();
    await page.goto(`${url}/p/acme?at=${early}`);
    await dashboard.shows('noted: early');
    await page.getByRole('link', { name: 'Replay from here' }).click();
    await page.getByRole('region', { name: 'Time travel' }).waitFor();
    await dashboard.shows('noted: early');
    expect((await dashboard.sentences()).join()).not.toContain('late');
    expect(new URL(page.url()).searchParams.get('at')).toBe(early);

    // The row has the time at which it happened, with a mark, and both on hovering; the details have both.
    await page.goto(`${url}/p/acme/travel?event=${late!.offset}`);
    const row = page.locator(`.rows .row[data-offset="${late!.offset}"]`);
    expect(await row.locator('.row__time').getAttribute('datetime')).toBe(new Date(happened).toISOString());
    expect(await row.locator('.row__time svg').count()).toBe(1);
    expect(await row.locator('.row__time').getAttribute('title')).toMatch(/^Recorded .+, happened .+$/);
    const drawer = page.getByRole('complementary', { name: /^Event/ });
    await drawer.getByText('2 h 1 min later').waitFor();
    dashboard.expectClean(url);
  });

  it('says that the history could not be read, and reads it again when asked', async () => {
    const moment = await firstMoment('one', 'two');
    const dashboard = await browser.open();
    const { page } = dashboard;
    await dashboard.signIn();
    await page.route('**/graphql', (route) => {
      if (!route.request().postData()?.includes('EventTimes')) return route.continue();
      return route.fulfill({ json: { errors: [{ message: 'No', extensions: { code: 'FORBIDDEN' } }] } });
    });
    await page.goto(moment);
    await page.getByText('The history could not be read').waitFor();
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: 'Try again' }).click();
    await dashboard.shows('noted: one');
  });
});
