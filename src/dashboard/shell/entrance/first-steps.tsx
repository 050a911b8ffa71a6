import { useMemo } from 'react';
import type { HomeQuery } from '../../../client/index.js';
import { useFeed } from '../../data/feed-context.js';
import { BASE } from '../../data/session.js';
import { useNewest } from '../../data/use-newest.js';
import { domainOf } from '../../model/catalogue.js';
import { W } from '../../words/page.en.js';
import { Step } from './step.js';

const FEW = 20;
const FORGES = ['push', 'pull_request', 'build_status'];

/** Whether only the hub has spoken in the project so far, and so the first steps are shown. */
export function useIsFirst(): boolean {
  const { store } = useFeed();
  useNewest();
  return store.isComplete && store.events.length < FEW && store.events.every(({ type }) => domainOf(type) === 'people');
}

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
          <h1>{W.first.title}</h1>
          <p>{W.first.say}</p>
          <ol>
            <Step place={1} title={W.first.signIn} say={W.first.signInSay(home.viewer!.name)} state="done" />
            <Step
              place={2}
              title={W.first.file}
              say={W.first.fileSay}
              state={isDone(['file_change']) ? 'done' : 'on'}
            />
            <Step
              {...{
                place: 3,
                title: W.first.publish,
                say: W.first.publishSay,
                state: isDone(['activity']) ? 'done' : 'off',
              }}
              command={`tidings publish activity --project ${project} --field kind=note --field summary="Hello"`}
            />
            <Step
              {...{ place: 4, title: W.first.forge, say: W.first.forgeSay, state: isDone(FORGES) ? 'done' : 'off' }}
              command={new URL('hooks/github', BASE).href}
            />
          </ol>
        </div>
      </div>
    </main>
  );
}
