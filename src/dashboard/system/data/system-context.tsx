import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import { useClient } from '../../../client/react.js';
import { SystemStreams } from './system-streams.js';

const SystemContext = createContext<SystemStreams | null>(null);

/** Follows the hub for everything below. */
export function SystemProvider({ children }: { readonly children: ReactNode }) {
  const client = useClient();
  const [streams, setStreams] = useState<SystemStreams | null>(null);
  useEffect(() => {
    const made = new SystemStreams(client);
    made.start();
    setStreams(made);
    return () => made.close();
  }, [client]);
  return streams && <SystemContext value={streams}>{children}</SystemContext>;
}

export function useSystem(): SystemStreams {
  const streams = useContext(SystemContext);
  if (!streams) throw new Error('There is no SystemProvider above this component');
  return streams;
}

/** Statistics of all hubs. Renders again with each frame. */
export function useStats() {
  const streams = useSystem();
  const version = useSyncExternalStore(streams.subscribe, streams.version);
  const { ring, error, pastError } = streams;
  return { version, ring, newest: ring.newest, error, pastError };
}
