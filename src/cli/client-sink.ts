import {
  type Client,
  ClientError,
  CommitHistoryDocument,
  CreateProjectDocument,
  PublishEventsDocument,
  PublishedCommitsDocument,
} from '../client/index.js';
import type { CommitSink } from '../sources/index.js';
import { publishItem } from './publish-item.js';

/** The sink of a source that runs beside the hub: one project, by the public schema. */
export function createClientSink(client: Client, projectId: string): CommitSink {
  return {
    publish: (items) =>
      client.mutate(PublishEventsDocument, {
        projectId,
        events: items.map(({ type, payload, options: { idempotencyKey, occurredAt } }) =>
          publishItem(type, payload, {
            idempotencyKey,
            ...(occurredAt !== undefined && { occurredAt: new Date(occurredAt).toISOString() }),
          }),
        ),
      }),
    async lastCommit() {
      const { project } = await client.query(CommitHistoryDocument, { projectId });
      return project?.commitHistory.nodes[0]?.sha ?? null;
    },
    async publishedCommits(shas) {
      const { project } = await client.query(PublishedCommitsDocument, { projectId, shas: [...shas] });
      return new Set(project?.latestCommit.flatMap(({ sha }) => sha ?? []));
    },
  };
}

/** Makes the project unless it exists. A key that may not make projects may still publish to one. */
export async function ensureProject(client: Client, id: string): Promise<void> {
  try {
    await client.mutate(CreateProjectDocument, { input: { id } });
  } catch (error) {
    if (!(error instanceof ClientError && ['CONFLICT', 'FORBIDDEN', 'NOT_FOUND'].includes(error.code))) throw error;
  }
}
