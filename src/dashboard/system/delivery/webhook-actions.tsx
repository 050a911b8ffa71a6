import { useState } from 'react';
import {
  DeleteWebhookDocument,
  DisableWebhookDocument,
  EnableWebhookDocument,
  TestWebhookDocument,
  type WebhooksQuery,
} from '../../../client/index.js';
import { useClient } from '../../../client/react.js';
import { duration } from '../../model/text/format.js';
import { W } from '../../words/system.en.js';
import { Refusal, useAction } from '../parts/action.js';
import { Confirm } from '../parts/confirm.js';

interface Props {
  readonly webhook: WebhooksQuery['webhooks']['nodes'][number];
  readonly onChange: () => void;
}

/** What can be done to a webhook: tried with a test, switched off and on, deleted. */
export function WebhookActions({ webhook: { id, name, state }, onChange }: Props) {
  const client = useClient();
  const { isBusy, message, run } = useAction();
  const [tested, setTested] = useState<string | null>(null);
  const [isAsking, setAsking] = useState(false);
  const test = async () => {
    setTested(null);
    const { testWebhook: sent } = await client.mutate(TestWebhookDocument, { id });
    if (!sent.delivered) throw new Error(W.webhooks.notTested(sent.error ?? ''));
    setTested(W.webhooks.tested(duration(sent.durationMs)));
  };
  const toggle = async () => {
    if (state === 'DISABLED') await client.mutate(EnableWebhookDocument, { id });
    else await client.mutate(DisableWebhookDocument, { id });
    onChange();
  };
  return (
    <tr className="table__more">
      <td colSpan={5}>
        <div className="acts">
          <button className="btn btn--sm" type="button" disabled={isBusy} onClick={() => void run(test)}>
            {W.webhooks.test}
          </button>
          <button className="btn btn--sm" type="button" disabled={isBusy} onClick={() => void run(toggle)}>
            {state === 'DISABLED' ? W.webhooks.enable : W.webhooks.disable}
          </button>
          <button className="btn btn--sm" type="button" aria-haspopup="dialog" onClick={() => setAsking(true)}>
            {W.webhooks.remove}
          </button>
          <span role="status">{tested}</span>
        </div>
        <Refusal message={message} />
        {isAsking && (
          <Confirm
            {...{ title: W.webhooks.removeTitle(name), action: W.webhooks.remove, isDangerous: true }}
            onClose={() => setAsking(false)}
            onConfirm={async () => {
              await client.mutate(DeleteWebhookDocument, { id });
              onChange();
            }}
          >
            <p>{W.webhooks.removeSay}</p>
          </Confirm>
        )}
      </td>
    </tr>
  );
}
