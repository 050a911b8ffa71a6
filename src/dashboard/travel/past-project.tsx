import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { useSearch } from 'wouter';
import { useClient } from '../../client/react.js';
import { HomeContext, useHome } from '../data/home-context.js';
import { StateContext } from '../data/state/project-state-context.js';
import { put } from '../feed/use-address.js';
import { pathOf } from '../model/address/path.js';
import { moment } from '../model/text/format.js';
import { ProjectPanels } from '../project/project-view.js';
import { EventHref } from '../project/use-event-href.js';
import { T } from '../words/travel.en.js';
import { PastState } from './past-state.js';
import type { ReplayFeed } from './replay-feed.js';

/** The panels of the project as of the moment of a replay. Nothing in them writes. */
export function PastProject({ replay }: { readonly replay: ReplayFeed }) {
  const client = useClient();
  const [state, setState] = useState<PastState | null>(null);
  useEffect(() => {
    const made = new PastState(client, replay);
    made.start();
    setState(made);
    return () => made.close();
  }, [client, replay]);
  return state && <Shown state={state} project={replay.project} />;
}

function Shown({ state, project }: { readonly state: PastState; readonly project: string }) {
  const home = useHome();
  const search = useSearch();
  const isReading = useSyncExternalStore(state.subscribe, state.isReading);
  const readTo = useSyncExternalStore(state.subscribe, state.getReadTo);
  const readOnly = useMemo(() => ({ ...home, viewer: home.viewer && { ...home.viewer, grants: [] } }), [home]);
  const hrefOf = useMemo(() => {
    const params = put(new URLSearchParams(search), 'part', null);
    return (offset: number) => `${pathOf(project, 'travel')}?${put(params, 'event', String(offset))}`;
  }, [project, search]);
  return (
    <HomeContext value={readOnly}>
      <StateContext value={state}>
        <EventHref value={hrefOf}>
          {readTo !== null && <p className="banner banner--warn">{T.readTo(moment(readTo, Date.now()))}</p>}
          <main className="page-scroll past" id="main" tabIndex={-1} aria-busy={isReading}>
            <ProjectPanels say={T.readOnly} />
          </main>
        </EventHref>
      </StateContext>
    </HomeContext>
  );
}
