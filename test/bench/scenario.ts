import type { Peer } from './peer.js';
import type { PeerName } from './prepare.js';

/** One figure of one peer in one round. */
export interface Figure {
  readonly metric: string;
  readonly value: number;
  /** The load client had no time left, so the server may be able to do more. */
  readonly clientBound?: boolean;
}

interface Named {
  readonly name: string;
  readonly peers: readonly PeerName[];
  /** Another case of the scenario, by whose figure this one's is divided in a row of its own. */
  readonly against?: { readonly case: string; readonly metric: string };
}

/** A case that a peer runs as a whole, before the next one is started. */
export interface WholeCase extends Named {
  /** Loads a peer that was just started, and says what came of it. Throws when a delivery was not as it must be. */
  measure(peer: Peer, extent: Extent): Promise<Figure[]>;
}

/**
 * A case in which all peers are there at once and are loaded in turns, a slice at a time: how fast the machine is at that
 * moment falls on all of them alike.
 */
export interface SlicedCase extends Named {
  readonly slices: number;
  /** Prepares the load of a peer that was just started. */
  prepare(peer: Peer, extent: Extent): Promise<Load>;
}

export type Case = WholeCase | SlicedCase;

/** The load of one peer. Its methods throw when a delivery was not as it must be. */
export interface Load {
  /** Called when all peers are prepared. */
  begin(): Promise<void>;
  /** Takes new connections where it had been idle for seconds: servers have closed them. */
  slice(): Promise<void>;
  /** What came of all slices. */
  figures(): Figure[];
  close(): void;
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

/** What a peer did in all its slices. */
export class SliceTotals {
  readonly #peer: Peer;
  #units = 0;
  #ms = 0;
  #cpuMicros = 0;
  #busyMs = 0;
  /** Longest turn of the server in each slice. */
  readonly turnsMs: number[] = [];

  constructor(peer: Peer) {
    this.#peer = peer;
  }

  /** Runs a slice. @param work resolves to how much it was: events, deliveries, clients. */
  async add(work: () => Promise<number>): Promise<void> {
    const { result, ms, cpuMicros, clientBusy, longestTurnMs } = await this.#peer.during(work);
    this.turnsMs.push(longestTurnMs);
    this.#units += result;
    this.#ms += ms;
    this.#cpuMicros += cpuMicros;
    this.#busyMs += clientBusy * ms;
  }

  rate(metric: string): Figure {
    return { metric, value: (this.#units / this.#ms) * 1_000, clientBound: this.clientBound };
  }

  /** Milliseconds for each unit. */
  get msEach(): number {
    return this.#ms / this.#units;
  }

  /** Microseconds of the server's CPU for each unit. */
  get cpuEach(): number {
    return this.#cpuMicros / this.#units;
  }

  get clientBound(): boolean {
    return isBound(this.#busyMs / this.#ms);
  }
}

/** Beyond this share of its core a load client no longer keeps up. */
const BUSY = 0.9;

export const isBound = (clientBusy: number): boolean => clientBusy > BUSY;
