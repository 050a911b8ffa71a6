import type { Clock } from '../../../core/clock.js';
import type { Signals } from '../../../core/signals.js';
import type { NodeIdentity } from '../../nodes/node-directory.js';
import type { NoAnswer, NodeInquiry } from '../../nodes/node-inquiry.js';
import type { ComponentHealth } from './checked-component.js';
import type { HealthStatus } from './component.js';

const TOPIC = 'health';
const CHANGED = 'health-changed';

/** What a node says of itself. */
interface NodeReport {
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

export interface NodesHealthOptions {
  readonly nodes: NodeInquiry;
  readonly signals: Signals;
  readonly clock: Clock;
  readonly report: () => NodeReport;
  /** The health of another node has changed, or there are other nodes than before. */
  readonly onChange: () => void;
}

/** Health of the nodes that share the log: asked of each, and told by each when it changes. */
export class NodesHealth {
  readonly #options: NodesHealthOptions;
  readonly #unhear: () => void;
  #known = '';

  constructor(options: NodesHealthOptions) {
    const { nodes, signals, report, onChange } = options;
    this.#options = options;
    nodes.answer(TOPIC, (): NodeReport => {
      const { health, components } = report();
      return { health, components };
    });
    this.#unhear = signals.hear(CHANGED, onChange);
  }

  /** This node first. */
  async list(): Promise<NodeHealth[]> {
    const { nodes, clock } = this.#options;
    const { answers, missing } = await nodes.ask<NodeReport>(TOPIC);
    const lastSeenAt = clock.now();
    return [
      ...answers.map(({ node, value }) => ({ node, answer: 'ANSWERED' as const, lastSeenAt, ...value })),
      ...missing.map(({ node, reason: answer, lastSeenAt }) => ({
        ...{ node, answer, lastSeenAt, health: null, components: [] },
      })),
    ];
  }

  /** Tells the other nodes that the health of this one has changed. */
  tell(): void {
    const { nodes, signals } = this.#options;
    signals.tell(CHANGED, nodes.directory.self.id);
  }

  /** Notices nodes that have come, or are lost. */
  look(): void {
    const { nodes, onChange } = this.#options;
    const known = nodes.directory
      .others()
      .map(({ node, isLost }) => `${node.id}${isLost}`)
      .join();
    if (known !== this.#known) onChange();
    this.#known = known;
  }

  close(): void {
    this.#unhear();
  }
}
