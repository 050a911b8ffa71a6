import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSER, launchBrowser, watchedPage } from '../support/browser.js';
import { until } from '../support/until.js';
import { freePort } from './free-port.js';
import { SampleHub } from './sample-hub.js';
import { SampleProject } from './sample-project.js';
import { Samples } from './samples.js';

const BOUND_MS = 240_000;
const TYPES = { strict: true, target: 'ES2022', module: 'ESNext', moduleResolution: 'Bundler', jsx: 'react-jsx' };
const PAGE = '<!doctype html><div id="root"></div><script type="module" src="/src/main.tsx"></script>';

describe('docs/guides/client.md', () => {
  const samples = new Samples('docs/guides/client.md');
  let hub: SampleHub;
  let project: SampleProject;
  let port: number;

  beforeAll(async () => {
    port = await freePort();
    const installs = samples.all
      .filter(({ language }) => language === 'sh')
      .map(({ code }) => samples.block('sh', code));
    project = await SampleProject.create(installs.join(''));
    await project.write('tidings.config.ts', new Samples('docs/guides/own-event-types.md').block('ts', 'defineEvent'));
    hub = await SampleHub.start({ TIDINGS_ORIGINS: `http://localhost:${port}` }, project.folder);
    const compilerOptions = { ...TYPES, types: ['node', 'vite/client'], skipLibCheck: true, noEmit: true };
    await project.write('tsconfig.json', JSON.stringify({ compilerOptions, exclude: ['tidings.config.ts'] }));
    for (const [file, code] of samples.files()) await project.write(file, hub.here(code));
  }, BOUND_MS);
  afterAll(async () => {
    await project?.remove();
    await hub?.stop();
  });

  const prints = (program: { output: string }, text: string) =>
    until(() => program.output.includes(text), { withinMs: 60_000, what: () => program.output });

  it('is strictly typed', { timeout: BOUND_MS }, async () => {
    await project.typeCheck();
  });

  it('publishes, and follows events and a state through a restart', { timeout: BOUND_MS }, async () => {
    const events = project.start('npx tsx follow-types.ts', hub.env);
    await hub.followed();
    const tasks = project.start('npx tsx tasks.ts', hub.env);
    expect(await project.shell('npx tsx publish-one.ts', hub.env)).toMatch(/^published as offset \d+$/m);
    await prints(events, 'Write the guide DONE');
    await prints(tasks, 'Write the guide: DONE');
    await hub.restart('between');
    const many = await project.shell('npx tsx publish-many.ts', hub.env);
    expect(many).toContain('3 wait, 0 were refused');
    expect(many.trim().split('\n').at(-1)).toBe('0 wait, 0 were refused');
    await prints(events, 'three');
    expect(events.output.match(/between|one|two|three/g)).toEqual(['between', 'one', 'two', 'three']);
    await Promise.all([events.end(), tasks.end()]);
  });

  it('publishes the errors of a program, which ends as it would', { timeout: BOUND_MS }, async () => {
    const program = project.start('npx tsx errors.ts', hub.env);
    expect(await program.ended).toBe(1);
    expect(program.output).toContain('RangeError: nothing catches this');
    const { project: acme } = await hub.post<{ project: { errors: { nodes: object[] } } }>(
      '{ project(id: "acme") { errors: errorOccurredHistory { nodes { code severity source tags } } } }',
    );
    expect(acme.errors.nodes).toEqual([
      { code: 'SyntaxError', severity: 'LOW', source: 'importer', tags: ['v1.4.0'] },
      { code: 'RangeError', severity: 'CRITICAL', source: 'importer', tags: ['v1.4.0'] },
    ]);
  });

  it('types event types of your own', { timeout: BOUND_MS }, async () => {
    const payments = project.start('npx tsx payments.ts', hub.env);
    await prints(payments, 'I-3 4200');
    await payments.end();
  });

  it.skipIf(!BROWSER)('has a page that shows events, a state and who is there', { timeout: BOUND_MS }, async () => {
    await project.write('index.html', PAGE);
    await project.write('.env.local', `VITE_TIDINGS_KEY=${hub.env.TIDINGS_KEY}\n`);
    const served = project.start(`npx vite --port ${port} --strictPort`, hub.env);
    await prints(served, 'Local:');
    const browser = await launchBrowser();
    const { page, errors } = await watchedPage(browser);
    await page.goto(`http://localhost:${port}`);
    const shows = async (text: string) => {
      let shown = '';
      const isShown = async () => {
        shown = (await page.textContent('body'))!;
        return shown.includes(text);
      };
      await until(isShown, { withinMs: 60_000, what: () => `${text} in: ${shown} ${errors}` });
    };
    await shows('live, 1 here, 1 tasks');
    await hub.restart('while away');
    await shows('while away');
    await browser.close();
    await served.end();
  });

  it('has no sample that is not run', () => {
    expect(samples.unused()).toEqual([]);
  });
});
