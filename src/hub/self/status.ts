import type { Readiness } from '../../core/log.js';

/** The words of `system_status`. */
export type HealthStatus = 'HEALTHY' | 'DEGRADED' | 'UNHEALTHY';

export interface ComponentStatus {
  readonly name: string;
  readonly status: HealthStatus;
  /** What is wrong with it, or could become so. Names no file and no address. */
  readonly message: string | null;
}

/** How this node is, as a whole and in its parts. */
export interface HubStatus {
  readonly status: HealthStatus;
  readonly components: readonly ComponentStatus[];
  readonly log: Readiness;
}

const OF_LOG: Readonly<Record<Readiness['status'], Pick<ComponentStatus, 'status' | 'message'>>> = {
  ready: { status: 'HEALTHY', message: null },
  // What is there is still read.
  'not writable': { status: 'DEGRADED', message: 'The log cannot be written' },
  unreachable: { status: 'UNHEALTHY', message: 'The log cannot be reached' },
};

export function statusOf(log: Readiness): HubStatus {
  const { status, message } = OF_LOG[log.status];
  return { status, components: [{ name: 'log', status, message: message ?? log.risk ?? null }], log };
}
