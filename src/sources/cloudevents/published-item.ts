import { createHash } from 'node:crypto';
import { badInput } from '../../core/errors.js';
import { PRIORITIES, type Priority } from '../../core/record.js';
import { checkName } from '../../core/text/content.js';
import { isObject } from '../../core/text/json.js';
import type { SourceItem } from '../sink.js';
import { EXTENSIONS, splitTags } from './attributes.js';
import type { EventData, ReceivedEvent } from './received-event.js';

const MAX_TEXT = 128;
const MAX_TAGS = 32;
const TRACE = /^[\da-f]{2}-([\da-f]{32})-[\da-f]{16}-[\da-f]{2}(?:-|$)/;

/** Project that an event names; null for one that names none. */
export const projectOf = ({ extensions }: ReceivedEvent): string | null => extensions.get(EXTENSIONS.project) ?? null;

/**
 * The event as it is published: of its own type with its data as payload, or, of a type that the hub does not know, as an
 * `activity` of that kind.
 *
 * @param isKnown whether a name is an event type of the hub.
 * @throws TidingsError `BAD_USER_INPUT` that names the attribute at fault.
 */
export function publishedItem(event: ReceivedEvent, isKnown: (type: string) => boolean): SourceItem {
  const options = optionsOf(event);
  if (isKnown(event.type)) return { type: event.type, payload: payloadOf(event), options };
  const link = [event.extensions.get('dataref'), event.source].find((text) => text && isWebAddress(text));
  return {
    type: 'activity',
    payload: { kind: event.type, summary: summaryOf(event.data) ?? event.source, link, subjectId: event.subject },
    options: { ...options, tags: withSource(options.tags ?? [], event.source) },
  };
}

function payloadOf({ type, data }: ReceivedEvent): SourceItem['payload'] {
  if (data === null) return {};
  if ('text' in data)
    throw badInput('datacontenttype', `The data of '${type}' must be JSON, with application/json as its media type`);
  if (!isObject(data.json)) throw badInput('data', `The data of '${type}' must be a JSON object: its payload`);
  return data.json;
}

/** Data in one text: JSON in one line. */
const summaryOf = (data: EventData): string | null => data && ('text' in data ? data.text : JSON.stringify(data.json));

function optionsOf({ id, source, time, extensions }: ReceivedEvent): SourceItem['options'] {
  const correlationId = named(EXTENSIONS.correlationId, extensions) ?? traceOf(extensions.get('traceparent'));
  const causationId = named(EXTENSIONS.causationId, extensions);
  const priority = priorityOf(extensions.get(EXTENSIONS.priority));
  const tags = splitTags(extensions.get(EXTENSIONS.tags) ?? '');
  for (const tag of tags) checkName(EXTENSIONS.tags, tag, MAX_TEXT);
  return {
    idempotencyKey: idempotencyKeyOf(source, id),
    ...(time !== null && { occurredAt: time }),
    ...(priority && { priority }),
    ...(correlationId && { correlationId }),
    ...(causationId && { causationId }),
    ...(tags.length > 0 && { tags }),
  };
}

/** Two events are the same where source and id are. No URI has a space, so the two cannot be mixed up. */
function idempotencyKeyOf(source: string, id: string): string {
  const key = `${source} ${id}`;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a key must not have them
  if (key.length <= MAX_TEXT && !/[\0-\x1f\x7f-\x9f]/.test(key) && key.isWellFormed()) return key;
  return `sha256:${createHash('sha256').update(key).digest('hex')}`;
}

function named(attribute: string, extensions: ReceivedEvent['extensions']): string | undefined {
  const text = extensions.get(attribute);
  if (text !== undefined) checkName(attribute, text, MAX_TEXT);
  return text;
}

/** All spans of a trace share its id. A header of another form is ignored, as its specification asks. */
const traceOf = (traceparent: string | undefined): string | undefined => TRACE.exec(traceparent ?? '')?.[1];

function priorityOf(text: string | undefined): Priority | undefined {
  if (text === undefined) return undefined;
  const found = PRIORITIES.find((priority) => priority === text.toUpperCase());
  if (!found) throw badInput(EXTENSIONS.priority, `The attribute priority must be one of ${PRIORITIES.join(', ')}`);
  return found;
}

const isWebAddress = (text: string): boolean => /^https?:/i.test(text) && URL.canParse(text);

/** An activity has no field for the source of an event. */
const withSource = (tags: readonly string[], source: string): readonly string[] =>
  tags.length < MAX_TAGS && source.length <= MAX_TEXT && !tags.includes(source) ? [...tags, source] : tags;
