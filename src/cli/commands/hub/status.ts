import { SystemStatusDocument } from '../../../client/index.js';
import { spelledOut } from '../../../core/text/content.js';
import type { CliCommand } from '../../command.js';
import { withClient } from '../../options/hub-client.js';
import { HUB_OPTIONS } from '../../options/hub-options.js';
import { print } from '../../terminal.js';

const LABEL = 14;

export const status: CliCommand = {
  name: 'status',
  summary: 'show the health of a hub and of its log',
  about: 'The key needs MONITOR on the project system. The command exits with 1 when the hub is unhealthy.',
  examples: ['tidings status', 'tidings status --json'],
  options: [...HUB_OPTIONS, { flags: '--json', doc: 'as one JSON object' }],
  async run(invocation) {
    const { systemStatus } = await withClient(invocation, (client) => client.query(SystemStatusDocument));
    const { health, components, log } = systemStatus;
    const rows = [
      ['hub', health],
      ...components.map(({ name, health: own, message }) => [name, message ? `${own}: ${message}` : own]),
      ['engine', log.engine],
      ['durability', log.durability],
      ...(log.risk ? [['risk', log.risk]] : []),
    ];
    if (invocation.options.json) await print(JSON.stringify(systemStatus, null, 2));
    else for (const [label, value] of rows) await print(`${label!.padEnd(LABEL)}${spelledOut(value!)}`);
    if (health === 'UNHEALTHY') throw new Error('the hub is unhealthy; its log says why');
  },
};
