import type { NodeIdentity } from '../../nodes/node-directory.js';
import type { MissingNode, NodeInquiry } from '../../nodes/node-inquiry.js';
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
  /** Why it has not answered; null when it has. */
  readonly missing: MissingNode | null;
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
export async function healthOfNodes(nodes: NodeInquiry): Promise<NodeHealth[]> {
  const { answers, missing } = await nodes.ask<NodeReport>(TOPIC);
  return [
    ...answers.map(({ node, value }) => ({ node, missing: null, ...value })),
    ...missing.map((one) => ({ node: one.node, missing: one, health: null, components: [] })),
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
