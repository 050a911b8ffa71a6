import { HUB_VIEWER } from '../auth/hub-viewer.js';
import { authenticated, authorize, SYSTEM_PROJECT } from '../auth/rights.js';
import type { Viewer } from '../auth/viewer.js';
import type { Clock } from '../core/clock.js';
import { ALL_PROJECTS, type Cursors } from '../core/cursor.js';
import { TidingsError } from '../core/errors.js';
import type { EventLog, LatestQuery, Readiness } from '../core/log.js';
import { Measurements } from '../core/observe/measurements.js';
import type { Tracer } from '../core/observe/tracing.js';
import type { AnyRecord, EventRecord } from '../core/record.js';
import { NO_SIGNALS } from '../core/signals.js';
import type { Registry } from '../events/index.js';
import { Broadcasts } from './broadcasts/broadcasts.js';
import { ClientConnections } from './connections/client-connections.js';
import { everyLatest } from './every-latest.js';
import { ForgeHooks } from './forge-hooks.js';
import type { HubOptions } from './hub-options.js';
import { Insights } from './insights/insights.js';
import { Maintenance } from './maintenance/maintenance.js';
import { asStream } from './maintenance/maintenance-stream.js';
import { NodeInquiry } from './nodes/node-inquiry.js';
import { Presence } from './presence/presence.js';
import { ProjectRules } from './projects/project-rules.js';
import { Projects } from './projects/projects.js';
import { Retention } from './projects/retention.js';
import { asLive, type Publication, Publisher } from './publish/publish.js';
import { eventRate, PublishRate } from './publish/publish-rate.js';
import { createStamp, type PublishItem, type Stamp } from './publish/stamp.js';
import { AuditLog } from './self/audit-log.js';
import { EventWriter } from './self/event-writer.js';
import { engineComponent, logComponent } from './self/health/components.js';
import { Health } from './self/health/health.js';
import { nodesComponent } from './self/health/nodes-health.js';
import { LogFigures } from './self/log-figures.js';
import { SourceDirectory } from './self/source-directory.js';
import { systemQueue } from './self/system-events.js';
import { Statistics } from './statistics/statistics.js';
import { causesOf, effectsOf, isReadable } from './streams/causality.js';
import { Feeds } from './streams/feeds.js';
import { sequenceOf } from './streams/gap.js';
import { type HistoryPage, type HistoryRequest, readHistory } from './streams/history.js';
import { openReplay, type ReplayRequest } from './streams/open-replay.js';
import { openStream, type StreamParts, type SubscribeRequest } from './streams/open-stream.js';
import type { Reader } from './streams/reader.js';
import type { Replay } from './streams/replay.js';
import { checkCount, type Scope } from './streams/start-position.js';
import { streamableLog, waitForLog } from './streams/stream-log.js';

const READING = { tailRecords: 1_024, pageRecords: 256 };

/** The hub proper: every verb takes the viewer, and checks its rights, whichever door the call came through. */
export class Hub {
  readonly registry: Registry;
  readonly cursors: Cursors;
  readonly projects: Projects;
  readonly audit: AuditLog;
  readonly broadcasts: Broadcasts;
  readonly retention: Retention;
  readonly presence: Presence;
  readonly measurements: Measurements;
  /** Null where tracing is off. */
  readonly tracer: Tracer | null;
  readonly health: Health;
  readonly sources: SourceDirectory;
  /** Figures of the log in the measurements. */
  readonly logFigures: LogFigures;
  readonly forgeHooks: ForgeHooks;
  readonly insights: Insights;
  /** Connections of clients to all nodes. */
  readonly connections: ClientConnections;
  readonly statistics: Statistics;
  readonly maintenance: Maintenance;
  readonly rules: ProjectRules;
  /** Asks the nodes that share the log. */
  readonly nodes: NodeInquiry;
  /** Publishes an event of the hub itself to the project `system`, in the background. Neither waits nor fails. */
  readonly recordSystemEvent: (item: PublishItem) => void;
  readonly #log: EventLog;
  readonly #clock: Clock;
  readonly #stamp: Stamp;
  readonly #publisher: Publisher;
  readonly #feeds: Feeds;
  readonly #writer: EventWriter;
  readonly #streams: StreamParts;
  /** Whether it is known who may read what, and cursors can be sealed. */
  readonly #mayStream: () => boolean;
  /** From then on nobody waits for the log. */
  #stopping = false;

  constructor(options: HubOptions) {
    const { log, clock, registry, cursors, publishRate: perSecond, measurements = new Measurements() } = options;
    const { tracer = null, metricStore, onError } = options;
    this.measurements = measurements;
    this.tracer = tracer;
    this.logFigures = new LogFigures({ log, measurements });
    this.registry = registry;
    this.cursors = cursors;
    this.#log = log;
    this.#clock = clock;
    this.#stamp = createStamp(options);
    const limits = { clock, meter: measurements, shared: log.shared?.buckets };
    const rate = perSecond === undefined ? undefined : new PublishRate({ ...eventRate(perSecond), ...limits });
    this.#writer = new EventWriter({ clock, onError });
    this.audit = new AuditLog({ log, cursors, clock, writer: this.#writer });
    const publishSystem = (items: readonly PublishItem[]) => this.publish(HUB_VIEWER, SYSTEM_PROJECT, items);
    const { secretBox: box, signals = NO_SIGNALS } = options;
    this.maintenance = new Maintenance({
      ...{ records: log.records, clock, signals, measurements },
      ...{ audit: this.audit.record, publish: (item) => publishSystem([item]), onError },
    });
    this.rules = new ProjectRules({ log, clock, signals, meter: measurements, onError });
    const { maintenance, rules } = this;
    const meter = measurements;
    this.#publisher = new Publisher({ log, stamp: this.#stamp, rate, meter, maintenance, rules, tracer, onError });
    this.recordSystemEvent = systemQueue(this.#writer, publishSystem, options.onError);
    this.nodes = new NodeInquiry({ signals, clock, onError });
    this.health = new Health({
      ...{ log, clock, nodes: this.nodes, settings: options.health, audit: this.audit.record },
      ...{ record: this.recordSystemEvent, publish: publishSystem, onError },
      announce: (item) => log.announce(asLive(this.#stamp(HUB_VIEWER, SYSTEM_PROJECT, item).entry)),
    });
    this.health.register(logComponent(this, log), engineComponent(log, clock));
    if (log.shared) this.health.register(nodesComponent(this.nodes));
    this.sources = new SourceDirectory(this.health);
    this.sources.measure(measurements);
    this.connections = new ClientConnections({ nodes: this.nodes, log, clock, audit: this.audit.record, onError });
    this.insights = new Insights({ log, registry, clock, cursors, rate });
    const { nodes, health } = this;
    const connections = () => this.connections.ofThisNode;
    this.statistics = new Statistics({ nodes, health, connections, measurements, clock, metricStore, onError });
    this.forgeHooks = new ForgeHooks({ records: log.records, clock, box, audit: this.audit.record });
    const { record: audit } = this.audit;
    this.projects = new Projects({ log, publisher: this.#publisher, clock, audit, rules, policy: options.retention });
    const { tailRecords, pageRecords } = options.reading ?? READING;
    this.#mayStream = () => cursors.usable && options.rightsAreKnown?.() !== false;
    const streamLog = streamableLog(log, this.#mayStream);
    this.#feeds = new Feeds({ log: streamLog, clock, tailRecords, onError });
    this.broadcasts = new Broadcasts({
      ...{ log, clock, cursors, publisher: this.#publisher, projects: this.projects, audit, onError },
      ...{ meter: measurements, keptDays: options.retention.days, policy: options.broadcasting },
      follow: (viewer, request, scope) => this.#follow(viewer, request, scope),
    });
    this.retention = new Retention({
      ...{ log, clock, registry, meter: measurements, policy: options.retention, onError },
      onProjects: (projects) => rules.refresh(projects),
    });
    this.presence = new Presence({
      ...{ log, clock, rate, stamp: this.#stamp, feeds: this.#feeds, projects: this.projects },
      ...{ signals, onError },
      waitForLog: (begin) => this.#waitForLog(begin),
    });
    const { presence } = this;
    this.#streams = { log: streamLog, cursors, registry, feeds: this.#feeds, presence, pageRecords, meter, clock };
    presence.measure(measurements);
  }

  /**
   * Publishes 1 to 1,000 events to one project, all or none, in their order. Durable and readable on every node when it
   * resolves. See `Publisher.publish` for the errors.
   */
  async publish(viewer: Viewer | null, project: string, items: readonly PublishItem[]): Promise<AnyRecord[]> {
    return (await this.publication(viewer, project, items)).records;
  }

  /** Publishes as `publish` does, and reports whether any of it is new. */
  publication(viewer: Viewer | null, project: string, items: readonly PublishItem[]): Promise<Publication> {
    const autoCreate = (publisher: Viewer, id: string) => this.projects.ensure(publisher, id);
    return this.#publisher.publish(viewer, { project, items, autoCreate });
  }

  /**
   * Opens a stream. It must be ended with `return()`. While the log is away it waits for it, up to 20 s.
   *
   * @throws TidingsError `UNAUTHENTICATED`, `NOT_FOUND`, `BAD_USER_INPUT`, `CURSOR_INVALID`, `CURSOR_EXPIRED`, `UNAVAILABLE`.
   */
  subscribe(viewer: Viewer | null, request: SubscribeRequest): Promise<Reader> {
    this.broadcasts.seen(viewer);
    const stream = asStream(viewer, request);
    return this.#follow(viewer, stream.request, stream.scope);
  }

  /** Opens a replay of a range of the history, which ends by itself. @throws TidingsError as `subscribe`. */
  replay(viewer: Viewer | null, request: ReplayRequest): Promise<Replay> {
    this.broadcasts.seen(viewer);
    return this.#waitForLog(() => openReplay(this.#streams, viewer, asStream(viewer, request)));
  }

  /** @param scope what the stream is about, where that is not what the viewer may read. */
  #follow(viewer: Viewer | null, request: SubscribeRequest, scope: Scope | null): Promise<Reader> {
    return this.#waitForLog(() => openStream(this.#streams, viewer, { request, scope }));
  }

  #waitForLog<T>(begin: () => Promise<T>): Promise<T> {
    const isAway = () => !this.#stopping && (this.standing.status === 'unreachable' || !this.#mayStream());
    return waitForLog(begin, { clock: this.#clock, isAway });
  }

  /** A page of the past; see `readHistory`. */
  history(viewer: Viewer | null, request: HistoryRequest): Promise<HistoryPage> {
    return readHistory({ log: this.#log, cursors: this.cursors, registry: this.registry }, viewer, request);
  }

  /**
   * The latest event of each key, or of these keys, in the order of the keys; all of them without `first`. They outlive
   * the retention of the log.
   */
  async latest(
    viewer: Viewer | null,
    { first, ...query }: Omit<LatestQuery, 'first'> & { readonly first?: number },
  ): Promise<EventRecord[]> {
    authorize(viewer, 'READ', query.project);
    if (first === undefined) return everyLatest(this.#log, query);
    checkCount('first', first);
    return this.#log.latest({ ...query, first });
  }

  /** @throws TidingsError `NOT_FOUND` for an event that does not exist, was trimmed or may not be read. */
  async event(viewer: Viewer | null, id: string): Promise<EventRecord> {
    authenticated(viewer);
    const record = await this.#log.find(id);
    if (!record || !isReadable(record, { registry: this.registry, viewer }))
      throw new TidingsError('NOT_FOUND', { message: 'No such event' });
    return record;
  }

  /** See `causesOf`. @throws TidingsError as `event`; `BAD_USER_INPUT` unless `first` is from 0 to 500. */
  why(viewer: Viewer | null, id: string, first: number): Promise<EventRecord[]> {
    return this.#related(causesOf, viewer, { id, first });
  }

  /** See `effectsOf`. @throws TidingsError as `why`. */
  effects(viewer: Viewer | null, id: string, first: number): Promise<EventRecord[]> {
    return this.#related(effectsOf, viewer, { id, first });
  }

  async #related(relatedTo: typeof causesOf, viewer: Viewer | null, { id, first }: { id: string; first: number }) {
    authenticated(viewer);
    checkCount('first', first);
    const record = await this.event(viewer, id);
    return relatedTo(record, { log: this.#log, registry: this.registry, viewer, first });
  }

  /** The cursor after a record of this project, good for its project's streams. Null for live-only events. */
  cursorOf(record: AnyRecord): string | null {
    if (record.offset === null) return null;
    const { project, epoch, run, sequence, offset: at } = record;
    return this.cursors.seal(project, { epoch, run, sequence, at });
  }

  /**
   * The record in the feed over all projects that a cursor names, whether or not retention has removed it.
   *
   * @throws TidingsError `CURSOR_INVALID`, `CURSOR_EXPIRED`.
   */
  sequenceOf(cursor: string): Promise<number> {
    return sequenceOf(cursor, { log: this.#log, cursors: this.cursors });
  }

  /**
   * Announces to the streams of this node only that it stops: `server_shutdown` in every project they follow. Of a project
   * other than `system`, only streams that name the type get it.
   */
  announceShutdown(graceMs: number): void {
    this.#stopping = true;
    this.presence.retire();
    const item = { type: 'server_shutdown', payload: { graceMs } };
    const projects = new Set([SYSTEM_PROJECT, ...this.#feeds.followed.filter((id) => id !== ALL_PROJECTS)]);
    this.#feeds.announce([...projects].map((project) => asLive(this.#stamp(HUB_VIEWER, project, item).entry)));
  }

  /** Whether the log can be written now, and cursors be made. Never rejects. */
  async ready(): Promise<Readiness> {
    return this.#withCursors(await this.#log.ready());
  }

  /** The same as far as it is known, touching neither disk nor engine. */
  get standing(): Readiness {
    return this.#withCursors(this.#log.standing);
  }

  /** Ends every stream and stops the background work. The log states open: it was not opened here. */
  async close(): Promise<void> {
    this.#stopping = true;
    this.nodes.close();
    await this.health.close();
    await this.statistics.close();
    await this.#feeds.close();
    await this.maintenance.close();
    await this.broadcasts.close();
    await this.presence.close();
    await this.retention.close();
    await this.rules.close();
    await this.#writer.close();
  }

  #withCursors(readiness: Readiness): Readiness {
    if (readiness.status !== 'ready' || this.cursors.usable) return readiness;
    return { ...readiness, status: 'unreachable', detail: 'The key of the cursors was not read yet' };
  }
}
