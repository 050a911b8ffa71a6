import { createClientDoor } from '../../client-door.js';
import type { CliCommand } from '../../command.js';
import { definitionsOf } from '../../event-types.js';
import { withClient } from '../../options/hub-client.js';
import { HUB_OPTIONS, projectOf } from '../../options/hub-options.js';
import { untilAsked } from '../../terminal.js';

export const mcp: CliCommand = {
  name: 'mcp',
  summary: 'serve the Model Context Protocol to a coding agent, over stdin and stdout',
  about: `The agent publishes and reads events, waits for them, and asks why they happened, with the rights of the key.
A hub serves the same over HTTP at /mcp.`,
  examples: ['tidings mcp --project acme < /dev/null'],
  options: [
    ...HUB_OPTIONS,
    { flags: '--project <id>', doc: 'project of calls that name none; by default the one named after this folder' },
  ],
  async run(invocation) {
    const { options, loaded } = invocation;
    const defaultProject = projectOf(options, '.');
    // Loaded here: the library is large, and no other command needs it.
    const { serveStdio } = await import('../../../mcp/index.js');
    const asked = new AbortController();
    void untilAsked().then(() => asked.abort());
    await withClient(invocation, (client) =>
      serveStdio({
        ...{ door: createClientDoor(client), signal: asked.signal },
        ...{ definitions: definitionsOf(loaded.config), defaultProject },
      }),
    );
  },
};
