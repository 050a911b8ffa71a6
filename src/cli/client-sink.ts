import {
  ClaimProjectDocument,
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

/**
 * Makes the project unless it exists; where it exists, it is made the one of the folder. A key that may do neither may
 * still publish to it.
 *
 * @param folder digest of the folder; absent where the project may have the events of several.
 * @throws ClientError `CONFLICT` when it is the project of another folder.
 */
export async function ensureProject(client: Client, id: string, folder?: string): Promise<void> {
  const refused = (error: unknown, ...codes: string[]) => error instanceof ClientError && codes.includes(error.code);
  try {
    await client.mutate(CreateProjectDocument, { input: { id, folder } });
    return;
  } catch (error) {
    if (!refused(error, 'CONFLICT', 'FORBIDDEN', 'NOT_FOUND')) throw error;
  }
  if (folder === undefined) return;
  try {
    await client.mutate(ClaimProjectDocument, { id, folder });
  } catch (error) {
    if (!refused(error, 'FORBIDDEN', 'NOT_FOUND')) throw error;
  }
}
