import { can, SYSTEM_PROJECT } from '../../auth/rights.js';
import type { Viewer } from '../../auth/viewer.js';
import { SingleFlight } from '../../core/async/single-flight.js';
import { systemClock } from '../../core/clock.js';
import type { Readiness } from '../../core/log.js';
import type { Hub } from '../../hub/hub.js';
import type { Connections } from '../operate/connections.js';

/** Phase of the life of a node. */
export type Phase = 'starting' | 'serving' | 'draining';

/** How long `/ready` waits for the log before it answers `unreachable`. */
const READY_MS = 2_000;

export interface HealthOptions {
  readonly hub: Hub;
  readonly connections: Connections;
  readonly version: string;
  readonly phase: () => Phase;
}

export function createHealth({ hub, connections, version, phase }: HealthOptions) {
  const startedAt = systemClock.elapsed();
  /** Probes that come during a check share it. Engines examine their store once a second at most. */
  const checks = new SingleFlight(() => hub.health.examine());

  async function notReady(): Promise<string | null> {
    if (phase() !== 'serving') return phase();
    const timeout = new Promise<'unreachable'>((resolve) => systemClock.after(READY_MS, () => resolve('unreachable')));
    return Promise.race([checks.run().then(({ notReady }) => notReady), timeout]);
  }

  return {
    /** 200 as long as the process lives: touches neither disk nor engine. Details only for those who may monitor. */
    health(viewer: Viewer | null): object {
      if (!mayMonitor(viewer)) return { status: 'ok' };
      const { status, ...log } = shown(hub.standing);
      return {
        status: 'ok',
        version,
        uptimeMs: Math.round(systemClock.elapsed() - startedAt),
        services: {
          websocket: { status: 'active', connections: connections.count('WS') },
          sse: { status: 'active', connections: connections.count('SSE') },
          log: { status: status === 'ready' ? 'active' : status, ...log },
        },
      };
    },
    /** Whether new work should come here, or else one word of reason. Details only for those who may monitor. */
    async ready(viewer: Viewer | null): Promise<{ status: 200 | 503; body: object }> {
      const reason = await notReady();
      const body = reason ? { status: 'unavailable', reason } : { status: 'ready' };
      // No reason for 503: a load balancer would take the node out, and reading goes on.
      const maintenance = hub.maintenance.isActive ? { maintenance: true } : {};
      const log = mayMonitor(viewer) ? { log: shown(hub.standing) } : {};
      return { status: reason ? 503 : 200, body: { ...body, ...maintenance, ...log } };
    },
  };
}

const mayMonitor = (viewer: Viewer | null) => viewer !== null && can(viewer, 'MONITOR', SYSTEM_PROJECT);

/** What viewers may see of the log. The operator's log has the rest. */
const shown = ({ status, engine, durability, risk }: Readiness) => ({ status, engine, durability, risk });
