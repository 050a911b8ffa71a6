import { type ReactNode, useMemo } from 'react';
import { useFeedState } from '../data/feed/feed-context.js';
import { FeedFrame } from '../feed/feed-frame.js';
import { useFeedList, useListVersion } from '../feed/list/use-feed-list.js';
import { pulseOf } from '../model/feed/pulse.js';
import { useSettings } from '../ui/settings.js';
import { T } from '../words/travel.en.js';
import type { ReplayFeed } from './replay-feed.js';
import type { TravelAddress } from './use-travel-address.js';

interface Props {
  readonly replay: ReplayFeed;
  readonly address: TravelAddress;
  /** Moment that is shown, in whole seconds. */
  readonly second: number;
  readonly isPlaying: boolean;
  readonly onToggle: () => void;
  readonly above: ReactNode;
}

/** The list of the feed as of the moment of a replay. */
export function PastFeed({ replay, address, second, isPlaying, onToggle, above }: Props) {
  const { project, store } = replay;
  const { phase } = useFeedState();
  const { grouped } = useSettings();
  const list = useFeedList(store, address.filter, grouped);
  const version = useListVersion(list);
  const pulse = useMemo(() => pulseOf(store, second + 1_000), [store, second, version, phase]);
  return (
    <FeedFrame
      {...{ feed: replay, list, pulse, isStill: true, isHeld: !isPlaying, toggleHold: onToggle, above }}
      // The list itself goes nowhere with the moment.
      address={{ ...address, at: null }}
      className="is-still is-replay"
      title={T.title(project)}
      column={null}
    />
  );
}
