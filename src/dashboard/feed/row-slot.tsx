import { memo } from 'react';
import type { Feed } from '../data/feed.js';
import type { FeedList } from '../model/feed-list.js';
import { isBurst, type Row } from '../model/rows.js';
import { BurstRow } from './burst-row.js';
import { EventRow } from './event-row.js';
import { HoleRow } from './hole-row.js';
import type { Address } from './use-address.js';

interface Props {
  readonly row: Row;
  /** Number of its events: a burst grows in place. */
  readonly count: number;
  readonly list: FeedList;
  readonly feed: Feed;
  readonly address: Address;
  readonly top: number;
  readonly height: number;
  readonly place: number;
  /** Number of all rows; -1 while it is not known. */
  readonly of: number;
  readonly isOpen: boolean;
  readonly isSelected: boolean;
  readonly isStill: boolean;
  readonly onFocus: (offset: number) => void;
}

/** A row at its place. Geometry is set by script, which the policy of the page allows. */
export const RowSlot = memo(function RowSlot({ row, list, feed, top, height, place, of, ...rest }: Props) {
  const { events, hole } = row;
  const many = isBurst(row);
  return (
    <li
      {...{ className: many ? 'slot slot--burst' : 'slot', style: { transform: `translateY(${top}px)`, height } }}
      {...{ 'aria-posinset': place, 'aria-setsize': of }}
    >
      {hole ? (
        <HoleRow hole={hole} onRead={() => feed.store.removeHole(hole)} />
      ) : many ? (
        <BurstRow row={row} onToggle={() => list.toggle(row.key)} {...rest} />
      ) : (
        <EventRow event={events[0]!} {...rest} />
      )}
    </li>
  );
});
