import {
  ClaimProjectDocument,
  type Client,
  ClientError,
  CreateProjectDocument,
  type CreateProjectInput,
} from '../client/index.js';

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
