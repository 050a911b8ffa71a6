import { useCallback, useMemo } from 'react';
import { useLocation, useSearch } from 'wouter';
import { type Filter, filterOf, withFilter } from '../model/filter.js';

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

/** State of the feed that stands in the address of the page: each of it can be linked to. */
export function useAddress(): Address {
  const search = useSearch();
  const [path, navigate] = useLocation();
  const change = useCallback(
    (alter: (params: URLSearchParams) => URLSearchParams, replace = true) => {
      const text = alter(new URLSearchParams(location.search)).toString();
      navigate(text ? `${path}?${text}` : path, { replace });
    },
    [path, navigate],
  );
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

function put(params: URLSearchParams, name: string, value: string | null | 0): URLSearchParams {
  if (value) params.set(name, value);
  else params.delete(name);
  return params;
}
