import type { Peer } from './peer.js';
import type { PeerName } from './prepare.js';

/** One figure of one peer in one round. */
export interface Figure {
  readonly metric: string;
  readonly value: number;
  /** The load client had no time left, so the server may be able to do more. */
  readonly clientBound?: boolean;
}

export interface Case {
  readonly name: string;
  readonly peers: readonly PeerName[];
  /** Another case of the scenario, by whose figure this one's is divided in a row of its own. */
  readonly against?: { readonly case: string; readonly metric: string };
  /** Loads a peer that was just started, and says what came of it. Throws when a delivery was not as it must be. */
  measure(peer: Peer, extent: Extent): Promise<Figure[]>;
}

/** How much a case may do. */
export interface Extent {
  /** A look at whether it works rather than a measurement. */
  readonly quick: boolean;
}

export interface Scenario {
  /** What `--only` takes. */
  readonly name: string;
  readonly title: string;
  readonly cases: readonly Case[];
}

/** Beyond this share of its core a load client no longer keeps up. */
const BUSY = 0.9;

export const isBound = (clientBusy: number): boolean => clientBusy > BUSY;
