/** The event that every peer carries: about 330 bytes as a subscriber gets it. */
export const PROJECT = 'bench';
export const ADMIN_KEY = 'the-key-of-the-benchmarks-0123456789';

/** First what is checked in every delivery: its number in the project, and who sent it when. */
const FIELDS = `offset sizeBytes id type projectId occurredAt recordedAt actor { id name kind } priority filePath changeType`;

const PUBLISH = `mutation Publish($projectId: ID!, $input: FileChangeInput!) {
  publishFileChange(projectId: $projectId, input: $input) { offset id }
}`;
const PUBLISH_MANY = `mutation PublishMany($projectId: ID!, $events: [PublishItem!]!) {
  publishEvents(projectId: $projectId, events: $events) { offset }
}`;
const FOLLOW = `subscription Follow($projectId: ID!) { fileChange(projectId: $projectId) { ${FIELDS} } }`;
const RESUME = `subscription Resume($projectId: ID!, $after: String!) {
  fileChange(projectId: $projectId, after: $after) { ${FIELDS} }
}`;
const REPLAY = `subscription Replay($projectId: ID!, $since: DateTime!) {
  fileChange(projectId: $projectId, since: $since) { ${FIELDS} }
}`;

/** `number` comes back in every delivery as `sizeBytes`, so that the load client knows which one it has got. */
const payload = (number: number, filePath = `src/components/button-${number % 1_000}.tsx`) =>
  `{"filePath":"${filePath}","changeType":"MODIFIED","sizeBytes":${number}}`;

/** The same with a long path: a thousand of them are more than the kernel holds for a client that does not read. */
export const publishLargeBody = (first: number, count: number): string =>
  publishManyBody(first, count, 'x'.repeat(4_000));

const PUBLISH_HEAD = `{"query":${JSON.stringify(PUBLISH)},"operationName":"Publish","variables":{"projectId":`;

export const publishBody = (number: number, project = PROJECT): string =>
  `${PUBLISH_HEAD}"${project}","input":${payload(number)}}}`;

/** With so long a path that a subscriber gets about 1 kB. */
export const publishKilobyteBody = (number: number): string =>
  `${PUBLISH_HEAD}"${PROJECT}","input":${payload(number, KILOBYTE_PATH)}}}`;

const KILOBYTE_PATH = 'x'.repeat(700);

/** What the peers without GraphQL take. */
export const rawPublishBody = (number: number, project = PROJECT): string =>
  `{"projectId":"${project}","input":${payload(number)}}`;

export function publishManyBody(first: number, count: number, filePath?: string): string {
  const input = (index: number) => payload(first + index, filePath);
  const events = Array.from({ length: count }, (_, index) => `{"event":{"fileChange":${input(index)}}}`);
  const head = `{"query":${JSON.stringify(PUBLISH_MANY)},"operationName":"PublishMany"`;
  return `${head},"variables":{"projectId":"${PROJECT}","events":[${events.join(',')}]}}`;
}

/** A subscription to the events of one project. */
export interface FollowOperation {
  readonly query: string;
  readonly operationName: string;
  readonly variables: { readonly projectId: string; readonly [name: string]: string };
}

export const followOperation = (projectId = PROJECT): FollowOperation => ({
  query: FOLLOW,
  operationName: 'Follow',
  variables: { projectId },
});

/** Goes on after the event whose delivery had that cursor. */
export const resumeOperation = (after: string): FollowOperation => ({
  query: RESUME,
  operationName: 'Resume',
  variables: { projectId: PROJECT, after },
});

export const REPLAY_OPERATION: FollowOperation = {
  query: REPLAY,
  operationName: 'Replay',
  variables: { projectId: PROJECT, since: '1970-01-01T00:00:00.000Z' },
};
