import {
  type Client,
  MaintenanceModeDocument,
  type MaintenanceModeQuery,
  SetMaintenanceModeDocument,
} from '../../../client/index.js';
import { spelledOut } from '../../../core/text/content.js';
import { durationMs } from '../../../core/text/duration.js';
import { type CliCommand, type Invocation, text, UsageError } from '../../command.js';
import { withClient } from '../../options/hub-client.js';
import { HUB_OPTIONS } from '../../options/hub-options.js';
import { hasPassed, timeOf } from '../../options/time-option.js';
import { print, say } from '../../terminal.js';

export const maintenance: CliCommand = {
  name: 'maintenance',
  summary: 'start, end and show the maintenance mode of a hub',
  about: `During maintenance publishing fails, with the reason and the time to wait, but for keys with ADMIN on system.
Reading and streams continue. The mode holds for all hubs on one log, and survives restarts.`,
  examples: ['tidings maintenance on --reason "Moving to a larger disk" --for 30m', 'tidings maintenance off'],
  commands: [
    {
      name: 'on',
      summary: 'start maintenance, or change its reason and its end',
      about: 'The key needs ADMIN on the project system.',
      examples: [
        'tidings maintenance on --reason "Moving to a larger disk" --for 30m',
        'tidings maintenance on --until 2099-01-01T06:00:00Z',
      ],
      options: [
        ...HUB_OPTIONS,
        { flags: '--reason <text>', doc: 'reason that publishers and subscribers get' },
        { flags: '--until <time>', doc: 'time at which it ends by itself; by default it is ended by hand' },
        { flags: '--for <duration>', doc: 'the same as a duration, such as 30m or 2h' },
      ],
      run: (invocation) => withClient(invocation, (client) => start(client, invocation)),
    },
    {
      name: 'off',
      summary: 'end maintenance',
      about: 'The key needs ADMIN on the project system.',
      examples: ['tidings maintenance off'],
      options: HUB_OPTIONS,
      run: (invocation) => withClient(invocation, end),
    },
    {
      name: 'status',
      summary: 'show whether a hub is in maintenance',
      examples: ['tidings maintenance status', 'tidings maintenance status --json'],
      options: [...HUB_OPTIONS, { flags: '--json', doc: 'as one JSON object' }],
      run: (invocation) => withClient(invocation, (client) => show(client, invocation)),
    },
  ],
};

async function start(client: Client, { options }: Invocation): Promise<void> {
  const input = { active: true, reason: text(options, 'reason'), until: endOf(options) };
  const { setMaintenanceMode } = await client.mutate(SetMaintenanceModeDocument, { input });
  say(`the hub is ${lineOf(setMaintenanceMode)}`);
}

async function end(client: Client): Promise<void> {
  await client.mutate(SetMaintenanceModeDocument, { input: { active: false } });
  say('the hub is not in maintenance');
}

async function show(client: Client, { options }: Invocation): Promise<void> {
  const { maintenanceMode } = await client.query(MaintenanceModeDocument);
  await print(options.json ? JSON.stringify(maintenanceMode, null, 2) : lineOf(maintenanceMode));
}

function endOf(options: Invocation['options']): string | undefined {
  const [until, duration] = [text(options, 'until'), text(options, 'for')];
  if (until !== undefined && duration !== undefined)
    throw new UsageError('maintenance on: name the end with --until or with --for, not with both');
  if (duration !== undefined && durationMs(duration) === null)
    throw new UsageError(`--for ${duration} is no duration; accepted: one such as 30m or 2h`);
  const at = timeOf(options, 'until', 'none') ?? timeOf(options, 'for', 'ahead');
  if (at !== undefined && hasPassed(at))
    throw new UsageError('maintenance on: the end has passed; accepted: a time in the future');
  return at;
}

function lineOf({ active, reason, until, since }: MaintenanceModeQuery['maintenanceMode']): string {
  if (!active) return 'not in maintenance';
  const parts = [`in maintenance since ${since}`, until ? `until ${until}` : 'until it is ended'];
  return parts.join(', ') + (reason ? `: ${spelledOut(reason)}` : '');
}
