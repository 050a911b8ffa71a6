import { SourcesDocument, WebhooksDocument } from '../../../client/index.js';
import { moment, number } from '../../model/text/format.js';
import { useNow } from '../../ui/time.js';
import { W } from '../../words/system.en.js';
import { useQuery } from '../data/use-read.js';
import { HealthChip } from '../parts/health-mark.js';
import { Panel } from '../parts/panel.js';
import { Scrolled } from '../parts/scrolled.js';
import { WebhookRow } from './webhook-row.js';

const MOST = 500;

/** What leaves the hub by webhook, and the sources that events come from, with their health. */
export const DeliveryTab = () => (
  <div className="grid">
    <Webhooks />
    <Sources />
  </div>
);

function Webhooks() {
  const read = useQuery(WebhooksDocument, { first: MOST }, { after: ['metrics_update'] });
  return (
    <Panel
      {...{ title: W.webhooks.title, span: 12, known: read, isFlush: true }}
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
                <WebhookRow key={webhook.id} {...webhook} />
              ))}
            </tbody>
          </table>
        </Scrolled>
      )}
    </Panel>
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
