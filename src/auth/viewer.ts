import type { Actor } from '../core/record.js';

export const ACTIONS = ['READ', 'PUBLISH', 'MODERATE', 'MONITOR', 'ADMIN', 'IMPERSONATE'] as const;

/** Action of a grant. `ADMIN` includes every other. */
export type Action = (typeof ACTIONS)[number];

/** Actions on the projects whose id matches a pattern; `*` in it stands for any text. */
export interface Grant {
  readonly projects: string;
  readonly actions: readonly Action[];
  /** Publishing to a project that does not exist makes it. */
  readonly autoCreate?: boolean;
  /** Wire names of the only event types that `PUBLISH` is for; every type when absent. */
  readonly types?: readonly string[];
}

/** Kind of credential of a viewer. `INTERNAL` is the hub itself. */
export type AuthMethod = 'API_KEY' | 'JWT' | 'SESSION' | 'INTERNAL';

/** End of a credential. */
export interface Ending {
  readonly why: 'revoked' | 'expired';
  /** Since when, milliseconds since 1970 UTC. */
  readonly at: number;
}

/** Who acts on a change of rights. An object: a closure for each of thousands of streams costs as much as the listener. */
export interface RightsListener {
  rightsChanged(): void;
}

/** Actor of a request with its present rights, the same for every transport and credential. */
export interface Viewer {
  readonly actor: Actor;
  readonly method: AuthMethod;
  /** Whether it is a screen that has signed in by a link to a board: nobody is there who could acknowledge anything. */
  readonly isBoard?: boolean;
  /** Address of the client, as far as it is known; absent for the hub itself. */
  readonly address?: string;
  /** Name of the credential without its secret, for limits and the audit log. */
  readonly credential: string;
  /** Present rights: read again for every event, never kept. Empty once the credential has ended. */
  grants(): readonly Grant[];
  /** Null until the credential ends. */
  ended(): Ending | null;
  /** Tells `listener` whenever the rights may have changed, until `unwatch`. */
  watch(listener: RightsListener): void;
  /** Idempotent. */
  unwatch(listener: RightsListener): void;
}
