import { useMemo } from 'react';
import type { HomeQuery } from '../../../client/index.js';
import { useFeed } from '../../data/feed/feed-context.js';
import { useNewest } from '../../data/feed/use-newest.js';
import { BASE } from '../../data/session.js';
import { W } from '../../words/first.en.js';
import { Step } from './step.js';

const FORGES = ['push', 'pull_request', 'build_status'];

/** Says what to do while a project has no event yet. Each step is ticked by its first event. */
export function FirstSteps({ home, project }: { readonly home: HomeQuery; readonly project: string }) {
  const { store } = useFeed();
  const newest = useNewest();
  const types = useMemo(() => new Set(store.events.map(({ type }) => type)), [newest, store]);
  const isDone = (some: readonly string[]) => some.some((type) => types.has(type));
  return (
    <main className="stream stream--first" id="main" tabIndex={-1}>
      <div className="first">
        <div className="first__in">
          <h1>{W.title}</h1>
          <p>{W.say}</p>
          <ol>
            <Step place={1} title={W.signIn} say={W.signInSay(home.viewer!.name)} state="done" />
            <Step place={2} title={W.file} say={W.fileSay} state={isDone(['file_change']) ? 'done' : 'on'} />
            <Step
              {...{
                place: 3,
                title: W.publish,
                say: W.publishSay,
                state: isDone(['activity']) ? 'done' : 'off',
              }}
              command={`tidings publish activity --project ${project} --field kind=note --field summary="Hello"`}
            />
            <Step
              {...{ place: 4, title: W.forge, say: W.forgeSay, state: isDone(FORGES) ? 'done' : 'off' }}
              command={new URL('hooks/github', BASE).href}
            />
          </ol>
        </div>
      </div>
    </main>
  );
}
