import { ClientError, type PublishItem, type PublishOptions } from '../client/index.js';
import { ENVELOPE_FIELDS } from '../core/declare/event.js';
import { eventNames } from '../core/declare/names.js';
import { CATALOGUE } from '../events/index.js';

/** Options of an event beside its payload. */
export type ItemOptions = PublishOptions;

const TYPE = /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/;

/** Types that only the hub publishes. The schema has no input for them, and its error would not say why. */
const OF_THE_HUB: ReadonlySet<string> = new Set(
  CATALOGUE.filter(({ from }) => from.every((publisher) => publisher === 'hub')).map(({ name }) => name),
);

/** Item of `publishEvents`. The member of `EventInput` follows from the type's name, by the rule for all types. */
export function publishItem(type: string, payload: unknown, options?: ItemOptions | null): PublishItem {
  const name = type.toLowerCase();
  if (!TYPE.test(name)) throw new TypeError(`'${type}' is no event type: write one like file_change`);
  if (OF_THE_HUB.has(name))
    throw new ClientError('FORBIDDEN', { message: `Events of type '${name}' are not published by clients` });
  return { event: { [eventNames({ name }).field]: payload }, ...(options && { options }) } as PublishItem;
}

const BESIDE: ReadonlySet<string> = new Set([...ENVELOPE_FIELDS, 'options', 'payload', 'gap']);

/**
 * Line of NDJSON: `{type?, payload, options?}`, or the payload's fields side by side with them, as `tail --json` writes
 * it. Of an envelope only the type is used.
 */
export function itemOfLine(line: string, fallbackType: string | undefined): PublishItem {
  const value: unknown = JSON.parse(line);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new TypeError('it is no JSON object');
  const { type = fallbackType, payload, options } = value as Record<string, unknown>;
  if (typeof type !== 'string') throw new TypeError('it names no type, and neither does the command');
  const flat = Object.fromEntries(Object.entries(value).filter(([name]) => !BESIDE.has(name)));
  return publishItem(type, payload === undefined ? flat : payload, options as ItemOptions | null | undefined);
}
