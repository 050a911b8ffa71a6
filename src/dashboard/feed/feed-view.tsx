import { useEffect, useMemo } from 'react';
import { useFeed, useFeedState, useTruth } from '../data/feed-context.js';
import { useVisit } from '../data/visit.js';
import { isEverything } from '../model/feed/filter.js';
import { pulseOf } from '../model/feed/pulse.js';
import { asOfTruth, isLive } from '../model/feed/truth.js';
import { useSettings } from '../ui/settings.js';
import { useNow } from '../ui/time.js';
import { W } from '../words/page.en.js';
import { FeedFrame } from './feed-frame.js';
import { NowColumn } from './now-column.js';
import { PulseStrip } from './pulse-strip.js';
import { TruthBanner } from './truth-banner.js';
import { useAddress } from './use-address.js';
import { useArrivals } from './use-arrivals.js';
import { useFeedList, useListVersion } from './use-feed-list.js';
import { useMarkRead } from './use-mark-read.js';

/** The live feed: what happens in the project, as sentences along the spine. */
export function FeedView() {
  const feed = useFeed();
  const { store } = feed;
  const truth = useTruth();
  const { phase } = useFeedState();
  const { grouped } = useSettings();
  const address = useAddress();
  const list = useFeedList(store, address.filter, grouped);
  const version = useListVersion(list);
  const asOf = asOfTruth(truth);
  const now = useNow();
  // Counted once a second, and up to the moment that the page knows.
  const pulse = useMemo(() => pulseOf(store, asOf ?? now), [store, asOf, now, phase]);
  useArrivals(list);
  const visit = useVisit(feed, phase === 'ready');
  useEffect(() => {
    if (visit) list?.setVisit(visit);
  }, [list, visit]);
  const followsAll = isLive(truth) && list?.isHeld === false && address.at === null && isEverything(address.filter);
  useMarkRead(feed, visit, followsAll);

  const isStill = asOf !== null;
  const isHeld = list?.holds.has('asked') ?? false;
  return (
    <FeedFrame
      {...{ feed, list, version, address, pulse, isStill, isHeld, className: isStill ? 'is-still' : '' }}
      title={W.project.feedOf(feed.project)}
      toggleHold={() => list?.hold('asked', !isHeld)}
      above={
        <>
          <TruthBanner truth={truth} address={address} />
          <PulseStrip pulse={pulse} isStill={isStill} onTravel={address.setAt} />
        </>
      }
      column={<NowColumn asOf={asOf} />}
    />
  );
}
