import type { Feed } from '../../data/feed/feed.js';
import { useFeedState } from '../../data/feed/feed-context.js';
import type { FeedList } from '../../model/feed/feed-list.js';
import { asTyped, EVERYTHING, isEverything } from '../../model/feed/filter.js';
import { moment, number } from '../../model/text/format.js';
import { Icon } from '../../ui/icon.js';
import { W } from '../../words/page.en.js';
import { useAddress } from '../use-address.js';
import { useOlder } from './use-older.js';

interface Props {
  readonly feed: Feed;
  readonly list: FeedList;
  /** Whether the end of the list is in sight, or soon is. */
  readonly isNear: boolean;
}

/** The oldest end of the list: reads or searches on, or says why there is no more. */
export function ListEnd({ feed, list, isNear }: Props) {
  const { phase } = useFeedState();
  const { setFilter } = useAddress();
  const { isReading, reached, isComplete, readOn } = useOlder(feed, list, isNear);
  const { rows, filter, found } = list;
  const isAll = isEverything(filter);

  if (phase === 'failed') return <p className="list__none">{W.list.failed}</p>;
  if (!reached) return null;
  const place = [number(reached.offset), moment(reached.at, Date.now())] as const;
  const newest = number(feed.store.newest!.offset);
  const further = isAll ? W.list.older : W.list.searchOn;
  const reading = isReading && <span>{isAll ? W.list.loadingOlder : W.list.searching}</span>;
  if (rows.rows.length === 0 && !isAll)
    return (
      <div className="list__none">
        <h2>
          {W.list.noMatch} <code>{asTyped(filter)}</code>
        </h2>
        <p>{isComplete ? W.list.noMatchEver(newest) : W.list.noMatchSay(newest, ...place)}</p>
        {reading && <p>{reading}</p>}
        {!isReading && readOn && (
          <button className="btn" type="button" onClick={readOn}>
            {further}
          </button>
        )}{' '}
        <button className="btn" type="button" onClick={() => setFilter(EVERYTHING)}>
          {W.toolbar.clear}
        </button>
      </div>
    );
  if (isComplete)
    return (
      <div className="list__end">
        <span>{isAll ? (reached.offset === 1 ? W.list.start : W.list.startKept) : W.list.allSearched}</span>
      </div>
    );
  return (
    <div className="list__end">
      <span>{isAll ? W.list.readTo(...place) : W.list.searchedTo(...place)}</span>
      {found.isFull && <span>{W.list.full}</span>}
      {reading ||
        (readOn && (
          <button className="btn btn--sm" type="button" onClick={readOn}>
            <Icon name={isAll ? 'history' : 'search'} size={14} />
            {further}
          </button>
        ))}
    </div>
  );
}
