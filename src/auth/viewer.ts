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
export type AuthMethod = 'API_KEY' | 'INTERNAL';

/** Who is asking, the same whichever transport and credential one came in by. */
export interface Viewer {
  readonly actor: Actor;
  readonly method: AuthMethod;
  /** The rights of now: read again for every event, never kept. */
  grants(): readonly Grant[];
}
