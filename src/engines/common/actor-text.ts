import type { Actor, ActorKind } from '../../core/record.js';

/** The actor as text: the beginning of what `metaText` makes, without its bracket. Example: `"ada","Ada","USER"`. */
export function actorText(actor: Actor): string {
  if (!isSameActor(actor, last.actor)) {
    const { id, name, kind } = actor;
    last = { actor, text: JSON.stringify([id, name, kind]).slice(1, -1) };
  }
  return last.text;
}

/** The actor that was made a text of last: most records are of the actor of the one before. */
let last: { readonly actor: Actor; readonly text: string } = {
  actor: { id: '', name: '', kind: 'HUB' },
  text: '"","","HUB"',
};

/** Whether two objects name the same actor in the same way. */
export const isSameActor = (one: Actor, other: Actor): boolean =>
  one === other || (one.id === other.id && one.name === other.name && one.kind === other.kind);

/** The actor that `actorText` has made a text of. */
export function actorOf(text: string): Actor {
  const [id, name, kind] = JSON.parse(`[${text}]`) as [string, string, ActorKind];
  return { id, name, kind };
}
