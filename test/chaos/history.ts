import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** The feed over all projects, beside those that have the name of their project. */
export const EVERYTHING = '*';

/** One event as the log gives it out, through a query. */
export interface Kept {
  readonly id: string;
  readonly project: string;
  readonly offset: number;
  readonly type: string;
  /** What its publisher put into it; null for what the hub published itself. */
  readonly value: string | null;
  /** Position just after it in the feed that it was read from. */
  readonly cursor: string;
}

/** What one of those who take part saw, or did. */
export type Happening =
  | {
      readonly what: 'publish';
      readonly attempt: number;
      readonly project: string;
      readonly value: string;
      readonly key?: string;
    }
  | { readonly what: 'accepted'; readonly attempt: number; readonly id: string; readonly offset: number }
  /** Answered, and not written. */
  | { readonly what: 'refused'; readonly attempt: number; readonly code: string }
  /** Not answered, or with an answer that leaves it open. */
  | { readonly what: 'unknown'; readonly attempt: number; readonly why: string }
  /** A subscriber begins. It may read these projects, and asks for these types (all when absent) of one feed. */
  | {
      readonly what: 'began';
      readonly client: string;
      readonly feed: string;
      readonly projects: readonly string[];
      readonly types?: readonly string[];
    }
  /** Whoever revoked its key was answered. */
  | { readonly what: 'revoked'; readonly client: string }
  /** It asked a node for what lies after a cursor. */
  | {
      readonly what: 'opened';
      readonly client: string;
      readonly stream: number;
      readonly node: string;
      readonly after: string;
    }
  | {
      readonly what: 'received';
      readonly stream: number;
      readonly id: string;
      readonly project: string;
      readonly offset: number;
      readonly value: string | null;
      readonly cursor: string;
      readonly gap?: { readonly from: number; readonly to: number };
    }
  /** `CURSOR_EXPIRED`, with the cursors from which it may go on. */
  | {
      readonly what: 'expired';
      readonly stream: number;
      readonly reason: string;
      readonly earliest: string;
      readonly head: string;
    }
  | { readonly what: 'closed'; readonly stream: number; readonly why: string }
  /** A user has a stream, and keeps it over faults. */
  | { readonly what: 'arrived'; readonly user: string }
  /** Its stream was ended by its client; a hub that is down does not notice. */
  | { readonly what: 'departed'; readonly user: string }
  /** Users that a node lists as present. */
  | { readonly what: 'listed'; readonly node: string; readonly users: readonly string[] }
  /** Frame of a subscription to presence. */
  | {
      readonly what: 'presence';
      readonly watcher: string;
      readonly kind: 'SNAPSHOT' | 'JOINED' | 'LEFT' | 'CHANGED';
      readonly users: readonly string[];
    }
  | { readonly what: 'fault'; readonly fault: string; readonly target: string }
  /** The store was replaced by an older copy of itself, while nothing was under way. */
  | { readonly what: 'lost' }
  /** Nobody publishes any more, everything is up; the newest event of each feed by its id. */
  | { readonly what: 'quiet'; readonly heads: Readonly<Record<string, string>> }
  /** All that a node gave out of a feed, read when nothing was under way. The feed over all has no epoch to be seen. */
  | {
      readonly what: 'kept';
      readonly node: string;
      readonly feed: string;
      readonly epoch: string;
      readonly events: readonly Kept[];
    };

/** @property at milliseconds since the run began. */
export type Line = Happening & { readonly at: number };

/** What happened, in the order in which it was seen. It grows with the run, which is bounded. */
export class History {
  readonly lines: Line[] = [];
  readonly #beganAt = performance.now();
  #deliveries = 0;

  /** How many events subscribers were given. */
  get deliveries(): number {
    return this.#deliveries;
  }

  note(happening: Happening): void {
    if (happening.what === 'received') this.#deliveries++;
    this.lines.push({ at: Math.round((performance.now() - this.#beganAt) * 1_000) / 1_000, ...happening });
  }
}

/** A line of JSON for each. */
export function writeHistory(file: string, lines: readonly Line[]): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
}

export function readHistory(file: string): Line[] {
  return readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}
