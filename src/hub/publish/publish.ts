import { authorize, can, Denial, mayAutoCreate, publishableTypes, SYSTEM_PROJECT } from '../../auth/rights.js';
import type { Viewer } from '../../auth/viewer.js';
import { systemClock } from '../../core/clock.js';
import type { EventDefinition } from '../../core/declare/event.js';
import { badInput, hasCode, mapItems, TidingsError } from '../../core/errors.js';
import type { ProjectAbout } from '../../core/log/project-about.js';
import type { AppendEntry, AppendRequest, EventLog } from '../../core/log.js';
import type { Meter } from '../../core/observe/meter.js';
import { exemplarOf, inSpan, type Span, type Tracer } from '../../core/observe/tracing.js';
import { projectNotFound } from '../../core/project-id.js';
import type { AnyRecord, EventRecord, LiveRecord } from '../../core/record.js';
import type { Maintenance } from '../maintenance/maintenance.js';
import type { ProjectRules } from '../projects/project-rules.js';
import type { PublishRate } from './publish-rate.js';
import type { PublishItem, Stamp, Stamped } from './stamp.js';

/** How many events one call may publish. */
export const MAX_BATCH = 1_000;

/** Makes a project that a publisher with `autoCreate` published to; must not fail when it exists by now. */
export type AutoCreate = (viewer: Viewer, project: string) => Promise<void>;

/** Outcome of a publish. */
export interface Publication {
  /** In the order of the items. */
  readonly records: AnyRecord[];
  /** Whether an event of them is new: not that of an earlier use of its idempotency key. */
  readonly isNew: boolean;
}

interface OwnRecord {
  readonly project: string;
  readonly item: PublishItem;
  readonly idempotency?: AppendEntry['idempotency'];
  readonly create?: boolean;
  readonly about?: ProjectAbout;
  /** See `AppendRequest.urgent`. */
  readonly urgent?: boolean;
}

interface PublisherOptions {
  readonly log: EventLog;
  readonly stamp: Stamp;
  /** Limits how fast one credential publishes; no limit when absent. */
  readonly rate?: PublishRate;
  readonly meter: Meter;
  /** Null where tracing is off. */
  readonly tracer?: Tracer | null;
  readonly maintenance: Pick<Maintenance, 'isOpen' | 'admit'>;
  readonly rules: ProjectRules;
  /** Receives errors of the hub itself that no publisher is answered with. */
  readonly onError: (error: unknown) => void;
}

/** The one way in for events: what mutations, webhooks, watchers and the hub itself call. */
export class Publisher {
  readonly #log: EventLog;
  readonly #stamp: Stamp;
  readonly #rate: PublishRate | undefined;
  readonly #meter: Meter;
  readonly #tracer: Tracer | null;
  readonly #maintenance: PublisherOptions['maintenance'];
  readonly #rules: ProjectRules;
  readonly #onError: (error: unknown) => void;

  constructor(options: PublisherOptions) {
    this.#log = options.log;
    this.#stamp = options.stamp;
    this.#rate = options.rate;
    this.#meter = options.meter;
    this.#tracer = options.tracer ?? null;
    this.#maintenance = options.maintenance;
    this.#rules = options.rules;
    this.#onError = options.onError;
  }

  /**
   * Publishes 1 to 1,000 events to one project, all or none. When it resolves, those of durable types are as durable as
   * the engine promises and readable on every node; those of live-only types are delivered at most once.
   *
   * An error about one of several items has its index, from 0, as `extensions.index`.
   *
   * @throws TidingsError `UNAUTHENTICATED`, `FORBIDDEN`, `NOT_FOUND`, `BAD_USER_INPUT`, `PAYLOAD_TOO_LARGE`, `CONFLICT`,
   * `RATE_LIMITED`, `UNAVAILABLE`; nothing was written then.
   */
  async publish(
    viewer: Viewer | null,
    { project, items, autoCreate }: { project: string; items: readonly PublishItem[]; autoCreate: AutoCreate },
  ): Promise<Publication> {
    // One who may publish without reading may learn from the answer that the project exists: it writes there.
    authorize(viewer, 'PUBLISH', project);
    if (items.length < 1 || items.length > MAX_BATCH)
      throw badInput('events', `One call publishes 1 to ${MAX_BATCH} events`);
    if (!this.#maintenance.isOpen) await this.#maintenance.admit(viewer);
    if (!this.#rules.isEmpty) await this.#rules.requireWritable(project);
    await this.#rate?.take(viewer, items.length);
    const types = publishableTypes(viewer, project);
    const stamped = mapItems(items, (item) => {
      const entry = this.#stamp(viewer, project, item);
      if (types && !types.has(item.type)) throw typeForbidden(viewer, project, item.type);
      requirePublisher(viewer, project, entry.definition);
      return entry;
    });
    try {
      return await this.#write(project, stamped);
    } catch (error) {
      if (!hasCode(error, 'NOT_FOUND') || !mayAutoCreate(viewer, project)) throw error;
      await autoCreate(viewer, project);
      return this.#write(project, stamped);
    }
  }

  /** @throws TidingsError `UNAVAILABLE` during maintenance, to all but operators. */
  async requireOpen(viewer: Viewer): Promise<void> {
    if (!this.#maintenance.isOpen) await this.#maintenance.admit(viewer);
  }

  /** Counts what is done beside publishing as publishes. @throws TidingsError `RATE_LIMITED` */
  async admit(viewer: Viewer): Promise<void> {
    await this.#rate?.take(viewer, 1);
  }

  /**
   * Publishes an event of the hub's own about a project: rights were checked by the caller. Refused like any publish
   * during maintenance and of an archived project, but not to the hub itself. A change of the project itself is not refused
   * for being archived.
   *
   * @param request.idempotency as in `AppendEntry`; the result is then the first record.
   */
  async record(viewer: Viewer, { project, item, idempotency, create, about, urgent }: OwnRecord): Promise<EventRecord> {
    if (viewer.method !== 'INTERNAL') {
      await this.requireOpen(viewer);
      if (!about) await this.#rules.requireWritable(project);
    }
    const { entry } = this.#stamp(viewer, project, item);
    const entries = [idempotency ? { ...entry, idempotency } : entry];
    const [record] = await this.#append({ project, entries, create, about, urgent });
    return record!;
  }

  async #write(project: string, stamped: readonly Stamped[]): Promise<Publication> {
    const kept = stamped.filter(({ definition }) => definition.kept === 'log');
    if (kept.length < stamped.length && !(await this.#log.head(project))) throw projectNotFound(project);
    const appended = kept.length > 0 ? await this.#appendCounted(project, kept) : [];
    const records: AnyRecord[] = [];
    let next = 0;
    for (const { definition, entry } of stamped) {
      if (definition.kept === 'log') {
        records.push(appended[next++]!);
        continue;
      }
      const live = asLive(entry);
      await this.#announce(live, records.length > 0 || appended.length > 0);
      records.push(live);
    }
    // What the hub says of itself nobody has published.
    if (project !== SYSTEM_PROJECT) this.#meter.published(records.length);
    return { records, isNew: stamped.some(({ entry }, index) => entry.envelope.id === records[index]!.id) };
  }

  /** Appends, and counts what is new against the quota of the project. */
  async #appendCounted(project: string, kept: readonly Stamped[]): Promise<EventRecord[]> {
    const entries = kept.map(({ entry }) => entry);
    const day = this.#rules.isEmpty ? null : await this.#rules.take(project, entries);
    if (day === null) return this.#append({ project, entries });
    try {
      const records = await this.#append({ project, entries });
      this.#rules.give(
        project,
        entries.filter(({ envelope }, index) => records[index]!.id !== envelope.id),
        day,
      );
      return records;
    } catch (error) {
      // It may have been written all the same when the log went away.
      if (!hasCode(error, 'UNAVAILABLE')) this.#rules.give(project, entries, day);
      throw error;
    }
  }

  async #append(request: AppendRequest): Promise<EventRecord[]> {
    const startedAt = systemClock.elapsed();
    const span = this.#tracer && this.#appendSpan(this.#tracer, request);
    const records = await (span ? inSpan(span, () => this.#log.append(request)) : this.#log.append(request));
    const afterMs = systemClock.elapsed() - startedAt;
    this.#meter.appended(afterMs, span ? exemplarOf(span.traceId, afterMs) : undefined);
    return records;
  }

  /** Span of an append for a traced operation. The first entry speaks for all: they came together. */
  #appendSpan(tracer: Tracer, { project, entries }: AppendRequest): Span | null {
    const parent = entries[0]!.envelope.traceparent;
    if (!parent) return null;
    const attributes = { 'messaging.destination.name': project, 'messaging.batch.message_count': entries.length };
    return tracer.start('append', { kind: 'internal', parent, attributes });
  }

  /** @param isWritten whether part of the batch is out already: the call can then no longer answer that nothing was written. */
  async #announce(record: LiveRecord, isWritten: boolean): Promise<void> {
    try {
      await this.#log.announce(record);
    } catch (error) {
      if (!isWritten) throw error;
      // At most once: a live-only event may be lost, and `ready` reports a log that is away.
      if (!hasCode(error, 'UNAVAILABLE')) this.#onError(error);
    }
  }
}

/** What is announced of an event that is not stored. */
export const asLive = ({ envelope }: AppendEntry): LiveRecord => ({
  ...envelope,
  epoch: null,
  offset: null,
  sequence: null,
});

const typeForbidden = (viewer: Viewer, project: string, type: string) =>
  new TidingsError('FORBIDDEN', {
    message: `The credential may not publish events of type '${type}' here`,
    cause: new Denial(viewer, 'PUBLISH', project),
  });

function requirePublisher(viewer: Viewer, project: string, { name, from }: EventDefinition): void {
  if (from.includes('clients') || (from.includes('hub') && viewer.method === 'INTERNAL')) return;
  if (from.includes('admins') && can(viewer, 'ADMIN', project)) return;
  throw new TidingsError('FORBIDDEN', {
    message: `Events of type '${name}' are not published by clients`,
    cause: new Denial(viewer, 'PUBLISH', project),
  });
}
