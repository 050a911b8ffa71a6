import type { Clock } from '../../../core/clock.js';
import type { NodeIdentity } from '../../nodes/node-directory.js';
import type { NoAnswer, NodeInquiry } from '../../nodes/node-inquiry.js';
import type { ComponentHealth } from './checked-component.js';
import { type Component, HEALTHY, type HealthStatus } from './component.js';

const TOPIC = 'health';

/** What a node says of itself. */
export interface NodeReport {
  readonly health: HealthStatus;
  readonly components: readonly ComponentHealth[];
}

/** Health of one of the nodes that share the log. */
export interface NodeHealth {
  readonly node: NodeIdentity;
  /** Whether it has answered, or else why not. */
  readonly answer: 'ANSWERED' | NoAnswer;
  /** By the clock of this node, milliseconds since 1970 UTC. */
  readonly lastSeenAt: number;
  /** Null without an answer. */
  readonly health: HealthStatus | null;
  readonly components: readonly ComponentHealth[];
}

/** Sets how this node answers the question for its health. */
export function answerHealth(nodes: NodeInquiry, report: () => NodeReport): void {
  nodes.answer(TOPIC, (): NodeReport => {
    const { health, components } = report();
    return { health, components };
  });
}

/** Asks all nodes for their health, this one first. One that does not answer within a second is named, too. */
export async function healthOfNodes(nodes: NodeInquiry, clock: Clock): Promise<NodeHealth[]> {
  const { answers, missing } = await nodes.ask<NodeReport>(TOPIC);
  const now = clock.now();
  return [
    ...answers.map(({ node, value }) => ({ node, answer: 'ANSWERED' as const, lastSeenAt: now, ...value })),
    ...missing.map(({ node, reason: answer, lastSeenAt }) => ({
      ...{ node, answer, lastSeenAt, health: null, components: [] },
    })),
  ];
}

/** The component `nodes`: degraded as long as a node that was killed is remembered. */
export const nodesComponent = (nodes: NodeInquiry): Component => ({
  name: 'nodes',
  state() {
    const others = nodes.directory.others();
    const lost = others.filter(({ isLost }) => isLost).length;
    if (lost === 0) return HEALTHY;
    return { health: 'DEGRADED', message: `${lost} of ${others.length + 1} nodes are lost`, notReady: null };
  },
});
