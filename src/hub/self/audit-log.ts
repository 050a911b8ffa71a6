import { monotonicFactory } from 'ulid';
import { AUDIT_PROJECT, type AuditAction, type AuditEntry, type RecordAudit } from '../../auth/audit.js';
import { authenticated, authorize, can, Denial } from '../../auth/rights.js';
import type { Viewer } from '../../auth/viewer.js';
import type { Clock } from '../../core/clock.js';
import { ALL_PROJECTS, type Cursors } from '../../core/cursor.js';
import { hasCode, TidingsError } from '../../core/errors.js';
import type { AppendEntry, AppendRequest, EventLog } from '../../core/log.js';
import type { EventRecord } from '../../core/record.js';
import { spelledOut } from '../../core/text/content.js';
import { type Page, type PageRequest, pageSize, readPage } from '../streams/history.js';
import type { EventWriter } from './event-writer.js';

/** Wire name of the records. No declaration bears it, so that they are events to nobody. */
const TYPE = 'audit_entry';
const CAPACITY = 10_000;
/** Longer text of others is cut off: an entry names things, it does not keep them. */
const MAX_TEXT = 256;

/** An entry as it is kept. */
export interface KeptAuditEntry extends AuditEntry {
  readonly id: string;
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
}

/** Which entries are wanted; what is absent does not narrow. Times are milliseconds since 1970 UTC. */
export interface AuditRequest extends PageRequest {
  readonly actions?: readonly AuditAction[];
  readonly actorId?: string;
  readonly projectId?: string;
  readonly address?: string;
  readonly since?: number;
  readonly until?: number;
}

type Waiting = { readonly at: number; readonly entry: AuditEntry };

/**
 * Who did what, when and from where, kept in the log beside the projects, in one that no client can name. Entries are
 * written in the background, in order; retention is that of any project.
 */
export class AuditLog {
  readonly #log: EventLog;
  readonly #cursors: Cursors;
  readonly #clock: Clock;
  readonly #writer: EventWriter;
  readonly #push: (waiting: Waiting) => void;
  readonly #nextId = monotonicFactory();

  constructor(options: { log: EventLog; cursors: Cursors; clock: Clock; writer: EventWriter }) {
    const { log, cursors, clock, writer } = options;
    this.#log = log;
    this.#cursors = cursors;
    this.#clock = clock;
    const write = (batch: readonly Waiting[], lost: number) => this.#write(batch, lost);
    this.#writer = writer;
    this.#push = writer.queue({ write, capacity: CAPACITY });
  }

  /** Takes an entry; never waits and never fails. */
  readonly record: RecordAudit = (entry) => {
    const members = Object.entries({ ...NOTHING, ...entry }).map(([name, text]) => [name, text && short(text)]);
    this.#push({ at: this.#clock.now(), entry: Object.fromEntries(members) });
  };

  /**
   * A page of entries, oldest first, those that were recorded on this node until now included. ADMIN on `*` reads all of
   * them, ADMIN on a project those of the project.
   *
   * @throws TidingsError `UNAUTHENTICATED`, `FORBIDDEN`, `NOT_FOUND`, `BAD_USER_INPUT`, `CURSOR_INVALID`, `CURSOR_EXPIRED`.
   */
  async read(viewer: Viewer | null, request: AuditRequest): Promise<Page<KeptAuditEntry>> {
    requireRight(viewer, request.projectId);
    await this.#writer.flush();
    pageSize(request);
    // The first entry makes the place where they are kept.
    if (!(await this.#log.head(AUDIT_PROJECT))) return NO_PAGE;
    const { since, until, first, last, after, before } = request;
    const page = await readPage(
      { log: this.#log, cursors: this.#cursors },
      { first, last, after, before },
      { query: { feed: AUDIT_PROJECT, types: [TYPE], since, until }, selected: (record) => fits(request, record) },
    );
    return { ...page, edges: page.edges.map(({ cursor, node }) => ({ cursor, node: toEntry(node) })) };
  }

  /** Writes what waits. */
  flush(): Promise<void> {
    return this.#writer.flush();
  }

  async #write(batch: readonly Waiting[], lost: number): Promise<void> {
    const entries = batch.map((waiting) => this.#entryOf(waiting));
    if (lost > 0) entries.push(this.#entryOf({ at: this.#clock.now(), entry: lostEntries(lost) }));
    const append = { project: AUDIT_PROJECT, entries };
    try {
      await this.#log.append(append);
    } catch (error) {
      if (!hasCode(error, 'NOT_FOUND')) throw error;
      await this.#writeFirst(append);
    }
  }

  async #writeFirst(append: AppendRequest): Promise<void> {
    const about = { name: 'Audit log', description: null, createdAt: this.#clock.now() };
    try {
      await this.#log.append({ ...append, create: true, about });
    } catch (error) {
      // Another node has just made it.
      if (!hasCode(error, 'CONFLICT')) throw error;
      await this.#log.append(append);
    }
  }

  #entryOf({ at, entry }: Waiting): AppendEntry {
    const payload = { ...entry };
    return {
      envelope: {
        ...{ id: this.#nextId(at), type: TYPE, project: AUDIT_PROJECT, occurredAt: at, recordedAt: at },
        ...{ actor: HUB, priority: 'NORMAL', correlationId: null, causationId: null, tags: [], key: null, payload },
      },
      body: JSON.stringify(payload),
    };
  }
}

const NO_PAGE: Page<KeptAuditEntry> = {
  edges: [],
  pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
};

const HUB = { id: 'hub', name: 'hub', kind: 'HUB' } as const;

const NOTHING = {
  ...{ actorId: null, credential: null, address: null },
  ...{ projectId: null, target: null, reason: null },
};

const lostEntries = (count: number): AuditEntry => ({
  ...NOTHING,
  action: 'ENTRIES_LOST',
  reason: `${count} entries did not fit into the backlog`,
});

function requireRight(viewer: Viewer | null, projectId: string | undefined): asserts viewer is Viewer {
  authenticated(viewer);
  if (projectId !== undefined) return authorize(viewer, 'ADMIN', projectId);
  if (!can(viewer, 'ADMIN', ALL_PROJECTS))
    throw new TidingsError('FORBIDDEN', {
      message: 'Reading the whole audit log needs ADMIN on *',
      cause: new Denial(viewer, 'ADMIN', ALL_PROJECTS),
    });
}

function fits({ actions, ...wanted }: AuditRequest, { payload }: EventRecord): boolean {
  const { action, actorId, projectId, address } = payload as unknown as AuditEntry;
  return (
    (actions === undefined || actions.includes(action)) &&
    (wanted.actorId === undefined || wanted.actorId === actorId) &&
    (wanted.projectId === undefined || wanted.projectId === projectId) &&
    (wanted.address === undefined || wanted.address === address)
  );
}

const toEntry = ({ id, occurredAt, payload }: EventRecord): KeptAuditEntry => ({
  ...(payload as unknown as AuditEntry),
  id,
  at: occurredAt,
});

/** Text of a rejected client as it can be shown, cut off: otherwise such clients could fill the log. */
function short(text: string): string {
  const shown = spelledOut(text.slice(0, MAX_TEXT));
  return text.length > MAX_TEXT ? `${shown}…` : shown;
}
