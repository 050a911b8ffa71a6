import type { Actor } from '../core/record.js';

export const ACTIONS = ['READ', 'PUBLISH', 'MODERATE', 'MONITOR', 'ADMIN', 'IMPERSONATE'] as const;

/** What a grant allows. `ADMIN` includes every other. */
export type Action = (typeof ACTIONS)[number];

/** Actions on the projects whose id matches a pattern; `*` in it stands for any text. */
export interface Grant {
  readonly projects: string;
  readonly actions: readonly Action[];
  /** Publishing to a project that does not exist makes it. */
  readonly autoCreate?: boolean;
}

/** How a viewer came in. `INTERNAL` is the hub itself. */
export type AuthMethod = 'API_KEY' | 'JWT' | 'SESSION' | 'INTERNAL';

/** Why a credential that was good is so no longer. */
export interface Ending {
  readonly why: 'revoked' | 'expired';
  /** Since when, milliseconds since 1970 UTC. */
  readonly at: number;
}

/** Who is asking, the same whichever transport and credential one came in by. */
export interface Viewer {
  readonly actor: Actor;
  readonly method: AuthMethod;
  /** Address that it came from, as far as it can be told; none for the hub itself. */
  readonly address?: string;
  /** Names the credential without its secret: what limits count by and the audit log speaks of. */
  readonly credential: string;
  /** The rights of now: read again for every event, never kept. None once the credential has ended. */
  grants(): readonly Grant[];
  /** Null as long as the credential is good. */
  ended(): Ending | null;
  /** Calls `listener` whenever the rights may have become other ones. @returns what ends that. */
  onChange(listener: () => void): () => void;
}
