import type { ClientError, ConnectionState } from '../../../client/index.js';

/** What is known of a feed beside its events. */
export interface FeedState {
  /** `kept`: what a reload has found. `ready`: followed. */
  readonly phase: 'loading' | 'kept' | 'ready' | 'failed';
  /** Time at which the shown state was true; null while it is followed. */
  readonly asOf: number | null;
  readonly error: ClientError | null;
  /** Since when the hub does not answer, before it was followed. */
  readonly unreachableSince: number | null;
  readonly isLoadingOlder: boolean;
  /** Number of events lost in gaps. */
  readonly lost: number;
}

/** What the page may say of itself: how far what it shows is the truth of now. */
export type Truth =
  | { readonly kind: 'connecting' }
  /** What was true at a time before is shown: what a reload has found, or a moment of the past. */
  | { readonly kind: 'kept'; readonly asOf: number }
  | { readonly kind: 'live' }
  | { readonly kind: 'behind'; readonly behind: number | null }
  | { readonly kind: 'offline'; readonly since: number }
  | { readonly kind: 'ended'; readonly message: string };

/** Joins what the client says of its connection with how far the feed is. */
export function truthOf(
  connection: ConnectionState,
  feed: Pick<FeedState, 'phase' | 'asOf' | 'error' | 'unreachableSince'>,
): Truth {
  const { phase, asOf, error, unreachableSince } = feed;
  if (error) return { kind: 'ended', message: error.message };
  if (unreachableSince !== null) return { kind: 'offline', since: asOf ?? unreachableSince };
  if (asOf !== null) return { kind: 'kept', asOf };
  if (phase !== 'ready') return { kind: 'connecting' };
  switch (connection.status) {
    case 'live':
      return { kind: 'live' };
    case 'catching-up':
      return connection.behind === 0 ? { kind: 'live' } : { kind: 'behind', behind: connection.behind };
    case 'offline':
      return { kind: 'offline', since: connection.since };
    case 'ended':
      return { kind: 'ended', message: connection.error?.message ?? '' };
    default:
      return { kind: 'connecting' };
  }
}

/** Whether figures are those of now. */
export const isLive = ({ kind }: Truth): boolean => kind === 'live' || kind === 'behind';

/** Time at which what is shown was true; null while it is live. */
export function asOfTruth(truth: Truth): number | null {
  if (truth.kind === 'offline') return truth.since;
  return truth.kind === 'kept' ? truth.asOf : null;
}
