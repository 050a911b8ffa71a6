import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../support/until.js';
import { SampleHub } from './sample-hub.js';
import { SampleProject } from './sample-project.js';
import { Samples } from './samples.js';

const BOUND_MS = 240_000;
const CURSOR = '{ project(id: "acme") { head { cursor } } }';

describe('docs/guides/resuming.md', () => {
  let hub: SampleHub;
  let project: SampleProject;

  beforeAll(async () => {
    hub = await SampleHub.start();
    project = await SampleProject.create('npm install tidings-0.0.0.tgz graphql graphql-ws ws @apollo/client rxjs tsx');
    for (const path of ['docs/guides/resuming.md', 'docs/quick-start/graphql-ws.md'])
      for (const [file, code] of new Samples(path).files()) await project.write(file, hub.here(code));
  }, BOUND_MS);

  afterAll(async () => {
    await project?.remove();
    await hub?.stop();
  });

  it.each(['follow-with-gaps.ts', 'follow-with-graphql-ws.ts'])(
    'goes on with %s after a gap',
    async (file) => {
      await hub.publish('before');
      const { project: acme } = await hub.post<{ project: { head: { cursor: string } } }>(CURSOR);
      // The project has another history then.
      await hub.post('mutation { deleteProject(id: "acme") { id } }');
      await hub.post('mutation { createProject(input: {id: "acme"}) { id } }');
      const program = project.start(`npx tsx ${file} ${acme.head.cursor}`, hub.env);
      await until(() => program.output.includes('gap'), { withinMs: 60_000, what: () => program.output });
      await hub.followed();
      await hub.publish('after');
      await until(() => program.output.includes('ACTIVITY'), { withinMs: 60_000, what: () => program.output });
      expect(program.output).not.toContain('has ended');
      await program.end();
    },
    BOUND_MS,
  );

  it(
    'goes on with apollo-over-http.ts after a restart',
    async () => {
      const program = project.start('npx tsx apollo-over-http.ts', hub.env);
      await hub.followed();
      await hub.publish('before');
      await until(() => program.output.includes('ACTIVITY'), { withinMs: 60_000, what: () => program.output });
      await hub.restart('meanwhile', 'too');
      await hub.publish('after');
      const offsets = () => [...program.output.matchAll(/offset: (\d+)/g)].map(([, offset]) => Number(offset));
      await until(() => offsets().length >= 4, { withinMs: 60_000, what: () => program.output });
      expect(offsets()).toEqual(offsets().map((_, index) => offsets()[0]! + index));
      await program.end();
    },
    BOUND_MS,
  );
});
