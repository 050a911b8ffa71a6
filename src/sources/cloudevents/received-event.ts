import { isUtf8 } from 'node:buffer';
import { badInput } from '../../core/errors.js';
import { toUtc } from '../../core/text/date-time.js';
import { isObject, parseJson } from '../../core/text/json.js';

/** Data of an event: a JSON value, or text. Bytes that are no text are in base64. Null for an event without data. */
export type EventData = { readonly json: unknown } | { readonly text: string } | null;

/** CloudEvent whose context attributes were checked. */
export interface ReceivedEvent {
  readonly id: string;
  readonly source: string;
  readonly type: string;
  readonly subject: string | null;
  /** Milliseconds since 1970 UTC. */
  readonly time: number | null;
  /** As text; an attribute that is absent is absent here. */
  readonly extensions: ReadonlyMap<string, string>;
  readonly data: EventData;
}

/** Context attributes, unchecked, by name. */
export type Attributes = Readonly<Record<string, unknown>>;

/** Attributes that the specification defines. */
const CONTEXT = ['specversion', 'id', 'source', 'type', 'subject', 'time', 'datacontenttype', 'dataschema'] as const;
const REQUIRED = ['specversion', 'id', 'source', 'type'] as const;
const NAME = /^[a-z0-9]+$/;
/** Characters of a URI, RFC 3986, section 2. */
const URI_REFERENCE = /^(?:[\w.~:/?#[\]@!$&'()*+,;=-]|%[\da-f]{2})+$/i;
/** Wider than what names of types are, and safe in a log line. */
const TYPE = /^[!-~]{1,256}$/;
const SCHEME = /^[a-z][a-z\d+.-]*:/i;
const MARK = '\ufeff';

/**
 * Checks the context attributes of an event.
 *
 * @throws TidingsError `BAD_USER_INPUT` that names the attribute at fault.
 */
export function receivedEvent(attributes: Attributes, data: EventData): ReceivedEvent {
  const given = new Map(Object.entries(attributes).filter(([, value]) => value !== null && value !== undefined));
  for (const [name, value] of given) checkAttribute(name, value);
  for (const name of REQUIRED) if (!given.get(name)) throw badInput(name, `The attribute ${name} is missing or empty`);
  if (given.get('specversion') !== '1.0')
    throw badInput('specversion', "The attribute specversion must be '1.0', the version that the hub accepts");
  for (const name of CONTEXT) if (given.has(name)) checkContext(name, given.get(name));
  const extensions = [...given].filter(([name]) => !CONTEXT.some((known) => known === name));
  const { id, source, type, subject = null, time } = Object.fromEntries(given) as Record<string, string>;
  return {
    ...{ id: id!, source: source!, type: type!, subject, data },
    time: time === undefined ? null : instantOf(time),
    extensions: new Map(extensions.map(([name, value]) => [name, String(value)])),
  };
}

/** Reads an event in the JSON format. @throws TidingsError `BAD_USER_INPUT` that names the attribute at fault. */
export function eventOfJson(value: unknown): ReceivedEvent {
  if (!isObject(value)) throw badInput('body', 'An event in the JSON format is an object');
  const { data, data_base64: base64, ...attributes } = value;
  if (data != null && base64 != null) throw badInput('data_base64', 'An event has data or data_base64, not both');
  const { datacontenttype: media = 'application/json' } = attributes;
  if (base64 != null) return receivedEvent(attributes, dataOfBytes(bytesOf(base64), media));
  if (data == null) return receivedEvent(attributes, null);
  return receivedEvent(attributes, typeof data === 'string' && !isJson(media) ? { text: data } : { json: data });
}

/**
 * Reads data of a media type.
 *
 * @throws TidingsError `BAD_USER_INPUT` for data that is not JSON though its type says so.
 */
export function dataOfBytes(bytes: Buffer, media: unknown): EventData {
  if (bytes.length === 0) return null;
  if (!isJson(media)) return { text: bytes.toString(isUtf8(bytes) ? 'utf8' : 'base64') };
  return { json: jsonOfBytes('data', bytes) };
}

/** Parses JSON in UTF-8. @throws TidingsError `BAD_USER_INPUT` with the field when it is none. */
export function jsonOfBytes(field: string, bytes: Buffer): unknown {
  if (!isUtf8(bytes)) throw badInput(field, `The ${field} is not UTF-8`);
  const text = bytes.toString();
  return parseJson(field, text.startsWith(MARK) ? text.slice(1) : text);
}

const isJson = (media: unknown): boolean =>
  typeof media === 'string' && /^(?:(?:application|text)\/json|[\w.+-]+\/[\w.-]+\+json)\s*(?:;|$)/i.test(media);

function checkAttribute(name: string, value: unknown): void {
  if (!NAME.test(name))
    throw badInput(
      name.slice(0, 64),
      `'${name.slice(0, 64)}' is no name of an attribute: a to z and 0 to 9 are accepted`,
    );
  if (typeof value !== 'string' && typeof value !== 'boolean' && !Number.isInteger(value))
    throw badInput(name, `The attribute ${name} must be text, a whole number or true or false`);
}

/** Checks an attribute that the specification defines. */
function checkContext(name: (typeof CONTEXT)[number], value: unknown): void {
  if (typeof value !== 'string' || value === '')
    throw badInput(name, `The attribute ${name} must be text that is not empty`);
  if (name === 'type' && !TYPE.test(value))
    throw badInput(name, 'The attribute type must be 1 to 256 visible ASCII characters');
  if (name === 'source' && !URI_REFERENCE.test(value))
    throw badInput(name, 'The attribute source must be a URI reference, such as /sensors/7');
  if (name === 'dataschema' && !(URI_REFERENCE.test(value) && SCHEME.test(value)))
    throw badInput(name, 'The attribute dataschema must be an absolute URI');
}

function instantOf(time: string): number {
  const text = toUtc(time);
  if (text === null) throw badInput('time', 'The attribute time must be RFC 3339 with an offset');
  return Date.parse(text);
}

function bytesOf(base64: unknown): Buffer {
  const bytes = typeof base64 === 'string' ? Buffer.from(base64, 'base64') : null;
  if (bytes === null || bytes.toString('base64') !== base64) throw badInput('data_base64', 'data_base64 is not base64');
  return bytes;
}
