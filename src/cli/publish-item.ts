import { ClientError, type PublishItem, type PublishOptions } from '../client/index.js';
import { ENVELOPE_FIELDS, isPublishable } from '../core/declare/event.js';
import { eventNames } from '../core/declare/names.js';
import { isObject } from '../core/text/json.js';
import { CATALOGUE } from '../events/index.js';
import type { SourceItem } from '../sources/index.js';

/** Options of an event beside its payload. */
export type ItemOptions = PublishOptions;

const TYPE = /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/;

const OF_THE_HUB: ReadonlySet<string> = new Set(
  CATALOGUE.filter((type) => !isPublishable(type)).map(({ name }) => name),
);

/** Whether only the hub publishes a type. The schema has no input for it, and its error would not say why. */
export const isOfTheHub = (type: string): boolean => OF_THE_HUB.has(type.toLowerCase());

/** Item of `publishEvents`. The member of `EventInput` follows from the type's name, by the rule for all types. */
export function publishItem(type: string, payload: unknown, options?: ItemOptions | null): PublishItem {
  const name = type.toLowerCase();
  if (!TYPE.test(name)) throw new TypeError(`'${type}' is not an event type; accepted: a name like file_change`);
  if (isOfTheHub(name))
    throw new ClientError('FORBIDDEN', { message: `Events of type '${name}' are published by the hub alone` });
  return { event: { [eventNames({ name }).field]: payload }, ...(options && { options }) } as PublishItem;
}

/** Options of an item of a source, as the hub takes them. */
export const optionsOfSource = ({ occurredAt, tags, ...options }: SourceItem['options']): ItemOptions => ({
  ...options,
  ...(tags && { tags: [...tags] }),
  ...(occurredAt !== undefined && { occurredAt: new Date(occurredAt).toISOString() }),
});

/** An event as a line of NDJSON gives it. */
export interface LineEvent {
  readonly type: string;
  readonly payload: unknown;
  readonly options: ItemOptions | null | undefined;
}

const BESIDE: ReadonlySet<string> = new Set([...ENVELOPE_FIELDS, 'options', 'payload', 'gap']);

/**
 * Reads the object of a line of NDJSON: `{type?, payload, options?}`, or the payload's fields side by side with them, as `tail --json`
 * writes it. Of an envelope only the type is used.
 */
export function eventOfLine(value: Readonly<Record<string, unknown>>, fallbackType: string | undefined): LineEvent {
  const { type = fallbackType, payload, options } = value;
  if (typeof type !== 'string')
    throw new TypeError('the line has no type; give it one, as in {"type":"activity"}, or name one in the command');
  const flat = Object.fromEntries(Object.entries(value).filter(([name]) => !BESIDE.has(name)));
  return { type, payload: payload === undefined ? flat : payload, options: options as ItemOptions | null | undefined };
}

/** Parses JSON. @throws TypeError in one line unless it is an object. @param what is parsed, for the message. */
export function jsonObject(text: string, what: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new TypeError(`${what} is not JSON (${(error as Error).message}); accepted: an object like {"name":"value"}`);
  }
  if (!isObject(value))
    throw new TypeError(`${what} is JSON, but not an object; accepted: an object like {"name":"value"}`);
  return value;
}
