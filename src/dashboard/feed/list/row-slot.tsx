import { lazy, memo, Suspense } from 'react';
import type { Feed } from '../../data/feed/feed.js';
import type { FeedList } from '../../model/feed/feed-list.js';
import { isBurst, type Row } from '../../model/feed/rows.js';
import type { Address } from '../use-address.js';
import { BurstRow } from './burst-row.js';
import { EventRow } from './event-row.js';
import { ReadMark } from './read-mark.js';

export const loadHoleRow = async () => ({ default: (await import('./hole-row.js')).HoleRow });
const HoleRow = lazy(loadHoleRow);

interface Props extends ContentProps {
  readonly top: number;
  readonly height: number;
  readonly place: number;
  /** Number of all rows; -1 while it is not known. */
  readonly of: number;
}

interface ContentProps {
  readonly row: Row;
  /** Number of its events: a burst grows in place. */
  readonly count: number;
  readonly list: FeedList;
  readonly feed: Feed;
  readonly address: Address;
  readonly isOpen: boolean;
  readonly isSelected: boolean;
  readonly isStill: boolean;
  readonly onFocus: (offset: number) => void;
}

/** A row at its place. Geometry is set by script, which the policy of the page allows. */
export const RowSlot = ({ top, height, place, of, ...content }: Props) => (
  <li
    className={`slot ${isBurst(content.row) ? 'slot--burst' : ''} ${content.row.isFirstUnread ? 'slot--mark' : ''}`}
    {...{ style: { transform: `translateY(${top}px)`, height }, 'aria-posinset': place, 'aria-setsize': of }}
  >
    <Content {...content} />
    {content.row.isFirstUnread && <ReadMark list={content.list} />}
  </li>
);

/** Stays as it is when other rows come. */
const Content = memo(function Content({ row, list, feed, ...rest }: ContentProps) {
  const { events, hole } = row;
  if (hole)
    return (
      <Suspense>
        <HoleRow hole={hole} onRead={() => feed.store.removeHole(hole)} />
      </Suspense>
    );
  if (isBurst(row)) return <BurstRow row={row} onToggle={() => list.toggle(row.key)} {...rest} />;
  return <EventRow event={events[0]!} {...rest} />;
});
