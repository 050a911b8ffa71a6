import { SourcesDocument } from '../../../client/index.js';
import { spelledOut } from '../../../core/text/content.js';
import type { CliCommand } from '../../command.js';
import { withClient } from '../../options/hub-client.js';
import { HUB_OPTIONS } from '../../options/hub-options.js';
import { print } from '../../terminal.js';

export const sources: CliCommand = {
  name: 'sources',
  summary: 'list the sources of a hub, with their health',
  about: 'The key needs MONITOR on the project system. Sources are declared in tidings.config.ts, as sources.',
  examples: ['tidings sources', 'tidings sources --json'],
  options: [...HUB_OPTIONS, { flags: '--json', doc: 'as one JSON list' }],
  async run(invocation) {
    const { sources: found } = await withClient(invocation, (client) => client.query(SourcesDocument));
    if (invocation.options.json) return print(JSON.stringify(found, null, 2));
    if (found.length === 0) return print('no sources');
    const width = Math.max(...found.map(({ name }) => name.length)) + 2;
    for (const { name, health, message, publishedEvents } of found) {
      const state = message ? `${health}: ${message}` : health;
      await print(spelledOut(`${name.padEnd(width)}${publishedEvents} events  ${state}`));
    }
  },
};
