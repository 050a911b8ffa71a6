import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { BROWSER } from '../support/browser.js';
import { Graphiql } from '../support/graphiql.js';
import { ADMIN } from '../support/test-hub.js';
import { until } from '../support/until.js';

/**
 * `TIDINGS_TEST_PICTURES=1 npx vitest run test/e2e/graphiql.test.ts` takes the picture that the README shows anew; other
 * runs write no file.
 */
const PICTURE = fileURLToPath(new URL('../../docs/graphiql.png', import.meta.url));
const takesPictures = process.env.TIDINGS_TEST_PICTURES === '1';

const fileChange = {
  type: 'file_change',
  payload: { filePath: 'src/hub/publish.ts', changeType: 'MODIFIED', sizeBytes: 4_096 },
};
const commit = {
  type: 'commit',
  payload: {
    sha: '9f2c1e7d3b5a4860c1d2e3f405162738495a6b7c',
    message: 'Answer once it is durable',
    authorName: 'Ada',
    branch: 'main',
    parents: [],
  },
};

const PICTURED = `# What happened last in the project
query Newest {
  project(id: "acme") {
    events(last: 2) {
      nodes {
        type
        offset
        cursor
        occurredAt
        actor { name }
        ... on FileChange { filePath changeType }
        ... on Commit { sha branch message }
      }
    }
  }
}
`;

describe.skipIf(!BROWSER)('GraphiQL in a real browser', () => {
  const graphiql = new Graphiql();

  const publish = (...items: (typeof fileChange | typeof commit)[]) =>
    graphiql.server.hub.publish(ADMIN, 'acme', items);
  const foreign = () =>
    graphiql.watched.requests.filter(
      ({ protocol, origin }) => protocol.startsWith('http') && origin !== graphiql.server.url,
    );

  async function open(query = ''): Promise<void> {
    await graphiql.page.goto(`${graphiql.server.url}/graphql${query && `?${new URLSearchParams({ query })}`}`);
    await graphiql.typeKey();
  }

  it('sends requests to the hub only, and subscribes with the key of its headers pane', async () => {
    await open();
    await graphiql.run();
    // The example starts with what there was before: the stream is open when it has shown that.
    await graphiql.shows('PROJECT_CREATED');
    await publish(fileChange);
    await graphiql.shows(fileChange.payload.filePath);
    await publish(commit);
    await graphiql.shows(commit.payload.message);
    expect(foreign()).toEqual([]);
    expect(graphiql.watched.violations).toEqual([]);
    expect(graphiql.watched.errors).toEqual([]);
  });

  // The pane of a subscription holds one event at a time, so the picture is of what came, by a query.
  if (takesPictures)
    it('is captured in a screenshot with a file change and a commit', async () => {
      await publish(fileChange, commit);
      await open(PICTURED);
      await graphiql.page.click('[aria-label^="Re-fetch"]');
      await graphiql.run();
      await graphiql.shows(commit.payload.message);
      await mkdir(dirname(PICTURE), { recursive: true });
      await graphiql.page.screenshot({ path: PICTURE });
    });

  it('leaves a plain EventSource with a ticket working on its origin', async () => {
    await graphiql.page.goto(`${graphiql.server.url}/health`);
    const { data } = await graphiql.server.post('mutation { createStreamTicket { ticket } }');
    const parameters = new URLSearchParams({
      query: 'subscription { events(projectId: "acme", last: 1) { type } }',
      ticket: data.createStreamTicket.ticket,
    });
    // Written as text: what runs in the page knows nothing of this file.
    await graphiql.page.evaluate(`
      window.received = [];
      const source = new EventSource('/graphql/stream?${parameters}');
      source.addEventListener('next', ({ data, lastEventId }) => received.push({ ...JSON.parse(data), lastEventId }));
    `);
    const received = () => graphiql.page.evaluate('window.received') as Promise<Received[]>;
    await until(async () => (await received()).length === 1);
    await publish(fileChange);
    await until(async () => (await received()).length === 2);
    const events = await received();
    expect(events.map((event) => event.data.events.type)).toEqual(['PROJECT_CREATED', 'FILE_CHANGE']);
    for (const { lastEventId, extensions } of events) expect(lastEventId).toBe(extensions.cursor);
    expect(foreign()).toEqual([]);
  });
});

interface Received {
  readonly data: { readonly events: { readonly type: string } };
  readonly extensions: { readonly cursor: string };
  readonly lastEventId: string;
}
