import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Feed } from '../../data/feed/feed.js';
import { useReplayed } from '../../data/feed/replayed.js';
import { thingOf } from '../../model/events/thing.js';
import type { FeedList } from '../../model/feed/feed-list.js';
import { onlyAbout } from '../../model/feed/filter.js';
import { isBurst, newestOf } from '../../model/feed/rows.js';
import { useHotkeys } from '../../ui/hotkeys.js';
import { W } from '../../words/page.en.js';
import type { Address } from '../use-address.js';
import { useTravel } from '../use-travel.js';
import { ListEnd } from './list-end.js';
import { NewPill } from './new-pill.js';
import { RowSlot } from './row-slot.js';
import { useListVersion } from './use-feed-list.js';

/** Nearness to the top, in pixels, at which the list follows. */
const AT_TOP = 8;

interface Props {
  readonly feed: Feed;
  readonly list: FeedList;
  readonly address: Address;
  readonly isStill: boolean;
  /** Offset that the address names, once it is loaded. */
  readonly isReached: number | null;
}

/**
 * The virtual list. Heights are known, so only the rows in sight and a screen around them are in the document, whatever
 * the number of events. The row with the focus stays there when it is scrolled out of sight.
 */
export function EventList({ feed, list, address, isStill, isReached }: Props) {
  useListVersion(list);
  const scroller = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 0 });
  const [focused, setFocused] = useState<number | null>(null);
  const wantsFocus = useRef<number | null>(null);
  const { rows } = list;
  const { event: selected, filter, setFilter, setEvent, setAt } = address;

  useLayoutEffect(() => {
    const element = scroller.current!;
    const measure = () => setView({ top: element.scrollTop, height: element.clientHeight });
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    element.addEventListener('scroll', measure, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', measure);
    };
  }, []);
  useEffect(() => list.hold('scroll', view.top > AT_TOP), [list, view.top]);
  useEffect(() => list.hold('focus', focused !== null), [list, focused]);
  const kept = focused === null ? -1 : rows.find(focused);
  // A row that is gone, such as one of a replay that is rewound, would hold the list.
  useEffect(() => {
    if (focused === null || kept >= 0) return;
    wantsFocus.current = null;
    setFocused(null);
  }, [focused, kept]);

  const show = (offset: number) => {
    const index = rows.find(offset);
    const element = scroller.current!;
    if (index < 0) return;
    const top = rows.topOf(index);
    const bottom = top + rows.heightOf(index);
    if (top < element.scrollTop) element.scrollTop = Math.max(0, top - view.height / 3);
    else if (bottom > element.scrollTop + element.clientHeight - 48) element.scrollTop = bottom - (view.height * 2) / 3;
  };
  // Once for each place that is reached, as soon as it is in the list: another reader may be reading what is older.
  const isHere = isReached !== null && rows.find(isReached) >= 0;
  useEffect(() => {
    if (isHere) show(isReached);
  }, [isReached, isHere]);

  const goLive = () => {
    scroller.current!.scrollTop = 0;
    setFocused(null);
    if (address.at !== null) setAt(null);
    if (selected !== null) setEvent(null);
    list.follow();
  };
  /** Moves by rows; with the details open, those move along. */
  const step = (by: number) => {
    const start = selected ?? focused;
    const from = rows.find(start ?? -1);
    const index = from < 0 ? rows.rows.length - 1 : Math.min(rows.rows.length - 1, Math.max(0, from - by));
    const row = rows.rows[index];
    const offset = list.trail.step(start, by > 0 ? 'older' : 'newer', !row || row.hole ? null : newestOf(row).offset);
    if (offset === null) return;
    show(offset);
    if (selected === null) {
      wantsFocus.current = offset;
      setFocused(offset);
    } else setEvent(offset);
  };
  useLayoutEffect(() => {
    if (wantsFocus.current === null) return;
    const link = scroller.current!.querySelector<HTMLElement>(`[data-offset="${wantsFocus.current}"] a`);
    if (!link) return;
    wantsFocus.current = null;
    link.focus({ preventScroll: true });
  });
  // With the details closed, the focus goes back to the row.
  const before = useRef(selected);
  useEffect(() => {
    if (before.current !== null && selected === null) wantsFocus.current = before.current;
    if (before.current !== selected && selected === null) setFocused(before.current);
    before.current = selected;
  }, [selected]);
  const focusedRow = rows.rows[rows.find(focused ?? -1)];
  const canUnfold = focusedRow !== undefined && isBurst(focusedRow);
  const current = list.find(selected ?? focused ?? 0);
  const thing = current && thingOf(current);
  const travel = useTravel(feed.project);
  const isPast = useReplayed() !== null;
  useHotkeys({
    ...{ j: () => step(1), k: () => step(-1), '.': goLive, t: () => travel(current) },
    ...(thing !== null && { e: () => setFilter(onlyAbout(filter, thing)) }),
    ...(!isPast && { l: goLive }),
    ...(canUnfold && { ArrowRight: () => list.toggle(focusedRow.key) }),
  });

  // At the top, where rows come and go, fewer wait below.
  const beyond = view.top > AT_TOP ? view.height : view.height / 4;
  const { from, to } = rows.between(view.top - beyond, view.top + view.height + beyond);
  const indexes = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => to - index);
  if (kept >= 0 && (kept < from || kept > to)) indexes.push(kept);
  const chosen = selected === null ? -1 : rows.find(selected);

  return (
    <div className="list" ref={scroller} tabIndex={0} role="group" aria-label={W.list.label}>
      <div className="list__top">
        <NewPill list={list} onShow={goLive} isStill={isStill} isAtTop={view.top <= AT_TOP} />
      </div>
      <ol
        {...{ className: 'rows', 'aria-label': W.list.label, style: { height: rows.height } }}
        onBlur={({ relatedTarget, currentTarget }) => {
          if (!currentTarget.contains(relatedTarget)) setFocused(null);
        }}
      >
        {indexes.map((index) => {
          const row = rows.rows[index]!;
          return (
            <RowSlot
              {...{ key: row.key, row, list, feed, isStill, address }}
              {...{ top: rows.topOf(index), height: rows.heightOf(index), count: row.events.length }}
              {...{
                place: rows.rows.length - index,
                of: feed.store.isComplete || list.found.isComplete ? rows.rows.length : -1,
              }}
              isOpen={list.isOpen(row.key)}
              isSelected={index === chosen}
              onFocus={setFocused}
            />
          );
        })}
      </ol>
      <ListEnd {...{ feed, list }} isNear={view.top + view.height * 2 > rows.height} />
    </div>
  );
}
