import { type ReactNode, useEffect } from 'react';
import { useLocationProperty } from 'wouter/use-browser-location';
import { useFeed, useTruth } from '../data/feed/feed-context.js';
import { useNewest } from '../data/feed/use-newest.js';
import { useHome } from '../data/home-context.js';
import { ProjectStateProvider, useStatePhase } from '../data/state/project-state-context.js';
import { TruthLine } from '../feed/truth-banner.js';
import { number } from '../model/text/format.js';
import { P } from '../words/project.en.js';
import { Board } from './board/board.js';
import { ChatPanel } from './chat/chat-panel.js';
import { AgentsPanel } from './panels/agents-panel.js';
import { CommitsPanel } from './panels/commits-panel.js';
import { HerePanel } from './panels/here-panel.js';
import { ProgressPanel } from './panels/progress-panel.js';
import { RisksPanel } from './panels/risks-panel.js';
import { TimelinePanel } from './panels/timeline-panel.js';
import { WorkflowPanel } from './panels/workflow-panel.js';
import { PARTS, panelOf } from './parts.js';
import '../styles/charts.css';
import '../styles/panels.css';
import './project.css';
import './activity.css';
import './panels.css';

/** The project at a glance. Everything is derived from its log. */
export const ProjectView = () => (
  <main className="page-scroll" id="main" tabIndex={-1}>
    <ProjectStateProvider>
      <TruthLine truth={useTruth()} />
      <ProjectPanels />
    </ProjectStateProvider>
  </main>
);

/** Heading and panels of a project, of now or of a moment in the past. `say` stands behind the position. */
export function ProjectPanels({ say }: { readonly say?: ReactNode }) {
  const { project } = useFeed();
  const { projects } = useHome();
  const { name = project, description } = projects.nodes.find(({ id }) => id === project) ?? {};
  return (
    <div className="page page--full">
      <div className="head">
        <div>
          <h1>{name}</h1>
          <p>
            {description && `${description.replace(/[^.!?]$/, '$&.')} `}
            <Position /> {say}
          </p>
        </div>
        <span className="spacer" />
        <Parts />
      </div>
      <div className="grid">
        <ProgressPanel />
        <RisksPanel />
        <HerePanel />
        <Board />
        <AgentsPanel />
        <TimelinePanel />
        <WorkflowPanel />
        <CommitsPanel />
        <ChatPanel />
      </div>
    </div>
  );
}

function Position() {
  const newest = useNewest();
  return newest && <span>{P.position(number(newest.offset))}</span>;
}

/** Links to the panels. The one that the address names is shown as soon as it is there. */
function Parts() {
  const panel = panelOf(useLocationProperty(() => location.hash));
  const isReady = useStatePhase() === 'ready';
  useEffect(() => {
    const element = isReady && panel ? document.getElementById(panel) : null;
    element?.focus({ preventScroll: true });
    element?.scrollIntoView();
  }, [panel, isReady]);
  return (
    <nav className="seg" aria-label={P.parts}>
      {PARTS.map(([id, title]) => (
        <a key={id} href={`#${id}`} aria-current={panel === id ? true : undefined}>
          {title}
        </a>
      ))}
    </nav>
  );
}
