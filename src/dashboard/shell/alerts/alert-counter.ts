import { use, useEffect } from 'react';
import { ActiveAlertsDocument } from '../../../client/index.js';
import { useClient, useConnectionState } from '../../../client/react.js';
import { AlertCountContext } from '../../data/alert-count.js';
import { whileVisible } from '../../data/while-visible.js';

/** Counts the alerts now and then, and when the connection is back. The system view reports more often. */
export function AlertCounter() {
  const client = useClient();
  const { status } = useConnectionState();
  const { report } = use(AlertCountContext);
  const isThere = status !== 'offline';
  useEffect(() => {
    if (!isThere) return undefined;
    const ending = new AbortController();
    const count = async () => {
      try {
        const { alerts } = await client.query(ActiveAlertsDocument, {}, { signal: ending.signal });
        if (!ending.signal.aborted) report(alerts.nodes.length);
      } catch {
        // It is read again in a minute; the system view says why it cannot be read.
      }
    };
    void count();
    const end = whileVisible(() => void count());
    return () => {
      ending.abort();
      end();
    };
  }, [client, isThere, report]);
  return null;
}
