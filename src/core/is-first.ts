import { hasCode } from './errors.js';

/** Whether a compare-and-set of a keyed record was made; false where another writer was quicker. Rejects as it does otherwise. */
export async function isFirst(change: Promise<unknown>): Promise<boolean> {
  try {
    await change;
    return true;
  } catch (error) {
    if (hasCode(error, 'CONFLICT')) return false;
    throw error;
  }
}
