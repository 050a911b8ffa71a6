import { useEffect, useState } from 'react';
import {
  FollowMaintenanceDocument,
  MaintenanceModeDocument,
  type MaintenanceModeQuery,
} from '../../../client/index.js';
import { useClient, useConnectionState } from '../../../client/react.js';
import { whileVisible } from '../../data/while-visible.js';

/** Maintenance of all hubs: read at once, with each change, and when the connection is back. Null before the first answer. */
export function useMaintenanceMode(): MaintenanceModeQuery['maintenanceMode'] | null {
  const client = useClient();
  const { status } = useConnectionState();
  const [state, setState] = useState<MaintenanceModeQuery['maintenanceMode'] | null>(null);
  const isThere = status !== 'offline';
  useEffect(() => {
    if (!isThere) return undefined;
    const ending = new AbortController();
    /** Number of the question that was asked last: an older answer may come behind a newer one. */
    let asked = 0;
    const read = async () => {
      const mine = ++asked;
      try {
        const { maintenanceMode } = await client.query(MaintenanceModeDocument, {}, { signal: ending.signal });
        if (!ending.signal.aborted && mine === asked) setState(maintenanceMode);
      } catch {
        // It is read again in a minute.
      }
    };
    void read();
    const end = whileVisible(() => void read());
    const changes = client.subscribe(FollowMaintenanceDocument, {}, { gap: 'continue' });
    void (async () => {
      try {
        for await (const _ of changes) void read();
      } catch {
        // A stream that ends for good has ended the others of the page too.
      }
    })();
    return () => {
      ending.abort();
      end();
      void changes.return();
    };
  }, [client, isThere]);
  return state;
}
