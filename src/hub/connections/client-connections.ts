import { by, type RecordAudit } from '../../auth/audit.js';
import { authorizeSystem } from '../../auth/rights.js';
import type { Viewer } from '../../auth/viewer.js';
import type { Clock } from '../../core/clock.js';
import { ALL_PROJECTS } from '../../core/cursor.js';
import { hasCode, TidingsError } from '../../core/errors.js';
import type { EventLog } from '../../core/log.js';
import type { NodeIdentity } from '../nodes/node-directory.js';
import type { Answers, MissingNode, NodeInquiry } from '../nodes/node-inquiry.js';
import type { ClientConnection, ConnectionDirectory, StreamState } from './connection-directory.js';
import { cutPage, mergePages, type NodePage, type PageOfKeys } from './connection-page.js';
import {
  type ConnectionFilter,
  type ConnectionOrder,
  type ConnectionReport,
  matches,
  orderKey,
  reportOf,
} from './connection-report.js';

const LIST = 'connections';
const GET = 'connection';
const CLOSE = 'close-connection';
/** Streams of one answer whose next event is read from the log, to tell its age. */
const MAX_READS = 50;
/** How long connections that resume from the same position share one read of the log. */
const SHARED_MS = 1_000;

/** A connection with the node that has it. */
export interface NodeConnection extends ConnectionReport {
  readonly node: NodeIdentity;
}

interface ListQuestion {
  readonly filter: ConnectionFilter;
  readonly order: ConnectionOrder;
  readonly page: PageOfKeys;
}

export interface ConnectionPage {
  readonly items: readonly { readonly key: string; readonly connection: NodeConnection }[];
  readonly hasMore: boolean;
  /** Nodes whose connections are not among them. */
  readonly missing: readonly MissingNode[];
}

interface ClientConnectionsOptions {
  readonly nodes: NodeInquiry;
  readonly log: Pick<EventLog, 'read'>;
  readonly clock: Clock;
  readonly audit: RecordAudit;
  readonly onError: (error: unknown) => void;
}

const noSuchConnection = () => new TidingsError('NOT_FOUND', { message: 'No such connection' });

/** The connections of clients to all nodes, for operators. */
export class ClientConnections {
  readonly #options: ClientConnectionsOptions;
  #directory: ConnectionDirectory | null = null;
  /** Times of the first records after positions, by project and position. Those of the last second. */
  readonly #recordedAt = new Map<string, Promise<number | null>>();

  constructor(options: ClientConnectionsOptions) {
    this.#options = options;
    options.nodes.answer(LIST, (question: ListQuestion) => this.#list(question));
    options.nodes.answer(GET, (id: string) => this.#get(id));
    options.nodes.answer(CLOSE, (id: string) => this.#close(id));
  }

  /** Sets the connections of this node. */
  locate(directory: ConnectionDirectory): void {
    this.#directory = directory;
  }

  /** Those of this node. */
  get ofThisNode(): readonly ClientConnection[] {
    return this.#directory?.list() ?? [];
  }

  /** A page of the connections of all nodes. @throws TidingsError `UNAUTHENTICATED`, `FORBIDDEN`. */
  async list(viewer: Viewer | null, { filter, order, page }: ListQuestion): Promise<ConnectionPage> {
    authorizeSystem(viewer, 'MONITOR');
    const question: ListQuestion = { filter, order, page };
    const { answers, missing } = await this.#options.nodes.ask<NodePage>(LIST, question);
    const pages = answers.map(({ node, value: { items, hasMore } }) => ({
      items: items.map(({ key, report }) => ({ key, report, connection: { ...report, node } })),
      hasMore,
    }));
    return { ...mergePages(pages, page), missing };
  }

  /** @throws TidingsError `UNAUTHENTICATED`, `FORBIDDEN`, `NOT_FOUND`; `UNAVAILABLE` where a node has not answered. */
  async get(viewer: Viewer | null, id: string): Promise<NodeConnection> {
    authorizeSystem(viewer, 'MONITOR');
    return found(await this.#options.nodes.ask<ConnectionReport | null>(GET, id));
  }

  /** Closes a connection to any node, with a reason for its client. @returns it as it was. @throws as `get`. */
  async close(viewer: Viewer | null, id: string): Promise<NodeConnection> {
    authorizeSystem(viewer, 'MODERATE');
    const closed = found(await this.#options.nodes.ask<ConnectionReport | null>(CLOSE, id));
    this.#options.audit({ action: 'CONNECTION_CLOSED', ...by(viewer), target: id });
    return closed;
  }

  async #list({ filter, order, page }: ListQuestion): Promise<NodePage> {
    const { nodeId } = filter;
    const isOther = nodeId != null && nodeId !== this.#options.nodes.directory.self.id;
    const wanted = isOther ? [] : this.ofThisNode.filter((connection) => matches(connection, filter));
    const keys = wanted.map((connection) => [orderKey(connection, order), () => reportOf(connection)] as const);
    const { items, hasMore } = cutPage(keys, page);
    const reports = await this.#withLag(items.map(({ report }) => report));
    return { items: items.map(({ key }, index) => ({ key, report: reports[index]! })), hasMore };
  }

  async #get(id: string): Promise<ConnectionReport | null> {
    const connection = this.#directory?.get(id);
    if (!connection) return null;
    const [report] = await this.#withLag([reportOf(connection)]);
    return report!;
  }

  /** Does not wait for the log, which may be away. */
  #close(id: string): ConnectionReport | null {
    const connection = this.#directory?.get(id);
    if (!connection) return null;
    // Described before it ends.
    const report = reportOf(connection);
    return this.#directory?.expel(id, 'Closed by an operator') ? report : null;
  }

  /** Adds the age of the next event where that is no longer in memory, for the first streams that need it. */
  async #withLag(reports: readonly ConnectionReport[]): Promise<ConnectionReport[]> {
    let reads = 0;
    const stated = async (stream: StreamState | null) =>
      stream && stream.lagMs === null && reads++ < MAX_READS ? { ...stream, lagMs: await this.lagMs(stream) } : stream;
    return Promise.all(
      reports.map(async (report) => ({
        ...report,
        subscriptions: await Promise.all(
          report.subscriptions.map(async (one) => ({ ...one, stream: await stated(one.stream) })),
        ),
      })),
    );
  }

  /**
   * Age of the first event after a position, from the log. Null where there is none, where the project was deleted, and
   * while the log is away. Never rejects.
   */
  async lagMs({ projectId, position }: StreamState): Promise<number | null> {
    const { clock } = this.#options;
    const feed = projectId ?? ALL_PROJECTS;
    const key = `${feed} ${position}`;
    let reading = this.#recordedAt.get(key);
    if (!reading) {
      // Otherwise a thousand clients that reconnect at once cost a thousand reads of one record.
      reading = this.#firstAfter(feed, position);
      this.#recordedAt.set(key, reading);
      clock.after(SHARED_MS, () => this.#recordedAt.delete(key));
    }
    const recordedAt = await reading;
    return recordedAt === null ? null : Math.max(0, clock.now() - recordedAt);
  }

  async #firstAfter(feed: string, after: number): Promise<number | null> {
    const { log, onError } = this.#options;
    try {
      const { records } = await log.read({ feed, after, limit: 1 });
      return records[0]?.recordedAt ?? null;
    } catch (error) {
      if (!hasCode(error, 'UNAVAILABLE') && !hasCode(error, 'NOT_FOUND')) onError(error);
      return null;
    }
  }
}

/** The one answer that has the connection. */
function found({ answers, missing }: Answers<ConnectionReport | null>): NodeConnection {
  for (const { node, value } of answers) if (value) return { ...value, node };
  // A node that is lost has no connections any more.
  if (missing.every(({ reason }) => reason === 'LOST')) throw noSuchConnection();
  throw new TidingsError('UNAVAILABLE', { message: 'No node that has answered knows the connection' });
}
