import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildScript } from '../../../deploy/client-package/build.js';
import { BROWSER } from '../../support/browser.js';
import { Chromium, type Tab } from '../../support/tab.js';
import { type Address, type MatrixClient, QUERY } from './matrix-client.js';

/** Functions of the pages. What runs in a page is text: it knows nothing of this file. */
const COMMON = `
  const pause = () => new Promise((resolve) => setTimeout(resolve, 300));
  const json = { 'content-type': 'application/json' };
  const post = async (path, body, headers = {}) => {
    for (;; await pause()) {
      const init = { method: 'POST', headers: { ...json, ...headers }, body: JSON.stringify(body) };
      const response = await fetch(path, init).catch(() => null);
      if (response?.ok) return response.json();
    }
  };
  const streamOf = (parameters) =>
    '/graphql/stream?' + new URLSearchParams({ query: ${JSON.stringify(QUERY)}, ...parameters });
  const summaryOf = ({ data }) => JSON.parse(data).data?.events.summary;
`;

/** One EventSource that the browser reconnects by itself, with the session's cookie. */
const WITH_COOKIE = `(async () => {
  ${COMMON}
  await post('/session', { key: await credential() });
  const source = new EventSource(streamOf({}));
  source.addEventListener('next', (message) => {
    const summary = summaryOf(message);
    if (summary !== undefined) receive(summary);
  });
})()`;

/** An EventSource for each ticket, as in docs/quick-start/event-source.md. */
const WITH_TICKETS = `(async () => {
  ${COMMON}
  const ask = async (query) =>
    (await post('/graphql', { query }, { authorization: 'Bearer ' + (await credential()) })).data;
  let position = (await ask('{ project(id: "acme") { head { cursor } } }')).project.head.cursor;
  for (;; await pause()) {
    const { ticket } = (await ask('mutation { createStreamTicket { ticket } }')).createStreamTicket;
    const source = new EventSource(streamOf({ variables: JSON.stringify({ after: position }), ticket }));
    source.addEventListener('next', (message) => {
      const summary = summaryOf(message);
      if (summary === undefined) return;
      position = message.lastEventId;
      receive(summary);
    });
    await new Promise((resolve) => source.addEventListener('error', resolve));
    source.close();
  }
})()`;

/** The client as a page loads it with a script tag. */
const withTidingsClient = (transport: string) => async () =>
  `${await tidingsScript()};
(async () => {
  const client = Tidings.createClient({ url: location.origin, credential, transport: '${transport}' });
  for await (const { data } of client.subscribe(${JSON.stringify(QUERY)})) receive(data.events.summary);
})()`;

let built: Promise<string> | null = null;
function tidingsScript(): Promise<string> {
  built ??= (async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tidings-script-'));
    const text = await readFile(await buildScript(folder), 'utf8');
    await rm(folder, { recursive: true });
    return text;
  })();
  return built;
}

/** Gives pages their credentials: a binding takes text and returns nothing. */
const CREDENTIALS = `
  globalThis.given = [];
  globalThis.credential = () => new Promise((resolve) => {
    given.push(resolve);
    askCredential('');
  });
`;

/** One browser for the tabs of all clients. It ends with the last of them. */
let chromium: Promise<Chromium> | null = null;
let tabs = 0;

async function openTab({ url, credential }: Address, receive: (summary: string) => void): Promise<Tab> {
  chromium ??= Chromium.start();
  tabs++;
  const tab = await (await chromium).open(`${url}/health`, {
    receive,
    askCredential: () => void credential().then((token) => tab.run(`given.shift()('${token}')`)),
  });
  return tab;
}

async function closeTab(tab: Tab): Promise<void> {
  await tab.close();
  if (--tabs > 0) return;
  await (await chromium)?.close();
  chromium = null;
}

const inTab = (
  name: string,
  script: () => string | Promise<string>,
  cannot: MatrixClient['cannot'] = {},
): MatrixClient => ({
  ...{ name, cannot, isMissing: BROWSER === null },
  async start(address, onSummary) {
    const tab = await openTab(address, onSummary);
    await tab.run(CREDENTIALS);
    await tab.run(await script());
    return { freeze: () => tab.freeze(), thaw: () => tab.thaw(), stop: () => closeTab(tab) };
  },
});

export const BROWSER_CLIENTS: readonly MatrixClient[] = [
  inTab('EventSource in Chromium, with tickets', () => WITH_TICKETS),
  inTab('EventSource in Chromium, with a cookie', () => WITH_COOKIE, {
    'token expiry': 'The browser gives up at 401. The page has to sign in again and to make another EventSource.',
  }),
  ...['ws', 'sse', 'auto'].map((transport) =>
    inTab(`tidings-client in Chromium, ${transport}`, withTidingsClient(transport)),
  ),
];
