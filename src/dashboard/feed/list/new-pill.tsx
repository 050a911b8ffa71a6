import type { FeedList } from '../../model/feed/feed-list.js';
import { number } from '../../model/text/format.js';
import { Icon } from '../../ui/icon.js';
import { W } from '../../words/page.en.js';

interface Props {
  readonly list: FeedList;
  readonly isStill: boolean;
  readonly isAtTop: boolean;
  readonly onShow: () => void;
}

/** The end of the spine: a beacon while the list follows; which positions wait while it is held. */
export function NewPill({ list, isStill, isAtTop, onShow }: Props) {
  const { waiting } = list;
  if (!waiting)
    return isStill || list.isHeld ? null : (
      <div className="edge">
        <span className="beacon" aria-hidden="true" />
      </div>
    );
  const { count, first, last, isUrgent } = waiting;
  return (
    <div className="held">
      <button className={`new ${isUrgent ? 'new--urgent' : ''}`} type="button" onClick={onShow}>
        <Icon name="arrow-up" size={14} />
        {W.list.fresh(count)}
        <small>{first === last ? number(first) : `${number(first)}–${number(last)}`}</small>
        {isUrgent && <small>{W.list.urgent}</small>}
        <kbd>.</kbd>
      </button>
      {isAtTop && <span className="held__say">{list.holds.has('asked') ? W.list.heldBy : W.list.held}</span>}
    </div>
  );
}
