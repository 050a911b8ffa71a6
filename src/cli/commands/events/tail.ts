import { styleText } from 'node:util';
import {
  type Client,
  EventsDocument,
  type EventsSubscription,
  type EventType,
  type Frame,
  ViewerDocument,
} from '../../../client/index.js';
import { spelledOut, spelledOutJson } from '../../../core/text/content.js';
import { cloudEventLine } from '../../cloud-event-line.js';
import { type CliCommand, type Invocation, text, texts, UsageError } from '../../command.js';
import { checkTypes } from '../../event-types.js';
import { openClient } from '../../options/hub-client.js';
import { HUB_OPTIONS, projectOf } from '../../options/hub-options.js';
import { timeOf } from '../../options/time-option.js';
import { print, say, untilAsked } from '../../terminal.js';

export const tail: CliCommand = {
  name: 'tail',
  summary: 'follow events as they are published',
  about:
    'Reconnects when the connection is lost, and continues after the last event that it printed. Where its output is no longer read, as by head, it ends with the next event. With --until or --pace it replays a part of the history and ends with it.',
  examples: [
    'tidings tail',
    'tidings tail --project acme --type commit --type push --last 20',
    'tidings tail --json --since 2h | head -n 5',
    'tidings tail --since 2h --until 1h --pace 100',
    'tidings tail --format cloudevents --last 20 | head -n 5',
  ],
  options: [
    ...HUB_OPTIONS,
    { flags: '--project <id>', doc: 'only this project; by default every project but system' },
    { flags: '--type <type>', doc: 'only this event type; may be repeated', repeatable: true },
    { flags: '--after <cursor>', doc: 'start after this cursor, from a line of tail --json' },
    { flags: '--last <count>', doc: 'start with this many of the newest events, at most 500' },
    { flags: '--since <time>', doc: 'start at a time such as 2026-11-21T09:00:00Z, or 30s, 15m, 2h, 7d ago' },
    { flags: '--until <time>', doc: 'replay, and end with the last event before a time; needs --since or --after' },
    { flags: '--pace <times>', doc: 'replay at 1 to 100 times real time; no wait is longer than 10 s' },
    { flags: '--json', doc: 'one JSON object a line, with the cursor to resume from' },
    {
      flags: '--format <format>',
      doc: 'one object a line: json as --json, or CloudEvents 1.0 in JSON',
      choices: ['json', 'cloudevents'],
    },
    { flags: '--sse', doc: 'follow over SSE, where a proxy does not let WebSockets pass' },
  ],
  async run(invocation) {
    const { options } = invocation;
    const variables = variablesOf(options);
    const line = lineOf(invocation);
    const client = openClient(invocation, { transport: options.sse ? 'sse' : 'auto' });
    report(client);
    try {
      // An unreachable hub or a rejected key is an error here; only a connection that is lost later is retried.
      await client.query(ViewerDocument);
      await checkTypes(client, texts(options, 'type'), invocation.loaded.config);
      const stream = client.subscribe(EventsDocument, variables);
      void untilAsked().then(() => stream.return());
      for await (const frame of stream) await print(line(frame));
    } finally {
      client.close();
    }
  },
};

/** Chooses how an event is written. */
function lineOf({ options, loaded }: Invocation): (frame: Frame<EventsSubscription>) => string {
  const format = text(options, 'format') ?? (options.json ? 'json' : 'text');
  if (format === 'json') return jsonLine;
  if (format === 'text') return (frame) => eventLine(frame.data.events);
  return (frame) => spelledOutJson(cloudEventLine(frame, loaded.config));
}

function variablesOf(options: Invocation['options']) {
  const types = texts(options, 'type').map((type) => type.toUpperCase() as EventType);
  return {
    projectId: text(options, 'project') === undefined ? undefined : projectOf(options, '.'),
    types: types.length > 0 ? types : undefined,
    after: text(options, 'after'),
    last: countOf(options, 'last', '0 to 500'),
    since: timeOf(options, 'since', 'ago'),
    until: timeOf(options, 'until', 'ago'),
    pace: countOf(options, 'pace', '1 to 100'),
  };
}

function countOf(options: Invocation['options'], name: string, accepted: string): number | undefined {
  const given = text(options, name);
  if (given === undefined) return undefined;
  if (/^\d{1,9}$/.test(given)) return Number(given);
  throw new UsageError(`--${name} ${given} is not a whole number; accepted: ${accepted}`);
}

/** The event as its GraphQL type has it: envelope and payload side by side. The cursor is the one of this very feed. */
function jsonLine({ data: { events }, cursor, gap }: Frame<EventsSubscription>): string {
  const { __typename: _, payload, ...envelope } = events;
  return spelledOutJson(JSON.stringify({ ...envelope, cursor, ...(payload as object), ...(gap && { gap }) }));
}

/** Says when the connection is lost, and when it is back. */
function report({ state }: Client): void {
  let lost = false;
  state.subscribe(({ status }) => {
    if (status === 'offline' && !lost) say('the connection is lost, trying again');
    const isConnected = status === 'live' || status === 'catching-up';
    if (isConnected && lost) say('connected again');
    lost = status === 'offline' || (lost && !isConnected);
  });
}

const colours = process.stdout.isTTY === true && process.stdout.hasColors();
const paint = (format: Parameters<typeof styleText>[0], text: string) => (colours ? styleText(format, text) : text);

/** An event on one line, for people. */
function eventLine({
  type,
  projectId,
  offset,
  recordedAt,
  actor,
  priority,
  payload,
}: EventsSubscription['events']): string {
  const fields = Object.entries((payload ?? {}) as Record<string, unknown>);
  return [
    paint('gray', String(recordedAt).replace('T', ' ').slice(0, 19)),
    paint('cyan', `${projectId}${offset === null ? '' : `#${offset}`}`),
    paint('bold', type.toLowerCase()),
    ...(priority === 'NORMAL' ? [] : [paint('yellow', priority.toLowerCase())]),
    ...fields
      .filter(([, value]) => value !== null)
      .map(([name, value]) => `${paint('gray', `${name}=`)}${shown(value)}`),
    paint('gray', `by ${spelledOut(actor.name)}`),
  ].join(' ');
}

const LONGEST = 200;

/** Quoted where it would not be seen where it ends. */
function shown(value: unknown): string {
  const whole = typeof value === 'string' && /^[^\s"]+$/.test(value) ? value : JSON.stringify(value);
  return spelledOut(whole.length > LONGEST ? `${whole.slice(0, LONGEST)}…` : whole);
}
