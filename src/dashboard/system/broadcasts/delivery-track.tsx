import { useEffect } from 'react';
import { useConnectionState } from '../../../client/react.js';
import { moment, number } from '../../model/text/format.js';
import { Icon } from '../../ui/icon.js';
import { AsOf } from '../../ui/time.js';
import { W } from '../../words/system.en.js';
import { type Tracked, useDelivery } from '../data/use-delivery.js';
import { Refusal } from '../parts/action.js';

const STATES = [
  ['acknowledged', 'ack', 'check-check'],
  ['delivered', 'del', 'check'],
  ['pending', 'pend', 'clock'],
  ['expired', 'exp', 'hourglass'],
  ['failed', 'fail', 'circle-x'],
] as const;
const RECIPIENTS = ['ACKNOWLEDGED', 'DELIVERED', 'MISSING'] as const;
type Delivery = NonNullable<Tracked['delivery']>;

/** How far a broadcast has come, as it goes on: who acknowledged it, who only has it, and whom it has not reached. */
export function DeliveryTrack({ id, onChange }: { readonly id: string; readonly onChange: () => void }) {
  const { data, at, error } = useDelivery(id);
  const { status } = useConnectionState();
  useEffect(() => {
    if (at !== null) onChange();
  }, [at, onChange]);
  if (error) return <Refusal message={error.message} />;
  if (!data?.delivery) return <p className="hint">{W.loading}</p>;
  const { delivery, recipients, expiresAt } = data;
  if (delivery.recipients === 0) return <p className="hint">{W.broadcasts.nobody}</p>;
  // Each recipient once: those who acknowledged it are among those who have it.
  const shares = { ...delivery, delivered: delivery.delivered - delivery.acknowledged };
  const shown = STATES.filter(([state]) => state === 'acknowledged' || shares[state] > 0);
  const counts = {
    ...{ ACKNOWLEDGED: shares.acknowledged, DELIVERED: shares.delivered },
    MISSING: delivery.recipients - delivery.delivered,
  };
  const mayStillCome = expiresAt !== null && Date.parse(expiresAt) > Date.now();
  return (
    <>
      <Track delivery={shares} />
      <p className="legend">
        {shown.map(([state, className, icon]) => (
          <span key={state}>
            <span className={`t-${className}`}>
              <Icon name={icon} size={14} />
            </span>
            <b>{state === 'acknowledged' ? W.broadcasts.share(delivery) : number(shares[state])}</b>{' '}
            {W.broadcasts.state[state]}
          </span>
        ))}
        {status === 'offline' && <AsOf at={at!} />}
      </p>
      {RECIPIENTS.map((of) => {
        const names = (recipients ?? []).filter(({ state }) => state === of).map(({ userId, name }) => name ?? userId);
        return (
          names.length > 0 && (
            <p key={of} className="hint sent__who">
              {W.broadcasts.recipients[of](names, counts[of])}
              {of === 'MISSING' &&
                mayStillCome &&
                ` ${W.broadcasts.goodUntil(moment(Date.parse(expiresAt), Date.now()))}`}
            </p>
          )
        );
      })}
    </>
  );
}

const WIDTH = 200;

function Track({ delivery }: { readonly delivery: Delivery }) {
  let x = 0;
  const all = Math.max(1, delivery.recipients);
  return (
    <svg
      className="track"
      viewBox={`0 0 ${WIDTH} 12`}
      preserveAspectRatio="none"
      role="img"
      aria-label={W.broadcasts.track(delivery)}
    >
      <rect className="t-none" width={WIDTH} height={12} />
      {STATES.map(([state, className]) => {
        const width = (delivery[state] / all) * WIDTH;
        const from = x;
        x += width;
        return (
          width > 0 &&
          state !== 'pending' && <rect key={state} className={`t-${className}`} x={from} width={width} height={12} />
        );
      })}
    </svg>
  );
}
