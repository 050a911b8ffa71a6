import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSER, launchBrowser } from '../support/browser.js';
import { until } from '../support/until.js';
import { freePort } from './free-port.js';
import { SampleHub } from './sample-hub.js';
import { type Program, SampleProject } from './sample-project.js';
import { Samples } from './samples.js';

const BOUND_MS = 180_000;

interface Row {
  readonly name: string;
  /** What the page shows where the hub refuses the key. */
  readonly refused: RegExp;
}

const ROWS: readonly Row[] = [
  { name: 'browser', refused: /UNAUTHENTICATED: / },
  { name: 'react-apollo', refused: /The credential was refused/ },
  { name: 'react-urql', refused: /The credential was refused/ },
  { name: 'event-source', refused: /UNAUTHENTICATED: / },
];

describe.skipIf(!BROWSER).each(ROWS)('the quick start $name', ({ name, refused }) => {
  const samples = new Samples(`docs/quick-start/${name}.md`);
  let hub: SampleHub;
  let project: SampleProject;
  let browser: Browser;
  let port: number;

  beforeAll(async () => {
    port = await freePort();
    const [, variable, origin] = /(\w+)=(\S+)/.exec(samples.block('sh', 'npm start'))!;
    hub = await SampleHub.start({ [variable!]: origin!.replace('5173', String(port)) });
    const installs = samples.all.filter(({ code }) => code.startsWith('npm install ')).map(({ code }) => code);
    for (const install of installs) samples.block('sh', install);
    project = await SampleProject.create(installs.join(''));
    for (const [file, code] of samples.files()) await project.write(file, hub.here(code));
    browser = await launchBrowser();
  }, BOUND_MS);
  afterAll(async () => {
    await browser?.close();
    await project?.remove();
    await hub?.stop();
  });

  /** Serves the page as the document says, and opens it. */
  async function open(): Promise<{ page: Page; served: Program }> {
    const line = samples.block('sh', 'npx vite').trim();
    const served = project.start(`${line} --port ${port} --strictPort`, hub.env);
    await until(() => served.output.includes('Local:'), { withinMs: 60_000, what: () => served.output });
    const page = await browser.newPage();
    await page.goto(`http://localhost:${port}`);
    return { page, served };
  }

  it('is strictly typed', { timeout: BOUND_MS }, async () => {
    if (name === 'react-apollo') {
      for (const step of ['npx tidings codegen', 'npx graphql-codegen'])
        await project.shell(samples.block('sh', step), hub.env);
    }
    await project.typeCheck();
  });

  it('says that the key is wrong', { timeout: BOUND_MS }, async () => {
    await project.write('.env.local', 'VITE_TIDINGS_KEY=a-key-that-the-hub-does-not-know\n');
    const { page, served } = await open();
    const refusal = async () => refused.test((await page.textContent('body'))!);
    await until(refusal, { withinMs: 60_000, what: `the page to show ${refused}` });
    await page.close();
    await served.end();
  });

  it('resumes through restarts, also one before the first event', { timeout: BOUND_MS }, async () => {
    await project.shell(samples.block('sh', 'keys create'), hub.env);
    const { page, served } = await open();
    const seen = async () => {
      const items = await page.locator('li').allTextContents();
      return items
        .flatMap((text) => /(?:summary":"|\d ACTIVITY )([\w ]+)(?:"|$)/.exec(text)?.slice(1) ?? [])
        .toReversed();
    };
    const arrived = async (count: number) => {
      await until(async () => (await seen()).length >= count, { withinMs: 60_000, what: `${count} events` });
      return seen();
    };
    await hub.followed();
    await hub.restart('a', 'b');
    await hub.publish('c');
    await arrived(3);
    await hub.restart('d', 'e');
    await hub.publish('f');
    await arrived(6);
    await project.shell(samples.block('sh', 'publish activity'), hub.env);
    expect(await arrived(7)).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'Lunch at one']);
    await page.close();
    await served.end();
  });

  it('has no sample that is not run', () => {
    expect(samples.unused()).toEqual([]);
  });
});
