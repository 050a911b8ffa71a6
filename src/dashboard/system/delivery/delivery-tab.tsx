import { type HomeQuery, SourcesDocument, WebhooksDocument } from '../../../client/index.js';
import { moment, number } from '../../model/text/format.js';
import { Icon } from '../../ui/icon.js';
import { useNow } from '../../ui/time.js';
import { W } from '../../words/system.en.js';
import { useQuery } from '../data/use-read.js';
import { HealthChip } from '../parts/health-mark.js';
import { Panel } from '../parts/panel.js';
import { Scrolled } from '../parts/scrolled.js';
import { ShownOnce } from '../parts/shown-once.js';
import { useMaking } from '../parts/use-making.js';
import type { TabProps } from '../tab.js';
import { CreateWebhook } from './create-webhook.js';
import { WebhookRow } from './webhook-row.js';

const MOST = 500;

/** What leaves the hub by webhook, and the sources that events come from, with their health. */
export const DeliveryTab = ({ home }: TabProps) => (
  <div className="grid">
    <Webhooks projects={home.projects.nodes} />
    <Sources />
  </div>
);

function Webhooks({ projects }: { readonly projects: HomeQuery['projects']['nodes'] }) {
  const read = useQuery(WebhooksDocument, { first: MOST }, { after: ['metrics_update'] });
  const { isOpen, secret, onSecret, ...making } = useMaking(read.reload);
  return (
    <>
      <Panel
        {...{ title: W.webhooks.title, span: 12, known: read, isFlush: true }}
        actions={
          <button className="btn btn--sm" type="button" onClick={making.open}>
            <Icon name="plus" size={14} />
            {W.webhooks.create}
          </button>
        }
        empty={({ webhooks }) => webhooks.nodes.length === 0 && W.webhooks.none}
      >
        {({ webhooks }) => (
          <Scrolled label={W.webhooks.title}>
            <table className="table">
              <thead>
                <tr>
                  <th>{W.webhooks.name}</th>
                  <th>{W.webhooks.state}</th>
                  <th>{W.webhooks.url}</th>
                  <th>{W.webhooks.gets}</th>
                  <th>{W.webhooks.trouble}</th>
                </tr>
              </thead>
              <tbody>
                {webhooks.nodes.map((webhook) => (
                  <WebhookRow key={webhook.id} webhook={webhook} onChange={read.reload} />
                ))}
              </tbody>
            </table>
          </Scrolled>
        )}
      </Panel>
      {isOpen && <CreateWebhook {...{ projects, onSecret, onClose: making.close }} />}
      {secret && (
        <ShownOnce
          {...{ title: W.webhooks.secretOf(secret.name), say: W.webhooks.secretSay, text: secret.secret }}
          {...{ done: W.webhooks.kept, onClose: making.forget }}
        />
      )}
    </>
  );
}

function Sources() {
  const now = useNow();
  const read = useQuery(SourcesDocument, {}, { after: ['metrics_update'] });
  return (
    <Panel
      {...{ title: W.sources.title, span: 12, known: read, isFlush: true }}
      empty={({ sources }) => sources.length === 0 && W.sources.none}
    >
      {({ sources }) => (
        <Scrolled label={W.sources.title}>
          <table className="table">
            <thead>
              <tr>
                <th>{W.sources.name}</th>
                <th>{W.sources.state}</th>
                <th>{W.sources.project}</th>
                <th className="r">{W.sources.published}</th>
                <th>{W.sources.last}</th>
                <th>{W.sources.trouble}</th>
              </tr>
            </thead>
            <tbody>
              {sources.map(({ name, projectId, health, message, publishedEvents, lastPublishedAt }) => (
                <tr key={`${name} ${projectId}`}>
                  <td>
                    <b>{name}</b>
                  </td>
                  <td>
                    <HealthChip health={health} />
                  </td>
                  <td>{projectId ?? '–'}</td>
                  <td className="r">{number(publishedEvents)}</td>
                  <td>{lastPublishedAt ? moment(Date.parse(lastPublishedAt), now) : W.sources.never}</td>
                  <td>{message ?? '–'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scrolled>
      )}
    </Panel>
  );
}
