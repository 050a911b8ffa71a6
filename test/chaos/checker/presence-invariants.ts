import type { PresenceLine, Story } from './story.js';

/** Time within which a user that has departed is gone, also when its hub was killed: 45 s and a margin for a poll. */
const GONE_MS = 48_000;

/** Nobody is present twice, and nobody who has departed is present for longer than what is promised. */
export function* ghost({ presence }: Story): Iterable<string> {
  /** When each user departed; absent while it is there. */
  const departed = new Map<string, number>();
  const views = new Map<string, Set<string>>();
  for (const line of presence) {
    if (line.what === 'arrived') departed.delete(line.user);
    if (line.what === 'departed') departed.set(line.user, line.at);
    if (line.what === 'listed') {
      yield* twice(line.users, line.node);
      yield* late(line, line.users, departed, line.node);
    }
    if (line.what === 'presence') {
      yield* change(line, views);
      yield* late(line, views.get(line.watcher)!, departed, line.watcher);
    }
  }
}

function* twice(users: readonly string[], where: string): Iterable<string> {
  const seen = new Set<string>();
  for (const user of users) {
    if (seen.has(user)) yield `${user} is present twice on ${where}`;
    seen.add(user);
  }
}

function* late(
  { at }: PresenceLine,
  users: Iterable<string>,
  departed: ReadonlyMap<string, number>,
  where: string,
): Iterable<string> {
  for (const user of users) {
    const since = at - (departed.get(user) ?? Number.POSITIVE_INFINITY);
    if (since > GONE_MS) yield `${user} is present on ${where} ${Math.round(since)} ms after it departed`;
  }
}

/** Applies a frame to the view of its watcher. */
function* change(
  { watcher, kind, users }: Extract<PresenceLine, { what: 'presence' }>,
  views: Map<string, Set<string>>,
): Iterable<string> {
  yield* twice(users, watcher);
  const view = kind === 'SNAPSHOT' ? new Set<string>() : (views.get(watcher) ?? new Set());
  views.set(watcher, view);
  for (const user of users) {
    if (kind === 'JOINED' && view.has(user)) yield `${watcher} was notified twice that ${user} has joined`;
    if (kind === 'LEFT' && !view.has(user)) yield `${watcher} was notified that ${user} has left, who was not there`;
    if (kind === 'LEFT') view.delete(user);
    else view.add(user);
  }
}
