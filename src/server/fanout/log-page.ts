import type { Page } from '../../core/log.js';
import type { Walk } from '../../hub/streams/walk.js';

/** Reads a page after a position, for all members there. Null where the reader of each member has to say why there is none. */
export async function readPage(walk: Walk, at: number): Promise<Page | null> {
  try {
    const page = await walk.read(at, walk.feed.head);
    return (await walk.expiry(at, page)) ? null : page;
  } catch {
    // Each reader repeats the read and reports its failure to its own consumer.
    return null;
  }
}
