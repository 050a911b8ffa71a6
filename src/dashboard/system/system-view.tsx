import { systemPathOf } from '../model/address/path.js';
import '../styles/panels.css';
import './system.css';
import './parts.css';
import { type ComponentType, use, useEffect } from 'react';
import { Link } from 'wouter';
import type { HomeQuery } from '../../client/index.js';
import { AlertCountContext } from '../data/alert-count.js';
import { PageNotice } from '../ui/page-notice.js';
import { W } from '../words/system.en.js';
import { raised } from './alerts/alerts-panel.js';
import { AlertsTab } from './alerts/alerts-tab.js';
import { AuditTab } from './audit/audit-tab.js';
import { BroadcastsTab } from './broadcasts/broadcasts-tab.js';
import { ConnectionsTab } from './connections/connections-tab.js';
import { useAlerts } from './data/use-alerts.js';
import { type Health, useHealth } from './data/use-health.js';
import { DeliveryTab } from './delivery/delivery-tab.js';
import { KeysTab } from './keys/keys-tab.js';
import { MaintenanceButton, MaintenanceNote, useMaintenance } from './maintenance/maintenance.js';
import { Overview } from './overview/overview.js';
import type { TabProps } from './tab.js';

interface Tab {
  /** Segment of its path behind `/system`; empty for the first. */
  readonly id: string;
  readonly name: string;
  readonly Content: ComponentType<TabProps>;
}

const TABS: readonly Tab[] = [
  { id: '', name: W.tabs.overview, Content: Overview },
  { id: 'connections', name: W.tabs.connections, Content: ConnectionsTab },
  { id: 'alerts', name: W.tabs.alerts, Content: AlertsTab },
  { id: 'broadcasts', name: W.tabs.broadcasts, Content: BroadcastsTab },
  { id: 'keys', name: W.tabs.keys, Content: KeysTab },
  { id: 'webhooks', name: W.tabs.delivery, Content: DeliveryTab },
  { id: 'audit', name: W.tabs.audit, Content: AuditTab },
];

/** The parts of the system view, one at a time: the address names which. */
export function SystemView({ home, tab }: { readonly home: HomeQuery; readonly tab: string }) {
  const health = useHealth();
  const alerts = useAlerts();
  const maintenance = useMaintenance();
  const count = raised(alerts.data);
  const { report } = use(AlertCountContext);
  useEffect(() => {
    if (alerts.data) report(count);
  }, [alerts.data, count, report]);
  const shown = TABS.find(({ id }) => id === tab);
  if (!shown)
    return (
      <PageNotice title={W.needs.unknown} say={W.needs.unknownSay}>
        <Link className="btn btn--primary btn--lg" href={systemPathOf()}>
          {W.needs.overview}
        </Link>
      </PageNotice>
    );
  return (
    <main className="page-scroll" id="main" tabIndex={-1}>
      <div className="page">
        <div className="head">
          <div>
            <h1>{W.title}</h1>
            <p>{sayOf(health)}</p>
          </div>
          <span className="spacer" />
          <nav className="seg" aria-label={W.parts}>
            {TABS.map(({ id, name }) => (
              <Link
                key={id}
                href={systemPathOf(id)}
                ref={id === tab ? show : undefined}
                aria-current={id === tab ? 'page' : undefined}
              >
                {name}
                {id === 'alerts' && count > 0 && <span className="chip chip--warn">{count}</span>}
              </Link>
            ))}
          </nav>
          <MaintenanceButton {...{ home, maintenance }} />
        </div>
        <MaintenanceNote maintenance={maintenance} />
        <shown.Content {...{ home, health, alerts }} />
      </div>
    </main>
  );
}

/** On a phone the parts are wider than the page. */
const show = (link: HTMLElement | null) => void link?.scrollIntoView({ inline: 'center', block: 'nearest' });

function sayOf({ data }: Health): string {
  if (!data) return W.head.unknown;
  const bad = data.components.filter(({ health }) => health !== 'HEALTHY');
  if (bad.length === 0) return W.head.fine(data.components.length);
  return W.head.bad(
    bad.map(({ name }) => W.components.name(name).toLowerCase()),
    data.components.length,
  );
}
