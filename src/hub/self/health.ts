import type { Readiness } from '../../core/log.js';

/** The words of `system_status`, from good to bad. */
export const HEALTH_STATUSES = ['HEALTHY', 'DEGRADED', 'UNHEALTHY'] as const;
export type HealthStatus = (typeof HEALTH_STATUSES)[number];

/** How a component is. */
export interface ComponentState {
  readonly health: HealthStatus;
  /** Fault or risk in a few words. Names no file and no address. */
  readonly message: string | null;
  /** Reason for `/ready` to answer 503, in one or two words; null while the node can take new work. */
  readonly notReady: string | null;
}

/** A part of the hub whose health is reported. */
export interface Component {
  /** Stable name that clients see, such as `log`. */
  readonly name: string;
  /** The state as far as it is known. Touches neither disk nor network. */
  state(): ComponentState;
  /** The state, examined for real. Never rejects. `state` when absent. */
  check?(): Promise<ComponentState>;
}

export interface ComponentStatus {
  readonly name: string;
  readonly health: HealthStatus;
  readonly message: string | null;
}

/** How this node is, as a whole and in its parts. */
export interface HealthReport {
  /** The worst health of a component. */
  readonly health: HealthStatus;
  readonly components: readonly ComponentStatus[];
  /** Of the first component that is not ready. */
  readonly notReady: string | null;
}

/** Registry of the components of this node, which `systemStatus`, `system_status` and `/ready` read. */
export class Health {
  readonly #components: Component[] = [];

  /** Adds a component, behind those that are registered. */
  register(component: Component): void {
    this.#components.push(component);
  }

  /** The health as far as it is known. Touches neither disk nor network. */
  get state(): HealthReport {
    return reportOf(this.#components.map((component) => [component.name, component.state()]));
  }

  /** The health, examined for real. Never rejects. */
  async check(): Promise<HealthReport> {
    const check = async (component: Component) =>
      [component.name, await (component.check?.() ?? component.state())] as const;
    return reportOf(await Promise.all(this.#components.map(check)));
  }
}

function reportOf(states: readonly (readonly [name: string, state: ComponentState])[]): HealthReport {
  const worst = Math.max(0, ...states.map(([, { health }]) => HEALTH_STATUSES.indexOf(health)));
  return {
    health: HEALTH_STATUSES[worst]!,
    components: states.map(([name, { health, message }]) => ({ name, health, message })),
    notReady: states.find(([, { notReady }]) => notReady !== null)?.[1].notReady ?? null,
  };
}

const OF_LOG: Readonly<Record<Readiness['status'], ComponentState>> = {
  ready: { health: 'HEALTHY', message: null, notReady: null },
  // Reading goes on.
  'not writable': { health: 'DEGRADED', message: 'The log cannot be written', notReady: 'not writable' },
  unreachable: { health: 'UNHEALTHY', message: 'The log cannot be reached', notReady: 'unreachable' },
};

/** The component `log` of a hub, whose readiness includes the key of the cursors. */
export const logComponent = (hub: { readonly standing: Readiness; ready(): Promise<Readiness> }): Component => ({
  name: 'log',
  state: () => stateOfLog(hub.standing),
  check: async () => stateOfLog(await hub.ready()),
});

/** The health of a log, which reports a risk of its engine while nothing is wrong. */
function stateOfLog({ status, risk }: Readiness): ComponentState {
  const state = OF_LOG[status];
  return { ...state, message: state.message ?? risk ?? null };
}
