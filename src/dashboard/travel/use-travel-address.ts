import { useMemo } from 'react';
import { useSearch } from 'wouter';
import { type Address, put, useAddress, useChange } from '../feed/use-address.js';
import { SPANS, type Span } from './time-window.js';

export const SPEEDS = [1, 2, 5, 10, 25, 50, 100] as const;
const USUAL_SPEED = 10;
export const PARTS = ['feed', 'project'] as const;
export type Part = (typeof PARTS)[number];

/** State of a replay that stands in the address: the moment, the speed, and what the slider covers. */
export interface TravelAddress extends Address {
  readonly speed: number;
  readonly span: Span | null;
  /** View of the project that is shown. */
  readonly part: Part;
  readonly setSpeed: (speed: number) => void;
  readonly setSpan: (span: Span) => void;
  readonly setPart: (part: Part) => void;
  /** Goes to a moment, and closes the event that is open, unless it is this one: others may not have happened by then. */
  readonly goTo: (at: number, kept?: number | null) => void;
}

export function useTravelAddress(): TravelAddress {
  const address = useAddress();
  const search = useSearch();
  const change = useChange();
  return useMemo(() => {
    const params = new URLSearchParams(search);
    const speed = Number(params.get('speed'));
    const span = params.get('span') ?? '';
    return {
      ...address,
      speed: Number.isInteger(speed) && speed >= 1 && speed <= 100 ? speed : USUAL_SPEED,
      span: span in SPANS ? (span as Span) : null,
      part: params.get('part') === 'project' ? 'project' : 'feed',
      setSpeed: (value) => change((before) => put(before, 'speed', String(value))),
      setSpan: (value) => change((before) => put(before, 'span', value)),
      setPart: (value) =>
        change((before) => put(put(before, 'event', null), 'part', value === 'feed' ? null : value), false),
      goTo: (at, kept = null) =>
        change((before) => put(put(before, 'event', kept && String(kept)), 'at', new Date(at).toISOString())),
    };
  }, [address, search, change]);
}
