import { expect, it } from 'vitest';
import { SampleHub } from './sample-hub.js';
import { SampleProject } from './sample-project.js';
import { Samples } from './samples.js';

const SECRET = { TIDINGS_GITHUB_SECRET: 'a-secret-of-the-samples' };

it('docs/sources/github.md: its samples run', { timeout: 120_000 }, async () => {
  const hub = await SampleHub.start(SECRET);
  const project = await SampleProject.create('npm install tsx typescript');
  const samples = new Samples('docs/sources/github.md');
  for (const [file, code] of samples.files()) await project.write(file, code);
  const env = { ...hub.env, ...SECRET };
  expect(await project.shell(samples.block('sh', 'hooks add'), env)).toMatch(/octo\/app {2}acme/);
  expect(await project.shell(hub.here(samples.block('sh', 'curl')), env)).toContain('{"published":1,"project":"app"}');
  // The line that starts a hub stands for the hub of this test.
  expect(samples.unused().filter((line) => !line.includes('tidings serve'))).toEqual([]);
  await project.remove();
  await hub.stop();
});
