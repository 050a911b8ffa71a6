import { by, type RecordAudit } from '../../../auth/audit.js';
import type { Viewer } from '../../../auth/viewer.js';
import { SingleFlight } from '../../../core/async/single-flight.js';
import { DEFAULT_THRESHOLDS, type Thresholds } from '../../../core/config/thresholds.js';
import { hasCode, TidingsError } from '../../../core/errors.js';
import type { PublishItem } from '../../publish/stamp.js';
import { ValueStream } from '../../streams/value-stream.js';
import { CheckedComponent, type ComponentHealth } from './checked-component.js';
import { type Component, type ComponentState, type HealthStatus, type Reading, worstOf } from './component.js';
import { Alerts, type AlertsOptions } from './alerts.js';
import { HealthEvents, metricsUpdate, type Recovery } from './health-events.js';
import { mustMonitor, refusalOf } from './health-rights.js';
import { type NodeHealth, NodesHealth, type NodesHealthOptions } from './nodes-health.js';

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

export interface HealthOptions extends Omit<NodesHealthOptions, 'report' | 'onChange'>, AlertsOptions {
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
 * Changes are events of the project `system`: `health_check` for a component, `system_status` for the node,
 * `performance_alert` for a metric that crosses a limit.
 */
export class Health {
  readonly alerts: Alerts;
  readonly #options: HealthOptions;
  readonly #settings: HealthSettings;
  readonly #events: HealthEvents;
  readonly #nodes: NodesHealth;
  readonly #components: CheckedComponent[] = [];
  readonly #streams = new Set<ValueStream<HealthReport>>();
  readonly #lastAsked = new Map<string, number>();
  readonly #polls: (() => void)[] = [];
  readonly #rounds = new SingleFlight(() => this.#round());
  #last: HealthStatus = 'HEALTHY';
  #checkedAt = Number.NEGATIVE_INFINITY;
  #examinedAt: number;
  #stop: () => void = () => undefined;

  constructor(options: HealthOptions) {
    this.#options = options;
    this.#settings = options.settings ?? DEFAULTS;
    const { clock, record, nodes } = options;
    this.#examinedAt = clock.elapsed();
    this.#events = new HealthEvents({ hub: { recordSystemEvent: record }, clock, node: nodes.directory.self.id });
    this.alerts = new Alerts(options);
    this.#nodes = new NodesHealth({ ...options, report: () => this.report, onChange: () => this.#notify() });
  }

  /** Adds a component, behind those that are registered. */
  register(component: Component): void {
    const { clock, onError } = this.#options;
    const { thresholds, checks } = this.#settings;
    this.#components.push(new CheckedComponent(component, { clock, thresholds, checks, onError }));
  }

  /** Starts the schedule: one timer for all components. */
  start(): void {
    const { everyMs } = this.#settings;
    this.#last = this.report.health;
    this.#stop = this.#options.clock.every(Math.min(LOOK_MS, everyMs), () => this.#look());
  }

  /** Calls `look` with each look for changes, once a second or more often. */
  onLook(look: () => void): void {
    this.#polls.push(look);
  }

  /** The health as far as it is known. Touches neither disk nor network. */
  get report(): HealthReport {
    return this.#reportOf(this.#components.map((component) => component.state));
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
    mustMonitor(viewer);
    return this.examine();
  }

  /** The nodes that share the log, this one first. A node that does not answer within a second is named, too. */
  nodes(): Promise<NodeHealth[]> {
    return this.#nodes.list();
  }

  /** The health now, then again after each change of it on any node. @throws TidingsError as `status`. */
  follow(viewer: Viewer | null): ValueStream<HealthReport> {
    mustMonitor(viewer);
    const stream = new ValueStream<HealthReport>({
      read: () => this.report,
      refusal: () => refusalOf(viewer),
      onRights: (listener) => viewer.onChange(listener),
      onEnd: (ended) => this.#streams.delete(ended),
    });
    this.#streams.add(stream);
    return stream;
  }

  /**
   * Checks a component of this node now. The result is also the event `health_check`; checks within a second are one.
   *
   * @throws TidingsError `UNAUTHENTICATED`; `FORBIDDEN` without MONITOR on `system`; `NOT_FOUND` for no such component.
   */
  async run(viewer: Viewer | null, name: string): Promise<ComponentHealth> {
    mustMonitor(viewer);
    const found = this.#components.find(({ component }) => component.name === name);
    if (!found) throw new TidingsError('NOT_FOUND', { message: `No such component. There are: ${this.#names()}` });
    const { clock, audit } = this.#options;
    const now = clock.elapsed();
    const isAgain = now - (this.#lastAsked.get(name) ?? Number.NEGATIVE_INFINITY) < AGAIN_MS;
    if (!isAgain) {
      this.#lastAsked.set(name, now);
      audit({ action: 'HEALTH_CHECKED', ...by(viewer), target: name });
      await this.#check([found], true);
      // Else the change would be reported twice.
      found.hasChanged();
      this.#events.checked(found.report());
      this.#reportChanges();
    }
    return found.report();
  }

  /** Resolves when no check is under way. Idempotent. */
  async close(): Promise<void> {
    this.#stop();
    this.#nodes.close();
    for (const stream of [...this.#streams]) stream.end();
    await this.#rounds.running;
  }

  #look(): void {
    for (const look of this.#polls) look();
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
    this.#nodes.look();
    try {
      await this.alerts.resolveAbandoned();
      await announce(metricsUpdate(this.#readings(), nodes.directory.self.id));
    } catch (error) {
      // The component `log` reports a log that is away.
      if (!hasCode(error, 'UNAVAILABLE')) onError(error);
    }
  }

  async #check(components: readonly CheckedComponent[], isThorough: boolean): Promise<void> {
    const crossings = await Promise.all(components.map((component) => component.check(isThorough)));
    for (const crossing of crossings.flat()) this.#events.crossed(crossing);
  }

  #reportChanges(): void {
    const changed = this.#components.filter((component) => component.hasChanged());
    for (const component of changed) this.#events.checked(component.report());
    const { health, components } = this.report;
    if (health !== this.#last) this.#events.statusChanged(health, components);
    this.#last = health;
    if (changed.length > 0) {
      this.#nodes.tell();
      this.#notify();
    }
  }

  #notify(): void {
    for (const stream of this.#streams) stream.changed();
  }

  #reportOf(states: readonly ComponentState[]): HealthReport {
    return {
      health: worstOf(states.map(({ health }) => health)),
      components: this.#components.map((component, index) => component.report(states[index]!)),
      notReady: states.find(({ notReady }) => notReady !== null)?.notReady ?? null,
    };
  }

  /** What was measured at the last check. */
  #readings(): readonly Reading[] {
    return this.#components.flatMap(({ readings }) => readings);
  }

  #names(): string {
    return this.#components.map(({ component }) => component.name).join(', ');
  }
}
