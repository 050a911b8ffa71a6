import { ulid } from 'ulid';
import type { Clock } from '../../../core/clock.js';
import type { SystemRecorder } from '../system-events.js';
import type { ComponentHealth, Crossing } from './checked-component.js';
import type { Reading } from './component.js';
import type { NodeReport } from './nodes-health.js';

/** How bad it is that a metric is beyond a limit. */
const SEVERITIES = { degraded: 'MEDIUM', unhealthy: 'CRITICAL' } as const;
const NODE_TAG = 'node:';
/** Tag of an alert that is resolved because its node has ended. Its value is the last one, beyond the limit. */
export const NODE_ENDED = 'node-ended';

/** Tag of an event that is about one node. */
export const nodeTag = (node: string): string => `${NODE_TAG}${node}`;

/** Node that the tags of an event name; null for none. */
export const nodeIn = (tags: readonly string[]): string | null =>
  tags.find((tag) => tag.startsWith(NODE_TAG))?.slice(NODE_TAG.length) ?? null;

interface HealthEventsOptions {
  readonly hub: SystemRecorder;
  readonly clock: Clock;
  /** Id of this node. */
  readonly node: string;
}

/**
 * Events about the health of this node, in the project `system`. They are published in the background; while the log is
 * away they wait, with the time at which they happened. Each is written once, and tagged with the node.
 */
export class HealthEvents {
  readonly #options: HealthEventsOptions;

  constructor(options: HealthEventsOptions) {
    this.#options = options;
  }

  /** The health of a component, and maybe of the node, has changed. */
  statusChanged({ health, components }: NodeReport): void {
    const shown = components.map(({ name, health, message }) => ({ name, health, message }));
    this.#record('system_status', { health, components: shown });
  }

  /** A component was checked by a person, or has changed. */
  checked({ name: component, health, latencyMs, message }: ComponentHealth): void {
    this.#record('health_check', { component, health, latencyMs, message });
  }

  /** An alert is raised or resolved. */
  crossed({ metric, level, value, limit: threshold, isRaised }: Crossing): void {
    const alertId = `${metric}-${level}-${this.#options.node}`;
    const alert = { alertId, metric, value, threshold, severity: SEVERITIES[level], resolved: !isRaised };
    this.#record('performance_alert', { ...alert });
  }

  /** Whether a component could be used again. Of many attempts in a row the 1st, 2nd, 4th, 8th … are recorded. */
  recovery({ component, attempt, strategy, outcome, subject }: Recovery): void {
    if (outcome === 'TRYING' && !isPowerOfTwo(attempt)) return;
    const payload = { component, attempt, strategy, recoveryOutcome: outcome };
    this.#record('recovery_attempt', payload, subject);
  }

  #record(type: string, payload: object, subject?: string): void {
    const { hub, clock, node } = this.#options;
    const now = clock.now();
    const tags = [nodeTag(node), ...(subject === undefined ? [] : [subject])];
    // The key keeps an event whose answer was lost from being written again.
    hub.recordSystemEvent({ type, payload, options: { occurredAt: now, idempotencyKey: ulid(now), tags } });
  }
}

/** One attempt to use a component again, or the outcome of the last one. */
export interface Recovery {
  readonly component: string;
  /** 1, 2, 3 … since it failed. */
  readonly attempt: number;
  /** What is tried, in a word, such as `reconnect`. */
  readonly strategy: string;
  readonly outcome: 'TRYING' | 'SUCCEEDED' | 'GAVE_UP';
  /** Tag that names the part of the component, such as `webhook:01J…`. */
  readonly subject?: string;
}

const isPowerOfTwo = (count: number) => (count & (count - 1)) === 0;

/** Measurements as the event `metrics_update`, which is announced and not stored. */
export const metricsUpdate = (readings: readonly Reading[], node: string) => ({
  type: 'metrics_update',
  payload: { metrics: readings.map(({ metric: name, value, unit }) => ({ name, value, unit })) },
  options: { tags: [nodeTag(node)] },
});
