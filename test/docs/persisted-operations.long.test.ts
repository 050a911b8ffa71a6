import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SampleHub } from './sample-hub.js';
import { SampleProject } from './sample-project.js';
import { Samples } from './samples.js';

const BOUND_MS = 240_000;
const INSTALL = `npm install @apollo/client rxjs @urql/core @urql/exchange-persisted graphql tsx
npm install -D @graphql-codegen/cli @graphql-codegen/client-preset typescript`;

describe('docs/guides/persisted-operations.md', () => {
  const samples = new Samples('docs/guides/persisted-operations.md');
  let hub: SampleHub;
  let project: SampleProject;

  beforeAll(async () => {
    hub = await SampleHub.start();
    project = await SampleProject.create(INSTALL);
    for (const [file, code] of samples.files()) await project.write(file, hub.here(code));
  }, BOUND_MS);

  afterAll(async () => {
    await project?.remove();
    await hub?.stop();
  });

  it.each(['apollo.ts', 'urql.ts'])(
    'sends an operation by its hash with %s',
    async (file) => {
      for (let time = 0; time < 2; time++)
        expect(await project.shell(`npx tsx ${file}`, hub.env)).toContain("id: 'admin'");
    },
    BOUND_MS,
  );

  it(
    'makes a manifest with which the hub takes nothing else',
    async () => {
      await project.write('src/me.graphql', 'query Me { viewer { id } }');
      await project.shell(samples.block('sh', 'graphql-codegen'), hub.env);
      const manifest: object = JSON.parse(await project.shell('cat src/gql/persisted-documents.json', {}));
      const [hash] = Object.keys(manifest);
      for (const only of [false, true]) {
        const served = await SampleHub.start(settingsOf(serveLine(only)), project.folder);
        expect(await ask(served, { documentId: hash })).toEqual({ data: { viewer: { id: 'admin' } } });
        const other = await ask(served, { query: 'query Other { viewer { name } }' });
        if (only) expect(other).toMatchObject({ errors: [{ extensions: { code: 'PERSISTED_OPERATION_REQUIRED' } }] });
        else expect(other).toHaveProperty('data.viewer.name');
        await served.stop();
      }
    },
    BOUND_MS,
  );

  const serveLine = (only: boolean) =>
    samples.all.find(({ code }) => code.includes('tidings serve') && code.includes('TIDINGS_PERSISTED_ONLY') === only)!
      .code;

  async function ask(served: SampleHub, operation: object): Promise<unknown> {
    const { TIDINGS_URL, TIDINGS_KEY } = served.env;
    const response = await fetch(`${TIDINGS_URL}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${TIDINGS_KEY}` },
      body: JSON.stringify(operation),
    });
    return response.json();
  }
});

/** Settings that a line of a shell begins with. */
const settingsOf = (line: string): Record<string, string> =>
  Object.fromEntries([...line.matchAll(/(TIDINGS_\w+)=(\S+)/g)].map(([, name, value]) => [name, value]));
