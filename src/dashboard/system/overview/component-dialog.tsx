import { RunHealthCheckDocument } from '../../../client/index.js';
import { useClient } from '../../../client/react.js';
import {
  type ComponentHealth,
  healthOfReading,
  measured,
  metricName,
  type Reading,
  shareOfLimit,
  shownHealth,
} from '../../model/system/reading.js';
import { moment } from '../../model/text/format.js';
import { Dialog } from '../../ui/dialog.js';
import { Icon } from '../../ui/icon.js';
import { useNow } from '../../ui/time.js';
import { W } from '../../words/system.en.js';
import { Refusal, useAction } from '../parts/action.js';
import { HealthChip } from '../parts/health-mark.js';
import { sayTrouble } from './say-trouble.js';

interface Props {
  readonly component: ComponentHealth;
  readonly onChecked: () => void;
  readonly onClose: () => void;
}

/** What was measured of a component, with the limits, and its circuit breakers. It goes on while it is open. */
export function ComponentDialog({ component, onChecked, onClose }: Props) {
  const client = useClient();
  const { isBusy, message, run } = useAction(onChecked);
  const now = useNow();
  const { name, since, checkedAt, metrics, circuits } = component;
  return (
    <Dialog label={W.components.one(W.components.name(name))} onClose={onClose}>
      <div className="dialog__in">
        <h2>{W.components.name(name)}</h2>
        <HealthChip health={shownHealth(component)} />
        <button className="btn btn--quiet btn--icon" type="button" aria-label={W.close} onClick={onClose}>
          <Icon name="x" />
        </button>
      </div>
      <div className="dialog__body sheet">
        <p>{sayTrouble(component) ?? W.components.nothing}</p>
        <p className="hint">
          {W.since(moment(Date.parse(since), now))}
          {checkedAt && ` · ${W.components.checked(moment(Date.parse(checkedAt), now))}`}
        </p>
        {metrics.length > 0 && <Readings metrics={metrics} />}
        {circuits.length > 0 && <h3>{W.components.circuits}</h3>}
        <ul>
          {circuits.map(({ name: circuit, state, failures, opened }) => (
            <li key={circuit} className="circuit">
              <span className={`chip ${state === 'CLOSED' ? 'chip--ok' : 'chip--warn'}`}>
                {W.components.circuit[state]}
              </span>
              <code>{circuit}</code>
              <span>{W.components.failures(failures, opened)}</span>
            </li>
          ))}
        </ul>
        <Refusal message={message} />
        <button
          className="btn"
          type="button"
          disabled={isBusy}
          onClick={() => void run(() => client.mutate(RunHealthCheckDocument, { component: name }))}
        >
          <Icon name="heart-pulse" size={14} />
          {W.components.check}
        </button>
      </div>
    </Dialog>
  );
}

const Readings = ({ metrics }: { readonly metrics: readonly Reading[] }) => (
  <table className="table">
    <thead>
      <tr>
        <th>{W.components.measured}</th>
        <th className="r">{W.components.value}</th>
        <th className="r">{W.health.DEGRADED}</th>
        <th className="r">{W.health.UNHEALTHY}</th>
      </tr>
    </thead>
    <tbody>
      {metrics.map((metric) => (
        <tr key={metric.name}>
          <td>
            {metricName(metric.name)}
            <Share share={shareOfLimit(metric)} />
          </td>
          <td className="r">
            <Measured metric={metric} />
          </td>
          <td className="r">{limit(metric.degradedAt, metric.unit)}</td>
          <td className="r">{limit(metric.unhealthyAt, metric.unit)}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

/** A value, marked where it is beyond a limit. */
function Measured({ metric }: { readonly metric: Reading }) {
  const health = healthOfReading(metric);
  const value = measured(metric.value, metric.unit);
  return health === 'HEALTHY' ? value : <span className={`chip chip--${LOOKS[health]}`}>{value}</span>;
}

const LOOKS = { DEGRADED: 'warn', UNHEALTHY: 'danger' } as const;

const limit = (value: number | null, unit: string) => (value === null ? '–' : W.components.from(measured(value, unit)));

const Share = ({ share }: { readonly share: number | null }) =>
  share !== null && <progress value={share} max={1} aria-hidden="true" />;
