import { suggestionList } from 'graphql/jsutils/suggestionList.js';
import { DOMAIN_WORDS, VALUE_WORDS } from '../../words/events.en.js';
import { DOMAINS } from '../events/catalogue.js';
import { PRIORITY_NAMES } from '../events/header.js';
import { nameOf } from '../events/sentence.js';
import { byAny, FIELDS, quoted, type Token, textAround, tokensOf } from './filter.js';
import type { Terms } from './hub-filter.js';

/** Value that a filter may have. */
export interface Choice {
  readonly value: string;
  /** As people say it. */
  readonly name: string;
}

/** Part of a filter that selects nothing, or that is left out: its value is not known, or is missing. */
export interface Problem {
  readonly token: Token;
  /** The nearest that there are. */
  readonly choices: readonly Choice[];
}

/** What the text before the caret may be completed to, and where the value begins. */
export interface Completion {
  readonly from: number;
  readonly choices: readonly Choice[];
}

const MOST_NEAR = 3;
const MOST_COMPLETED = 8;

/** Everything that a member of a filter may be; null where that is anything, or not known. */
function choicesOf(name: string, { types, actors }: Terms): Choice[] | null {
  switch (name) {
    case 'type':
      return types?.map(lower).map((type) => ({ value: type, name: type })) ?? null;
    case 'by':
      return actors?.map((actor) => ({ value: actor.id, name: nameOf(actor) })) ?? null;
    case 'domain':
      return DOMAINS.map(([domain]) => ({ value: domain, name: DOMAIN_WORDS[domain]! }));
    case 'min':
    case 'priority':
      return PRIORITY_NAMES.map((each) => ({ value: each.toLowerCase(), name: VALUE_WORDS[each]! }));
    default:
      return null;
  }
}

/** What of a filter, as it is typed, the project does not have, and what looks like a field and is none. */
export function problemsOf(typed: string, terms: Terms): Problem[] {
  const ofValues = tokensOf(typed).flatMap((token): Problem[] => {
    const choices = choicesOf(token.name, terms);
    if (token.value === '') return [{ token, choices: choices?.slice(0, MOST_NEAR) ?? [] }];
    if (!choices || isKnown(token, choices, terms)) return [];
    return [{ token, choices: nearest(token.value, choices) }];
  });
  return [...ofValues, ...unknownFieldsOf(typed)];
}

const FIELD = /(?<=^|\s)([a-z]+):(?!\/\/)/gi;

/** Words before a colon that are nearly the name of a field. Others are text. */
const unknownFieldsOf = (typed: string): Problem[] =>
  [...textAround(typed).matchAll(FIELD)].flatMap(({ 1: value = '', index }) => {
    const choices = suggestionList(value, FIELDS).map((name) => ({ value: name, name }));
    const token = { name: 'field', value, from: index, end: index + value.length };
    return choices.length === 0 ? [] : [{ token, choices: choices.slice(0, MOST_NEAR) }];
  });

function isKnown({ name, value }: Token, choices: readonly Choice[], { actors }: Terms): boolean {
  if (name === 'by') return actors!.some(byAny([value]));
  const asWritten = name === 'min' || name === 'priority' ? value.toLowerCase() : value;
  return choices.some((each) => each.value === asWritten);
}

/** Choices for the value that ends at the caret; null where none is being typed, or it is whole. */
export function completionOf(before: string, terms: Terms): Completion | null {
  const token = tokensOf(before).at(-1);
  if (!token || token.end !== before.length) return null;
  const typed = lower(token.value);
  const choices = (choicesOf(token.name, terms) ?? [])
    .filter(({ value, name }) => lower(`${value} ${name}`).includes(typed))
    .sort((one, other) => Number(startsWith(other, typed)) - Number(startsWith(one, typed)))
    .slice(0, MOST_COMPLETED);
  const isWhole = choices.length === 1 && lower(choices[0]!.value) === typed;
  return choices.length === 0 || isWhole ? null : { from: token.from, choices };
}

/** The text with another value of a token. */
export const withValue = (typed: string, { from, end }: Pick<Token, 'from' | 'end'>, value: string): string =>
  typed.slice(0, from) + quoted(value) + typed.slice(end);

const lower = (text: string) => text.toLowerCase();
const startsWith = ({ value, name }: Choice, typed: string): boolean =>
  lower(value).startsWith(typed) || lower(name).startsWith(typed);

function nearest(value: string, choices: readonly Choice[]): readonly Choice[] {
  const wanted = lower(value);
  const holds = (text: string) => lower(text).includes(wanted) || wanted.includes(lower(text));
  const texts = ({ value, name }: Choice) => [value, name];
  const alike = suggestionList(value, choices.flatMap(texts));
  const near = new Set([
    ...choices.filter((choice) => texts(choice).some(holds)),
    ...alike.flatMap((text) => choices.filter((choice) => texts(choice).includes(text))),
  ]);
  return (near.size > 0 ? [...near] : choices).slice(0, MOST_NEAR);
}
