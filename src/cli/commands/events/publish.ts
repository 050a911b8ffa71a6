import { createHash } from 'node:crypto';
import { createInterface } from 'node:readline';
import { type Client, ClientError, type Priority, PublishEventsDocument } from '../../../client/index.js';
import type { EventDefinition } from '../../../core/declare/event.js';
import type { FieldSpec } from '../../../core/declare/field.js';
import { createCloudEventReader } from '../../cloud-event-line.js';
import { type CliCommand, type Invocation, text, texts, UsageError } from '../../command.js';
import { ensureProject } from '../../ensure-project.js';
import { checkTypes, definitionOf } from '../../event-types.js';
import { withClient } from '../../options/hub-client.js';
import { HUB_OPTIONS, projectOf } from '../../options/hub-options.js';
import { explained, unknownField } from '../../payload-fault.js';
import { eventOfLine, type ItemOptions, isOfTheHub, jsonObject, publishItem } from '../../publish-item.js';
import { type Copied, publishAll } from '../../publishing.js';
import { buildOfReports } from '../../reports/build-of-report.js';
import { REPORT_FORMATS, type ReportFormat } from '../../reports/read-report.js';
import { print, say } from '../../terminal.js';

const STDIN = '-';

export const publish: CliCommand = {
  name: 'publish',
  arguments: '[type] [source...]',
  summary: 'publish one event, one for each line of JSON on stdin, or a test report',
  about: `With - the command reads stdin. A line is {"type", "payload", "options"}, a CloudEvent in JSON, or what tidings tail
prints with --json.
Events that only the hub publishes are left out and counted, and so are events that this command has published itself.
With --from the arguments are files with reports of tests, or - for stdin. They become one build_status, FAILED if a test
failed. The counts are tags, such as failed:2. The same reports are published once.`,
  examples: [
    'tidings publish task_update --project acme \\\n  --field taskId=7 --field title="Ship it" --field taskStatus=DONE',
    `tidings publish activity --data '{"kind":"note","summary":"Lunch"}' \\\n  --tag team --project acme`,
    'tidings tail --json --project acme |\n  tidings publish - --project copy --create',
    'tidings publish --from junit junit.xml --project acme \\\n  --field buildId=main --field branch=main',
    'node --test --test-reporter=tap |\n  tidings publish --from tap - --project acme --field buildId=unit',
  ],
  options: [
    ...HUB_OPTIONS,
    { flags: '--project <id>', doc: 'project to publish to; by default the one named after this folder' },
    { flags: '--create', doc: 'create the project if it does not exist; the key needs ADMIN on it' },
    { flags: '--data <json>', doc: 'the payload, or a part of it' },
    { flags: '--field <name=value>', doc: 'one field of the payload; may be repeated', repeatable: true },
    { flags: '--idempotency-key <key>', doc: 'publish nothing if this key was used within 24 hours' },
    { flags: '--occurred-at <time>', doc: 'time at which it happened; now by default' },
    {
      flags: '--priority <priority>',
      doc: 'priority; NORMAL by default',
      choices: ['LOW', 'NORMAL', 'HIGH', 'URGENT'],
    },
    { flags: '--tag <tag>', doc: 'tag of the event; may be repeated', repeatable: true },
    { flags: '--correlation-id <id>', doc: 'id that related events share' },
    { flags: '--causation-id <id>', doc: 'id of the event that caused this one' },
    { flags: '--from <format>', doc: 'publish a build_status from reports of tests', choices: REPORT_FORMATS },
    { flags: '--from-ndjson', doc: 'read stdin, as - does' },
    { flags: '--json', doc: 'print what was published as JSON' },
  ],
  async run(invocation) {
    const { args, options } = invocation;
    const format = text(options, 'from') as ReportFormat | undefined;
    if (format !== undefined) return publishReports(invocation, format);
    const [types, dashes] = [args.filter((word) => word !== STDIN), args.filter((word) => word === STDIN)];
    const extra = types[1] ?? dashes[1];
    if (extra !== undefined)
      throw new UsageError(`publish: '${extra}' is one word too many; accepted: a type, and - to read stdin`);
    const [type, fromStdin] = [types[0], dashes.length > 0 || options.fromNdjson];
    if (fromStdin) await publishLines(invocation, type);
    else if (type === undefined)
      throw new UsageError('publish: the event type is missing; name one of tidings types, or give - to read stdin');
    else await publishOne(invocation, type);
  },
};

async function publishOne(invocation: Invocation, type: string): Promise<void> {
  const { options, loaded } = invocation;
  const payload = usage(() => payloadOf(options, definitionOf(type, loaded.config)));
  await publishEvent(invocation, { type, payload, options: itemOptionsOf(options) });
}

async function publishReports(invocation: Invocation, format: ReportFormat): Promise<void> {
  const { args, options, loaded } = invocation;
  const files = args.filter((file) => file !== undefined);
  if (files.length === 0)
    throw new UsageError(`publish: the file of the report is missing; accepted: --from ${format} FILE, or - for stdin`);
  const type = 'build_status';
  const [chosen, common] = [usage(() => payloadOf(options, definitionOf(type, loaded.config))), itemOptionsOf(options)];
  const { payload: reported, tags, digest } = await buildOfReports(files, format);
  const payload: Record<string, unknown> = { ...reported, ...chosen };
  if (payload.buildId === undefined)
    throw new UsageError('publish: the report has no name for the build; give --field buildId=unit --field name=unit');
  payload.name ??= payload.buildId;
  const idempotencyKey = createHash('sha256').update(digest).update(JSON.stringify(payload)).digest('hex');
  const itemOptions = { idempotencyKey, ...common, tags: [...tags, ...(common.tags ?? [])] };
  await publishEvent(invocation, { type, payload, options: itemOptions });
}

interface OneEvent {
  readonly type: string;
  readonly payload: Record<string, unknown>;
  readonly options: ItemOptions;
}

async function publishEvent(invocation: Invocation, { type, payload, options: itemOptions }: OneEvent): Promise<void> {
  const { options, loaded } = invocation;
  const project = projectOf(options, '.');
  const item = usage(() => publishItem(type, payload, itemOptions));
  const { publishEvents } = await withClient(invocation, async (client) => {
    await checkTypes(client, [type], loaded.config);
    if (options.create) await ensureProject(client, { id: project });
    return client.mutate(PublishEventsDocument, { projectId: project, events: [item] }).catch((error: unknown) => {
      throw explained(error, definitionOf(type, loaded.config), payload);
    });
  });
  const [event] = publishEvents;
  const { id, offset, cursor } = event!;
  await print(
    options.json
      ? JSON.stringify(event)
      : `${type.toLowerCase()} ${id} is ${project}${offset === null ? '' : `#${offset}`}${cursor ? `, cursor ${cursor}` : ''}`,
  );
}

async function publishLines(invocation: Invocation, type: string | undefined): Promise<void> {
  const { options } = invocation;
  const project = projectOf(options, '.');
  const live = process.stderr.isTTY === true;
  const leftOut = new Map<string, number>();
  const { published, own } = await withClient(invocation, async (client) => {
    if (options.create) await ensureProject(client, { id: project });
    return publishAll(readItems({ type, common: itemOptionsOf(options), leftOut, client }), {
      client,
      projectId: project,
      onProgress: (count) => live && process.stderr.write(`\rtidings: ${count} events published `),
    });
  });
  if (live) process.stderr.write('\n');
  const copies = own === 0 ? [] : `${own} left out, which this command had published to ${project} itself`;
  say([`${published} events published`, leftOutText(leftOut), copies].flat().join('; '));
}

/** Says which events were left out; nothing where none was. */
function leftOutText(leftOut: ReadonlyMap<string, number>): string | [] {
  const all = [...leftOut.values()].reduce((sum, count) => sum + count, 0);
  const types = [...leftOut].map(([type, count]) => `${type} ${count}`);
  return all === 0 ? [] : `${all} left out, of types that the hub alone publishes: ${types.join(', ')}`;
}

interface Lines {
  /** Type of the lines that name none. */
  readonly type: string | undefined;
  readonly common: ItemOptions;
  /** Receives how many events of which types the hub alone publishes. */
  readonly leftOut: Map<string, number>;
  readonly client: Client;
}

async function* readItems({ type, common, leftOut, client }: Lines): AsyncGenerator<Copied> {
  const readCloudEvent = createCloudEventReader(client);
  let number = 0;
  for await (const text of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    // A byte order mark before the first line counts as white space.
    const line = text.trim();
    if (line === '') continue;
    try {
      const value = jsonObject(line, 'the line');
      const event = 'specversion' in value ? await readCloudEvent(value) : eventOfLine(value, type);
      const name = event.type.toLowerCase();
      if (isOfTheHub(name)) leftOut.set(name, (leftOut.get(name) ?? 0) + 1);
      else yield { id: value.id, item: publishItem(name, event.payload, { ...common, ...event.options }) };
    } catch (error) {
      throw new Error(`line ${number}: ${(error as Error).message}; the lines before it are published`);
    }
  }
}

function itemOptionsOf(options: Invocation['options']): ItemOptions {
  const tags = texts(options, 'tag');
  const occurredAt = text(options, 'occurredAt');
  if (occurredAt !== undefined && Number.isNaN(Date.parse(occurredAt)))
    throw new UsageError(`--occurred-at ${occurredAt} is not a time; accepted: one like 2026-11-21T09:00:00Z`);
  const chosen: ItemOptions = {
    idempotencyKey: text(options, 'idempotencyKey'),
    occurredAt: occurredAt === undefined ? undefined : new Date(occurredAt).toISOString(),
    priority: text(options, 'priority') as Priority | undefined,
    correlationId: text(options, 'correlationId'),
    causationId: text(options, 'causationId'),
    tags: tags.length > 0 ? [...tags] : undefined,
  };
  return Object.fromEntries(Object.entries(chosen).filter(([, value]) => value !== undefined));
}

function payloadOf(options: Invocation['options'], definition: EventDefinition | undefined): Record<string, unknown> {
  const data = text(options, 'data');
  const base = data === undefined ? {} : jsonObject(data, '--data');
  const fields = texts(options, 'field').map((pair) => {
    const equals = pair.indexOf('=');
    if (equals < 1) throw new TypeError(`--field ${pair} has no value; accepted: name=value`);
    const name = pair.slice(0, equals);
    if (definition && !Object.hasOwn(definition.payload, name))
      throw new TypeError(`--field ${pair}: ${unknownField(name, definition)}`);
    return [name, fieldValue(pair.slice(equals + 1), definition?.payload[name])] as const;
  });
  return { ...base, ...Object.fromEntries(fields) };
}

const TEXTUAL: ReadonlySet<string> = new Set(['string', 'id', 'enum', 'dateTime']);

/** A field of text takes the value as it is; any other takes it as JSON, which an unknown one may be as well. */
function fieldValue(value: string, spec: FieldSpec | undefined): unknown {
  if (spec && TEXTUAL.has(spec.kind)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

function usage<T>(build: () => T): T {
  try {
    return build();
  } catch (error) {
    if (error instanceof ClientError) throw error;
    throw new UsageError((error as Error).message);
  }
}
