import { lazy, Suspense } from 'react';
import { Redirect, Route, Router, Switch } from 'wouter';
import type { HomeQuery } from '../../client/index.js';
import { TidingsProvider } from '../../client/react.js';
import { lastProject } from '../data/kept.js';
import { BASE_PATH } from '../data/session.js';
import { type SessionActions, useSession } from '../data/use-session.js';
import { pathOf } from '../model/path.js';
import { Announcer } from '../ui/announcer.js';
import { NoProject } from './entrance/no-project.js';
import { SignIn } from './entrance/sign-in.js';
import { Unreachable } from './entrance/unreachable.js';
import { ProjectPage } from './project-page.js';

const SystemPage = lazy(async () => ({ default: (await import('../system/system-page.js')).SystemPage }));

export function App() {
  const [session, actions] = useSession();
  return (
    <>
      <Announcer />
      {session.status === 'unreachable' && <Unreachable />}
      {session.status === 'out' && <SignIn message={session.message} signIn={actions.signIn} />}
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

function Pages({ home, actions }: { readonly home: HomeQuery; readonly actions: SessionActions }) {
  const ids = home.projects.nodes.map(({ id }) => id);
  const first = firstOf(ids);
  return (
    <Suspense>
      <Switch>
        <Route path="/p/:project/:view?">
          {({ project, view = '' }) => <ProjectPage key={project} {...{ home, actions, project, view }} />}
        </Route>
        <Route path="/system/:tab?">
          {({ tab = '' }) => <SystemPage {...{ home, actions, tab, project: first }} />}
        </Route>
        <Route>
          {first === null ? <NoProject home={home} actions={actions} /> : <Redirect to={pathOf(first)} replace />}
        </Route>
      </Switch>
    </Suspense>
  );
}

/** The project that was looked at last, else the first that is not the hub's own; null for none. */
function firstOf(ids: readonly string[]): string | null {
  const last = lastProject();
  if (last !== null && ids.includes(last)) return last;
  return ids.find((id) => id !== 'system') ?? ids[0] ?? null;
}
