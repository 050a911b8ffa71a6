import { type ReactNode, useState } from 'react';
import {
  RedeliverWebhookDocument,
  WebhookDeliveriesDocument,
  type WebhookDeliveriesQuery,
} from '../../../client/index.js';
import { useClient } from '../../../client/react.js';
import { duration, moment } from '../../model/text/format.js';
import { Icon } from '../../ui/icon.js';
import { useNow } from '../../ui/time.js';
import { W } from '../../words/system.en.js';
import { useQuery } from '../data/use-read.js';
import { Confirm } from '../parts/confirm.js';

type Read = NonNullable<WebhookDeliveriesQuery['webhook']>;
type Delivery = Read['deliveries'][number];

const FEW = 20;
const LOOKS = {
  DELIVERED: ['chip--ok', 'circle-check'],
  RETRIED: ['chip--warn', 'clock'],
  FAILED: ['chip--danger', 'circle-x'],
} as const;

/** The newest deliveries of a webhook, read again as the hub measures. One that failed can be sent again. */
export function Deliveries({ id, name }: { readonly id: string; readonly name: string }) {
  const { data, error, reload } = useQuery(WebhookDeliveriesDocument, { id }, { after: ['metrics_update'] });
  if (error) return <Alone>{error.message}</Alone>;
  if (!data?.webhook) return <Alone>{data ? W.webhooks.noneSuch : W.loading}</Alone>;
  const { deliveries, failingEventId, nextAttemptAt } = data.webhook;
  if (deliveries.length === 0) return <Alone>{W.webhooks.noDelivery}</Alone>;
  return deliveries.slice(0, FEW).map((delivery) => {
    const isFailing = failingEventId !== null && delivery.eventId === failingEventId;
    return (
      <DeliveryRow
        key={delivery.messageId}
        {...{ webhook: { id, name }, delivery, nextAttemptAt: isFailing ? nextAttemptAt : null, onSent: reload }}
      />
    );
  });
}

const Alone = ({ children }: { readonly children: ReactNode }) => (
  <tr className="table__more">
    <td colSpan={5}>{children}</td>
  </tr>
);

interface RowProps {
  readonly webhook: { readonly id: string; readonly name: string };
  readonly delivery: Delivery;
  /** Null where the hub does not try it again. */
  readonly nextAttemptAt: string | null;
  readonly onSent: () => void;
}

function DeliveryRow({ webhook, delivery, nextAttemptAt, onSent }: RowProps) {
  const now = useNow();
  const client = useClient();
  const [isAsking, setAsking] = useState(false);
  const { eventId, type, projectId, delivered, attempts, attemptedAt, durationMs, status, error } = delivery;
  const state = delivered ? 'DELIVERED' : nextAttemptAt ? 'RETRIED' : 'FAILED';
  const [className, icon] = LOOKS[state];
  const what = W.webhooks.what(type?.toLowerCase() ?? null, projectId);
  return (
    <tr className="table__more">
      <td>
        <time dateTime={attemptedAt}>{moment(Date.parse(attemptedAt), now)}</time> {what}
      </td>
      <td>
        <span className={`chip ${className}`}>
          <Icon name={icon} size={12} />
          {W.webhooks.delivery[state]}
        </span>
      </td>
      <td>
        {W.webhooks.result(status, error)}, {duration(durationMs)}
      </td>
      <td>
        {W.webhooks.attempts(attempts)}
        {nextAttemptAt && ` ${W.webhooks.next(moment(Date.parse(nextAttemptAt), now))}`}
      </td>
      <td className="r">
        {!delivered && eventId !== null && (
          <button
            className="btn btn--quiet btn--sm"
            type="button"
            aria-label={W.webhooks.sendAgainOf(what)}
            onClick={() => setAsking(true)}
          >
            <Icon name="send" size={14} />
            {W.webhooks.sendAgain}
          </button>
        )}
        {isAsking && (
          <Confirm
            {...{ title: W.webhooks.sendTitle(what, webhook.name), action: W.webhooks.sendAgain }}
            onClose={() => setAsking(false)}
            onConfirm={async () => {
              const { redeliverWebhook: sent } = await client.mutate(RedeliverWebhookDocument, {
                ...{ id: webhook.id, eventId: eventId! },
              });
              onSent();
              if (!sent.delivered) throw new Error(W.webhooks.notDelivered(sent.error ?? ''));
            }}
          >
            <p>{W.webhooks.sendSay}</p>
          </Confirm>
        )}
      </td>
    </tr>
  );
}
