import { useEffect, useMemo, useRef, useState } from 'react';
import { useFeed, useFeedState, useTruth } from '../data/feed-context.js';
import { onlyDomain } from '../model/filter.js';
import { pulseOf } from '../model/pulse.js';
import { asOfTruth } from '../model/truth.js';
import { Dialog } from '../ui/dialog.js';
import { useHotkeys } from '../ui/hotkeys.js';
import { Icon } from '../ui/icon.js';
import { changeSettings, useSettings } from '../ui/settings.js';
import { useNow } from '../ui/time.js';
import { W } from '../words/page.en.js';
import { Drawer } from './drawer/drawer.js';
import { EventList } from './event-list.js';
import { NowColumn } from './now-column.js';
import { PulseStrip } from './pulse-strip.js';
import { Rail } from './rail.js';
import { Toolbar } from './toolbar.js';
import { TruthBanner } from './truth-banner.js';
import { useAddress } from './use-address.js';
import { useArrivals } from './use-arrivals.js';
import { useFeedList, useListVersion } from './use-feed-list.js';
import { useReach } from './use-reach.js';

/** The live feed: what happens in the project, as sentences along the spine. */
export function FeedView() {
  const feed = useFeed();
  const { store } = feed;
  const truth = useTruth();
  const { phase } = useFeedState();
  const { grouped } = useSettings();
  const address = useAddress();
  const { filter, event, setFilter, setEvent } = address;
  const list = useFeedList(store, filter, grouped);
  const version = useListVersion(list);
  const [isSheetOpen, setSheetOpen] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const asOf = asOfTruth(truth);
  const now = useNow();
  // Counted once a second, and up to the moment that the page knows.
  const pulse = useMemo(() => pulseOf(store, asOf ?? now), [store, asOf, now, phase]);

  useArrivals(list);
  const isReached = useReach(feed, list, address);
  useEffect(() => {
    list?.setApart(event);
    list?.hold('drawer', event !== null);
  }, [list, event]);

  const toggleHold = () => list?.hold('asked', !list.holds.has('asked'));
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

  const rail = <Rail filter={filter} setFilter={setFilter} pulse={pulse} />;
  const isStill = asOf !== null;
  return (
    <div className={`feed${event === null ? ' feed--now' : ''}${isStill ? ' is-still' : ''}`}>
      <aside className="rail" aria-label={W.rail.label}>
        {rail}
      </aside>
      <main className="stream" id="main" tabIndex={-1} aria-label={W.feed}>
        <h1 className="vh">{W.project.feedOf(feed.project)}</h1>
        <Toolbar
          {...{ field, filter, setFilter, grouped, setGrouped, toggleHold }}
          isHeld={list?.holds.has('asked') ?? false}
          onSheet={() => setSheetOpen(true)}
        />
        <TruthBanner truth={truth} address={address} />
        <PulseStrip pulse={pulse} isStill={isStill} onTravel={address.setAt} />
        {list && <EventList {...{ feed, list, version, address, isStill, isReached }} />}
      </main>
      {event === null ? <NowColumn asOf={asOf} /> : <Drawer key={event} {...{ feed, list, address, offset: event }} />}
      {isSheetOpen && (
        <Dialog label={W.rail.label} className="sheet" onClose={() => setSheetOpen(false)}>
          <div className="dialog__in">
            <h2>{W.rail.label}</h2>
            <button
              className="btn btn--quiet btn--icon"
              type="button"
              aria-label={W.close}
              onClick={() => setSheetOpen(false)}
            >
              <Icon name="x" />
            </button>
          </div>
          <div className="dialog__body">
            <div className="rail">{rail}</div>
          </div>
        </Dialog>
      )}
    </div>
  );
}
