import { can, SYSTEM_PROJECT } from '../auth/rights.js';
import type { Viewer } from '../auth/viewer.js';
import type { Hub } from '../hub/hub.js';
import type { Connections } from './connections.js';

/** Where the node is in its life. */
export type Phase = 'starting' | 'serving' | 'draining';

/** What `/ready` is asked for at most this often: probes of many balancers cost one look at the log. */
const READY_MS = 2_000;

export interface HealthOptions {
  readonly hub: Hub;
  readonly connections: Connections;
  readonly version: string;
  readonly engine: string;
  readonly phase: () => Phase;
}

export function createHealth({ hub, connections, version, engine, phase }: HealthOptions) {
  const startedAt = performance.now();
  return {
    /** 200 as long as the process lives: touches neither disk nor engine. Details only for those who may monitor. */
    health(viewer: Viewer | null): object {
      if (!viewer || !can(viewer, 'MONITOR', SYSTEM_PROJECT)) return { status: 'ok' };
      return {
        status: 'ok',
        version,
        uptimeMs: Math.round(performance.now() - startedAt),
        services: {
          websocket: { status: 'active', connections: connections.count('WS') },
          sse: { status: 'active', connections: connections.count('SSE') },
          log: { status: 'active', engine },
        },
      };
    },
    /** Whether new work should come here; null when it should, else one word of reason. */
    async notReady(): Promise<string | null> {
      if (phase() !== 'serving') return phase();
      const timeout = new Promise<'unreachable'>((resolve) => setTimeout(resolve, READY_MS, 'unreachable').unref());
      const status = await Promise.race([hub.ready().then((ready) => ready.status), timeout]);
      return status === 'ready' ? null : status;
    },
  };
}
