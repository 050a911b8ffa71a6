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

function AlertRow({ metric, value, threshold, severity, resolved, changedAt, nodeId }: Alert) {
  const now = useNow();
  const unit = unitOf(metric);
  const say = resolved ? W.alerts.resolved : W.alerts.raised;
  return (
    <li className={`alert ${resolved ? 'alert--off' : 'alert--on'}`}>
      <Icon name={resolved ? 'circle-check' : 'triangle-alert'} />
      <b>{say(metricName(metric), measured(value, unit), measured(threshold, unit))}</b>
      <time dateTime={changedAt}>{moment(Date.parse(changedAt), now)}</time>
      <small>{W.alerts.note(resolved, severity, nodeId)}</small>
    </li>
  );
}
