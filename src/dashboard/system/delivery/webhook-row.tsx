import { useState } from 'react';
import type { WebhooksQuery } from '../../../client/index.js';
import { moment } from '../../model/text/format.js';
import { Icon } from '../../ui/icon.js';
import { useNow } from '../../ui/time.js';
import { W } from '../../words/system.en.js';
import { Deliveries } from './deliveries.js';
import { WebhookActions } from './webhook-actions.js';

const LOOKS = { ACTIVE: 'chip--ok', FAILING: 'chip--warn', DISABLED: '' } as const;

interface Props {
  readonly webhook: WebhooksQuery['webhooks']['nodes'][number];
  readonly onChange: () => void;
}

/** A webhook; what can be done to it, and its newest deliveries, below it when it is unfolded. */
export function WebhookRow({ webhook, onChange }: Props) {
  const now = useNow();
  const [isOpen, setOpen] = useState(false);
  const { id, name, url, state, projects, types, message, failedAttempts, nextAttemptAt } = webhook;
  return (
    <>
      <tr>
        <td>
          <button className="unfold" type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            <Icon name={isOpen ? 'chevron-down' : 'chevron-right'} size={14} />
            {name}
          </button>
        </td>
        <td>
          <span className={`chip ${LOOKS[state]}`}>{W.webhooks.states[state]}</span>
        </td>
        <td className="mono">{url}</td>
        <td>{W.webhooks.of(projects, types?.length ?? null)}</td>
        <td>
          {message ? `${message}.` : '–'}
          {failedAttempts > 0 && ` ${W.webhooks.failed(failedAttempts)}`}
          {nextAttemptAt && ` ${W.webhooks.next(moment(Date.parse(nextAttemptAt), now))}`}
        </td>
      </tr>
      {isOpen && (
        <>
          <WebhookActions webhook={webhook} onChange={onChange} />
          <Deliveries {...{ id, name }} />
        </>
      )}
    </>
  );
}
