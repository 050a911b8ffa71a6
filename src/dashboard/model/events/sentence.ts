import { BURST_WORDS, EVENT_WORDS, PLAIN_WORDS, VALUE_WORDS } from '../../words/events.en.js';
import { barOf, isKnown, variantOf } from './catalogue.js';
import type { Actor, Header } from './header.js';
import { nameOfId } from './names.js';
import { fill, type Piece, parse, type Resolve, saysAnything, textOf } from './template.js';
import { formatted } from './values.js';

const parsed = new Map<string, ReturnType<typeof parse>>();

function templateOf(words: Readonly<Record<string, string>>, keys: readonly string[]) {
  const key = keys.find((each) => each in words);
  if (key === undefined) return null;
  const template = words[key]!;
  const nodes = parsed.get(template) ?? parse(template);
  parsed.set(template, nodes);
  return nodes;
}

export const nameOf = ({ kind, name, id }: Actor): string => (kind === 'HUB' ? PLAIN_WORDS.hub : name || id);

/** Values of an event by name: fields of its payload, and some of its envelope. */
function valuesOf({ type, actor, payload }: Header, more: Readonly<Record<string, unknown>> = {}): Resolve {
  const lookUp = (name: string): unknown => {
    if (name in more) return more[name];
    if (name === 'actor') return nameOf(actor);
    if (name === 'type') return type;
    // Whoever publishes about themselves has a name, and so has whom the page has met.
    if (name === 'userId' && typeof payload.userId === 'string')
      return payload.userId === actor.id ? nameOf(actor) : nameOfId(payload.userId);
    if (name === 'text') return Object.values(payload).find((value) => typeof value === 'string');
    return payload[name];
  };
  return (name, format) => {
    const value = lookUp(name);
    const isMissing = value === null || value === undefined || value === '';
    return formatted(isMissing && format?.startsWith('or ') ? lookUp(format.slice(3)) : value, format);
  };
}

/** What happened, in words. */
export function sentenceOf(event: Header): Piece[] {
  const type = isKnown(event.type) ? event.type : '*';
  const nodes = templateOf(EVENT_WORDS, [`${type}.${variantOf(event)}`, type, '*'])!;
  return capitalised(fill(nodes, valuesOf(event)));
}

const detailWordsOf = ({ type }: Header) => templateOf(EVENT_WORDS, [`${isKnown(type) ? type : '*'}+`]);

/** The second line, whose pieces stand apart from each other; empty for none. */
export function detailOf(event: Header): Piece[] {
  const nodes = detailWordsOf(event);
  return nodes ? fill(nodes, valuesOf(event)).filter(({ text }) => text.trim() !== '') : [];
}

/** Whether an event has a second line. */
export function hasDetail(event: Header): boolean {
  const nodes = detailWordsOf(event);
  return barOf(event) !== null || (nodes !== null && saysAnything(nodes, valuesOf(event)));
}

/** The sentence of a burst. @param newest its newest event. @param common what its events have in common, and `n`; `variant` chooses the sentence. */
export function burstSentenceOf(newest: Header, common: Readonly<Record<string, unknown>>): Piece[] {
  const nodes = templateOf(BURST_WORDS, [`${newest.type}.${common.variant}`, newest.type]);
  if (!nodes) return sentenceOf(newest);
  return capitalised(fill(nodes, valuesOf(newest, common)));
}

/** The sentence as text, for titles, the search and the screen reader. */
export const plainSentenceOf = (event: Header): string => textOf(sentenceOf(event));

/** The priority in words; named as such beside a severity that differs: `High priority`. */
export const priorityOf = ({ priority, payload }: Header): string => {
  const isApart = typeof payload.severity === 'string' && payload.severity !== priority;
  return `${VALUE_WORDS[priority]}${isApart ? PLAIN_WORDS.priority : ''}`;
};

function capitalised(pieces: Piece[]): Piece[] {
  const [first, ...rest] = pieces;
  return first?.kind === 't'
    ? [{ ...first, text: first.text[0]!.toUpperCase() + first.text.slice(1) }, ...rest]
    : pieces;
}
