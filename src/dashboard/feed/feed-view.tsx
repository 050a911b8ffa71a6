import { lazy, Suspense, useEffect, useMemo } from 'react';
import type { Feed } from '../data/feed/feed.js';
import { FeedContext, useFeed, useFeedState, useTruth } from '../data/feed/feed-context.js';
import { useVisit } from '../data/feed/visit.js';
import { isEverything } from '../model/feed/filter.js';
import { pulseOf } from '../model/feed/pulse.js';
import { asOfTruth, isLive } from '../model/feed/truth.js';
import { useSettings } from '../ui/settings.js';
import { useNow } from '../ui/time.js';
import { W } from '../words/page.en.js';
import { FeedFrame } from './feed-frame.js';
import { useArrivals } from './list/use-arrivals.js';
import { useFeedList, useFollows, useIsHeldBy } from './list/use-feed-list.js';
import { PulseStrip } from './pulse-strip.js';
import { TruthBanner } from './truth-banner.js';
import { useAddress } from './use-address.js';
import { useAway } from './use-away.js';
import { useMarkRead } from './use-mark-read.js';

// It shows nothing before it has read it.
const NowColumn = lazy(async () => ({ default: (await import('./now-column.js')).NowColumn }));

/** The live feed, or the events around a place of the address that is far from now. */
export function FeedView() {
  const live = useFeed();
  const away = useAway(live);
  if (!away) return <FeedContent live={live} />;
  return (
    <FeedContext key={away.at} value={away}>
      <FeedContent live={live} />
    </FeedContext>
  );
}

/** What happens in the project, as sentences along the spine. */
function FeedContent({ live }: { readonly live: Feed }) {
  const feed = useFeed();
  const isAway = feed !== live;
  const truth = useTruth();
  const { phase } = useFeedState();
  const { grouped } = useSettings();
  const address = useAddress();
  const list = useFeedList(feed.store, address.filter, grouped);
  const isHeld = useIsHeldBy(list, 'asked');
  const follows = useFollows(list);
  const asOf = asOfTruth(truth);
  const now = useNow();
  // Counted once a second, and up to the moment that the page knows.
  const pulse = useMemo(() => pulseOf(live.store, asOf ?? now), [live, asOf, now, phase]);
  useArrivals(list);
  const visit = useVisit(live, phase === 'ready');
  useEffect(() => {
    if (visit && !isAway) list?.setVisit(visit);
  }, [list, visit, isAway]);
  const followsAll = isLive(truth) && follows && address.at === null && isEverything(address.filter);
  useMarkRead(live, visit, followsAll);

  const isStill = isAway || asOf !== null;
  return (
    <FeedFrame
      {...{ feed, list, address, pulse, isStill, isHeld, className: isStill ? 'is-still' : '' }}
      title={W.project.feedOf(feed.project)}
      toggleHold={() => list?.hold('asked', !isHeld)}
      above={
        <>
          <TruthBanner truth={truth} address={address} />
          <PulseStrip {...{ pulse, isStill, isFiltered: !isEverything(address.filter), onTravel: address.setAt }} />
        </>
      }
      column={
        <aside className="now" aria-label={W.now.label}>
          <Suspense>
            <NowColumn asOf={asOf} />
          </Suspense>
        </aside>
      }
    />
  );
}
