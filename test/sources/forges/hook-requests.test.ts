import { createHmac, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  delivered,
  type ForgeHub,
  fromGithub,
  fromGitlab,
  hmacOf,
  SECRET,
  type Sent,
  startForgeHub,
} from './forge-hub.js';

const OLD_SECRET = 'the secret of last year';
const SHA = '9fceb02d0ae598e95dc970b74767f19372d61af8';
const BEFORE = '2c26b46b68ffc68ff99b453c1d30413413422d70';

let hub: ForgeHub;
beforeAll(async () => {
  hub = await startForgeHub({
    signInFailures: 1_000,
    sources: [{ type: 'github', secret: [OLD_SECRET, SECRET], projects: { 'octo/*': '*', 'Octo/App': 'acme' } }],
  });
});
afterAll(() => hub.close());

let count = 0;
/** An issue of a repository of its own, so that each test has a project of its own. */
const issueIn = (repository: string, title = `Issue ${++count}`) => ({
  action: 'opened',
  issue: { number: 1, title, state: 'open', labels: [], html_url: `https://git.example.com/${repository}/1` },
  repository: { full_name: repository },
  sender: { login: 'ada', id: 7, type: 'User' },
});
const fresh = () => `octo/repo-${++count}`;
const projectOf = (repository: string) => repository.slice('octo/'.length);
const deliver = async (sent: Sent) => {
  const answer = await hub.send('/hooks/github', sent);
  return { status: answer.status, headers: answer.headers, body: (await answer.json()) as never };
};
const withHeaders = ({ headers, body }: Sent, more: Record<string, string | undefined>): Sent => ({
  body,
  headers: Object.fromEntries(
    Object.entries({ ...headers, ...more }).filter((entry): entry is [string, string] => entry[1] !== undefined),
  ),
});

describe('the signature of a delivery', () => {
  const sha1 = (body: string) => `sha1=${createHmac('sha1', SECRET).update(body).digest('hex')}`;
  it.each<[string, (sent: Sent) => Record<string, string | undefined>]>([
    ['none', () => ({ 'x-hub-signature-256': undefined })],
    ['one of another secret', ({ body }) => ({ 'x-hub-signature-256': `sha256=${hmacOf(body, 'another')}` })],
    ['a short one', ({ body }) => ({ 'x-hub-signature-256': `sha256=${hmacOf(body).slice(0, -1)}` })],
    ['a long one', ({ body }) => ({ 'x-hub-signature-256': `sha256=${hmacOf(body)}0` })],
    ['one without its algorithm', ({ body }) => ({ 'x-hub-signature-256': hmacOf(body) })],
    ['one that is no hexadecimal', () => ({ 'x-hub-signature-256': `sha256=${'x'.repeat(64)}` })],
    ['only SHA-1', ({ body }) => ({ 'x-hub-signature-256': undefined, 'x-hub-signature': sha1(body) })],
    ['SHA-1 in the place of SHA-256', ({ body }) => ({ 'x-hub-signature-256': sha1(body) })],
  ])('rejects %s with 401', async (_, headers) => {
    const repository = fresh();
    const sent = fromGithub('issues', issueIn(repository));
    const { status, body } = await deliver(withHeaders(sent, headers(sent)));
    expect(status).toBe(401);
    expect(body).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    await expect(hub.events(projectOf(repository))).rejects.toThrow('no project');
  });

  it('is of the bytes that were sent, not of JSON with the same value', async () => {
    const { headers, body } = fromGithub('issues', issueIn(fresh()));
    expect(await deliver({ headers, body: JSON.stringify(JSON.parse(body), null, 2) })).toMatchObject({ status: 401 });
  });

  it.each([OLD_SECRET, SECRET])('may be by each of two secrets', async (secret) => {
    const repository = fresh();
    expect(await deliver(fromGithub('issues', issueIn(repository), { secret }))).toMatchObject({ status: 200 });
    expect(await hub.events(projectOf(repository), ['task_update'])).toHaveLength(1);
  });
});

describe('the id of a delivery', () => {
  it('makes a delivery that comes again, also 50 times at once, one event', async () => {
    const repository = fresh();
    const sent = fromGithub('issues', issueIn(repository));
    const answers = await Promise.all(Array.from({ length: 50 }, () => deliver(sent)));
    answers.push(await deliver(sent));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(await hub.events(projectOf(repository), ['task_update'])).toHaveLength(1);
  });

  it('is not that of another body: 409', async () => {
    const repository = fresh();
    const id = randomUUID();
    expect(await deliver(fromGithub('issues', issueIn(repository, 'One'), { id }))).toMatchObject({ status: 200 });
    const other = await deliver(fromGithub('issues', issueIn(repository, 'Two'), { id }));
    expect(other).toMatchObject({ status: 409, body: { errors: [{ extensions: { code: 'CONFLICT' } }] } });
    // A body that differs in what no event has.
    const same = { ...issueIn(repository, 'One'), installation: { id: 1 } };
    expect(await deliver(fromGithub('issues', same, { id }))).toMatchObject({ status: 409 });
    expect(await hub.events(projectOf(repository), ['task_update'])).toHaveLength(1);
  });

  it.each([undefined, 'a'.repeat(81), 'a b', 'é'])('must be an id: %s', async (id) => {
    const sent = withHeaders(fromGithub('issues', issueIn(fresh())), { 'x-github-delivery': id });
    expect(await deliver(sent)).toMatchObject({
      status: 400,
      body: { errors: [{ extensions: { code: 'BAD_USER_INPUT', field: 'x-github-delivery' } }] },
    });
  });
});

describe('the body of a delivery', () => {
  it.each([
    ['an array', '[]', 'body'],
    ['null', 'null', 'body'],
    ['a number', '1', 'body'],
    ['invalid JSON', '{"action":', 'body'],
    ['an issue that is a list', JSON.stringify({ ...issueIn('octo/bad'), issue: [] }), 'issue'],
    ['no issue', JSON.stringify({ ...issueIn('octo/bad'), issue: undefined }), 'issue'],
    [
      'a number as the title',
      JSON.stringify({ ...issueIn('octo/bad'), issue: { number: 1, title: 1 } }),
      'issue.title',
    ],
    ['labels that are no objects', labelled(['bug']), 'issue.labels[0]'],
    ['labels without names', labelled([{ id: 1 }]), 'issue.labels[0].name'],
    [
      'members of the prototype',
      '{"repository":{"full_name":"octo/bad"},"__proto__":{"issue":{}},"action":"x"}',
      'issue',
    ],
    ['a number as the repository', JSON.stringify({ repository: 7 }), 'repository.full_name'],
    ['a sender without an id', JSON.stringify({ ...issueIn('octo/bad'), sender: { login: 'ada' } }), 'sender.id'],
  ])('is not %s: 400 that names the field', async (_, body, field) => {
    expect(await deliver(fromGithub('issues', body))).toMatchObject({
      status: 400,
      body: { errors: [{ extensions: { code: 'BAD_USER_INPUT', field } }] },
    });
    await expect(hub.events('bad')).rejects.toThrow('no project');
  });

  function labelled(labels: unknown[]) {
    const delivery = issueIn('octo/bad');
    return JSON.stringify({ ...delivery, issue: { ...delivery.issue, labels } });
  }

  it('may have 1 MiB, and not a byte more', async () => {
    const repository = fresh();
    const padded = (bytes: number) => {
      const empty = JSON.stringify({ ...issueIn(repository, 'Large'), padding: '' });
      return JSON.stringify({ ...issueIn(repository, 'Large'), padding: 'x'.repeat(bytes - empty.length) });
    };
    expect(await deliver(fromGithub('issues', padded(1024 * 1024)))).toMatchObject({ status: 200 });
    expect(await deliver(fromGithub('issues', padded(1024 * 1024 + 1)))).toMatchObject({ status: 413 });
    expect(await hub.events(projectOf(repository), ['task_update'])).toHaveLength(1);
  });

  it.each(['text/plain', 'application/xml', undefined, 'application/json; charset=latin1'])(
    'is not of the type %s: 415',
    async (type) => {
      // Bytes, since a string brings a type of its own.
      const { headers, body } = withHeaders(fromGithub('issues', issueIn(fresh())), { 'content-type': type });
      const answer = await fetch(`${hub.url}/hooks/github`, { method: 'POST', headers, body: Buffer.from(body) });
      expect(answer.status).toBe(415);
    },
  );

  it('may be the field payload of a form, and nothing else of a form', async () => {
    const repository = fresh();
    const type = { 'content-type': 'application/x-www-form-urlencoded' };
    const form = new URLSearchParams({ payload: JSON.stringify(issueIn(repository, 'From a form é')) }).toString();
    expect(await deliver(withHeaders(fromGithub('issues', form), type))).toMatchObject({ status: 200 });
    expect(await hub.events(projectOf(repository), ['task_update'])).toMatchObject([
      { payload: { title: 'From a form é' } },
    ]);
    expect(await deliver(withHeaders(fromGithub('issues', issueIn(repository)), type))).toMatchObject({ status: 415 });
  });

  it('is not compressed: 415', async () => {
    const sent = withHeaders(fromGithub('issues', issueIn(fresh())), { 'content-encoding': 'gzip' });
    expect(await deliver(sent)).toMatchObject({ status: 415 });
  });

  it('has texts shortened and without NUL, so that no event is rejected for its size', async () => {
    const repository = fresh();
    expect(await deliver(fromGithub('issues', issueIn(repository, `\0${'ü'.repeat(100_000)}\ud800`)))).toMatchObject({
      status: 200,
    });
    const [event] = await hub.events(projectOf(repository), ['task_update']);
    expect(String(event!.payload.title).length).toBeLessThan(16_384);
  });
});

describe('the event of a delivery', () => {
  it.each(['', 'a'.repeat(65), 'Issues', 'is sues', '\u00e9v\u00e9nement'])(
    'must have a name by the pattern: %s',
    async (name) => {
      const sent = withHeaders(fromGithub('issues', issueIn(fresh())), { 'x-github-event': name });
      expect(await deliver(sent)).toMatchObject({
        status: 400,
        body: { errors: [{ extensions: { field: 'x-github-event' } }] },
      });
    },
  );

  it.each(['ping', 'a_new_event', 'constructor'])('may be one that becomes nothing: %s', async (event) => {
    expect(await deliver(fromGithub(event, issueIn(fresh())))).toMatchObject({ status: 200, body: { published: 0 } });
  });
});

describe('the repository of a delivery', () => {
  it('has the project of the longest pattern, whatever its case', async () => {
    expect(await deliver(fromGithub('issues', issueIn('octo/APP')))).toMatchObject({ body: { project: 'acme' } });
    expect(await deliver(fromGithub('issues', issueIn('octo/Web.Site')))).toMatchObject({
      body: { project: 'web-site' },
    });
    expect(await deliver(fromGithub('issues', issueIn('octo/system')))).toMatchObject({
      body: { project: 'system-repository' },
    });
  });

  it('is ignored without a pattern', async () => {
    expect(await deliver(fromGithub('issues', issueIn('evil/app')))).toMatchObject({
      status: 200,
      body: { published: 0, ignored: expect.stringContaining('no project') },
    });
  });
});

describe('the events of a delivery', () => {
  it('have the user of the forge as their actor, and the repository as a tag', async () => {
    const repository = fresh();
    await deliver(fromGithub('issues', issueIn(repository)));
    const bot = { ...issueIn(repository), sender: { login: 'renovate[bot]', id: 8, type: 'Bot' } };
    await deliver(fromGithub('issues', bot));
    expect(await hub.events(projectOf(repository), ['task_update'])).toMatchObject([
      { actor: { id: 'github:ada', name: 'ada', kind: 'USER' }, tags: [repository], key: `${repository}#1` },
      { actor: { id: 'github:renovate[bot]', name: 'renovate[bot]', kind: 'SERVICE' } },
    ]);
  });

  it('form a chain from the push to the deployment', async () => {
    const repository = fresh();
    const common = { repository: { full_name: repository }, sender: { login: 'ada', id: 7, type: 'User' } };
    const commits = [BEFORE.replace('2c', '3c'), SHA].map((id) => ({ id, message: 'Fix', author: { name: 'Ada' } }));
    const run = { id: 5, name: 'check', head_sha: SHA, status: 'completed', conclusion: 'success' };
    const state = { state: 'success', environment: 'production' };
    const deployment = { id: 9, sha: SHA, ref: 'main', environment: 'production' };
    await deliver(fromGithub('push', { ...common, ref: 'refs/heads/main', before: BEFORE, after: SHA, commits }));
    await deliver(fromGithub('workflow_run', { ...common, action: 'completed', workflow_run: run }));
    await deliver(
      fromGithub('deployment_status', { ...common, deployment, deployment_status: state, workflow_run: run }),
    );
    const events = delivered(await hub.events(projectOf(repository)));
    expect(new Set(events.map(({ correlationId }) => correlationId))).toEqual(new Set([SHA]));
    const [push, first, second, build, deployed] = events;
    expect(events.map(({ type }) => type)).toEqual(['push', 'commit', 'commit', 'build_status', 'deployment_status']);
    expect([push!.causationId, first!.causationId, second!.causationId]).toEqual([null, push!.id, push!.id]);
    expect(build!.causationId).toBe(second!.id);
    expect(deployed!.causationId).toBe(build!.id);
  });

  it('are all there of a push with more than 1,000 commits, once', async () => {
    const repository = fresh();
    const commits = Array.from({ length: 1_234 }, (_, index) => ({
      ...{ id: index.toString(16).padStart(40, '0'), message: `Commit ${index}`, author: { name: 'Ada' } },
      added: ['a'],
    }));
    const after = commits.at(-1)!.id;
    const push = { ref: 'refs/heads/main', before: BEFORE, after, commits, repository: { full_name: repository } };
    const sent = fromGithub('push', push);
    expect(await deliver(sent)).toMatchObject({ body: { published: 1_235 } });
    expect(await deliver(sent)).toMatchObject({ status: 200 });
    const events = await hub.events(projectOf(repository), ['push', 'commit']);
    expect(events).toHaveLength(1_235);
    expect(events[0]).toMatchObject({ type: 'push', payload: { commitCount: 1_234 } });
    expect(events.slice(1).map(({ key }) => key)).toEqual(commits.map(({ id }) => id));
  });

  it('leave out commits that a folder of the project has published', async () => {
    const repository = fresh();
    const project = projectOf(repository);
    const { hub: inner } = hub;
    const { HUB_VIEWER } = await import('../../../src/auth/hub-viewer.js');
    await inner.projects.ensure(HUB_VIEWER, project);
    const known = { sha: SHA, message: 'As git has it', authorName: 'Ada' };
    await inner.publish(HUB_VIEWER, project, [
      { type: 'commit', payload: known, options: { idempotencyKey: `commit:${SHA}` } },
    ]);
    const commits = [{ id: SHA, message: 'As the forge has it', author: { name: 'Ada' } }];
    const push = { ref: 'refs/heads/main', before: BEFORE, after: SHA, commits, repository: { full_name: repository } };
    expect(await deliver(fromGithub('push', push))).toMatchObject({ status: 200, body: { published: 1 } });
    expect(await hub.events(project, ['commit'])).toMatchObject([{ payload: { message: 'As git has it' } }]);
  });
});

describe('a hub without hooks of a forge', () => {
  it.each(['/hooks/gitlab', '/hooks/gitea', '/hooks/github/0123456789abcdef', '/hooks/github/other'])(
    'rejects everything at %s as if the secret was wrong',
    async (path) => {
      const unknown = await hub.send(
        path,
        path.includes('gitlab') ? fromGitlab('Push Hook', {}) : fromGithub('ping', {}),
      );
      const wrong = await hub.send('/hooks/github', fromGithub('ping', {}, { secret: 'wrong' }));
      expect([unknown.status, await unknown.text()]).toEqual([wrong.status, await wrong.text()]);
      expect(unknown.status).toBe(401);
    },
  );

  it('takes nothing but POST', async () => {
    expect(await fetch(`${hub.url}/hooks/github`)).toMatchObject({ status: 405 });
  });
});
