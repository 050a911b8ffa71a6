import { authorizeSystem, SYSTEM_PROJECT } from '../../../auth/rights.js';
import type { Viewer } from '../../../auth/viewer.js';
import type { Clock } from '../../../core/clock.js';
import { hasCode } from '../../../core/errors.js';
import type { EventLog } from '../../../core/log.js';
import type { EventRecord } from '../../../core/record.js';
import { everyLatest } from '../../every-latest.js';
import type { NodeInquiry } from '../../nodes/node-inquiry.js';
import type { PublishItem } from '../../publish/stamp.js';
import { NODE_ENDED, nodeIn } from './health-events.js';

const TYPE = 'performance_alert';
/** How often alerts of nodes that have ended are looked for. Two looks in a row have to find one. */
const LOOK_MS = 60_000;

/** A metric that is or was beyond a limit, on one node. */
export interface Alert {
  /** Names metric, limit and node, such as `memory_percent-degraded-3f9a2c1b90de`. */
  readonly id: string;
  readonly metric: string;
  /** Null when its node has ended. */
  readonly value: number | null;
  readonly threshold: number;
  readonly severity: string;
  readonly resolved: boolean;
  /** Null while it is raised. */
  readonly resolution: 'WITHIN_LIMIT' | 'NODE_ENDED' | null;
  /** When it was raised or, resolved, when that was; milliseconds since 1970 UTC. */
  readonly changedAt: number;
  /** Id of the node; null where the event names none. */
  readonly node: string | null;
}

export interface AlertsOptions {
  readonly log: EventLog;
  readonly nodes: NodeInquiry;
  readonly clock: Clock;
  /** Publishes events of the hub to the project `system`. */
  readonly publish: (items: readonly PublishItem[]) => Promise<unknown>;
}

/** Alerts of all nodes: the latest `performance_alert` of each. A node that ended left its alerts to the others. */
export class Alerts {
  readonly #options: AlertsOptions;
  #lookedAt: number | null = null;
  /** Offsets of the alerts whose node was not known at the last look. */
  #suspects: ReadonlySet<number> = new Set();

  constructor(options: AlertsOptions) {
    this.#options = options;
  }

  /**
   * The last state of each alert, in the order of their ids. @param isActive only those that are raised, or resolved.
   *
   * @throws TidingsError `UNAUTHENTICATED`, `FORBIDDEN`, `UNAVAILABLE`.
   */
  async list(viewer: Viewer | null, isActive?: boolean): Promise<Alert[]> {
    authorizeSystem(viewer, 'MONITOR');
    const all = await this.#latest();
    return all.map(alertOf).filter(({ resolved }) => isActive === undefined || resolved !== isActive);
  }

  /**
   * Resolves the alerts of nodes that have ended: at once where no other node shares the log, otherwise each minute. Each
   * is resolved once, whichever nodes find it.
   */
  async resolveAbandoned(): Promise<void> {
    const { log, nodes, clock } = this.#options;
    if (this.#lookedAt !== null && (!log.shared || clock.elapsed() - this.#lookedAt < LOOK_MS)) return;
    const known = new Set([nodes.directory.self.id, ...nodes.directory.others().map(({ node }) => node.id)]);
    const unknown = (await this.#latest()).filter((record) => {
      const { node, resolved } = alertOf(record);
      return !resolved && (node === null || !known.has(node));
    });
    // A node that has just started, slept, or was cut off from the log hears the others a moment later: otherwise it
    // would resolve the alerts of nodes that live.
    const abandoned = log.shared ? unknown.filter(({ offset }) => this.#suspects.has(offset)) : unknown;
    this.#suspects = new Set(unknown.map(({ offset }) => offset));
    if (log.shared) this.#lookedAt = clock.elapsed();
    for (const record of abandoned) await this.#resolve(record);
    this.#lookedAt ??= clock.elapsed();
  }

  async #latest(): Promise<EventRecord[]> {
    try {
      return await everyLatest(this.#options.log, { project: SYSTEM_PROJECT, type: TYPE });
    } catch (error) {
      // The project is made by the first event of the hub itself.
      if (hasCode(error, 'NOT_FOUND')) return [];
      throw error;
    }
  }

  /** The same event from each node that finds it, so that the key lets the log take one. */
  async #resolve({ offset, tags, payload }: EventRecord): Promise<void> {
    const resolved = { type: TYPE, payload: { ...payload, resolved: true } };
    const options = { idempotencyKey: `abandoned-${offset}`, tags: [...tags, NODE_ENDED] };
    await this.#options.publish([{ ...resolved, options }]);
  }
}

interface AlertPayload extends Pick<Alert, 'metric' | 'threshold' | 'severity' | 'resolved'> {
  readonly alertId: string;
  readonly value: number;
}

function alertOf({ payload, occurredAt: changedAt, tags }: EventRecord): Alert {
  const { alertId: id, value: measured, ...alert } = payload as unknown as AlertPayload;
  const hasEnded = tags.includes(NODE_ENDED);
  // The last value of a node that has ended is beyond the limit: beside `resolved` it would say the opposite.
  const value = hasEnded ? null : measured;
  const resolution = alert.resolved ? (hasEnded ? 'NODE_ENDED' : 'WITHIN_LIMIT') : null;
  return { id, ...alert, value, resolution, changedAt, node: nodeIn(tags) };
}
