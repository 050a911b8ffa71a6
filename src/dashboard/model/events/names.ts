/** Names that are remembered. */
const MOST = 5_000;

const names = new Map<string, string>();

interface Named {
  readonly id: string;
  readonly name: string;
}

/** Remembers the name of a user, agent or service, for where only the id is known. */
export function learnName({ id, name }: Named): void {
  if (names.size >= MOST) names.clear();
  names.set(id, name || id);
}

/** The name of an id that the page has met; the id itself where it has not. */
export const nameOfId = (id: string): string => names.get(id) ?? id;
