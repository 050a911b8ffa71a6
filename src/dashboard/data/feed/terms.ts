import { type Client, type ClientError, DeclaredTypesDocument, EventActorsDocument } from '../../../client/index.js';
import type { Actor } from '../../model/events/header.js';

/** The hub counts over so much time at most. */
const COUNTED_MS = 399 * 86_400_000;

export const readTypes = async (client: Client, signal: AbortSignal) =>
  (await client.query(DeclaredTypesDocument, {}, { signal })).eventTypes.map(({ type }) => type);

/** Whoever has published in a project; null where they are too many. */
export async function readActors(client: Client, project: string, signal: AbortSignal): Promise<Actor[] | null> {
  const variables = { projectId: project, since: new Date(Date.now() - COUNTED_MS).toISOString() };
  try {
    const { eventCounts } = await client.query(EventActorsDocument, variables, { signal });
    return eventCounts.counts.map(({ actor }) => actor!);
  } catch (error) {
    if ((error as ClientError).code === 'BAD_USER_INPUT') return null;
    throw error;
  }
}
