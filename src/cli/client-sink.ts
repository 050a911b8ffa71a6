import {
  type Client,
  type EventType,
  LatestEventsDocument,
  NewestEventDocument,
  PublishEventsDocument,
} from '../client/index.js';
import { keyOfEvent } from '../events/index.js';
import type { KnownEvent, Sink } from '../sources/index.js';
import { optionsOfSource, publishItem } from './publish-item.js';

/** The sink of a source that runs beside the hub: one project, by the public schema. */
export function createClientSink(client: Client, projectId: string): Sink {
  const known = ({ id, type, payload }: { id: string; type: string; payload: unknown }): KnownEvent => ({
    ...{ id, payload: payload as KnownEvent['payload'] },
    key: keyOfEvent(type.toLowerCase(), payload as KnownEvent['payload']),
  });
  return {
    async publish(items) {
      const events = items.map(({ type, payload, options }) => publishItem(type, payload, optionsOfSource(options)));
      const { publishEvents } = await client.mutate(PublishEventsDocument, { projectId, events });
      return publishEvents.map(({ id }, index) => ({ id, key: keyOfEvent(items[index]!.type, items[index]!.payload) }));
    },
    async newest(type) {
      const { project } = await client.query(NewestEventDocument, { projectId, type: type.toUpperCase() as EventType });
      const event = project?.events.nodes[0];
      return event ? known(event) : null;
    },
    async latest(type, keys) {
      const variables = { projectId, type: type.toUpperCase() as EventType, keys: [...keys] };
      const { project } = await client.query(LatestEventsDocument, variables);
      return project?.latest.map(known) ?? [];
    },
  };
}
