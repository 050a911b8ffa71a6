import {
  ClaimProjectDocument,
  type Client,
  ClientError,
  CreateProjectDocument,
  type CreateProjectInput,
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

/**
 * Makes the project unless it exists; where it exists, it is made the one of the folder. A key that may do neither may
 * still publish to it.
 *
 * @param input.folder digest of the folder; absent where the project may have the events of several.
 * @throws ClientError `CONFLICT` when it is the project of another folder.
 */
export async function ensureProject(client: Client, input: CreateProjectInput): Promise<void> {
  const { id, folder } = input;
  const refused = (error: unknown, ...codes: string[]) => error instanceof ClientError && codes.includes(error.code);
  try {
    await client.mutate(CreateProjectDocument, { input });
    return;
  } catch (error) {
    if (!refused(error, 'CONFLICT', 'FORBIDDEN', 'NOT_FOUND')) throw error;
  }
  if (folder == null) return;
  try {
    await client.mutate(ClaimProjectDocument, { id, folder });
  } catch (error) {
    if (!refused(error, 'FORBIDDEN', 'NOT_FOUND')) throw error;
  }
}
