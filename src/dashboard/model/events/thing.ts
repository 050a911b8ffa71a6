import type { Header } from './header.js';

/** Fields that name what an event is about, the ones that say most first. */
const FIELDS = [
  ...['taskId', 'riskId', 'buildId', 'deploymentId', 'runId', 'workflowId', 'messageId', 'memoryId'],
  ...['sha', 'filePath', 'url'],
];

/** What an event is about, such as the id of its task, its run or its file; null for nothing that has a name. */
export function thingOf({ payload, correlationId }: Header): string | null {
  const ids = Object.keys(payload).filter((name) => name.endsWith('Id'));
  const named = [...FIELDS, ...ids].map((name) => payload[name]).find((value) => typeof value === 'string' && value);
  return (named as string | undefined) ?? correlationId ?? null;
}
