import { useCallback, useMemo } from 'react';
import { useLocation, useSearch } from 'wouter';
import { pathOf } from '../model/address/path.js';
import { type Filter, filterOf, withFilter } from '../model/feed/filter.js';

export interface Address {
  readonly filter: Filter;
  /** Offset of the event that is open. */
  readonly event: number | null;
  /** Moment that one looks at, in milliseconds since 1970 UTC; null for now. */
  readonly at: number | null;
  readonly setFilter: (filter: Filter) => void;
  readonly setEvent: (offset: number | null) => void;
  readonly setAt: (at: number | null) => void;
  /** Address with an event opened, to link to. */
  readonly hrefOf: (offset: number) => string;
}

/** Changes the members of the page's address. Its entry in the history is replaced, unless asked otherwise. */
export function useChange() {
  const [path, navigate] = useLocation();
  return useCallback(
    (alter: (params: URLSearchParams) => URLSearchParams, replace = true) => {
      const text = alter(new URLSearchParams(location.search)).toString();
      navigate(text ? `${path}?${text}` : path, { replace });
    },
    [path, navigate],
  );
}

/** State of the feed that stands in the address of the page: each of it can be linked to. */
export function useAddress(): Address {
  const search = useSearch();
  const change = useChange();
  return useMemo(() => {
    const params = new URLSearchParams(search);
    const at = Date.parse(params.get('at') ?? '');
    return {
      filter: filterOf(params),
      event: Number(params.get('event')) || null,
      at: Number.isNaN(at) ? null : at,
      setFilter: (filter) => change((before) => withFilter(before, filter)),
      setEvent: (offset) => change((before) => put(before, 'event', offset && String(offset)), offset === null),
      setAt: (moment) => change((before) => put(before, 'at', moment && new Date(moment).toISOString())),
      hrefOf: (offset) => `?${put(new URLSearchParams(search), 'event', String(offset))}`,
    };
  }, [search, change]);
}

/** Address of a view of a project with the filter that the page has. */
export function feedPathOf(project: string, view?: string): string {
  const filter = withFilter(new URLSearchParams(), filterOf(new URLSearchParams(location.search)));
  return [pathOf(project, view), filter].filter(String).join('?');
}

/** The way from a moment of the past to now, in the same view. */
export const livePathOf = (project: string): string =>
  feedPathOf(project, new URLSearchParams(location.search).get('part') ?? undefined);

/** Sets a member, or takes it out where it has no value. */
export function put(params: URLSearchParams, name: string, value: string | null | 0): URLSearchParams {
  if (value) params.set(name, value);
  else params.delete(name);
  return params;
}
