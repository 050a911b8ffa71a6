import type { IncomingHttpHeaders } from 'node:http';
import { checkNesting } from '../../core/config/over-limit.js';
import { badInput, mapItems } from '../../core/errors.js';
import { percentDecoded } from './attributes.js';
import { dataOfBytes, eventOfJson, jsonOfBytes, type ReceivedEvent, receivedEvent } from './received-event.js';

/** HTTP message as it was sent. */
export interface Message {
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Media types of the JSON format. */
export const STRUCTURED = 'application/cloudevents+json';
export const BATCHED = 'application/cloudevents-batch+json';

const PREFIX = 'ce-';
const CHARSET = /;\s*charset\s*=\s*"?([\w-]+)/i;

/**
 * Reads the events of a message of the HTTP binding: binary, structured or batched.
 *
 * @param maxDepth bound of lists and objects inside one another in the JSON of the message.
 * @returns null for a media type that is none of the binding.
 * @throws TidingsError `BAD_USER_INPUT` that names the attribute or part at fault.
 */
export function readMessage(message: Message, maxDepth: number): ReceivedEvent[] | null {
  const type = message.headers['content-type'] ?? '';
  const media = type.split(';', 1)[0]!.trim().toLowerCase();
  if (media !== STRUCTURED && media !== BATCHED) {
    const isOther = media.startsWith('application/cloudevents') || attributesOf(message).length === 0;
    return isOther ? null : [binaryEvent(message, maxDepth)];
  }
  if ((CHARSET.exec(type)?.[1] ?? 'utf-8').toLowerCase() !== 'utf-8') return null;
  const json = jsonOfBytes('body', message.body);
  checkNesting('body', json, maxDepth);
  if (media === STRUCTURED) return [eventOfJson(json)];
  if (!Array.isArray(json)) throw badInput('body', 'A batch is a list of events');
  return mapItems(json, eventOfJson);
}

const attributesOf = ({ headers }: Message) =>
  Object.entries(headers).filter(([name]) => name.startsWith(PREFIX)) as [string, string][];

/** The media type of the message is that of the data. */
function binaryEvent(message: Message, maxDepth: number): ReceivedEvent {
  const media = message.headers['content-type'];
  const named = attributesOf(message).map(([name, value]) => [name.slice(PREFIX.length), headerText(value)] as const);
  const attributes = { ...Object.fromEntries(named), datacontenttype: media };
  const data = dataOfBytes(message.body, media);
  checkNesting('data', data && 'json' in data ? data.json : null, maxDepth);
  return receivedEvent(attributes, data);
}

/** Value of an attribute in a header: in quotes where the sender wrote it so, and percent-encoded. */
function headerText(value: string): string {
  const quoted = /^"((?:[^"\\]|\\.)*)"$/.exec(value);
  return percentDecoded(quoted ? quoted[1]!.replace(/\\(.)/g, '$1') : value);
}
