import { useFeedState, useTruth } from '../../data/feed/feed-context.js';
import { type Replayed, useReplayed } from '../../data/feed/replayed.js';
import { useNewest } from '../../data/feed/use-newest.js';
import { isLive } from '../../model/feed/truth.js';
import { duration, number } from '../../model/text/format.js';
import { Icon } from '../../ui/icon.js';
import { opened } from '../../ui/opened.js';
import { useNow } from '../../ui/time.js';
import { W } from '../../words/page.en.js';
import { TruthText, truthClassOf } from './truth-text.js';

const ConnectionDetails = opened<object>(async () => (await import('./connection-details.js')).ConnectionDetails);

/** The truth of the connection, on every page at the same place. */
export function ConnectionPill() {
  const truth = useTruth();
  const { lost } = useFeedState();
  const newest = useNewest();
  const replayed = useReplayed();
  // Behind a lost connection the past does not go on either: then that is said.
  const isReplay = replayed !== null && isLive(truth);
  const trigger = isReplay ? (
    <button className="conn conn--replay" type="button" data-truth="replay">
      <span className="vh">{W.connection.prefix}</span>
      <Icon name={replayed.isPlaying ? 'history' : 'pause'} size={14} />
      <ReplayedPlace {...replayed} />
    </button>
  ) : (
    <button className={truthClassOf({ truth, lost })} type="button" data-truth={truth.kind}>
      <TruthText {...{ truth, lost, offset: newest?.offset ?? 0 }} />
    </button>
  );
  return <ConnectionDetails trigger={trigger} kind="dialog" />;
}

function ReplayedPlace({ at, offset, isPlaying }: Replayed) {
  const now = useNow();
  return (
    <>
      <b>{isPlaying ? W.connection.replaying : W.connection.held}</b>
      <span className="pos no-phone">{number(offset)}</span>
      <span className="conn__sep no-phone" />
      <span className="no-phone">{W.connection.ago(duration(Math.max(0, now - at)))}</span>
    </>
  );
}
