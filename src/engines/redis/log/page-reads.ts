import { SharedReads } from '../../../core/async/shared-reads.js';
import { TaskLimit } from '../../../core/async/task-limit.js';
import type { Page, ReadQuery } from '../../../core/log.js';
import type { Link } from '../link/link.js';
import { pageArguments, readPage } from './read.js';

/** Pages that a node reads at once. Redis answers what it was sent together before it turns to anybody else. */
const AT_ONCE = 8;

/**
 * The pages that this node reads. When a thousand streams resume, those that want the same page share it, and the others
 * take turns: otherwise Redis would answer nothing else for seconds, heartbeats neither, and the link would count as lost.
 */
export class PageReads {
  readonly #limit = new TaskLimit(AT_ONCE);
  readonly #reads: SharedReads<Page>;

  constructor(link: Link) {
    const read = (args: readonly string[]) => this.#limit.run(() => readPage(link, args));
    this.#reads = new SharedReads((text) => read(JSON.parse(text) as string[]));
  }

  /** A page as of the call, or later. @throws TidingsError `NOT_FOUND`: no such project. */
  read(query: ReadQuery): Promise<Page> {
    return this.#reads.read(JSON.stringify(pageArguments(query)));
  }
}
