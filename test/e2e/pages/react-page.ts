import { createElement as h, type ReactNode, StrictMode, startTransition, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { type Client, type ClientOptions, createClient } from '../../../src/client/index.js';
import { TidingsProvider, useConnectionState, useEvents, useLatest, usePresence } from '../../../src/client/react.js';

const ACTIVITIES = { project: 'acme', types: ['activity'] } as const;

function Activities() {
  const { events, error } = useEvents(ACTIVITIES);
  return h('p', null, error ? error.code : events.map(({ payload }) => payload.summary).join(' '));
}

function Tasks() {
  const { latest, isLoading } = useLatest({ project: 'acme', type: 'task_update' });
  const tasks = [...latest].map(([taskId, { payload }]) => `${taskId}=${payload.taskStatus}`);
  return h('p', null, isLoading ? 'loading' : tasks.join(' '));
}

function Present() {
  const { present, isLoading } = usePresence('acme');
  return h('p', null, isLoading ? 'loading' : present.map(({ user }) => user.id).join(' '));
}

const State = () => h('p', null, useConnectionState().status);

/** Counts the events, and takes its time. */
function Slow() {
  const { events } = useEvents(ACTIVITIES);
  const until = performance.now() + 5;
  while (performance.now() < until);
  return h('i', null, String(events.length));
}
const ManySlow = () => h('p', null, ...Array.from({ length: 20 }, (_, key) => h(Slow, { key })));

const PARTS = {
  activities: Activities,
  again: Activities,
  tasks: Tasks,
  present: Present,
  state: State,
  slow: ManySlow,
};
type Part = keyof typeof PARTS;

let show: (parts: readonly Part[]) => void;

function App({ first }: { first: readonly Part[] }) {
  const [parts, setParts] = useState(first);
  show = setParts;
  return parts.map((part) => h('section', { key: part, id: part }, h(PARTS[part])));
}

let client: Client;

/** Renders these parts under StrictMode. @returns what a server renders of them, where the page hydrates that. */
export function start(
  options: ClientOptions,
  { parts, hydrate = false }: { parts: readonly Part[]; hydrate?: boolean },
) {
  client = createClient(options);
  const container = document.querySelector('main')!;
  const app: ReactNode = h(StrictMode, null, h(TidingsProvider, { client }, h(App, { first: parts })));
  if (!hydrate) return createRoot(container).render(app);
  container.innerHTML = renderToString(app);
  const html = container.innerHTML;
  hydrateRoot(container, app);
  return html;
}

/** Mounts these parts alone, in a transition. */
export const mount = (parts: readonly Part[]) => startTransition(() => show(parts));

/** Unmounts everything and mounts these parts, so many times. */
export async function cycle(times: number, parts: readonly Part[]): Promise<void> {
  for (let time = 0; time < times; time++) {
    for (const some of [parts, []]) {
      flushSync(() => show(some));
      await new Promise((resolve) => setTimeout(resolve));
    }
  }
}

/** Collects the texts of `i` elements each time that they differ from each other. */
export function watchForTears(): string[] {
  const tears: string[] = [];
  const container = document.querySelector('main')!;
  new MutationObserver(() => {
    const texts = [...container.querySelectorAll('i')].map(({ textContent }) => textContent);
    if (new Set(texts).size > 1) tears.push(texts.join(' '));
  }).observe(container, { subtree: true, childList: true, characterData: true });
  return tears;
}

export const status = () => client.state.value;
