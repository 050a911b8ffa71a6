import { createInterface } from 'node:readline';
import { ClientError, type Priority, PublishEventsDocument, type PublishItem } from '../../client/index.js';
import type { Config } from '../../core/config/config.js';
import type { FieldSpec } from '../../core/declare/field.js';
import { CATALOGUE } from '../../events/index.js';
import { type CliCommand, type Invocation, text, texts, UsageError } from '../command.js';
import { HUB_OPTIONS, openClient, projectOf } from '../hub-options.js';
import { type ItemOptions, itemOfLine, publishItem } from '../publish-item.js';
import { publishAll } from '../publishing.js';
import { print, say } from '../terminal.js';

const STDIN = '-';

export const publish: CliCommand = {
  name: 'publish',
  arguments: '[type] [source]',
  summary: 'publish one event, or, with -, one for each line of JSON on stdin',
  examples: [
    'tidings publish task_update --project acme --field taskId=7 --field title="Ship it" --field taskStatus=DONE',
    `tidings publish activity --data '{"kind":"note","summary":"Lunch"}' --tag team`,
    'tidings tail --json --project acme | tidings publish - --project copy',
  ],
  options: [
    ...HUB_OPTIONS,
    { flags: '--project <id>', doc: 'project to publish to; by default the one named after this folder' },
    { flags: '--data <json>', doc: 'the payload, or a part of it' },
    { flags: '--field <name=value>', doc: 'one field of the payload; may be repeated', repeatable: true },
    { flags: '--idempotency-key <key>', doc: 'the same key within 24 h publishes nothing more' },
    { flags: '--occurred-at <time>', doc: 'when it happened; now by default' },
    { flags: '--priority <priority>', doc: 'how much it matters', choices: ['LOW', 'NORMAL', 'HIGH', 'URGENT'] },
    { flags: '--tag <tag>', doc: 'a word to mark it with; may be repeated', repeatable: true },
    { flags: '--correlation-id <id>', doc: 'what it belongs together with' },
    { flags: '--causation-id <id>', doc: 'what caused it' },
    {
      flags: '--from-ndjson',
      doc: 'as -: every line {"type", "payload", "options"}, or with the payload’s fields themselves',
    },
    { flags: '--json', doc: 'print what was published as JSON' },
  ],
  async run(invocation) {
    const { args, options } = invocation;
    const [type, fromStdin] = args[0] === STDIN ? [args[1], true] : [args[0], args[1] === STDIN || options.fromNdjson];
    if (fromStdin) await publishLines(invocation, type);
    else if (type === undefined) throw new UsageError('publish what? Name an event type, or give - to read stdin');
    else await publishOne(invocation, type);
  },
};

async function publishOne(invocation: Invocation, type: string): Promise<void> {
  const { options, loaded } = invocation;
  const item = usage(() => publishItem(type, payloadOf(type, options, loaded.config), itemOptionsOf(options)));
  const variables = { projectId: projectOf(options, '.'), events: [item] };
  const { publishEvents } = await openClient(invocation).mutate(PublishEventsDocument, variables);
  const [event] = publishEvents;
  const { id, offset, cursor } = event!;
  await print(
    options.json
      ? JSON.stringify(event)
      : `${type.toLowerCase()} ${id} is ${variables.projectId}${offset === null ? '' : `#${offset}`}${cursor ? `, cursor ${cursor}` : ''}`,
  );
}

async function publishLines(invocation: Invocation, type: string | undefined): Promise<void> {
  const { options } = invocation;
  const live = process.stderr.isTTY === true;
  const published = await publishAll(readItems(type, itemOptionsOf(options)), {
    client: openClient(invocation),
    projectId: projectOf(options, '.'),
    onProgress: (count) => live && process.stderr.write(`\rtidings: ${count} events published `),
  });
  if (live) process.stderr.write('\n');
  else say(`${published} events published`);
}

async function* readItems(type: string | undefined, common: ItemOptions): AsyncGenerator<PublishItem> {
  let number = 0;
  for await (const text of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    // A byte order mark before the first line counts as white space.
    const line = text.trim();
    if (line === '') continue;
    try {
      const item = itemOfLine(line, type);
      yield { ...item, options: { ...common, ...item.options } };
    } catch (error) {
      throw new Error(`line ${number}: ${(error as Error).message}; the lines before it are published`);
    }
  }
}

function itemOptionsOf(options: Invocation['options']): ItemOptions {
  const tags = texts(options, 'tag');
  const occurredAt = text(options, 'occurredAt');
  if (occurredAt !== undefined && Number.isNaN(Date.parse(occurredAt)))
    throw new UsageError(`--occurred-at ${occurredAt} is not a time: write 2026-11-21T09:00:00Z`);
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

function payloadOf(type: string, options: Invocation['options'], { events }: Config): Record<string, unknown> {
  const data = text(options, 'data');
  const base: unknown = data === undefined ? {} : JSON.parse(data);
  if (typeof base !== 'object' || base === null || Array.isArray(base)) throw new TypeError('--data is no JSON object');
  const definition = [...CATALOGUE, ...events].find(({ name }) => name === type.toLowerCase());
  const fields = texts(options, 'field').map((pair) => {
    const equals = pair.indexOf('=');
    if (equals < 1) throw new TypeError(`--field ${pair}: write name=value`);
    const name = pair.slice(0, equals);
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
