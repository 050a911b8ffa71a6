import { Link } from 'wouter';
import { systemPathOf } from '../../model/address/path.js';
import { number } from '../../model/text/format.js';
import { W } from '../../words/system.en.js';
import type { Alert } from '../data/use-alerts.js';
import type { Read } from '../data/use-read.js';
import { Panel } from '../parts/panel.js';
import { AlertList } from './alert-list.js';

const FEW = 4;

/** The alerts that matter most, and the way to all. */
export const AlertsPanel = ({ alerts }: { readonly alerts: Read<readonly Alert[]> }) => (
  <Panel
    {...{ title: W.alerts.title, span: 4, known: alerts }}
    note={<span>{W.alerts.count(raised(alerts.data))}</span>}
    actions={
      alerts.data && alerts.data.length > FEW ? (
        <Link className="btn btn--quiet btn--sm" href={systemPathOf('alerts')}>
          {W.alerts.all(number(alerts.data.length))}
        </Link>
      ) : null
    }
    empty={(data) => data.length === 0 && W.alerts.none}
  >
    {(data) => <AlertList alerts={data.slice(0, FEW)} />}
  </Panel>
);

export const raised = (alerts: readonly Alert[] | null): number =>
  alerts?.filter(({ resolved }) => !resolved).length ?? 0;
