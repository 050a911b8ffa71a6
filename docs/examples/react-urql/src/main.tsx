import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createClient } from 'tidings/client';
import { tidingsExchange } from 'tidings/client/urql';
import { Client, cacheExchange, Provider, useQuery, useSubscription } from 'urql';
import { NewEvents, Newest } from './feed';
import type { NewEventsSubscription } from './generated/graphql';

const projectId = 'acme';
const { VITE_TIDINGS_URL: url = 'http://127.0.0.1:4000', VITE_TIDINGS_KEY: credential } = import.meta.env;
const exchanges = [cacheExchange, tidingsExchange(createClient({ url, credential }))];
const client = new Client({ url, preferGetMethod: false, exchanges });

type Event = NewEventsSubscription['events'];

function Feed() {
  const [{ data, error }] = useQuery({ query: Newest, variables: { projectId } });
  const [{ data: added = [], error: ended }] = useSubscription(
    { query: NewEvents, variables: { projectId, after: data?.project?.head.cursor }, pause: !data },
    // Called for each event.
    (earlier: Event[] = [], { events: event }) => [event, ...earlier].slice(0, 100),
  );
  const failure = error ?? ended;
  if (failure) return <p role="alert">{failure.message}</p>;
  const newest = [...(data?.project?.events.nodes ?? [])].reverse();
  return (
    <ul>
      {[...added, ...newest].map(({ id, offset, type, payload }) => (
        <li key={id}>
          {offset} {type} {JSON.stringify(payload)}
        </li>
      ))}
    </ul>
  );
}

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <Provider value={client}>
      <Feed />
    </Provider>
  </StrictMode>,
);
