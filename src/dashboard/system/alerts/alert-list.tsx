import { measured, metricName, unitOf } from '../../model/system/reading.js';
import { moment } from '../../model/text/format.js';
import { Icon } from '../../ui/icon.js';
import { useNow } from '../../ui/time.js';
import { W } from '../../words/system.en.js';
import type { Alert } from '../data/use-alerts.js';

export const AlertList = ({ alerts }: { readonly alerts: readonly Alert[] }) => (
  <ul>
    {alerts.map((alert) => (
      <AlertRow key={alert.alertId} {...alert} />
    ))}
  </ul>
);

const LOOKS = {
  RAISED: ['alert--on', 'triangle-alert'],
  WITHIN_LIMIT: ['alert--off', 'circle-check'],
  NODE_ENDED: ['alert--ended', 'circle-slash'],
} as const;

function AlertRow({ metric, value, threshold, severity, resolved, resolution, changedAt, nodeId }: Alert) {
  const now = useNow();
  const unit = unitOf(metric);
  const state = resolved ? (resolution ?? 'WITHIN_LIMIT') : 'RAISED';
  const [className, icon] = LOOKS[state];
  return (
    <li className={`alert ${className}`}>
      <Icon name={icon} />
      <b>
        {W.alerts.say[state](
          metricName(metric),
          measured(threshold, unit),
          value === null ? '–' : measured(value, unit),
        )}
      </b>
      <time dateTime={changedAt}>{moment(Date.parse(changedAt), now)}</time>
      <small>{W.alerts.note(resolved, severity, nodeId)}</small>
    </li>
  );
}
