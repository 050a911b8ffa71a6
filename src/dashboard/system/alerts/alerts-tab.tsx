import { W } from '../../words/system.en.js';
import { Panel } from '../parts/panel.js';
import type { TabProps } from '../tab.js';
import { AlertList } from './alert-list.js';
import { raised } from './alerts-panel.js';

/** All alerts: those that are raised, and those that are over. */
export const AlertsTab = ({ alerts }: TabProps) => (
  <div className="grid">
    <Panel
      {...{ title: W.alerts.raisedTitle, span: 6, known: alerts }}
      note={<span>{raised(alerts.data)}</span>}
      empty={(data) => raised(data) === 0 && W.alerts.noneRaised}
    >
      {(data) => <AlertList alerts={data.filter(({ resolved }) => !resolved)} />}
    </Panel>
    <Panel
      {...{ title: W.alerts.resolvedTitle, span: 6, known: alerts }}
      empty={(data) => data.length === raised(data) && W.alerts.noneResolved}
    >
      {(data) => <AlertList alerts={data.filter(({ resolved }) => resolved)} />}
    </Panel>
  </div>
);
