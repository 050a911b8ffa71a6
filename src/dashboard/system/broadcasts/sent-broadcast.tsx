import { useState } from 'react';
import { CancelBroadcastDocument, type SentBroadcastsQuery } from '../../../client/index.js';
import { useClient } from '../../../client/react.js';
import { moment } from '../../model/text/format.js';
import { Icon } from '../../ui/icon.js';
import { Linked } from '../../ui/linked.js';
import { useNow } from '../../ui/time.js';
import { W } from '../../words/system.en.js';
import { Confirm } from '../parts/confirm.js';
import { DeliveryTrack } from './delivery-track.js';

type Sent = SentBroadcastsQuery['broadcasts']['nodes'][number];

interface Props {
  readonly broadcast: Sent;
  readonly isWatched: boolean;
  readonly onWatch: (isWatched: boolean) => void;
  readonly onChange: () => void;
}

/** A broadcast that was sent, how far it has come, and who still misses it. */
export function SentBroadcast({ broadcast, isWatched, onWatch, onChange }: Props) {
  const client = useClient();
  const now = useNow();
  const [isAsking, setAsking] = useState(false);
  const { id, title, body, sentBy, sentAt, expiresAt, cancelledAt, delivery, priority } = broadcast;
  const isOver = cancelledAt !== null || (expiresAt !== null && Date.parse(expiresAt) <= now);
  const name = title ?? body;
  return (
    <li className="sent">
      <div className="sent__head">
        <Icon name="megaphone" size={14} />
        <span className="grow">
          <b>{name}</b> {W.broadcasts.by(sentBy.name ?? sentBy.id, moment(Date.parse(sentAt), now))}
        </span>
        {priority !== 'NORMAL' && <span className="chip">{W.priority[priority]}</span>}
        <span className="chip chip--line">{W.broadcasts.toWhom(broadcast)}</span>
        {isOver && <span className="chip">{cancelledAt ? W.broadcasts.cancelled : W.broadcasts.expired}</span>}
        {delivery && (
          <span
            className={`chip ${delivery.recipients > 0 && delivery.acknowledged === delivery.recipients ? 'chip--ok' : ''}`}
          >
            <Icon name="check-check" size={12} />
            {W.broadcasts.of(delivery)}
          </span>
        )}
        {delivery && (
          <button
            className="btn btn--quiet btn--sm"
            type="button"
            aria-expanded={isWatched}
            aria-label={W.broadcasts.watch(name)}
            onClick={() => onWatch(!isWatched)}
          >
            <Icon name={isWatched ? 'chevron-up' : 'chevron-down'} size={14} />
          </button>
        )}
      </div>
      {isWatched && (
        <>
          {title && (
            <p className="sent__body">
              <Linked text={body} />
            </p>
          )}
          <DeliveryTrack id={id} onChange={onChange} />
          {!isOver && (
            <button className="btn btn--sm" type="button" onClick={() => setAsking(true)}>
              {W.broadcasts.takeBack}
            </button>
          )}
        </>
      )}
      {isAsking && (
        <Confirm
          {...{ title: W.broadcasts.takeBackTitle(name), action: W.broadcasts.takeBack, isDangerous: true }}
          onClose={() => setAsking(false)}
          onConfirm={async () => {
            await client.mutate(CancelBroadcastDocument, { id });
            onChange();
          }}
        >
          <p>{W.broadcasts.takeBackSay}</p>
        </Confirm>
      )}
    </li>
  );
}
