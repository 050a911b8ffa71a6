import { useFeedState, useTruth } from '../../data/feed-context.js';
import { type Replayed, useReplayed } from '../../data/replayed.js';
import { useNewest } from '../../data/use-newest.js';
import { duration, number } from '../../model/format.js';
import { asOfTruth, isLive, type Truth } from '../../model/truth.js';
import { Icon } from '../../ui/icon.js';
import { opened } from '../../ui/opened.js';
import { useMoment, useNow } from '../../ui/time.js';
import { W } from '../../words/page.en.js';

const ConnectionDetails = opened<object>(async () => (await import('./connection-details.js')).ConnectionDetails);

const LOOKS: Readonly<Record<Truth['kind'], readonly [className: string, icon: string | null]>> = {
  live: ['conn--live', null],
  connecting: ['conn--none', 'loader-circle'],
  kept: ['conn--offline', 'history'],
  behind: ['conn--behind', 'fast-forward'],
  offline: ['conn--offline', 'cloud-off'],
  ended: ['conn--gap', 'octagon-x'],
};

/** The truth of the connection, on every page at the same place. */
export function ConnectionPill() {
  const truth = useTruth();
  const { lost } = useFeedState();
  const newest = useNewest();
  const replayed = useReplayed();
  const [className, icon] = LOOKS[truth.kind];
  // Behind a lost connection the past does not go on either: then that is said.
  const isReplay = replayed !== null && isLive(truth);
  const trigger = isReplay ? (
    <button className="conn conn--replay" type="button" data-truth="replay">
      <span className="vh">{W.connection.prefix}</span>
      <Icon name="history" size={14} />
      <ReplayedPlace {...replayed} />
    </button>
  ) : (
    <button
      className={`conn ${lost > 0 && truth.kind === 'live' ? 'conn--gap' : className}`}
      type="button"
      data-truth={truth.kind}
    >
      <span className="vh">{W.connection.prefix}</span>
      {icon ? <Icon name={icon} size={14} /> : <span className="beacon" aria-hidden="true" />}
      <b>{W.connection[truth.kind]}</b>
      <span className="conn__sep no-phone" />
      <span className="pos">{number(newest?.offset ?? 0)}</span>
      <span className="no-phone">
        <Say truth={truth} hasEvents={newest !== null} />
      </span>
      {lost > 0 && <span className="conn__lost">{W.connection.lost(lost)}</span>}
    </button>
  );
  return <ConnectionDetails trigger={trigger} kind="dialog" />;
}

function ReplayedPlace({ at, offset }: Replayed) {
  const now = useNow();
  return (
    <>
      <b>{W.connection.replaying}</b>
      <span className="pos no-phone">{number(offset)}</span>
      <span className="conn__sep no-phone" />
      <span>{W.connection.ago(duration(Math.max(0, now - at)))}</span>
    </>
  );
}

function Say({ truth, hasEvents }: { readonly truth: Truth; readonly hasEvents: boolean }) {
  const then = useMoment(asOfTruth(truth) ?? 0);
  if (truth.kind === 'behind') return W.connection.behindBy(truth.behind);
  if (truth.kind === 'offline') return W.connection.since(then);
  if (truth.kind === 'kept') return W.connection.asOf(then);
  if (truth.kind === 'live') return hasEvents ? W.connection.behindBy(0) : W.connection.nothing;
  return '';
}
