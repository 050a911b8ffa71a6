import { createHmac, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { delivered, type ForgeHub, fromGitlab, SECRET, type Sent, startForgeHub } from './forge-hub.js';
import { GITLAB_DELIVERIES } from './gitlab-deliveries.js';

const SIGNING_TOKEN = `whsec_${randomBytes(32).toString('base64')}`;

let hub: ForgeHub;
beforeAll(async () => {
  hub = await startForgeHub({
    signInFailures: 1_000,
    sources: [{ type: 'gitlab', secret: [SECRET, SIGNING_TOKEN], projects: { '*': '*' } }],
  });
});
afterAll(() => hub.close());

const send = (sent: Sent) => hub.send('/hooks/gitlab', sent);
const issueOf = (name: string) => ({
  ...{ object_kind: 'issue', user: { id: 1, username: 'root' }, project: { path_with_namespace: `group/sub/${name}` } },
  object_attributes: { iid: 23, title: 'New API', state: 'opened', action: 'open', updated_at: '2013-12-03T17:15:43Z' },
  labels: [{ title: 'API' }],
});

describe('the events of GitLab', () => {
  it.each(GITLAB_DELIVERIES)('$hook becomes $expected.length events', async ({ hook, payload, expected, project }) => {
    const sent = fromGitlab(hook, payload);
    for (let time = 0; time < 2; time++) {
      const answer = await send(sent);
      expect([answer.status, await answer.text()]).toMatchObject([200, expect.any(String)]);
    }
    if (expected.length === 0) return;
    const events = delivered(await hub.events(project!));
    expect(events.map(({ type, payload: found }) => [type, found])).toEqual(
      expected.map(([type, fields]) => [type, expect.objectContaining(fields)]),
    );
  });

  it('have the user of GitLab as their actor', async () => {
    await send(fromGitlab('Issue Hook', issueOf('actors')));
    await send(fromGitlab('Issue Hook', { ...issueOf('actors'), user: { username: 'project_7_bot_ab' } }));
    expect((await hub.events('actors', ['task_update'])).map(({ actor }) => actor)).toEqual([
      { id: 'gitlab:root', name: 'root', kind: 'USER' },
      { id: 'gitlab:project_7_bot_ab', name: 'project_7_bot_ab', kind: 'SERVICE' },
    ]);
  });
});

describe('the token of GitLab', () => {
  it.each([undefined, '', 'wrong', `${SECRET} `])('is rejected with 401: %s', async (token) => {
    const { headers, body } = fromGitlab('Issue Hook', issueOf('no-one'));
    const { 'x-gitlab-token': _, ...others } = headers;
    const answer = await send({
      body,
      headers: token === undefined ? others : { ...others, 'x-gitlab-token': `-${token}` },
    });
    expect(answer.status).toBe(401);
  });
});

const now = () => Math.floor(Date.now() / 1_000);
const signed = (name: string, { at = String(now()), key = SIGNING_TOKEN, id = 'one' } = {}): Sent => {
  const { headers, body } = fromGitlab('Issue Hook', issueOf(name), { id });
  const bytes = Buffer.from(key.slice('whsec_'.length), 'base64');
  const digest = createHmac('sha256', bytes).update(`${id}.${at}.${body}`).digest('base64');
  const signature = { 'webhook-id': id, 'webhook-timestamp': at, 'webhook-signature': `v1,${digest}` };
  // The token is right in each of them: where there is a signature, only that counts.
  return { body, headers: { ...headers, ...signature } };
};

describe('the signature of GitLab', () => {
  it('is accepted, also as one of several', async () => {
    expect(await send(signed('signed', { id: 'a' }))).toMatchObject({ status: 200 });
    const { headers, body } = signed('signed', { id: 'b' });
    const several = { ...headers, 'webhook-signature': `v1,AAAA ${headers['webhook-signature']}` };
    expect(await send({ headers: several, body })).toMatchObject({ status: 200 });
    expect(await hub.events('signed', ['task_update'])).toHaveLength(2);
  });

  it.each([
    ['another key', () => signed('x', { key: `whsec_${randomBytes(32).toString('base64')}` })],
    ['a time 301 s ago', () => signed('x', { at: String(now() - 301) })],
    ['a time 310 s ahead', () => signed('x', { at: String(now() + 310) })],
    ['no time', () => signed('x', { at: '' })],
    ['a time that is none', () => signed('x', { at: 'abc' })],
    ['a time with text behind it', () => signed('x', { at: `${now()}abc` })],
    ['another body', () => ({ ...signed('x'), body: JSON.stringify(issueOf('y')) })],
  ])('is rejected with 401 for %s', async (_, sent) => {
    expect(await send(sent())).toMatchObject({ status: 401 });
  });
});

describe('the id of a delivery of GitLab', () => {
  it('is the signed one where there is a signature: a recorded request under another key is published once', async () => {
    const { headers, body } = signed('recorded', { id: 'recorded' });
    const { 'idempotency-key': _, ...withoutKey } = headers;
    const requests = [headers, { ...headers, 'idempotency-key': 'another' }, withoutKey];
    for (const sent of requests) expect(await send({ headers: sent, body })).toMatchObject({ status: 200 });
    expect(await hub.events('recorded', ['task_update'])).toHaveLength(1);
  });

  it('is its idempotency key: the same one with another body is answered 409', async () => {
    expect(await send(fromGitlab('Issue Hook', issueOf('keys'), { id: 'k' }))).toMatchObject({ status: 200 });
    expect(await send(fromGitlab('Issue Hook', issueOf('keys-2'), { id: 'k' }))).toMatchObject({ status: 409 });
  });

  it('is made of the event and the body where an older GitLab sends no key', async () => {
    const older = (payload: object): Sent => {
      const { headers, body } = fromGitlab('Issue Hook', payload);
      const { 'idempotency-key': _, ...others } = headers;
      return { body, headers: { ...others, 'x-gitlab-event-uuid': 'one-event' } };
    };
    // Events that follow from each other have one id.
    const payloads = [issueOf('older'), { ...issueOf('older'), labels: [] }];
    for (const payload of [...payloads, ...payloads]) expect(await send(older(payload))).toMatchObject({ status: 200 });
    expect(await hub.events('older', ['task_update'])).toHaveLength(2);
  });
});
