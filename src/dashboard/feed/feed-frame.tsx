import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import type { Feed } from '../data/feed/feed.js';
import { useShown } from '../data/feed/shown-feed.js';
import type { FeedList } from '../model/feed/feed-list.js';
import { onlyDomain } from '../model/feed/filter.js';
import type { Pulse } from '../model/feed/pulse.js';
import { useHotkeys } from '../ui/hotkeys.js';
import { changeSettings, useSettings } from '../ui/settings.js';
import { W } from '../words/page.en.js';
import { EventList } from './list/event-list.js';
import { loadHoleRow } from './list/row-slot.js';
import { Matching } from './matching.js';
import { Rail } from './rail.js';
import { Toolbar } from './toolbar.js';
import type { Address } from './use-address.js';
import { useReach } from './use-reach.js';

// After the first load of the page, and before the connection may be lost.
const loadDrawer = async () => ({ default: (await import('./drawer/drawer.js')).Drawer });
const loadFilterSheet = async () => ({ default: (await import('./filter-sheet.js')).FilterSheet });
const [Drawer, FilterSheet] = [lazy(loadDrawer), lazy(loadFilterSheet)];

interface Props {
  readonly feed: Feed;
  readonly list: FeedList | null;
  readonly address: Address;
  readonly pulse: Pulse;
  readonly className: string;
  readonly title: string;
  /** Whether times are absolute: what is shown is not of now. */
  readonly isStill: boolean;
  readonly isHeld: boolean;
  readonly toggleHold: () => void;
  /** Between the filter and the list. */
  readonly above: ReactNode;
  /** Beside the list while no event is open. */
  readonly column: ReactNode;
}

/** A list of events with its filter, and what stands beside it: the frame of the live feed and of a replay. */
export function FeedFrame(props: Props) {
  const { feed, list, address, pulse, className, title, isStill, isHeld, toggleHold, above, column } = props;
  const { grouped } = useSettings();
  const { filter, event, setFilter, setEvent } = address;
  const [isSheetOpen, setSheetOpen] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  // Where this fails, what needs one of them asks again.
  useEffect(() => void Promise.all([loadDrawer(), loadFilterSheet(), loadHoleRow()]).catch(() => undefined), []);
  useShown(feed);
  const isReached = useReach(feed, list, address);
  useEffect(() => {
    list?.setApart(event);
    list?.hold('drawer', event !== null);
  }, [list, event]);

  const setGrouped = () => changeSettings({ grouped: !grouped });
  useHotkeys({
    '/': () => field.current?.focus(),
    b: setGrouped,
    Space: toggleHold,
    ...(event !== null && { Escape: () => setEvent(null) }),
    ...Object.fromEntries(
      Array.from({ length: 10 }, (_, place) => [String(place), () => setFilter(onlyDomain(filter, place))]),
    ),
  });

  const rail = <Rail {...{ filter, setFilter, pulse, isStill }} />;
  return (
    <div className={`feed${event === null ? ' feed--now' : ''} ${className}`}>
      <aside className="rail" aria-label={W.rail.label}>
        {rail}
      </aside>
      <main className="stream" id="main" tabIndex={-1} aria-label={W.feed}>
        <h1 className="vh">{title}</h1>
        <Toolbar
          {...{ field, filter, setFilter, grouped, setGrouped, isHeld, toggleHold }}
          matching={list && <Matching feed={feed} list={list} />}
          onSheet={() => setSheetOpen(true)}
        />
        {above}
        {list && <EventList {...{ feed, list, address, isStill, isReached }} />}
      </main>
      {event === null ? (
        column
      ) : (
        <Suspense>
          <Drawer key={event} {...{ feed, list, address, offset: event }} />
        </Suspense>
      )}
      {isSheetOpen && (
        <Suspense>
          <FilterSheet onClose={() => setSheetOpen(false)}>{rail}</FilterSheet>
        </Suspense>
      )}
    </div>
  );
}
