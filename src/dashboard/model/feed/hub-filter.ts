import type { FeedSearchQueryVariables } from '../../../client/index.js';
import { domainOf, lookOf } from '../events/catalogue.js';
import type { Actor } from '../events/header.js';
import { byAny, type Filter } from './filter.js';

/** What the hub is asked for: all that the filter of the page lets through, and as little else as the hub can tell. */
export type HubFilter = Pick<FeedSearchQueryVariables, 'types' | 'minPriority' | 'actorIds' | 'text'>;
type TypeName = Extract<NonNullable<HubFilter['types']>, readonly unknown[]>[number];

/** What a hub has that a filter may name. Null for what is not known: nothing is selected by it. */
export interface Terms {
  readonly types: readonly TypeName[] | null;
  readonly actors: readonly Actor[] | null;
}

/** Limits of the hub. */
const MOST_ACTORS = 100;
const LONGEST_TEXT = 200;

/**
 * Translates a filter for the hub; null where no event can match it. Words, tags and things are left to the page: the hub
 * looks for texts in payloads only, where the page looks at types, actors and tags too, and takes tags only as they are written.
 */
export function hubFilterOf(filter: Filter, { types, actors }: Terms): HubFilter | null {
  const { min, paths } = filter;
  const [path = '', ...others] = paths;
  const selected = types?.filter((type) => isOf(type.toLowerCase(), filter));
  if (selected?.length === 0) return null;
  const actorIds = actors && idsOf(filter.actors, actors);
  return {
    ...(selected && { types: selected }),
    ...(min !== 'LOW' && { minPriority: min }),
    ...(actorIds && { actorIds }),
    // A path is a text of the payload.
    ...(path !== '' && path.length <= LONGEST_TEXT && others.length === 0 && { text: path }),
  };
}

const isOf = (type: string, { domains, types }: Filter): boolean =>
  !lookOf(type).rowless &&
  (domains.length === 0 || domains.includes(domainOf(type))) &&
  (types.length === 0 || types.includes(type));

/** Ids of the actors that are meant; null for none, and where a part of a name is: that of a former name is not known. */
function idsOf(chosen: readonly string[], actors: readonly Actor[]): string[] | null {
  const known = new Set(actors.map(({ id }) => id.toLowerCase()));
  if (chosen.length === 0 || !chosen.every((each) => known.has(each.toLowerCase()))) return null;
  const ids = new Set(actors.filter(byAny(chosen)).map(({ id }) => id));
  return ids.size > MOST_ACTORS ? null : [...ids];
}
