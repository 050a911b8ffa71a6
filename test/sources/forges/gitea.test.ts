import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ForgeHub, fromGitea, hmacOf, SECRET, type Sent, startForgeHub } from './forge-hub.js';

const SHA = 'bffeb74224043ba2feb48d137756c8a9331c449a';
const BEFORE = '28e1879d029cb852e4844d9c718537df08844e03';
const SENDER = { id: 1, login: 'gitea', full_name: 'Gitea', email: 'someone@example.com' };

let hub: ForgeHub;
beforeAll(async () => {
  hub = await startForgeHub({ giteaSecret: SECRET.replaceAll(' ', '-'), signInFailures: 1_000 });
});
afterAll(() => hub.close());

const key = SECRET.replaceAll(' ', '-');
const send = (sent: Sent) => hub.send('/hooks/gitea', sent);
const delivery = (event: string, name: string, payload: object): Sent => {
  const common = { sender: SENDER, repository: { full_name: `gitea/${name}`, html_url: 'https://git.example.com/w' } };
  const { headers, body } = fromGitea(event, { ...common, ...payload });
  return { body, headers: { ...headers, 'x-gitea-signature': hmacOf(body, key) } };
};
const PULL = {
  ...{ number: 3, title: 'Fix it', state: 'open', merged: false, user: SENDER },
  ...{ head: { sha: SHA, ref: 'fix' }, html_url: 'https://git.example.com/w/pulls/3' },
};

describe('the events of Gitea', () => {
  it.each<[string, object, string, object]>([
    [
      'issues',
      { action: 'opened', issue: { number: 2, title: 'Bug', state: 'open', labels: [] } },
      'task_update',
      { taskStatus: 'TODO' },
    ],
    [
      'pull_request',
      { action: 'opened', pull_request: PULL },
      'pull_request',
      { action: 'OPENED', authorName: 'gitea' },
    ],
    [
      'pull_request',
      { action: 'closed', pull_request: { ...PULL, state: 'closed', merged: true } },
      'pull_request',
      { action: 'MERGED' },
    ],
    ['pull_request_approved', { action: 'reviewed', pull_request: PULL }, 'pull_request', { action: 'REVIEWED' }],
    ['pull_request_rejected', { action: 'reviewed', pull_request: PULL }, 'pull_request', { action: 'REVIEWED' }],
    [
      'status',
      { sha: SHA, context: 'ci/woodpecker', state: 'failure' },
      'build_status',
      { buildStatus: 'FAILED', name: 'ci/woodpecker' },
    ],
    [
      'workflow_run',
      {
        action: 'completed',
        workflow_run: { id: 4, name: 'ci', head_sha: SHA, status: 'completed', conclusion: 'success' },
      },
      'build_status',
      { buildId: 'gitea:run:4', buildStatus: 'PASSED' },
    ],
    [
      'issue_comment',
      { action: 'created', issue: { number: 2, title: 'Bug' }, comment: { html_url: 'https://git.example.com/c' } },
      'activity',
      { summary: 'Comment on #2 Bug' },
    ],
    [
      'release',
      { action: 'published', release: { tag_name: 'v1', name: 'One' } },
      'activity',
      { summary: 'Release One published' },
    ],
    ['wiki', { action: 'created', page: 'Home' }, 'activity', { summary: 'Wiki: Home created' }],
  ])('%s %o becomes %s', async (event, payload, type, fields) => {
    const name = `w-${event}-${type}-${JSON.stringify(fields).length}`.replaceAll('_', '-');
    const sent = delivery(event, name, payload);
    for (let time = 0; time < 2; time++) expect(await send(sent)).toMatchObject({ status: 200 });
    expect(await hub.events(name, [type])).toMatchObject([{ payload: fields, actor: { id: 'gitea:gitea' } }]);
  });

  it('push becomes a push and its commits', async () => {
    const commit = { id: SHA, message: 'Webhooks Yay!', author: { name: 'Gitea', email: 'someone@example.com' } };
    const push = { ref: 'refs/heads/develop', before: BEFORE, after: SHA, commits: [commit], total_commits: 1 };
    const compare = { compare_url: 'https://git.example.com/compare' };
    expect(await send(delivery('push', 'pushed', { ...push, ...compare }))).toMatchObject({ status: 200 });
    expect(await hub.events('pushed', ['push', 'commit'])).toMatchObject([
      { payload: { ref: 'refs/heads/develop', url: compare.compare_url, commitCount: 1 } },
      { payload: { sha: SHA, branch: 'develop' } },
    ]);
  });
});

describe('the signature of Gitea', () => {
  const good = () => delivery('wiki', 'signed', { action: 'created', page: 'Home' });

  it.each([
    ['none', (headers: Sent['headers']) => ({ ...headers, 'x-gitea-signature': '' })],
    ['another', (headers: Sent['headers']) => ({ ...headers, 'x-gitea-signature': 'a'.repeat(64) })],
    [
      'the form of GitHub',
      (headers: Sent['headers']) => ({ ...headers, 'x-gitea-signature': `sha256=${headers['x-gitea-signature']}` }),
    ],
    [
      'a wrong one of Forgejo beside it',
      (headers: Sent['headers']) => ({ ...headers, 'x-forgejo-signature': 'a'.repeat(64) }),
    ],
  ])('is rejected with 401: %s', async (_, change) => {
    const { headers, body } = good();
    expect(await send({ body, headers: change(headers) })).toMatchObject({ status: 401 });
  });

  it('may have the headers of Forgejo', async () => {
    const { headers, body } = good();
    const own = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name.replace('gitea', 'forgejo'), value]),
    );
    expect(await send({ body, headers: own })).toMatchObject({ status: 200 });
    expect(await hub.events('signed', ['activity'])).toHaveLength(1);
  });
});
