/**
 * State of a link to the hub: `idle` (nothing to carry), `connecting`, `open`, `waiting` (for the next attempt), `offline`
 * (the machine has no network; attempts are rare), `ended` (for good).
 */
export type LinkState = 'idle' | 'connecting' | 'open' | 'waiting' | 'offline' | 'ended';

/** What a link takes notice of. */
export type LinkEvent =
  /** There is something to carry, or nothing any more. */
  | 'wanted'
  | 'unwanted'
  /** The hub has accepted the connection. */
  | 'opened'
  /** The connection has ended, or was not made. Another attempt may succeed. */
  | 'lost'
  /** Nothing was received for too long. */
  | 'silent'
  /** Another credential is needed. */
  | 'renew'
  /** The hub has refused for good. */
  | 'rejected'
  /** The wait is over. */
  | 'due'
  | 'online'
  | 'offline'
  /** The machine or the tab was asleep, or is looked at again. */
  | 'wake'
  | 'close';

/**
 * Next state for each state and event; null where the event changes nothing. The same state is entered again: `connecting`
 * starts a new attempt, `open` checks whether the other end lives.
 */
export const TRANSITIONS: Readonly<Record<LinkState, Readonly<Record<LinkEvent, LinkState | null>>>> = {
  idle: {
    ...{ wanted: 'connecting', unwanted: null, opened: null, lost: null, silent: null, renew: null },
    ...{ rejected: 'ended', due: null, online: null, offline: null, wake: null, close: 'ended' },
  },
  connecting: {
    ...{ wanted: null, unwanted: 'idle', opened: 'open', lost: 'waiting', silent: 'waiting', renew: 'connecting' },
    // An attempt of before the change may hang.
    ...{ rejected: 'ended', due: null, online: 'connecting', offline: null, wake: 'connecting', close: 'ended' },
  },
  open: {
    ...{ wanted: null, unwanted: 'idle', opened: null, lost: 'waiting', silent: 'waiting', renew: 'connecting' },
    // A machine without a network may run the hub itself.
    ...{ rejected: 'ended', due: null, online: 'open', offline: 'open', wake: 'open', close: 'ended' },
  },
  waiting: {
    ...{ wanted: null, unwanted: 'idle', opened: null, lost: null, silent: null, renew: null },
    ...{ rejected: 'ended', due: 'connecting', online: 'connecting', offline: 'offline', wake: 'connecting' },
    close: 'ended',
  },
  offline: {
    ...{ wanted: null, unwanted: 'idle', opened: null, lost: null, silent: null, renew: null },
    ...{ rejected: 'ended', due: 'connecting', online: 'connecting', offline: null, wake: 'connecting' },
    close: 'ended',
  },
  ended: {
    ...{ wanted: null, unwanted: null, opened: null, lost: null, silent: null, renew: null },
    ...{ rejected: null, due: null, online: null, offline: null, wake: null, close: null },
  },
};
