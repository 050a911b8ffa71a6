import { lazy, Suspense, useMemo, useState } from 'react';
import { Redirect, Route, Router, Switch, useLocation, useParams } from 'wouter';
import type { HomeQuery } from '../../client/index.js';
import { TidingsProvider } from '../../client/react.js';
import { AlertCountContext } from '../data/alert-count.js';
import { lastProject } from '../data/kept.js';
import { BASE_PATH, isBoard } from '../data/session.js';
import { type SessionActions, useSession } from '../data/use-session.js';
import { boardPathOf, pathOf } from '../model/address/path.js';
import { mayInSystem } from '../model/rights/system-right.js';
import { Announcer } from '../ui/announcer.js';
import { W } from '../words/page.en.js';
import { Unreachable } from './entrance/unreachable.js';
import { ProjectPage } from './project-page.js';

const BroadcastBar = lazy(async () => ({ default: (await import('./broadcasts/broadcast-bar.js')).BroadcastBar }));
const AlertCounter = lazy(async () => ({ default: (await import('./alerts/alert-counter.js')).AlertCounter }));
const MaintenanceBar = lazy(async () => ({
  default: (await import('./maintenance/maintenance-bar.js')).MaintenanceBar,
}));
const ProjectFollower = lazy(async () => ({
  default: (await import('./projects/project-follower.js')).ProjectFollower,
}));
const SignIn = lazy(async () => ({ default: (await import('./entrance/sign-in.js')).SignIn }));
const NoProject = lazy(async () => ({ default: (await import('./entrance/no-project.js')).NoProject }));
const WallPage = lazy(async () => ({ default: (await import('../wall/wall-page.js')).WallPage }));
const BoardEnded = lazy(async () => ({ default: (await import('../wall/board-ended.js')).BoardEnded }));
const BoardQuestion = lazy(async () => ({ default: (await import('../wall/board-question.js')).BoardQuestion }));
const OnlyBoard = lazy(async () => ({ default: (await import('../wall/only-board.js')).OnlyBoard }));
const SystemPage = lazy(async () => ({ default: (await import('../system/system-page.js')).SystemPage }));

export function App() {
  const [session, actions] = useSession();
  return (
    <>
      <Announcer />
      {session.status === 'unreachable' && <Unreachable />}
      <Suspense>
        {session.status === 'asking' && <BoardQuestion {...session} />}
        {session.status === 'out' &&
          (isBoard() ? (
            <BoardEnded message={session.message} />
          ) : (
            <SignIn message={session.message} signIn={actions.signIn} />
          ))}
      </Suspense>
      {session.status === 'in' && (
        <TidingsProvider client={session.client}>
          <Router base={BASE_PATH}>
            <Pages home={session.home} actions={actions} />
          </Router>
        </TidingsProvider>
      )}
    </>
  );
}

interface PagesProps {
  readonly home: HomeQuery;
  readonly actions: SessionActions;
}

function Pages({ home, actions }: PagesProps) {
  const ids = home.projects.nodes.map(({ id }) => id);
  const first = firstOf(ids);
  const [count, report] = useState<number | null>(null);
  const alertCount = useMemo(() => ({ count, report }), [count]);
  useLocation();
  // Nobody is there who could acknowledge announcements.
  if (first !== null && home.viewer!.isBoard && !isBoard())
    return (
      <Suspense>
        <OnlyBoard {...{ home, actions, project: first }} />
      </Suspense>
    );
  return (
    <Suspense>
      {!isBoard() && (
        <Suspense>
          <a className="skip" href="#main">
            {W.skip}
          </a>
          <MaintenanceBar home={home} />
          <BroadcastBar projects={home.projects.nodes} />
          <ProjectFollower refresh={actions.refresh} />
        </Suspense>
      )}
      <AlertCountContext value={alertCount}>
        <Suspense>{mayInSystem(home, 'MONITOR') && <AlertCounter />}</Suspense>
        <Switch>
          <Route path="/p/:project/:view?">
            {({ project, view = '' }) => <ProjectPage key={project} {...{ home, actions, project, view }} />}
          </Route>
          <Route path="/board/:project?">
            {({ project = first }) => <BoardPage {...{ home, actions, project }} />}
          </Route>
          <Route path="/system/:tab?">
            {({ tab = '' }) => <SystemPage {...{ home, actions, tab, project: first }} />}
          </Route>
          <Route>
            {first === null ? <NoProject home={home} actions={actions} /> : <Redirect to={pathOf(first)} replace />}
          </Route>
        </Switch>
      </AlertCountContext>
    </Suspense>
  );
}

/** The board of a project. A session of a board has one only, which its address need not name. */
function BoardPage({ home, actions, project }: PagesProps & { readonly project: string | null }) {
  const { project: named } = useParams();
  if (project === null) return <BoardEnded message={null} />;
  return named ? (
    <WallPage key={project} {...{ home, actions, project }} />
  ) : (
    <Redirect to={boardPathOf(project)} replace />
  );
}

/** The project that was looked at last, else the first that is not the hub's own; null for none. */
function firstOf(ids: readonly string[]): string | null {
  const last = lastProject();
  if (last !== null && ids.includes(last)) return last;
  return ids.find((id) => id !== 'system') ?? ids[0] ?? null;
}
