import { useState } from 'react';
import {
  ClientConnectionsDocument,
  type ClientConnectionsQueryVariables,
  type ConnectionOrder,
} from '../../../client/index.js';
import { mayInSystem } from '../../model/rights/system-right.js';
import { number } from '../../model/text/format.js';
import { W } from '../../words/system.en.js';
import { useStats } from '../data/system-context.js';
import { useQuery } from '../data/use-read.js';
import { SelectField, TextField } from '../parts/fields.js';
import { Panel } from '../parts/panel.js';
import { Scrolled } from '../parts/scrolled.js';
import type { TabProps } from '../tab.js';
import { ConnectionRow } from './connection-row.js';

const ORDERS: readonly ConnectionOrder[] = ['MOST_BEHIND', 'MOST_SENT', 'NEWEST', 'OLDEST'];
const TRANSPORTS = ['', 'WS', 'SSE'] as const;

/** Who is connected and how far behind, read again with the statistics and whenever somebody comes or goes. */
export function ConnectionsTab({ home }: TabProps) {
  const [filter, setFilter] = useState<ClientConnectionsQueryVariables>({ orderBy: 'MOST_BEHIND' });
  const { version, newest } = useStats();
  const read = useQuery(ClientConnectionsDocument, filter, { after: ['connect', 'disconnect'], turn: version });
  const mayClose = mayInSystem(home, 'MODERATE');
  const all = newest?.connections.reduce((sum, { count }) => sum + count, 0);
  const change = (more: ClientConnectionsQueryVariables) => setFilter((before) => ({ ...before, ...more }));
  return (
    <div className="grid">
      <Panel
        {...{ title: W.connections.title, span: 12, known: read, isFlush: true }}
        note={all !== undefined && <span>{W.connections.count(number(all))}</span>}
        foot={
          <>
            <span>{read.data?.connections.pageInfo.hasNextPage && W.connections.first}</span>
            <span className="spacer" />
            <span>
              {read.data &&
                read.data.connections.missing.length > 0 &&
                W.connections.without(read.data.connections.missing.map(({ node }) => node.id))}
            </span>
            <span>{newest?.connections.map(({ name, count }) => `${number(count)} ${name}`).join(', ')}</span>
          </>
        }
      >
        {({ connections }) => (
          <>
            <form
              className="filters"
              onSubmit={(event) => {
                event.preventDefault();
                const form = new FormData(event.currentTarget);
                const text = (name: string) => String(form.get(name)).trim() || null;
                change({ userId: text('user'), projectId: text('project') });
              }}
            >
              <SelectField
                {...{ label: W.connections.order, name: 'order', initial: filter.orderBy ?? undefined }}
                options={ORDERS.map((each) => [each, W.connections.orders[each]] as const)}
                onChange={(orderBy) => change({ orderBy: orderBy as ConnectionOrder })}
              />
              <SelectField
                {...{ label: W.connections.by, name: 'transport' }}
                options={TRANSPORTS.map((each) => [each, W.connections.transport[each]] as const)}
                onChange={(transport) => change({ transport: (transport || null) as 'WS' | 'SSE' | null })}
              />
              <TextField label={W.connections.user} name="user" />
              <TextField label={W.connections.project} name="project" />
              <button className="btn" type="submit">
                {W.filter}
              </button>
            </form>
            <Scrolled label={W.connections.title}>
              <table className="table">
                <thead>
                  <tr>
                    <th>{W.connections.who}</th>
                    <th>{W.connections.by}</th>
                    <th>{W.connections.address}</th>
                    <th className="r">{W.connections.streams}</th>
                    <th>{W.connections.behind}</th>
                    <th className="r">{W.connections.sent}</th>
                    <th className="r">{W.connections.since}</th>
                    <th>
                      <span className="vh">{W.connections.do}</span>
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {connections.nodes.map((connection) => (
                    <ConnectionRow key={connection.id} {...{ connection, mayClose, onClosed: read.reload }} />
                  ))}
                </tbody>
              </table>
            </Scrolled>
            {connections.nodes.length === 0 && <p className="empty panel__pad">{W.connections.none}</p>}
          </>
        )}
      </Panel>
    </div>
  );
}
