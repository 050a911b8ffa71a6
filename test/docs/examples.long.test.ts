import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSER, launchBrowser } from '../support/browser.js';
import { KEY } from '../support/test-server.js';
import { until } from '../support/until.js';
import { ROOT, readDocument } from './documents.js';
import { freePort } from './free-port.js';
import { installPython, PYTHON } from './python.js';
import { SampleHub } from './sample-hub.js';
import { type Program, SampleProject } from './sample-project.js';
import { Samples } from './samples.js';

const BOUND_MS = 240_000;
const BUILD = 'npm run check && npm run build';

interface Manifest {
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

const manifestOf = (path: string): Manifest => JSON.parse(readDocument(path));
const packagesOf = ({ dependencies, devDependencies }: Manifest) => ({ ...dependencies, ...devDependencies });

/** Copies an example out of the repository, with what its README installs. */
async function copyOf(name: string): Promise<SampleProject> {
  const folder = `docs/examples/${name}`;
  const packages = name === 'python' ? [] : Object.keys(packagesOf(manifestOf(`${folder}/package.json`)));
  const install = packages.length > 0 ? `npm install tidings.tgz ${packages.join(' ')}\n` : '';
  const project = await SampleProject.create(install);
  const generated = /\/(node_modules|dist|generated)$/;
  await cp(join(ROOT, folder), project.folder, { recursive: true, filter: (path) => !generated.test(path) });
  return project;
}

const finish = (...titles: string[]) => {
  const inputs = titles.map((title) => `{taskId: "${title}", title: "${title}", taskStatus: DONE}`);
  return `mutation { ${inputs.map((input, index) => `a${index}: publishTaskUpdate(projectId: "acme", input: ${input}) { id }`)} }`;
};

describe.skipIf(!BROWSER).each([
  { name: 'react-apollo', publish: (hub: SampleHub, ...names: string[]) => hub.post(finish(...names)) },
  { name: 'react-urql', publish: (hub: SampleHub, ...names: string[]) => hub.publish(...names) },
  { name: 'browser', publish: (hub: SampleHub, ...names: string[]) => hub.publish(...names) },
])('the example $name', ({ name, publish }) => {
  let hub: SampleHub;
  let project: SampleProject;
  let browser: Browser;
  let context: BrowserContext;
  let served: Program;
  let port: number;

  beforeAll(async () => {
    port = await freePort();
    hub = await SampleHub.start({ TIDINGS_ORIGINS: `http://localhost:${port}` });
    project = await copyOf(name);
    browser = await launchBrowser();
    context = await browser.newContext();
  }, BOUND_MS);
  afterAll(async () => {
    await browser?.close();
    await project?.remove();
    await hub?.stop();
  });

  async function open(): Promise<{ page: Page; seen(): Promise<string[]>; sees(names: string[]): Promise<void> }> {
    const page = await context.newPage();
    await page.goto(`http://localhost:${port}`);
    const seen = async () => {
      const items = await page.locator('li').allTextContents();
      return items.flatMap((text) => /^(\w)(?=: )|"(\w)"/.exec(text)?.slice(1).filter(Boolean) ?? []).toSorted();
    };
    const sees = async (names: string[]) => {
      const what = async () => `${await page.textContent('body')}`;
      await until(async () => (await seen()).length >= names.length, {
        withinMs: 60_000,
        what: () => `${names}`,
      }).catch(async (error: Error) => {
        throw new Error(`${error.message}; ${await what()}`);
      });
      expect(await seen()).toEqual(names);
    };
    return { page, seen, sees };
  }

  it('is strictly typed, and builds', { timeout: BOUND_MS }, async () => {
    await project.write('.env.local', `VITE_TIDINGS_KEY=${KEY}\nVITE_TIDINGS_URL=${hub.env.TIDINGS_URL}\n`);
    if (manifestOf(`docs/examples/${name}/package.json`).scripts.codegen)
      await project.shell('npm run codegen', hub.env);
    await project.shell(BUILD, hub.env);
  });

  it('shows what is published, through restarts of the hub and of the page', { timeout: BOUND_MS }, async () => {
    served = project.start(`npm start -- --port ${port} --strictPort`, hub.env);
    await until(() => served.output.includes('Local:'), { withinMs: 60_000, what: () => served.output });
    if (name !== 'browser') await publish(hub, 'a');
    const first = await open();
    await hub.followed();
    if (name === 'browser') await publish(hub, 'a');
    await publish(hub, 'b');
    await first.sees(['a', 'b']);
    await hub.restart();
    await publish(hub, 'c');
    await first.sees(['a', 'b', 'c']);
    await first.page.close();
    await publish(hub, 'd');
    const second = await open();
    // The page without a framework shows only what it has missed.
    await second.sees(name === 'browser' ? ['d'] : ['a', 'b', 'c', 'd']);
    await served.end();
  });
});

describe.each([
  {
    name: 'node-worker',
    skip: false,
    prepare: (project: SampleProject, hub: SampleHub) => project.shell(`npm run codegen && ${BUILD}`, hub.env),
    run: 'npm start',
    publish: (hub: SampleHub, ...names: string[]) => hub.post(finish(...names)),
  },
  {
    name: 'python',
    skip: PYTHON === null,
    prepare: (project: SampleProject) => installPython(project.folder),
    run: '.venv/bin/python worker.py',
    publish: (hub: SampleHub, ...names: string[]) => hub.publish(...names),
  },
])('the example $name', ({ name, skip, prepare, run, publish }) => {
  let hub: SampleHub;
  let project: SampleProject;

  beforeAll(async () => {
    if (skip) return;
    hub = await SampleHub.start();
    project = await copyOf(name);
    await prepare(project, hub);
  }, BOUND_MS);
  afterAll(async () => {
    await project?.remove();
    await hub?.stop();
  });

  it.skipIf(skip)('misses nothing through restarts of the hub and of its own', { timeout: BOUND_MS }, async () => {
    expect(readDocument(`docs/examples/${name}/README.md`)).toContain(run);
    const printed = ({ output }: Program) =>
      [...output.matchAll(/^\d+ (?:finished \w: )?(\w)$/gm)].map(([, each]) => each);
    const arrived = (program: Program, count: number) =>
      until(() => printed(program).length >= count, { withinMs: 60_000, what: () => program.output });
    const first = project.start(run, hub.env);
    await hub.followed();
    await publish(hub, 'a');
    await arrived(first, 1);
    await hub.restart();
    await publish(hub, 'b', 'c');
    await arrived(first, 3);
    expect(printed(first)).toEqual(['a', 'b', 'c']);
    await hub.followed();
    await first.end();
    await publish(hub, 'd', 'e');
    const second = project.start(run, hub.env);
    const reached = (name: string) =>
      until(() => printed(second).includes(name), { withinMs: 60_000, what: () => second.output });
    await reached('e');
    await publish(hub, 'f');
    await reached('f');
    await second.end();
    // What was being handled at the end may come once more.
    expect(printed(second).slice(-3)).toEqual(['d', 'e', 'f']);
  });
});

describe('the examples', () => {
  it('have the versions of packages that the tests have', async () => {
    const ours = packagesOf(manifestOf('package.json'));
    for (const name of ['react-apollo', 'react-urql', 'browser', 'node-worker'])
      expect(ours).toMatchObject(packagesOf(manifestOf(`docs/examples/${name}/package.json`)));
  });

  it('have the configuration that tidings codegen writes', async () => {
    const project = await SampleProject.create('');
    for (const name of ['react-apollo', 'react-urql', 'node-worker']) {
      await project.write(`${name}/tsconfig.json`, readDocument(`docs/examples/${name}/tsconfig.json`));
      await project.shell(`tidings codegen ${name}`, {});
      const written = await readFile(join(project.folder, name, 'codegen.ts'), 'utf8');
      expect(readDocument(`docs/examples/${name}/codegen.ts`)).toBe(written);
    }
    await project.remove();
  });

  it('are set up with commands that work', async () => {
    const commands = new Samples('docs/examples/README.md').block('sh', 'projects create acme');
    const hub = await SampleHub.start();
    const project = await SampleProject.create('');
    await hub.post('mutation { deleteProject(id: "acme") { id } }');
    // Packing is the business of SampleProject, and the alias of its folder.
    const lines = commands.split('\n').filter((line) => /^(tidings|export)/.test(line));
    expect(await project.shell(`${lines.join('\n')}\necho $TIDINGS_KEY`, hub.env)).toMatch(/tdg_\w+\n$/);
    await project.remove();
    await hub.stop();
  });
});
