import { asOfTruth, type Truth } from '../../model/feed/truth.js';
import { number } from '../../model/text/format.js';
import { Icon } from '../../ui/icon.js';
import { useMoment } from '../../ui/time.js';
import { W } from '../../words/page.en.js';

const LOOKS: Readonly<Record<Truth['kind'], readonly [className: string, icon: string | null]>> = {
  live: ['conn--live', null],
  connecting: ['conn--none', 'loader-circle'],
  kept: ['conn--offline', 'history'],
  behind: ['conn--behind', 'fast-forward'],
  offline: ['conn--offline', 'cloud-off'],
  ended: ['conn--gap', 'octagon-x'],
};

interface Props {
  readonly truth: Truth;
  /** Offset of the newest event; 0 for none. */
  readonly offset: number;
  /** Number of events lost in gaps. */
  readonly lost: number;
}

/** Classes of what says the truth of the connection. */
export const truthClassOf = ({ truth, lost }: Pick<Props, 'truth' | 'lost'>): string =>
  `conn ${lost > 0 && truth.kind === 'live' ? 'conn--gap' : LOOKS[truth.kind][0]}`;

/** The truth of the connection in an icon, a word, the position, and how far behind that is. */
export function TruthText({ truth, offset, lost }: Props) {
  const [, icon] = LOOKS[truth.kind];
  return (
    <>
      <span className="vh">{W.connection.prefix}</span>
      {icon ? <Icon name={icon} size={14} /> : <span className="beacon" aria-hidden="true" />}
      <b>{W.connection[truth.kind]}</b>
      <span className="conn__sep no-phone" />
      <span className="pos">{number(offset)}</span>
      <span className="no-phone">
        <Say truth={truth} hasEvents={offset > 0} />
      </span>
      {lost > 0 && <span className="conn__lost">{W.connection.lost(lost)}</span>}
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
