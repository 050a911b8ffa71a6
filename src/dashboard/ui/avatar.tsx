import type { Actor } from '../model/events/header.js';
import { nameOf } from '../model/events/sentence.js';
import { Icon } from './icon.js';

const KINDS = {
  USER: ['user', null],
  AGENT: ['agent', 'bot'],
  SERVICE: ['service', null],
  HUB: ['hub', 'radio'],
} as const;

/** Who acted. Its shape is the kind: round a person, square an agent, filled the hub. People sign in with keys, which the hub calls
 * services: they are round too, with an outline. */
export function Avatar({ actor, size }: { readonly actor: Actor; readonly size?: 24 | 28 }) {
  const [kind, icon] = KINDS[actor.kind];
  return (
    <span className={`ava ava--${kind}${size ? ` ava--${size}` : ''}`} aria-hidden="true">
      {icon ? <Icon name={icon} /> : initialsOf(actor)}
    </span>
  );
}

/** Two letters for the name of a person: `Jonas Weber` is JW. */
export function initialsOf(actor: Actor): string {
  const words = nameOf(actor)
    .split(/[\s._-]+/)
    .filter(Boolean);
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]?.slice(0, 1), words[0]?.slice(1, 2)];
  return letters
    .map((each) => [...(each ?? '')][0] ?? '')
    .join('')
    .toUpperCase();
}
