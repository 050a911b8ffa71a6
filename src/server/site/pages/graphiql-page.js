/** The page around GraphiQL: who has signed in, how subscriptions are sent, and which operations it opens with. */
const endpoint = location.pathname;
const transport = document.querySelector('#transport');
const examples = JSON.parse(document.querySelector('#examples').textContent);

/** Names under which GraphiQL and this page keep things in the browser. */
const KEPT = { tabs: 'graphiql:tabState', headers: 'graphiql:headers', transport: 'tidings:transport' };

/** Sends a query or a mutation. */
async function post(operation, headers) {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: {
      accept: 'application/graphql-response+json, application/json',
      ...headers,
      'content-type': 'application/json',
    },
    body: JSON.stringify(operation),
  });
  const result = await response.json();
  if (result.data?.__schema) showEventsFirst(result.data.__schema);
  return result;
}

/**
 * Shows `events` first and the fields of single event types last. The schema sorts them by name, so that seventy fields of
 * single types would stand around the others.
 */
function showEventsFirst({ types }) {
  const eventTypes = new Set(
    types.filter((type) => type.interfaces?.some(({ name }) => name === 'Event')).map(({ name }) => name),
  );
  const ofOneType = ({ kind, name, ofType }) => (kind === 'NON_NULL' ? ofOneType(ofType) : eventTypes.has(name));
  const rank = ({ name, type }) => (name === 'events' ? 0 : ofOneType(type) ? 2 : 1);
  for (const { fields } of types) fields?.sort((one, other) => rank(one) - rank(other));
}

/** Makes the client of a subscription. It does not come back by itself: what ended it is shown. */
const CLIENTS = {
  sse: (headers) => graphqlSse.createClient({ url: `${endpoint}/stream`, headers, retryAttempts: 0 }),
  ws: (headers) =>
    graphqlWs.createClient({
      url: new URL(endpoint, location.href).href.replace(/^http/, 'ws'),
      // The headers pane has no other way into a WebSocket.
      connectionParams: headers,
      retryAttempts: 0,
    }),
};

/** An observable, which GraphiQL reads until it completes or the stop button is pressed. */
const subscribe = (operation, headers) => ({
  subscribe({ next, complete }) {
    const client = CLIENTS[transport.value](headers);
    const end = () => {
      complete();
      client.dispose();
    };
    const fail = async (error) => {
      next({ errors: await errorsOf(error) });
      end();
    };
    const unsubscribe = client.subscribe(operation, { next, error: fail, complete: end });
    return { unsubscribe };
  },
});

/** What a client of a protocol fails with, as GraphQL errors: an answer of the hub, its close frame, or no answer at all. */
async function errorsOf(error) {
  if (Array.isArray(error)) return error;
  if (error?.response) return (await error.response.json().catch(() => null))?.errors ?? [{ message: error.message }];
  if (error?.code)
    return [{ message: `The hub closed the WebSocket: ${error.reason}`, extensions: { closeCode: error.code } }];
  return [{ message: error?.message ?? 'The hub cannot be reached' }];
}

function kindOf({ definitions = [] } = {}, name) {
  const operations = definitions.filter(({ kind }) => kind === 'OperationDefinition');
  return (operations.find((each) => each.name?.value === name) ?? operations[0])?.operation;
}

const fetcher = (operation, { headers = {}, documentAST } = {}) =>
  kindOf(documentAST, operation.operationName) === 'subscription'
    ? subscribe(operation, headers)
    : post(operation, headers);

/** The tabs that the browser has kept, without headers: earlier versions of this page kept those too. */
function keptTabs() {
  localStorage.removeItem(KEPT.headers);
  try {
    const state = JSON.parse(localStorage.getItem(KEPT.tabs));
    for (const tab of state.tabs) tab.headers = null;
    localStorage.setItem(KEPT.tabs, JSON.stringify(state));
    return state.tabs[state.activeTabIndex] ? state : null;
  } catch {
    localStorage.removeItem(KEPT.tabs);
    return null;
  }
}

/** What GraphiQL opens with: the operation in the URL, else the tab that was in front, else the examples. */
function openingOptions() {
  const state = keptTabs();
  const active = state?.tabs[state.activeTabIndex];
  const asked = new URL(location.href).searchParams.get('query');
  if (asked !== null) return { initialQuery: asked, defaultTabs: [{ query: asked }] };
  // Without it GraphiQL would open an empty tab in front of those that it has kept.
  if (active) return { initialQuery: active.query ?? '', initialVariables: active.variables ?? '' };
  return { defaultTabs: examples.map((query) => ({ query })) };
}

/** Says who has signed in. @returns whether anybody has. */
async function showViewer() {
  const who = document.querySelector('#who');
  const base = endpoint.replace(/graphql$/, '');
  const response = await fetch(`${base}session`, { cache: 'no-store' }).catch(() => null);
  const link = document.createElement('a');
  link.href = `${base}sign-in`;
  if (response?.ok) {
    const { viewer } = await response.json();
    link.textContent = viewer.name;
    who.append('Signed in as ', link, '. No header needed.');
    return true;
  }
  link.textContent = 'Sign in';
  who.append('Not signed in. ', link, ', or type a key in the headers pane, which is not kept.');
  return false;
}

async function start() {
  transport.value = localStorage.getItem(KEPT.transport) === 'ws' ? 'ws' : 'sse';
  transport.addEventListener('change', () => localStorage.setItem(KEPT.transport, transport.value));
  const isSignedIn = await showViewer();
  YogaGraphiQL.renderYogaGraphiQL(document.querySelector('#root'), {
    ...openingOptions(),
    fetcher,
    headers: isSignedIn ? '' : '{"Authorization": "Bearer "}',
    // A key in the headers pane would stay in the browser.
    shouldPersistHeaders: false,
    // The library would write every operation into the URL, and so into the history.
    onEditQuery: () => undefined,
    logo: ' ',
    title: ' ',
  });
}

start();
