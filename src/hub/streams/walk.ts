import { can, type Holder } from '../../auth/rights.js';
import { ALL_PROJECTS, type Cursors } from '../../core/cursor.js';
import type { ExpiryReason } from '../../core/errors.js';
import type { Page } from '../../core/log.js';
import type { AnyRecord, EventRecord } from '../../core/record.js';
import type { Registry } from '../../events/index.js';
import type { Feed } from './feed.js';
import { cursorExpired, type Gap, gapOf, type OnGap } from './gap.js';
import { filtersOfLog, type Selection, selects } from './selection.js';
import { leavesOut, readableProjects, type StreamLog } from './stream-log.js';

export interface WalkOptions {
  readonly log: StreamLog;
  readonly cursors: Cursors;
  /** A project id, or `ALL_PROJECTS`. */
  readonly id: string;
  readonly feed: Feed;
  readonly selection: Selection;
  readonly registry: Registry;
  /** How many records are read from the log at once. */
  readonly pageRecords: number;
}

/** How a feed is read with a selection and with the rights of a viewer. Readers that have both in common share it. */
export class Walk {
  readonly feed: Feed;
  readonly types: readonly string[] | undefined;
  readonly #options: WalkOptions;
  readonly #holder: Holder;
  /** Made when it is first needed: a reader in a group uses that of its group. */
  #selects: ((record: AnyRecord) => boolean) | null = null;

  constructor(options: WalkOptions, holder: Holder) {
    this.#options = options;
    this.#holder = holder;
    this.feed = options.feed;
    this.types = options.selection.types;
  }

  get isOverall(): boolean {
    return this.#options.id === ALL_PROJECTS;
  }

  /** Whether a record is delivered. The feed over all projects leaves out what may not be read, and `system`. */
  selects(record: AnyRecord): boolean {
    const { selection, registry } = this.#options;
    this.#selects ??= selects(selection, registry);
    if (!this.#selects(record)) return false;
    const { project } = record;
    return !this.isOverall || (!leavesOut(this.types, project) && can(this.#holder, 'READ', project));
  }

  positionOf(record: EventRecord): number {
    return this.isOverall ? record.sequence : record.offset;
  }

  /** Cursor after a record of the feed. */
  cursorOf({ run, sequence, offset }: EventRecord): string {
    const { cursors, id, feed } = this.#options;
    return cursors.seal(id, { epoch: feed.epoch, run, sequence, at: this.isOverall ? sequence : offset });
  }

  /** Cursor of a position up to the head. Where a copy of the log is put back it expires sooner than that of a record. */
  cursorAt(position: number): string {
    const { cursors, id, feed } = this.#options;
    const { epoch, run, sequence } = feed;
    return cursors.seal(id, { epoch, run, sequence, at: position });
  }

  /** One page of the log after a position, and up to another one where that is given. */
  async read(after: number, upTo?: number): Promise<Page> {
    const { log, id, selection, pageRecords } = this.#options;
    const projects = await readableProjects(log, this.#holder, { feed: id, types: selection.types });
    const before = upTo === undefined ? undefined : upTo + 1;
    return log.read({ feed: id, ...filtersOfLog(selection), projects, after, before, limit: pageRecords });
  }

  /**
   * Reads the page that joins up with a position. After each read the position is checked again: retention may run between
   * two reads.
   *
   * @param gap what was lost before; it grows by what is lost now.
   * @returns the page, with the position that it joins up with.
   * @throws TidingsError `CURSOR_EXPIRED`, with `CONTINUE` only where the history is another one.
   */
  async readOn(position: number, onGap: OnGap, gap?: Gap): Promise<{ page: Page; at: number; gap?: Gap }> {
    const { id, cursors } = this.#options;
    let [at, lost] = [position, gap];
    for (;;) {
      const page = await this.read(at);
      const reason = await this.expiry(at, page);
      if (!reason) return { page, at, gap: lost };
      if (reason !== 'TRIMMED' || onGap === 'FAIL') throw cursorExpired(reason, id, page, cursors);
      lost = gapOf(reason, lost ? lost.from - 1 : at, page);
      at = page.floor;
    }
  }

  /** Why nobody can go on from a position by this page without losing something; null when all can. */
  async expiry(at: number, page: Page): Promise<ExpiryReason | null> {
    const { feed } = this;
    if (page.epoch !== feed.epoch) return 'EPOCH';
    if (at > page.head) return 'AHEAD';
    // A new run has begun, before the page was read or after: what the feed or the page has shown may be lost since.
    if (page.run !== feed.run) {
      const { log } = this.#options;
      if (!((await log.knows(feed.seen)) && (await log.knows(page)))) return 'EPOCH';
    }
    feed.saw(page);
    return at < page.floor ? 'TRIMMED' : null;
  }

  /** The same walk with rights that stay as they are now: for many who have equal ones. */
  withRightsOfNow(): Walk {
    const grants = this.#holder.grants();
    return new Walk(this.#options, { grants: () => grants });
  }
}
