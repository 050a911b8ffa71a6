import { AlertsPanel } from '../alerts/alerts-panel.js';
import type { TabProps } from '../tab.js';
import { Charts } from './charts.js';
import { ComponentsPanel } from './components-panel.js';
import { NodesPanel } from './nodes-panel.js';
import { RefusalsPanel } from './refusals-panel.js';

/** How the hub is, at a glance. */
export const Overview = ({ health, alerts }: TabProps) => (
  <div className="grid">
    <ComponentsPanel health={health} />
    <Charts />
    <RefusalsPanel />
    <AlertsPanel alerts={alerts} />
    <NodesPanel health={health} />
  </div>
);
