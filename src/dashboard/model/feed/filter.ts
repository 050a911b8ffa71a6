import { DOMAINS, domainOf } from '../events/catalogue.js';
import { type Actor, type Header, PRIORITY_NAMES, type PriorityName, rankOf } from '../events/header.js';

/** Events to show. An empty list selects all. Members of one list are alternatives; lists are conditions. */
export interface Filter {
  readonly domains: readonly string[];
  readonly types: readonly string[];
  readonly actors: readonly string[];
  readonly tags: readonly string[];
  readonly paths: readonly string[];
  /** Ids, paths or addresses: each selects the events that are of it or name it. */
  readonly things: readonly string[];
  readonly min: PriorityName;
  readonly text: string;
}

export const EVERYTHING: Filter = {
  ...{ domains: [], types: [], actors: [], tags: [], paths: [], things: [] },
  ...{ min: 'LOW', text: '' },
};

/** Lists of a filter, by the name that they have in an address and in the search field. */
const LISTS = { domain: 'domains', type: 'types', by: 'actors', tag: 'tags', in: 'paths', about: 'things' } as const;
type ListName = (typeof LISTS)[keyof typeof LISTS];

/** Reads the filter of an address. */
export function filterOf(search: URLSearchParams): Filter {
  const all = (name: keyof typeof LISTS) => search.getAll(name);
  const min = search.get('min')?.toUpperCase() as PriorityName;
  return {
    ...{ domains: all('domain'), types: all('type'), actors: all('by'), tags: all('tag'), paths: all('in') },
    ...{ things: all('about'), min: PRIORITY_NAMES.includes(min) ? min : 'LOW', text: search.get('q') ?? '' },
  };
}

/** Writes the filter into an address, whose other members stay. */
export function withFilter(search: URLSearchParams, filter: Filter): URLSearchParams {
  const written = new URLSearchParams(search);
  for (const [name, member] of Object.entries(LISTS)) {
    written.delete(name);
    for (const value of filter[member]) written.append(name, value);
  }
  for (const [name, value] of Object.entries({
    min: filter.min === 'LOW' ? '' : filter.min.toLowerCase(),
    q: filter.text,
  }))
    if (value) written.set(name, value);
    else written.delete(name);
  return written;
}

/** What one may type before a colon. */
export const FIELDS = [...Object.keys(LISTS), 'min', 'priority'];
const TOKEN = new RegExp(`(?:^|\\s)(${FIELDS.join('|')}):(?:"([^"]*)"?|(\\S*))`, 'g');

/** Member of a filter as it was typed. */
export interface Token {
  readonly name: string;
  /** Empty where it is missing. */
  readonly value: string;
  /** Place of the value in the text, with its quotes. */
  readonly from: number;
  readonly end: number;
}

export const tokensOf = (typed: string): Token[] =>
  [...typed.matchAll(TOKEN)].map(({ 0: all, 1: name, 2: inQuotes, 3: plain, index }) => ({
    ...{ name: name!, value: inQuotes ?? plain ?? '' },
    ...{ from: index + all.indexOf(':') + 1, end: index + all.length },
  }));

/** The text that is not of any token, at its place. */
export const textAround = (typed: string): string => typed.replaceAll(TOKEN, (all) => ' '.repeat(all.length));

/** Reads what was typed: `type:commit by:jonas in:src/ min:high words`. A member without a value is left out. */
export function typedFilter(typed: string): Filter {
  const search = new URLSearchParams();
  for (const { name, value } of tokensOf(typed)) if (value) search.append(name === 'priority' ? 'min' : name, value);
  search.set('q', typed.replaceAll(TOKEN, ' ').trim().replaceAll(/\s+/g, ' '));
  return filterOf(search);
}

export const quoted = (value: string): string => (/\s/.test(value) ? `"${value}"` : value);

/** The filter as one would type it. */
export function asTyped(filter: Filter): string {
  const tokens = Object.entries(LISTS).flatMap(([name, member]) =>
    filter[member].map((value) => `${name}:${quoted(value)}`),
  );
  const min = filter.min === 'LOW' ? [] : [`min:${filter.min.toLowerCase()}`];
  return [...tokens, ...min, filter.text].filter(Boolean).join(' ');
}

export const isEverything = (filter: Filter): boolean => asTyped(filter) === '';
export const sameFilter = (one: Filter, other: Filter): boolean => asTyped(one) === asTyped(other);

/** Makes the test of a filter, so that it is prepared once. */
export function matcherOf(filter: Filter): (event: Header) => boolean {
  if (isEverything(filter)) return () => true;
  const least = rankOf(filter.min);
  const [tags, paths, things] = [filter.tags, filter.paths, filter.things].map((list) => list.map(lower));
  const isMeant = byAny(filter.actors);
  const words = lower(filter.text).split(' ').filter(Boolean);
  const some = (list: readonly string[], test: (value: string) => boolean) => list.length === 0 || list.some(test);
  return (event) =>
    rankOf(event.priority) >= least &&
    some(filter.domains, (domain) => domain === domainOf(event.type)) &&
    some(filter.types, (type) => type === event.type) &&
    (filter.actors.length === 0 || isMeant(event.actor)) &&
    some(tags!, (tag) => event.tags.some((each) => lower(each) === tag)) &&
    some(paths!, (path) => pathsOf(event).some((each) => lower(each).startsWith(path))) &&
    some(things!, (thing) => isAbout(event, thing)) &&
    (words.length === 0 || containsAll(event, words));
}

const lower = (text: string) => text.toLowerCase();

/** Without its marks: ë is e. */
const plain = (text: string) => lower(text.normalize('NFD').replaceAll(/\p{M}/gu, ''));

/** Makes the test whether an actor has one of these texts in its id or its name: asked for each event, of a few actors. */
export function byAny(chosen: readonly string[]): (actor: Actor) => boolean {
  const parts = chosen.map(plain);
  const known = new Map<string, boolean>();
  return ({ id, name }) => {
    const text = `${id}\n${name}`;
    const isKnown = known.get(text);
    if (isKnown !== undefined) return isKnown;
    const own = plain(text);
    const isMeant = parts.some((part) => own.includes(part));
    known.set(text, isMeant);
    return isMeant;
  };
}

const pathsOf = ({ payload: { filePath, previousPath } }: Header): string[] =>
  [filePath, previousPath].filter((path) => typeof path === 'string');

function isAbout({ actor, correlationId, payload }: Header, thing: string): boolean {
  const names = [actor.id, correlationId ?? ''];
  collect(payload, names);
  return names.some((name) => lower(name) === thing);
}

function containsAll(event: Header, words: readonly string[]): boolean {
  const texts: string[] = [event.type.replaceAll('_', ' '), event.actor.name, ...event.tags];
  collect(event.payload, texts);
  const all = lower(texts.join('\n'));
  return words.every((word) => all.includes(word));
}

function collect(value: unknown, texts: string[]): void {
  if (typeof value === 'string' || typeof value === 'number') texts.push(String(value));
  else if (value !== null && typeof value === 'object') for (const each of Object.values(value)) collect(each, texts);
}

/** The filter with a value of a list put in, or taken out where it is in. */
export const toggled = (filter: Filter, list: ListName, value: string): Filter => ({
  ...filter,
  [list]: filter[list].includes(value) ? filter[list].filter((each) => each !== value) : [...filter[list], value],
});

/** The filter with only this domain, or without any where it has just that. `place` counts from 1; 0 is the tenth. */
export function onlyDomain(filter: Filter, place: number): Filter {
  const domain = DOMAINS[(place + 9) % 10]![0];
  const has = filter.domains.length === 1 && filter.domains[0] === domain;
  return { ...filter, domains: has ? [] : [domain] };
}

/** The filter with only what is about this, or without any where it has just that. */
export function onlyAbout(filter: Filter, thing: string): Filter {
  const about = { ...EVERYTHING, things: [thing] };
  return sameFilter(filter, about) ? EVERYTHING : about;
}
