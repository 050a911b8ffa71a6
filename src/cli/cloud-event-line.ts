import { type Client, type EventsSubscription, EventTypesDocument, type Frame } from '../client/index.js';
import type { Config } from '../core/config/config.js';
import { toCloudEvent } from '../sources/cloudevents/cloud-event.js';
import { publishedItem } from '../sources/cloudevents/published-item.js';
import { eventOfJson } from '../sources/cloudevents/received-event.js';
import { definitionOf } from './event-types.js';
import { type LineEvent, optionsOfSource } from './publish-item.js';

/** Writes an event as a CloudEvent in the JSON format, on one line. */
export function cloudEventLine(
  { data: { events }, cursor }: Frame<EventsSubscription>,
  config: Pick<Config, 'events'>,
): string {
  const { projectId, actor, occurredAt, recordedAt, tags, payload, ...event } = events;
  const type = event.type.toLowerCase();
  const key = definitionOf(type, config)?.key;
  const cloudEvent = toCloudEvent({
    ...{ ...event, type, project: projectId, actor, tags, payload, cursor },
    ...{ occurredAt: String(occurredAt), recordedAt: String(recordedAt) },
    key: key === undefined ? null : String((payload as Record<string, unknown>)[key]),
  });
  return JSON.stringify(cloudEvent);
}

/** Reads a CloudEvent in the JSON format. Of a type that the hub does not know it is an `activity`. */
export type ReadCloudEvent = (value: Readonly<Record<string, unknown>>) => Promise<LineEvent>;

/** Makes the function that reads CloudEvents for a hub, which is asked for its types once. */
export function createCloudEventReader(client: Client): ReadCloudEvent {
  let types: Promise<ReadonlySet<string>> | null = null;
  const typesOfHub = async () => {
    const { eventTypes } = await client.query(EventTypesDocument);
    return new Set(eventTypes.map(({ name }) => name));
  };
  return async (value) => {
    types ??= typesOfHub();
    const known = await types;
    const { type, payload, options } = publishedItem(eventOfJson(value), (name) => known.has(name));
    return { type, payload, options: optionsOfSource(options) };
  };
}
