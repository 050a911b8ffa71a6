import type { Actor, ActorKind } from '../../core/record.js';

const known = new WeakMap<Actor, string>();

/** The actor as text: the beginning of what `metaText` makes, without its bracket. Example: `"ada","Ada","USER"`. */
export function actorText(actor: Actor): string {
  let text = known.get(actor);
  if (text === undefined) {
    text = JSON.stringify([actor.id, actor.name, actor.kind]).slice(1, -1);
    known.set(actor, text);
  }
  return text;
}

/** The actor that `actorText` has made a text of. */
export function actorOf(text: string): Actor {
  const [id, name, kind] = JSON.parse(`[${text}]`) as [string, string, ActorKind];
  return { id, name, kind };
}
