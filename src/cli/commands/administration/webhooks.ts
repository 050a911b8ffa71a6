import {
  type Client,
  CreateWebhookDocument,
  DeleteWebhookDocument,
  DisableWebhookDocument,
  EnableWebhookDocument,
  type EventType,
  type Priority,
  RedeliverWebhookDocument,
  RotateWebhookSecretDocument,
  TestWebhookDocument,
  type TestWebhookMutation,
  UpdateWebhookDocument,
  WebhookDeliveriesDocument,
  type WebhookDeliveriesQuery,
  WebhooksDocument,
  type WebhooksQuery,
} from '../../../client/index.js';
import { spelledOut } from '../../../core/text/content.js';
import { type CliCommand, type CliOption, type Invocation, text, texts, UsageError } from '../../command.js';
import { checkTypes } from '../../event-types.js';
import { noSuch, printList } from '../../listed.js';
import { withClient } from '../../options/hub-client.js';
import { HUB_OPTIONS } from '../../options/hub-options.js';
import { print, say } from '../../terminal.js';

const JSON_LINES: CliOption = { flags: '--json', doc: 'one JSON object a line' };

const DESCRIPTION: readonly CliOption[] = [
  { flags: '--name <name>', doc: 'name; by default the host of the address' },
  { flags: '--type <type>', doc: 'only events of this type, such as commit (repeatable)', repeatable: true },
  {
    flags: '--min-priority <priority>',
    doc: 'only events of this priority or a higher one',
    choices: ['LOW', 'NORMAL', 'HIGH', 'URGENT'],
  },
  { flags: '--tag <tag>', doc: 'only events with one of these tags (repeatable)', repeatable: true },
];

type Run = (client: Client, invocation: Invocation) => Promise<void>;

/** A command for one webhook, named by its id. */
const ofOne = (name: string, summary: string, run: Run): CliCommand => ({
  ...{ name, summary, arguments: '<id>', options: HUB_OPTIONS },
  examples: [`tidings webhooks ${name} 01KAZ0Q4XJ6H7P3V8Y5D2M9RTC`],
  run: (invocation) =>
    withClient(invocation, (client) =>
      run(client, invocation).catch(noSuch('webhook', invocation.args[0]!, 'tidings webhooks list')),
    ),
});

export const webhooks: CliCommand = {
  name: 'webhooks',
  summary: 'send the events of projects to HTTPS addresses',
  about: 'The key needs ADMIN on all projects that the pattern of a webhook covers.',
  examples: ['tidings webhooks create https://ci.example.com/hook --projects acme', 'tidings webhooks list'],
  commands: [
    {
      name: 'create',
      arguments: '<url>',
      summary: 'create a webhook, and print its secret once',
      about: 'It gets the events from now on. Requests are signed as Standard Webhooks describes.',
      examples: [
        'tidings webhooks create https://ci.example.com/hook --projects acme \\\n  --type push --type commit',
        "tidings webhooks create https://chat.example.com/hook --projects 'team-*' \\\n  --min-priority HIGH",
      ],
      options: [
        ...HUB_OPTIONS,
        { flags: '--projects <pattern>', doc: 'projects, such as acme or team-*; a star stands for any text' },
        ...DESCRIPTION,
      ],
      run: (invocation) => withClient(invocation, (client) => create(client, invocation)),
    },
    {
      name: 'list',
      summary: 'list the webhooks, with their state',
      examples: ['tidings webhooks list', 'tidings webhooks list --json'],
      options: [...HUB_OPTIONS, JSON_LINES],
      run: (invocation) => withClient(invocation, (client) => list(client, invocation)),
    },
    {
      ...ofOne('update', 'change a webhook; filters that are given replace the former ones', update),
      examples: ['tidings webhooks update 01KAZ0Q4XJ6H7P3V8Y5D2M9RTC \\\n  --webhook-url https://ci.example.com/new'],
      options: [
        ...HUB_OPTIONS,
        { flags: '--webhook-url <address>', doc: 'new address' },
        { flags: '--projects <pattern>', doc: 'new projects' },
        ...DESCRIPTION,
      ],
    },
    ofOne('enable', 'go on where the deliveries stopped, and try at once what has failed', async (client, { args }) => {
      const { enableWebhook } = await client.mutate(EnableWebhookDocument, { id: args[0]! });
      say(`webhook ${labelOf(enableWebhook)} is enabled`);
    }),
    ofOne('disable', 'stop the deliveries until the webhook is enabled', async (client, { args }) => {
      const { disableWebhook } = await client.mutate(DisableWebhookDocument, { id: args[0]! });
      say(`webhook ${labelOf(disableWebhook)} is disabled`);
    }),
    ofOne('delete', 'delete a webhook', async (client, { args }) => {
      const { deleteWebhook } = await client.mutate(DeleteWebhookDocument, { id: args[0]! });
      say(`webhook ${labelOf(deleteWebhook)} is deleted`);
    }),
    ofOne('rotate', 'make a new secret, and print it once; the former one signs too for 24 hours', rotate),
    ofOne('test', 'send a test message', async (client, { args }) => {
      await told((await client.mutate(TestWebhookDocument, { id: args[0]! })).testWebhook);
    }),
    {
      ...ofOne('redeliver', 'send an event once more', redeliver),
      arguments: '<id> <event>',
      examples: ['tidings webhooks redeliver 01KAZ0Q4XJ6H7P3V8Y5D2M9RTC \\\n  01KAZ0R9B2N4T6W8X0Z1C3E5GJ'],
    },
    {
      ...ofOne('deliveries', 'list the newest deliveries of a webhook', deliveries),
      options: [...HUB_OPTIONS, JSON_LINES],
    },
  ],
};

/** The secret is all that goes to stdout, so that a script can take it from there. */
async function create(client: Client, { args: [url], options, loaded }: Invocation): Promise<void> {
  const projects = text(options, 'projects');
  if (!projects) throw new UsageError('webhooks create: the projects are missing; give a pattern with --projects');
  await checkTypes(client, texts(options, 'type'), loaded.config);
  const input = { url: url!, projects, ...descriptionOf(options) };
  const { secret, webhook } = (await client.mutate(CreateWebhookDocument, { input })).createWebhook;
  await print(secret);
  say(`this is the secret of webhook ${labelOf(webhook)}; it is shown this once`);
}

const list = (client: Client, invocation: Invocation): Promise<void> =>
  printList(invocation, {
    page: async (after) => (await client.query(WebhooksDocument, { first: 200, after })).webhooks,
    lineOf,
  });

async function update(client: Client, { args: [id], options, loaded }: Invocation): Promise<void> {
  await checkTypes(client, texts(options, 'type'), loaded.config);
  const [url, projects] = [text(options, 'webhookUrl'), text(options, 'projects')];
  const input = { ...(url && { url }), ...(projects && { projects }), ...descriptionOf(options) };
  if (Object.keys(input).length === 0) throw new UsageError('webhooks update: nothing to change; see the options');
  const { updateWebhook } = await client.mutate(UpdateWebhookDocument, { id: id!, input });
  say(`webhook ${labelOf(updateWebhook)} is changed`);
}

async function rotate(client: Client, { args: [id] }: Invocation): Promise<void> {
  const { secret, webhook } = (await client.mutate(RotateWebhookSecretDocument, { id: id! })).rotateWebhookSecret;
  await print(secret);
  say(`this is the new secret of webhook ${labelOf(webhook)}; the former one signs too for 24 hours`);
}

async function redeliver(client: Client, { args: [id, eventId] }: Invocation): Promise<void> {
  const answer = await client.mutate(RedeliverWebhookDocument, { id: id!, eventId: eventId! });
  await told(answer.redeliverWebhook);
}

async function deliveries(client: Client, { args: [id], options }: Invocation): Promise<void> {
  const { webhook } = await client.query(WebhookDeliveriesDocument, { id: id! });
  for (const delivery of webhook!.deliveries)
    await print(options.json ? JSON.stringify(delivery) : deliveryLine(delivery));
}

/** Prints the result of one request. A failure of the receiver is a failure of the command. */
async function told({
  messageId: id,
  delivered,
  status,
  error,
  durationMs,
}: TestWebhookMutation['testWebhook']): Promise<void> {
  if (!delivered) throw new Error(`message ${id} was not delivered: ${error}`);
  await print(`message ${id} was answered with ${status} in ${durationMs} ms`);
}

function descriptionOf(options: Invocation['options']) {
  const [name, minPriority] = [text(options, 'name'), text(options, 'minPriority') as Priority | undefined];
  const [types, tags] = [texts(options, 'type').map((type) => type.toUpperCase() as EventType), texts(options, 'tag')];
  return {
    ...(name !== undefined && { name }),
    ...(minPriority !== undefined && { minPriority }),
    ...(types.length > 0 && { types }),
    ...(tags.length > 0 && { tags: [...tags] }),
  };
}

type Listed = WebhooksQuery['webhooks']['nodes'][number];

function lineOf({ id, name, url, projects, types, minPriority, tags, state, message }: Listed): string {
  const filters = [types ?? [], minPriority ? `${minPriority} or higher` : [], (tags ?? []).map((tag) => `#${tag}`)];
  const what = [projects, ...filters.flat()].join(', ');
  return [id, spelledOut(name), url, what, message ? `${state}: ${message}` : state].map(spelledOut).join('  ');
}

type Listing = NonNullable<WebhookDeliveriesQuery['webhook']>['deliveries'][number];

function deliveryLine({
  messageId: id,
  type,
  projectId,
  attempts,
  attemptedAt,
  durationMs,
  status,
  error,
}: Listing): string {
  const what = type ? `${type.toLowerCase()} of ${projectId}` : 'test';
  const result = error ?? `answered ${status} in ${durationMs} ms`;
  return [attemptedAt, id, what, attempts === 1 ? '1 attempt' : `${attempts} attempts`, result].join('  ');
}

const labelOf = ({ id, name }: { id: string; name: string }) => `${id} (${spelledOut(name)})`;
