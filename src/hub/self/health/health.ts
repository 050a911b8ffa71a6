import { by, type RecordAudit } from '../../../auth/audit.js';
import { authorizeSystem } from '../../../auth/rights.js';
import type { Viewer } from '../../../auth/viewer.js';
import { SingleFlight } from '../../../core/async/single-flight.js';
import { DEFAULT_THRESHOLDS, type Thresholds } from '../../../core/config/thresholds.js';
import { hasCode, TidingsError } from '../../../core/errors.js';
import type { PublishItem } from '../../publish/stamp.js';
import { Alerts, type AlertsOptions } from './alerts.js';
import { CheckedComponent, type ComponentHealth } from './checked-component.js';
import { type Component, type ComponentState, type HealthStatus, type Reading, worstOf } from './component.js';
import { watchEngine } from './engine-recovery.js';
import { HealthEvents, metricsUpdate, type Recovery } from './health-events.js';
import { answerHealth, healthOfNodes, type NodeHealth } from './nodes-health.js';

/** How often changes are looked for at least. */
const LOOK_MS = 1_000;
/** How often the schedule examines a component for real, such as the log by a write. */
const EXAMINE_MS = 30_000;
/** Checks of one component by people that are closer together count as one. */
const AGAIN_MS = 1_000;

/** Settings of the health checks. */
export interface HealthSettings {
  readonly everyMs: number;
  /** Values in a row that raise or end an alert. */
  readonly checks: number;
  readonly thresholds: Thresholds;
}

const DEFAULTS: HealthSettings = { everyMs: 5_000, checks: 3, thresholds: DEFAULT_THRESHOLDS };

export interface HealthOptions extends AlertsOptions {
  readonly settings?: HealthSettings;
  readonly audit: RecordAudit;
  /** Publishes an event to the project `system`, in the background. */
  readonly record: (item: PublishItem) => void;
  /** Announces a live-only event to the streams of the project `system` on all nodes. */
  readonly announce: (item: PublishItem) => Promise<void>;
  /** Receives failures of checks. */
  readonly onError: (error: unknown) => void;
}

/** How this node is, as a whole and in its parts. */
export interface HealthReport {
  /** The worst health of a component. */
  readonly health: HealthStatus;
  readonly components: readonly ComponentHealth[];
  /** Of the first component that is not ready. */
  readonly notReady: string | null;
}

/**
 * Health of this node and of the nodes that share its log. Each component is checked on a schedule and when a person asks.
 * Each change of a component is two events of the project `system`: `health_check` for the component, `system_status` for
 * the node. A metric that crosses a limit is a `performance_alert`.
 */
export class Health {
  readonly alerts: Alerts;
  readonly #options: HealthOptions;
  readonly #settings: HealthSettings;
  readonly #events: HealthEvents;
  readonly #components: CheckedComponent[] = [];
  /** The last check of each component that a person asked for. */
  readonly #lastAsked = new Map<string, { readonly at: number; readonly done: Promise<void> }>();
  readonly #rounds = new SingleFlight(() => this.#round());
  #checkedAt = Number.NEGATIVE_INFINITY;
  #examinedAt: number;
  #lookAtEngine: () => void = () => undefined;
  #stop: () => void = () => undefined;

  constructor(options: HealthOptions) {
    this.#options = options;
    this.#settings = options.settings ?? DEFAULTS;
    const { clock, record, nodes } = options;
    this.#examinedAt = clock.elapsed();
    this.#events = new HealthEvents({ hub: { recordSystemEvent: record }, clock, node: nodes.directory.self.id });
    this.alerts = new Alerts(options);
    answerHealth(nodes, () => this.report);
  }

  /** Adds components, behind those that are registered. */
  register(...components: Component[]): void {
    const { clock, onError } = this.#options;
    const { thresholds, checks } = this.#settings;
    for (const component of components)
      this.#components.push(new CheckedComponent(component, { clock, thresholds, checks, onError }));
  }

  /** Starts the schedule: one timer for all components. */
  start(): void {
    const { everyMs } = this.#settings;
    const { clock, log } = this.#options;
    // What changed while the hub started is no news.
    for (const component of this.#components) component.hasChanged();
    this.#lookAtEngine = watchEngine(log, (recovery) => this.#events.recovery(recovery));
    this.#stop = clock.every(Math.min(LOOK_MS, everyMs), () => this.#look());
  }

  /** The health as far as it is known. Touches neither disk nor network. */
  get report(): HealthReport {
    return this.#reportOf(this.#components.map((component) => component.state));
  }

  /** What was measured at the last check. */
  get readings(): readonly Reading[] {
    return this.#components.flatMap(({ readings }) => readings);
  }

  /** The health, examined for real. Never rejects. */
  async examine(): Promise<HealthReport> {
    return this.#reportOf(await Promise.all(this.#components.map((component) => component.examine())));
  }

  /** Records an attempt to use a component again. */
  recovery(recovery: Recovery): void {
    this.#events.recovery(recovery);
  }

  /**
   * How this node is, examined for real, also while the log is away.
   *
   * @throws TidingsError `UNAUTHENTICATED`; `FORBIDDEN` for who may not read `system`.
   */
  async status(viewer: Viewer | null): Promise<HealthReport> {
    authorizeSystem(viewer, 'MONITOR');
    return this.examine();
  }

  /** The nodes that share the log, this one first. A node that does not answer within a second is named, too. */
  nodes(): Promise<NodeHealth[]> {
    return healthOfNodes(this.#options.nodes);
  }

  /**
   * Checks a component of this node now. The result is also the event `health_check`; checks within a second are one.
   *
   * @throws TidingsError `UNAUTHENTICATED`; `FORBIDDEN` without MONITOR on `system`; `NOT_FOUND` for no such component.
   */
  async run(viewer: Viewer | null, name: string): Promise<ComponentHealth> {
    authorizeSystem(viewer, 'MONITOR');
    const found = this.#components.find(({ component }) => component.name === name);
    if (!found) throw new TidingsError('NOT_FOUND', { message: `No such component. There are: ${this.#names()}` });
    const { clock, audit } = this.#options;
    const now = clock.elapsed();
    let asked = this.#lastAsked.get(name);
    if (!asked || now - asked.at >= AGAIN_MS) {
      audit({ action: 'HEALTH_CHECKED', ...by(viewer), target: name });
      asked = { at: now, done: this.#checkAsked(found) };
      this.#lastAsked.set(name, asked);
    }
    await asked.done;
    return found.report();
  }

  async #checkAsked(component: CheckedComponent): Promise<void> {
    await this.#check([component], true);
    this.#reportChanges(component);
  }

  /** Resolves when no check of the schedule is under way. */
  async settled(): Promise<void> {
    await this.#rounds.running;
  }

  /** Resolves when no check is under way. Idempotent. */
  async close(): Promise<void> {
    this.#stop();
    await this.settled();
  }

  #look(): void {
    this.#lookAtEngine();
    this.#reportChanges();
    const now = this.#options.clock.elapsed();
    if (now - this.#checkedAt < this.#settings.everyMs) return;
    this.#checkedAt = now;
    void this.#rounds.run();
  }

  async #round(): Promise<void> {
    const { clock, nodes, announce, onError } = this.#options;
    const isThorough = clock.elapsed() - this.#examinedAt >= EXAMINE_MS;
    if (isThorough) this.#examinedAt = clock.elapsed();
    await this.#check(this.#components, isThorough);
    this.#reportChanges();
    try {
      await this.alerts.resolveAbandoned();
      await announce(metricsUpdate(this.readings, nodes.directory.self.id));
    } catch (error) {
      // The component `log` reports a log that is away.
      if (!hasCode(error, 'UNAVAILABLE')) onError(error);
    }
  }

  async #check(components: readonly CheckedComponent[], isThorough: boolean): Promise<void> {
    const crossings = await Promise.all(components.map((component) => component.check(isThorough)));
    for (const crossing of crossings.flat()) this.#events.crossed(crossing);
  }

  /** @param asked a component that a person has checked: its result is published, changed or not. */
  #reportChanges(asked?: CheckedComponent): void {
    const changed = this.#components.filter((component) => component.hasChanged());
    for (const component of new Set([...changed, ...(asked ? [asked] : [])])) this.#events.checked(component.report());
    if (changed.length > 0) this.#events.statusChanged(this.report);
  }

  #reportOf(states: readonly ComponentState[]): HealthReport {
    return {
      health: worstOf(states.map(({ health }) => health)),
      components: this.#components.map((component, index) => component.report(states[index]!)),
      notReady: states.find(({ notReady }) => notReady !== null)?.notReady ?? null,
    };
  }

  #names(): string {
    return this.#components.map(({ component }) => component.name).join(', ');
  }
}
