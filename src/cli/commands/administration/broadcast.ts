import {
  BroadcastDeliveryDocument,
  type BroadcastDeliveryFieldsFragment,
  BroadcastsDocument,
  type BroadcastsQuery,
  CancelBroadcastDocument,
  type Client,
  type Priority,
  SendBroadcastDocument,
  type SendBroadcastInput,
  WatchBroadcastDocument,
} from '../../../client/index.js';
import { spelledOut } from '../../../core/text/content.js';
import { type CliCommand, type CliOption, type Invocation, text, texts, UsageError } from '../../command.js';
import { noSuch, printList } from '../../listed.js';
import { openClient, withClient } from '../../options/hub-client.js';
import { checkedProject, HUB_OPTIONS } from '../../options/hub-options.js';
import { timeOf } from '../../options/time-option.js';
import { print, say, untilAsked } from '../../terminal.js';

/** Recipients of a state that are named. */
const NAMED = 20;
const PRIORITIES = ['low', 'normal', 'high', 'urgent'] as const;
const JSON_LINES: CliOption = { flags: '--json', doc: 'one JSON object a line' };
const ID = '01KAZ0Q4XJ6H7P3V8Y5D2M9RTC';

export const broadcast: CliCommand = {
  name: 'broadcast',
  summary: 'send messages to people, and see who has them',
  examples: ['tidings broadcast send "No merges until Monday." --project acme', 'tidings broadcast list'],
  commands: [
    {
      name: 'send',
      arguments: '<text>',
      summary: 'send a broadcast to all users, to the readers of a project, or to named users',
      about: `Prints its id.
The key needs MODERATE on the project; without --project, MODERATE on the project system.`,
      examples: [
        'tidings broadcast send "No merges until Monday." \\\n  --title Freeze --project acme',
        'tidings broadcast send "The hub restarts in 5 minutes." \\\n  --priority urgent --expires 10m',
        'tidings broadcast send "Your key expires soon." --user ada --user bob',
      ],
      options: [
        ...HUB_OPTIONS,
        { flags: '--project <id>', doc: 'to the readers of this project; by default to all users' },
        { flags: '--user <id>', doc: 'to this user; may be repeated', repeatable: true },
        { flags: '--title <title>', doc: 'title' },
        { flags: '--priority <priority>', doc: 'urgent goes ahead of what waits on its way', choices: PRIORITIES },
        { flags: '--expires <time>', doc: 'time such as 2099-01-01T09:00:00Z, or 15m, 2h, 7d from now' },
        { flags: '--idempotency-key <key>', doc: 'sends once, however often it is tried with this key' },
      ],
      run: (invocation) => withClient(invocation, (client) => send(client, invocation)),
    },
    {
      name: 'list',
      summary: 'list the broadcasts for you; with --all also those that you may send',
      examples: ['tidings broadcast list', 'tidings broadcast list --all --json'],
      options: [...HUB_OPTIONS, { flags: '--all', doc: 'also expired and cancelled ones, and to others' }, JSON_LINES],
      run: (invocation) => withClient(invocation, (client) => list(client, invocation)),
    },
    {
      name: 'show',
      arguments: '<id>',
      summary: 'show how far a broadcast is delivered, who has not acknowledged it, and who is missing',
      examples: [`tidings broadcast show ${ID}`, `tidings broadcast show ${ID} --json`],
      options: [...HUB_OPTIONS, { flags: '--json', doc: 'as one JSON object' }],
      run: (invocation) => withClient(invocation, (client) => show(client, invocation)),
    },
    {
      name: 'watch',
      arguments: '<id>',
      summary: 'follow the delivery of a broadcast until it ends',
      examples: [`tidings broadcast watch ${ID}`],
      options: [...HUB_OPTIONS, JSON_LINES],
      run: watch,
    },
    {
      name: 'cancel',
      arguments: '<id>',
      summary: 'cancel a broadcast; it is no longer shown or delivered',
      examples: [`tidings broadcast cancel ${ID}`],
      options: HUB_OPTIONS,
      run: (invocation) => withClient(invocation, (client) => cancel(client, invocation)),
    },
  ],
};

const notFound = (id: string) => noSuch('broadcast', id, 'tidings broadcast list --all');

/** The id is all that goes to stdout, so that a script can take it from there. */
async function send(client: Client, { args: [body], options }: Invocation): Promise<void> {
  const { sendBroadcast } = await client.mutate(SendBroadcastDocument, {
    input: {
      ...{
        ...addressOf(options),
        body: body!,
        title: text(options, 'title'),
        idempotencyKey: text(options, 'idempotencyKey'),
      },
      priority: text(options, 'priority')?.toUpperCase() as Priority | undefined,
      expiresAt: timeOf(options, 'expires', 'ahead'),
    },
  });
  const { id, delivery } = sendBroadcast;
  await print(id);
  say(
    `this is broadcast ${id} to ${countOf(delivery?.recipients ?? 0)}; follow it with: tidings broadcast watch ${id}`,
  );
}

function addressOf(options: Invocation['options']): Pick<SendBroadcastInput, 'audience' | 'projectId' | 'userIds'> {
  const [project, users] = [text(options, 'project'), texts(options, 'user')];
  if (project !== undefined && users.length > 0)
    throw new UsageError('broadcast send: --project and --user exclude each other');
  if (project !== undefined) return { audience: 'PROJECT', projectId: checkedProject(project, '--project') };
  return users.length > 0 ? { audience: 'USER', userIds: [...users] } : { audience: 'SYSTEM' };
}

const countOf = (recipients: number) => `${recipients} ${recipients === 1 ? 'recipient' : 'recipients'}`;

const list = (client: Client, invocation: Invocation): Promise<void> =>
  printList(invocation, {
    page: async (after) =>
      (await client.query(BroadcastsDocument, { all: invocation.options.all === true, first: 500, after })).broadcasts,
    lineOf,
  });

function lineOf(listed: BroadcastsQuery['broadcasts']['nodes'][number]): string {
  const { id, audience, projectId, userIds, priority, title, body, sentBy, sentAt, expiresAt, cancelledAt } = listed;
  const to = { SYSTEM: 'everybody', PROJECT: `project ${projectId}`, USER: userIds.join(', ') }[audience];
  return [
    id,
    `to ${spelledOut(to)}`,
    ...(priority === 'NORMAL' ? [] : [priority.toLowerCase()]),
    spelledOut(title ? `${title}: ${body}` : body),
    `by ${spelledOut(sentBy.name)} at ${sentAt}`,
    ...(cancelledAt ? [`cancelled ${cancelledAt}`] : expiresAt ? [`expires ${expiresAt}`] : []),
  ].join('  ');
}

async function show(client: Client, { args: [id], options }: Invocation): Promise<void> {
  const { broadcast: shown } = await client
    .query(BroadcastDeliveryDocument, { id: id!, first: NAMED })
    .catch(notFound(id!));
  if (options.json) return print(JSON.stringify(shown, null, 2));
  await print(progressOf(shown!));
  const { delivery, recipients } = shown!;
  if (!delivery) return;
  const { acknowledged, delivered, recipients: all } = delivery;
  const counts = { ACKNOWLEDGED: acknowledged, DELIVERED: delivered - acknowledged, MISSING: all - delivered };
  for (const [state, word] of STATES) {
    const users = recipients!.filter((each) => each.state === state).map(userText);
    const more = counts[state] > users.length ? ` and ${counts[state] - users.length} more` : '';
    if (users.length > 0) await print(spelledOut(`${word}: ${users.join(', ')}${more}`));
  }
}

const STATES = [
  ['ACKNOWLEDGED', 'acknowledged'],
  ['DELIVERED', 'unacknowledged'],
  ['MISSING', 'missing'],
] as const;

const userText = ({ userId, name }: { readonly userId: string; readonly name: string | null }) =>
  name === null || name === userId ? userId : `${name} (${userId})`;

async function watch(invocation: Invocation): Promise<void> {
  const { args, options } = invocation;
  const id = args[0]!;
  const client = openClient(invocation);
  try {
    // Nothing has this id, or the key is rejected: an error here, and nothing to try again.
    await client.query(BroadcastDeliveryDocument, { id, first: 0 }).catch(notFound(id));
    const stream = client.subscribe(WatchBroadcastDocument, { id, first: NAMED });
    void untilAsked().then(() => stream.return());
    for await (const { data } of stream)
      await print(options.json ? JSON.stringify(data.broadcast) : progressOf(data.broadcast));
  } finally {
    client.close();
  }
}

function progressOf({ delivery }: BroadcastDeliveryFieldsFragment): string {
  if (!delivery) return 'its delivery is shown to those who may send it';
  const { recipients, delivered, acknowledged, pending, expired, failed } = delivery;
  const rest = Object.entries({ acknowledged, pending, expired, failed }).filter(([, count]) => count > 0);
  return [`delivered ${delivered} of ${recipients}`, ...rest.map(([name, count]) => `${name} ${count}`)].join('  ');
}

async function cancel(client: Client, { args: [id] }: Invocation): Promise<void> {
  await client.mutate(CancelBroadcastDocument, { id: id! }).catch(notFound(id!));
  say(`broadcast ${id} is cancelled`);
}
