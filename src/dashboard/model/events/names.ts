import { Listeners } from '../listeners.js';

/** Names that are remembered. */
const MOST = 5_000;

const names = new Map<string, string>();
const listeners = new Listeners();
/** Follows the names, whichever of them is learned or changes. */
export const onNames = listeners.subscribe;

interface Named {
  readonly id: string;
  readonly name: string;
}

/** Remembers the name of a user, agent or service, for where only the id is known. */
export function learnName({ id, name }: Named): void {
  const known = name || id;
  if (names.get(id) === known) return;
  if (names.size >= MOST) names.clear();
  names.set(id, known);
  listeners.tell();
}

/** The name of an id that the page has met; the id itself where it has not. */
export const nameOfId = (id: string): string => names.get(id) ?? id;
