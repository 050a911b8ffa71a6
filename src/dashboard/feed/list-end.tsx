import { useEffect, useState } from 'react';
import type { Feed } from '../data/feed.js';
import { useFeedState } from '../data/feed-context.js';
import type { FeedList } from '../model/feed/feed-list.js';
import { asTyped, EVERYTHING, type Filter, isEverything } from '../model/feed/filter.js';
import { moment, number } from '../model/text/format.js';
import { Icon } from '../ui/icon.js';
import { W } from '../words/page.en.js';
import { useAddress } from './use-address.js';

/** Pages that are read in one go for a filter that little matches, and rows that are enough. */
const PAGES_AT_ONCE = 6;
const ENOUGH_ROWS = 30;

interface Props {
  readonly feed: Feed;
  readonly list: FeedList;
  readonly filter: Filter;
  /** Whether the end of the list is in sight, or soon is. */
  readonly isNear: boolean;
}

/** The oldest end of the list: reads on, or says why there is no more. */
export function ListEnd({ feed, list, filter, isNear }: Props) {
  const { store } = feed;
  const { phase, isLoadingOlder } = useFeedState();
  const { setFilter } = useAddress();
  const [isSearching, setSearching] = useState(false);
  const count = list.rows.rows.length;
  const key = asTyped(filter);
  const canLoad = phase === 'ready' && !store.isComplete && store.oldest !== null;

  const lookFurther = async () => {
    setSearching(true);
    const enough = list.rows.rows.length + ENOUGH_ROWS;
    for (let page = 0; page < PAGES_AT_ONCE && list.rows.rows.length < enough; page++)
      if (!(await feed.loadOlder())) break;
    setSearching(false);
  };
  // Once for each filter, and when the end comes near
  useEffect(() => {
    if (isNear && canLoad && !isSearching) void lookFurther();
  }, [isNear && count, key, phase]);

  const { oldest } = store;
  if (phase === 'failed') return <p className="list__none">{W.list.failed}</p>;
  const reading = (isLoadingOlder || isSearching) && <span>{W.list.loadingOlder}</span>;
  if (count === 0 && oldest && !isEverything(filter))
    return (
      <div className="list__none">
        <h2>{W.list.noMatch}</h2>
        <p>{store.isComplete ? W.list.noMatchEver : W.list.noMatchSay(moment(oldest.at, Date.now()))}</p>
        {reading || (
          <>
            {canLoad && (
              <button className="btn" type="button" onClick={() => void lookFurther()}>
                {W.list.older}
              </button>
            )}{' '}
            <button className="btn" type="button" onClick={() => setFilter(EVERYTHING)}>
              {W.toolbar.clear}
            </button>
          </>
        )}
      </div>
    );
  if (!oldest) return null;
  return (
    <div className="list__end">
      {store.isComplete ? (
        <span>
          {isEverything(filter) ? (oldest.offset === 1 ? W.list.start : W.list.startKept) : W.list.allSearched}
        </span>
      ) : (
        <>
          <span>{W.list.searchedTo(number(oldest.offset), moment(oldest.at, Date.now()))}</span>
          {reading || (
            <button className="btn btn--sm" type="button" onClick={() => void lookFurther()}>
              <Icon name="history" size={14} />
              {W.list.older}
            </button>
          )}
        </>
      )}
    </div>
  );
}
