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
const REPLAY = `subscription Replay($projectId: ID!, $since: DateTime!) {
  fileChange(projectId: $projectId, since: $since) { ${FIELDS} }
}`;

/** `number` comes back in every delivery as `sizeBytes`, so that the load client knows which one it has got. */
const payload = (number: number) =>
  `{"filePath":"src/components/button-${number % 1_000}.tsx","changeType":"MODIFIED","sizeBytes":${number}}`;

/** The same with a long path: a thousand of them are more than the kernel holds for a client that does not read. */
export function publishLargeBody(first: number, count: number): string {
  const path = 'x'.repeat(4_000);
  const input = (number: number) => `{"filePath":"${path}","changeType":"MODIFIED","sizeBytes":${number}}`;
  const events = Array.from({ length: count }, (_, index) => `{"event":{"fileChange":${input(first + index)}}}`);
  const head = `{"query":${JSON.stringify(PUBLISH_MANY)},"operationName":"PublishMany"`;
  return `${head},"variables":{"projectId":"${PROJECT}","events":[${events.join(',')}]}}`;
}

const PUBLISH_HEAD = `{"query":${JSON.stringify(PUBLISH)},"operationName":"Publish","variables":{"projectId":"${PROJECT}"`;

export const publishBody = (number: number): string => `${PUBLISH_HEAD},"input":${payload(number)}}}`;

/** What the peer without GraphQL takes. */
export const rawPublishBody = (number: number): string => `{"projectId":"${PROJECT}","input":${payload(number)}}`;

export function publishManyBody(first: number, count: number): string {
  const events = Array.from({ length: count }, (_, index) => `{"event":{"fileChange":${payload(first + index)}}}`);
  const head = `{"query":${JSON.stringify(PUBLISH_MANY)},"operationName":"PublishMany"`;
  return `${head},"variables":{"projectId":"${PROJECT}","events":[${events.join(',')}]}}`;
}

export const FOLLOW_OPERATION = { query: FOLLOW, operationName: 'Follow', variables: { projectId: PROJECT } };
export const REPLAY_OPERATION = {
  query: REPLAY,
  operationName: 'Replay',
  variables: { projectId: PROJECT, since: '1970-01-01T00:00:00.000Z' },
};
