import { useEffect } from 'react';
import type { HomeQuery } from '../../../client/index.js';
import { useEvents } from '../../../client/react.js';
import type { SessionActions } from '../../data/use-session.js';
import { W } from '../../words/first.en.js';
import { PlainBar } from '../plain-bar.js';
import { Step } from './step.js';

const ASK_MS = 3_000;

/** There is no project that the viewer may read: says what to do. The first event of any shows it. */
export function NoProject({ home, actions }: { readonly home: HomeQuery; readonly actions: SessionActions }) {
  const { events } = useEvents({ keep: 1 });
  const { refresh } = actions;
  useEffect(() => {
    if (events.length > 0) refresh();
  }, [events, refresh]);
  // A grant makes no event that one may read before it.
  useEffect(() => {
    const timer = setInterval(refresh, ASK_MS);
    return () => clearInterval(timer);
  }, [refresh]);
  const mayCreate = home.viewer!.grants.some(({ actions: allowed }) => allowed.includes('ADMIN'));
  return (
    <>
      <PlainBar home={home} actions={actions} />
      <main className="stream stream--first" id="main">
        <div className="first">
          <div className="first__in">
            <h1>{W.noProject}</h1>
            <p>{mayCreate ? W.noProjectSay : W.notAllowed}</p>
            {mayCreate && (
              <ol>
                <Step place={1} title={W.watch} say={W.watchSay} state="on" command="tidings watch ." />
                <Step
                  {...{ place: 2, title: W.create, say: W.createSay, state: 'off' }}
                  command='tidings projects create acme --name "Acme"'
                />
              </ol>
            )}
          </div>
        </div>
      </main>
    </>
  );
}
