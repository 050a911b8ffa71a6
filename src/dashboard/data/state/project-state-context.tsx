import { createContext, type ReactNode, useContext, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { useClient } from '../../../client/react.js';
import type { LiveEvents } from '../../model/events/live-events.js';
import type { ProjectEvents } from '../../model/events/project-events.js';
import { useFeed } from '../feed/feed-context.js';
import { ProjectState, type ShownState } from './project-state.js';

/** The state that the panels below show. */
export const StateContext = createContext<ShownState | null>(null);

/** Keeps the state of the project for the panels below. */
export function ProjectStateProvider({ children }: { readonly children: ReactNode }) {
  const client = useClient();
  const feed = useFeed();
  const [state, setState] = useState<ProjectState | null>(null);
  useEffect(() => {
    const made = new ProjectState(client, feed);
    made.start();
    setState(made);
    return () => made.close();
  }, [client, feed]);
  return state && <StateContext value={state}>{children}</StateContext>;
}

export function useProjectState(): ShownState {
  const state = useContext(StateContext);
  if (!state) throw new Error('There is no ProjectStateProvider above this component');
  return state;
}

/** How far the state is read. */
export function useStatePhase() {
  const state = useProjectState();
  return useSyncExternalStore(state.subscribe, state.getPhase);
}

/** What a panel shows, derived again when something of these types has come. Both arguments are constants. */
export function useDerived<T>(types: readonly string[], derive: (events: ProjectEvents) => T): T {
  const state = useProjectState();
  const version = useSyncExternalStore(state.subscribe, () => state.events.versionOf(types));
  // The version tells of all that `derive` reads.
  return useMemo(() => derive(state.events), [state, version, derive]);
}

/** What is streamed and not stored. Renders again with all that comes of it. */
export function useLiveEvents(): LiveEvents {
  const state = useProjectState();
  useSyncExternalStore(state.subscribe, () => state.live.version);
  return state.live;
}
