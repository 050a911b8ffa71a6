import { useEffect, useState } from 'react';
import type { HomeQuery } from '../../client/index.js';
import { FeedProvider, useFeedState } from '../data/feed/feed-context.js';
import { ProjectStateProvider } from '../data/state/project-state-context.js';
import type { SessionActions } from '../data/use-session.js';
import { W as PAGE } from '../words/page.en.js';
import { W } from '../words/wall.en.js';
import { BoardEnded } from './board-ended.js';
import { Wall } from './wall.js';

/** A board stands for weeks, and nobody reloads it: what has ended begins anew so much later. */
const AGAIN_MS = 30_000;

interface Props {
  readonly home: HomeQuery;
  readonly actions: SessionActions;
  readonly project: string;
}

/** The board of a project for a screen on a wall: it is read from afar, and has nothing to press. */
export function WallPage({ project, ...props }: Props) {
  const [round, setRound] = useState(0);
  return (
    <FeedProvider key={round} project={project}>
      <Watched {...props} project={project} onFailed={() => setRound(round + 1)} />
    </FeedProvider>
  );
}

function Watched({ home, actions, project, onFailed }: Props & { readonly onFailed: () => void }) {
  const { error } = useFeedState();
  const { name = project } = home.projects.nodes.find(({ id }) => id === project) ?? {};
  useEffect(() => {
    document.title = `${W.name(name)} · ${PAGE.product}`;
  }, [name]);
  useEffect(() => {
    if (!error) return undefined;
    if (error.code === 'UNAUTHENTICATED') {
      actions.onEnded();
      return undefined;
    }
    const timer = setTimeout(onFailed, AGAIN_MS);
    return () => clearTimeout(timer);
  }, [error, actions, onFailed]);
  if (error?.code === 'NOT_FOUND') return <BoardEnded message={W.gone} />;
  return (
    <ProjectStateProvider>
      <Wall name={name} viewerId={home.viewer!.id} />
    </ProjectStateProvider>
  );
}
