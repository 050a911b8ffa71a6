import type { HubHealth } from '../../model/system/reading.js';
import { ago, moment, number } from '../../model/text/format.js';
import { useNow } from '../../ui/time.js';
import { W } from '../../words/system.en.js';
import { useStats } from '../data/system-context.js';
import type { Health } from '../data/use-health.js';
import { HealthChip } from '../parts/health-mark.js';
import { Panel } from '../parts/panel.js';
import { Scrolled } from '../parts/scrolled.js';

/** The hubs that share the log, and those that are missing. */
export const NodesPanel = ({ health }: { readonly health: Health }) => (
  <Panel
    title={W.nodes.title}
    span={12}
    known={health}
    isFlush
    note={health.data && <span>{W.nodes.count(health.data.nodes.length)}</span>}
  >
    {({ nodes }) => (
      <Scrolled label={W.nodes.title}>
        <table className="table">
          <thead>
            <tr>
              <th>{W.nodes.hub}</th>
              <th>{W.nodes.state}</th>
              <th className="r">{W.nodes.connections}</th>
              <th className="r">{W.nodes.published}</th>
              <th className="r">{W.nodes.delivered}</th>
              <th>{W.nodes.version}</th>
              <th className="r">{W.nodes.up}</th>
            </tr>
          </thead>
          <tbody>
            {nodes.map((each) => (
              <NodeRow key={each.node.id} {...each} />
            ))}
          </tbody>
        </table>
      </Scrolled>
    )}
  </Panel>
);

function NodeRow({ node, health, missing, components }: HubHealth['nodes'][number]) {
  const now = useNow();
  const stats = useStats().newest?.nodes.find((each) => each.node.id === node.id);
  const bad = components.filter((each) => each.health !== 'HEALTHY').map(({ name }) => name);
  const connections = stats?.connections.reduce((sum, { count }) => sum + count, 0);
  const rate = (value: number | undefined) => (value === undefined ? '–' : W.perSecond(value));
  return (
    <tr>
      <td className="mono">{node.id}</td>
      <td>
        {missing ? (
          <span className="chip chip--danger">{W.nodes.missing[missing.reason]}</span>
        ) : (
          health && <HealthChip health={health} />
        )}{' '}
        {missing ? W.nodes.lastSeen(moment(Date.parse(missing.lastSeenAt), now)) : bad.join(', ')}
      </td>
      <td className="r">{connections === undefined ? '–' : number(connections)}</td>
      <td className="r">{rate(stats?.eventsInPerSecond)}</td>
      <td className="r">{rate(stats?.eventsOutPerSecond)}</td>
      <td>{node.version}</td>
      <td className="r">
        <time dateTime={node.startedAt}>{ago(Date.parse(node.startedAt), now)}</time>
      </td>
    </tr>
  );
}
