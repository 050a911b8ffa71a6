import { fieldName } from './event.js';

// Texts rather than nodes, which are larger. Except for `latestPage` they are the operations of `schema/operations`.

/** Fields of every event but its payload. */
export const ENVELOPE =
  '__typename id type projectId offset cursor occurredAt recordedAt actor { id name kind } priority correlationId causationId tags';

/** Events of some types, with their payloads. */
export const EVENTS = `subscription Events($projectId: ID, $types: [EventType!], $minPriority: Priority, $after: String, $last: Int, $since: DateTime, $onGap: GapPolicy, $until: DateTime, $before: String, $pace: Int) {
  events(projectId: $projectId, types: $types, minPriority: $minPriority, after: $after, last: $last, since: $since, onGap: $onGap, until: $until, before: $before, pace: $pace) { ...EventEnvelope payload }
}
fragment EventEnvelope on Event { ${ENVELOPE} }`;

/** Events to publish to one project, all or none. */
export const PUBLISH = `mutation PublishEvents($projectId: ID!, $events: [PublishItem!]!) {
  publishEvents(projectId: $projectId, events: $events) { id type offset cursor recordedAt }
}`;

/** Position of a project, and the keys of the event types of the hub. */
export const POSITION = `query LatestPosition($projectId: ID!) {
  project(id: $projectId) { head { cursor offset } }
  eventTypes { name key }
}`;

/** Most entries of one page of a state. */
export const LATEST_PAGE = 500;

/** Page of the state of a keyed event type, such as `task_update`. */
export const latestPage = (type: string) => `query Latest($projectId: ID!, $afterKey: ID) {
  project(id: $projectId) {
    page: ${fieldName(`latest_${type}`)}(first: ${LATEST_PAGE}, afterKey: $afterKey) { ${ENVELOPE} payload }
  }
}`;
