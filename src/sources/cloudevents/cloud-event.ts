import type { Actor, Priority } from '../../core/record.js';
import { EXTENSIONS, joinTags } from './attributes.js';

/** Event of the hub, as it is read. Times are RFC 3339. */
export interface ReadEvent {
  readonly id: string;
  /** Wire name. */
  readonly type: string;
  readonly project: string;
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly actor: Actor;
  readonly priority: Priority;
  readonly correlationId: string | null;
  readonly causationId: string | null;
  readonly tags: readonly string[];
  /** Null for types without one. */
  readonly key: string | null;
  readonly payload: unknown;
  readonly cursor: string | null;
}

/** CloudEvent in the JSON format. */
export interface CloudEventJson {
  readonly specversion: '1.0';
  readonly id: string;
  readonly source: string;
  readonly type: string;
  readonly time: string;
  readonly subject?: string;
  readonly datacontenttype: 'application/json';
  readonly data: unknown;
  /** Extension attributes. */
  readonly [name: string]: unknown;
}

/**
 * The event as a CloudEvent: its payload as data, its key as `subject`, and its envelope as extension attributes. Sent to
 * `/hooks/cloudevents`, it becomes an event of the same type, payload, time, priority, tags and ids of related events.
 */
export function toCloudEvent(event: ReadEvent): CloudEventJson {
  const { id, type, project, occurredAt, recordedAt, actor, priority, correlationId, causationId, tags, key } = event;
  const extensions = {
    [EXTENSIONS.project]: project,
    [EXTENSIONS.priority]: priority,
    ...(correlationId && { [EXTENSIONS.correlationId]: correlationId }),
    ...(causationId && { [EXTENSIONS.causationId]: causationId }),
    ...(tags.length > 0 && { [EXTENSIONS.tags]: joinTags(tags) }),
    ...{ actorid: actor.id, actorname: actor.name, actorkind: actor.kind, recordedat: recordedAt },
    ...(event.cursor && { cursor: event.cursor }),
  };
  return {
    specversion: '1.0',
    // Ids are unique over all hubs. The address of the hub would make two events of one that is read at two addresses.
    ...{ id, source: `/projects/${project}`, type, time: occurredAt, ...(key && { subject: key }) },
    ...{ datacontenttype: 'application/json', data: event.payload },
    ...extensions,
  };
}
