import { useState } from 'react';
import { type ClientConnectionsQuery, CloseConnectionDocument } from '../../../client/index.js';
import { useClient } from '../../../client/react.js';
import { bytes, duration, moment, number } from '../../model/text/format.js';
import { Icon } from '../../ui/icon.js';
import { useNow } from '../../ui/time.js';
import { W } from '../../words/system.en.js';
import { Confirm } from '../parts/confirm.js';

type Connection = ClientConnectionsQuery['connections']['nodes'][number];

interface Props {
  readonly connection: Connection;
  readonly mayClose: boolean;
  readonly onClosed: () => void;
}

/** One connection; its subscriptions below it when it is unfolded. */
export function ConnectionRow({ connection, mayClose, onClosed }: Props) {
  const client = useClient();
  const now = useNow();
  const [isOpen, setOpen] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const { id, userId, userName, transport, remoteAddress, connectedAt, sentBytes, subscriptions, node } = connection;
  const name = userName ?? userId ?? W.connections.nobody;
  return (
    <>
      <tr>
        <td>
          <button className="unfold" type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            <Icon name={isOpen ? 'chevron-down' : 'chevron-right'} size={14} />
            {name}
          </button>{' '}
          <span className="hint">{connection.client && W.connections.program(connection.client)}</span>
        </td>
        <td>{W.connections.transport[transport]}</td>
        <td className="mono">{remoteAddress}</td>
        <td className="r">{number(subscriptions.length)}</td>
        <td>
          <Lag subscriptions={subscriptions} />
        </td>
        <td className="r">{bytes(sentBytes)}</td>
        <td className="r">
          <time dateTime={connectedAt}>{moment(Date.parse(connectedAt), now)}</time>
        </td>
        <td className="r">
          {mayClose && (
            <button
              className="btn btn--quiet btn--sm"
              type="button"
              aria-label={W.connections.closeOf(name)}
              onClick={() => setAsking(true)}
            >
              <Icon name="unplug" size={14} />
              {W.close}
            </button>
          )}
          {isAsking && (
            <Confirm
              {...{ title: W.connections.closeTitle(name), action: W.connections.close, isDangerous: true }}
              onClose={() => setAsking(false)}
              onConfirm={async () => {
                await client.mutate(CloseConnectionDocument, { id });
                onClosed();
              }}
            >
              <p>{W.connections.closeSay}</p>
            </Confirm>
          )}
        </td>
      </tr>
      {isOpen &&
        subscriptions.map(({ field, operationName, sentEvents, startedAt, stream }) => (
          <tr key={`${field} ${startedAt} ${stream?.projectId} ${operationName}`} className="table__more">
            <td colSpan={3}>
              <code>{field}</code> {operationName} {stream && W.connections.in(stream.projectId)}
            </td>
            <td className="r">{W.connections.sentEvents(number(sentEvents))}</td>
            <td colSpan={4}>
              {stream &&
                W.connections.at(
                  number(stream.position),
                  number(stream.lagEvents),
                  stream.lagEvents === 0 || stream.lagMs === null ? null : duration(stream.lagMs),
                )}{' '}
              {W.connections.onHub(node.id)}
            </td>
          </tr>
        ))}
    </>
  );
}

/** Events behind from which a bar is full. */
const FULL = 1_000;
const WARN = 100;

function Lag({ subscriptions }: Pick<Connection, 'subscriptions'>) {
  const behind = Math.max(0, ...subscriptions.map(({ stream }) => stream?.lagEvents ?? 0));
  const className = behind >= FULL ? 'lag--bad' : behind >= WARN ? 'lag--warn' : '';
  return (
    <span className={`lag ${className}`}>
      <svg viewBox="0 0 48 6" aria-hidden="true">
        <rect width="48" height="6" rx="3" />
        <rect className="v" width={Math.min(48, Math.ceil((behind / FULL) * 48))} height="6" rx="3" />
      </svg>
      <span>{number(behind)}</span>
    </span>
  );
}
