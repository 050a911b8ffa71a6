import { type ReactNode, useEffect, useState } from 'react';
import { useClient } from '../../client/react.js';
import { FeedContext, useFeed } from '../data/feed/feed-context.js';
import { T } from '../words/travel.en.js';
import { Replay } from './replay.js';
import { ReplayFeed } from './replay-feed.js';
import type { History } from './time-window.js';
import { useHistory } from './use-history.js';
import { useTravelAddress } from './use-travel-address.js';
import './travel.css';

/** The project as it was: a slider over its history, which is replayed from the log. */
export function TravelView() {
  const { project } = useFeed();
  const [read, again] = useHistory(project);
  if (!read) return <Say>{T.loading}</Say>;
  if ('error' in read)
    return (
      <Say>
        {T.failed(read.error.message)}
        <button className="btn btn--sm" type="button" onClick={again}>
          {T.again}
        </button>
      </Say>
    );
  return read.history ? <ReplayProvider history={read.history} /> : <Say>{T.empty}</Say>;
}

/** In the place of the view while there is none. */
const Say = ({ children }: { readonly children: ReactNode }) => (
  <main className="page-scroll" id="main" tabIndex={-1}>
    <h1 className="vh">{T.label}</h1>
    <div className="list__none">{children}</div>
  </main>
);

/** Keeps the replay of the moment that the address names; without one it begins at the newest event. */
function ReplayProvider({ history }: { readonly history: History }) {
  const client = useClient();
  const live = useFeed();
  const { project } = live;
  const address = useTravelAddress();
  const at = Math.min(address.at ?? history.newest, history.newest);
  const [replay, setReplay] = useState<ReplayFeed | null>(null);
  useEffect(() => {
    const made = new ReplayFeed(client, { project, at, end: history.newest });
    setReplay(made);
    return () => made.close();
    // The moment is followed by the replay itself
  }, [client, project, history]);
  useEffect(() => {
    if (replay && at !== replay.asked) void replay.seek(at);
  }, [replay, at]);
  if (!replay) return null;
  return (
    <FeedContext value={replay}>
      <Replay {...{ replay, history, live }} />
    </FeedContext>
  );
}
