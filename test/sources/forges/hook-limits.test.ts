import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { HUB_VIEWER } from '../../../src/auth/hub-viewer.js';
import { TidingsError } from '../../../src/core/errors.js';
import { type ForgeHub, fromGithub, SECRET, type Sent, startForgeHub } from './forge-hub.js';

const PING = { zen: 'Keep it logically awesome.' };
const STAR = {
  action: 'created',
  repository: { full_name: 'octo/Hello-World', html_url: 'https://git.example.com/octo/Hello-World' },
  sender: { login: 'ada', id: 7 },
};

let hub: ForgeHub;
beforeAll(async () => {
  hub = await startForgeHub({ githubSecret: `old ${SECRET}`, signInFailures: 3 });
});
afterAll(() => hub.close());

describe('the setting TIDINGS_GITHUB_SECRET', () => {
  it.each(['old', SECRET.split(' ')[0]!])('is enough: each repository has the project of its name', async (secret) => {
    const answer = await hub.send('/hooks/github', fromGithub('star', STAR, { secret }));
    expect(await answer.json()).toEqual({ published: 1, project: 'hello-world' });
  });

  it('makes a source with its health', async () => {
    expect(hub.hub.sources.list(HUB_VIEWER)).toMatchObject([{ name: 'github', project: null, health: 'HEALTHY' }]);
  });
});

describe('wrong signatures', () => {
  it('count as failed sign-ins of the address, in which a valid delivery still gets in', async () => {
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 5; attempt++) {
      const answer = await hub.send('/hooks/github', fromGithub('ping', PING, { secret: 'wrong' }));
      statuses.push(answer.status);
      if (answer.status === 429) expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    }
    expect(statuses).toEqual([401, 401, 401, 429, 429]);
    expect(await hub.send('/hooks/github', fromGithub('ping', PING, { secret: 'old' }))).toMatchObject({ status: 200 });
    const { edges } = await hub.hub.audit.read(HUB_VIEWER, { first: 10, actions: ['AUTHENTICATION_FAILED'] });
    expect(edges.map(({ node }) => node)).toMatchObject(
      Array.from({ length: 3 }, () => ({ credential: 'hook:github', address: '127.0.0.1' })),
    );
  });
});

describe('one event of two hooks', () => {
  it('reaches the project of each, though both deliver it under one id with bodies of their own', async () => {
    const create = async (projectId: string) =>
      hub.hub.forgeHooks.create(HUB_VIEWER, { forge: 'github', repository: 'octo/*', project: projectId });
    for (const project of ['first', 'second']) {
      const { secret, hook } = await create(project);
      const sent = fromGithub('star', { ...STAR, installation: { id: project.length } }, { secret, id: 'shared-id' });
      expect(await hub.send(hook.path, sent)).toMatchObject({ status: 200 });
      expect(await hub.events(project, ['activity'])).toHaveLength(1);
    }
  });
});

describe('a log that cannot be reached', () => {
  beforeAll(() => hub.hub.projects.create(HUB_VIEWER, { id: 'acme' }));
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('is answered 503 with Retry-After by every way in', async () => {
    const away = new TidingsError('UNAVAILABLE');
    for (const write of ['publish', 'publication'] as const) vi.spyOn(hub.hub, write).mockRejectedValue(away);
    vi.spyOn(hub.hub.forgeHooks, 'find').mockRejectedValue(away);
    const authorization = `Bearer ${hub.adminKey}`;
    const payload = { kind: 'k', summary: 's' };
    const cloudEvent = {
      specversion: '1.0',
      id: '1',
      source: '/a',
      type: 'activity',
      projectid: 'acme',
      data: payload,
    };
    const ways: [string, Sent][] = [
      ['/hooks/github/0123456789abcdef', fromGithub('star', STAR, { secret: 'old' })],
      [
        '/hooks/cloudevents',
        {
          headers: { authorization, 'content-type': 'application/cloudevents+json' },
          body: JSON.stringify(cloudEvent),
        },
      ],
      [
        '/api/projects/acme/events',
        {
          headers: { authorization, 'content-type': 'application/json' },
          body: JSON.stringify({ type: 'activity', payload }),
        },
      ],
    ];
    for (const [path, sent] of ways) {
      const answer = await hub.send(path, sent);
      expect([path, answer.status, Number(answer.headers.get('retry-after'))]).toEqual([path, 503, 5]);
    }
  });

  it('publishes the same delivery once when it is there again', async () => {
    const sent = fromGithub('fork', { ...STAR, forkee: { full_name: 'ada/Hello-World' } }, { secret: 'old' });
    // Whatever calls it meanwhile: the hub itself publishes too.
    const away = vi.spyOn(hub.hub, 'publish').mockRejectedValue(new TidingsError('UNAVAILABLE'));
    expect(await hub.send('/hooks/github', sent)).toMatchObject({ status: 503 });
    away.mockRestore();
    expect(await hub.send('/hooks/github', sent)).toMatchObject({ status: 200 });
    expect(await hub.send('/hooks/github', sent)).toMatchObject({ status: 200 });
    const forks = (await hub.events('hello-world', ['activity'])).filter(({ payload }) => payload.kind === 'fork');
    expect(forks).toHaveLength(1);
  });
});
