import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SampleHub } from './sample-hub.js';
import { SampleProject } from './sample-project.js';
import { Samples } from './samples.js';

const BOUND_MS = 180_000;

describe('the guides about agents', () => {
  const [run, mcp, output] = ['sources/run', 'guides/mcp', 'sources/model-output'].map(
    (name) => new Samples(`docs/${name}.md`),
  ) as [Samples, Samples, Samples];
  let hub: SampleHub;
  let project: SampleProject;

  beforeAll(async () => {
    hub = await SampleHub.start();
    project = await SampleProject.create('npm install graphql graphql-ws ws tsx @modelcontextprotocol/sdk');
    for (const samples of [mcp, output])
      for (const [file, code] of samples.files()) await project.write(file, hub.here(code));
  }, BOUND_MS);
  afterAll(async () => {
    await project?.remove();
    await hub?.stop();
  });

  const payloads = async (type: string) => {
    const query = `{ events(projectId: "acme", types: [${type}]) { nodes { payload } } }`;
    const { events } = await hub.post<{ events: { nodes: { payload: Record<string, unknown> }[] } }>(query);
    return events.nodes.map(({ payload }) => payload);
  };

  it(
    'runs a command',
    async () => {
      const block = run.block('sh', '--agent').replace('tidings run', 'tidings run --wait');
      expect(await project.shell(block, hub.env)).toBe('compiling\n[ 50%] linking\ndone\n');
      expect((await payloads('AGENT_STATUS')).at(-1)).toMatchObject({ agentId: 'tests', agentStatus: 'SUCCEEDED' });
      expect((await payloads('PROGRESS_UPDATE')).at(-1)).toMatchObject({ scope: 'agent:tests', percentage: 100 });
      await project.shell(run.block('sh', '--deliver'), hub.env);
      expect(run.unused()).toEqual([]);
    },
    BOUND_MS,
  );

  it(
    'talks the Model Context Protocol',
    async () => {
      expect(await project.shell('npx tsx try-mcp.ts', hub.env)).toContain('Reading the diff');
      const settings = JSON.parse(mcp.file('.mcp.json')).mcpServers.tidings;
      const line = `${settings.command} ${settings.args.join(' ')} < /dev/null`;
      expect(await project.shell(line, hub.env)).toBe('');
    },
    BOUND_MS,
  );

  it(
    'streams the output of a model',
    async () => {
      await project.shell('npx tsx stream-chunks.ts', hub.env);
      expect(await payloads('AI_RESPONSE_GENERATED')).toEqual([
        { runId: 'run-981', content: 'The outage began when the disk filled up. ' },
      ]);
      await project.shell(output.block('sh', 'ai_response_chunk'), hub.env);
      expect(output.unused()).toEqual([]);
    },
    BOUND_MS,
  );
});
