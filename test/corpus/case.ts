import type { HubName } from './hubs.js';
import type { Scene } from './scene.js';

/** One row of the corpus on one transport. */
export interface Case {
  /** Of the row, as the corpus numbers them. */
  readonly id: string;
  readonly title: string;
  /** How it is sent. */
  readonly via: string;
  /** Which hub it needs; `open` when absent. */
  readonly hub?: HubName;
  /** It is mostly waiting: it goes on beside the others that are. */
  readonly slow?: true;
  /** The event loop of the hub is not held up for longer; 100 when absent. */
  readonly maxDelayMs?: number;
  /** Sends it, and expects. */
  readonly run: (scene: Scene) => Promise<void>;
}
