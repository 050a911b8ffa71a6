import { type Client, CreateBoardLinkDocument } from '../../../client/index.js';
import { type CliCommand, type Invocation, text, UsageError } from '../../command.js';
import { withClient } from '../../options/hub-client.js';
import { addressOf, checkedProject, HUB_OPTIONS } from '../../options/hub-options.js';
import { hasPassed, timeOf } from '../../options/time-option.js';
import { print, say } from '../../terminal.js';

export const board: CliCommand = {
  name: 'board',
  arguments: '<project>',
  summary: 'print a link that opens the read-only board of a project on another screen',
  about: `The link works once, within 15 minutes. The screen can then read the project and do nothing else.
The board has an API key of its own: tidings keys revoke ends it. The key of this command needs ADMIN on the project.`,
  examples: ['tidings board acme', 'tidings board acme --name "Screen in the hall" --expires 90d'],
  options: [
    ...HUB_OPTIONS,
    { flags: '--name <name>', doc: 'name of the board; by default that of the project' },
    { flags: '--expires <time>', doc: 'when the board ends: 2099-01-01, or 7d from now; by default in 30 days' },
  ],
  run: (invocation) => withClient(invocation, (client) => makeLink(client, invocation)),
};

/** The link is all that goes to stdout, so that a script can open it. */
async function makeLink(client: Client, { args: [project], options, loaded }: Invocation): Promise<void> {
  const projectId = checkedProject(project!, 'board:');
  const expiresAt = timeOf(options, 'expires', 'ahead');
  if (expiresAt !== undefined && hasPassed(expiresAt))
    throw new UsageError(`--expires ${text(options, 'expires')} has passed; accepted: a time in the future`);
  const { createBoardLink } = await client.mutate(CreateBoardLinkDocument, {
    input: { projectId, name: text(options, 'name'), expiresAt },
  });
  const { ticket, apiKey } = createBoardLink;
  await print(`${addressOf(loaded.config).replace(/\/$/, '')}/board?ticket=${ticket}`);
  say(
    `it opens the board once, within 15 minutes; the board ends at ${apiKey.expiresAt}, or with: tidings keys revoke ${apiKey.id}`,
  );
}
