import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { MissedDeliveries } from '../../../src/sources/forges/github/missed-deliveries.js';
import { FakeClock } from '../../support/fake-clock.js';
import { type ForgeHub, SECRET, startForgeHub } from './forge-hub.js';
import { type GithubApiServer, startGithubApi, TOKEN } from './github-api-server.js';

const MINUTE = 60_000;
const starBy = (login: string) => ({
  ...{ action: 'created', repository: { full_name: 'octo/app' }, sender: { login, id: 7 } },
});

let api: GithubApiServer;
let hub: ForgeHub;
beforeAll(async () => {
  hub = await startForgeHub({ sources: [{ type: 'github', secret: SECRET, projects: { 'octo/app': 'acme' } }] });
});
afterAll(() => hub.close());

const clock = new FakeClock();
const errors: string[] = [];
let mayPublish = true;
let missed: MissedDeliveries;
const open = (token = TOKEN) => {
  missed = new MissedDeliveries({
    ...{ api: `${api.url}/`, token, repositories: ['octo/app', '*', 'octo/app-*'], clock },
    mayPublish: () => mayPublish,
    onError: (error) => errors.push((error as Error).message),
  });
  return missed.look();
};
beforeEach(async () => {
  api = await startGithubApi();
  api.state.deliverTo = hub.url;
  api.state.now = () => clock.now();
  errors.length = 0;
});
afterEach(async () => {
  await missed.close();
  await api.close();
});

const stars = async () => (await hub.events('acme', ['activity'])).map(({ payload }) => payload.summary);
const repeats = () => api.requests.filter((request) => request.startsWith('POST'));
const round = async () => {
  clock.advance(5 * MINUTE);
  await missed.look();
};

describe('deliveries that the hub has missed', () => {
  it('are delivered again at the start, the oldest first, each once', async () => {
    api.missed('star', starBy('ada'), { guid: 'g1' });
    api.missed('star', starBy('bob'), { guid: 'g2', code: 0 });
    api.missed('star', starBy('eve'), { guid: 'g3', code: 401 });
    await open();
    expect(await stars()).toEqual(['Starred by ada', 'Starred by bob', 'Starred by eve']);
    await round();
    expect(repeats()).toHaveLength(3);
    expect(errors).toEqual([]);
  });

  it('are not those that have arrived, are malformed, or are older than three days', async () => {
    api.missed('star', starBy('old'), { guid: 'o', at: clock.now() - 4 * 24 * 60 * MINUTE });
    api.missed('star', starBy('again'), { guid: 'a', code: 503 });
    api.note('a', 200);
    api.missed('star', starBy('bad'), { guid: 'b', code: 400 });
    api.missed('star', starBy('conflict'), { guid: 'c', code: 409 });
    await open();
    expect(api.requests).toHaveLength(2);
  });

  it('are found on later pages too, as many as one round may ask for', async () => {
    api.missed('star', starBy('first'), { guid: 'first' });
    for (let index = 0; index < 250; index++) api.note(`good-${index}`, 200);
    await open();
    expect(repeats()).toHaveLength(1);
    expect(api.requests.filter((request) => request.includes('deliveries?'))).toHaveLength(3);
  });

  it('are not asked for during maintenance, and after it all the same', async () => {
    api.missed('star', starBy('zoe'), { guid: 'm' });
    mayPublish = false;
    await open();
    for (let rounds = 0; rounds < 5; rounds++) await round();
    expect(api.requests).toEqual([]);
    mayPublish = true;
    await round();
    expect((await stars()).at(-1)).toBe('Starred by zoe');
  });

  it('are asked for three times at most', async () => {
    api.missed('star', starBy('never'), { guid: 'n' });
    api.state.deliverTo = `${hub.url}/nowhere`;
    await open();
    for (let rounds = 0; rounds < 5; rounds++) await round();
    expect(repeats()).toHaveLength(3);
  });
});

describe('the API of GitHub', () => {
  it('is not asked again before the rate of the token is restored', async () => {
    api.missed('star', starBy('late'), { guid: 'l' });
    const reset = Math.ceil((clock.now() + 12 * MINUTE) / 1_000);
    Object.assign(api.state, {
      status: 403,
      headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': `${reset}` },
    });
    await open();
    expect(errors).toEqual([expect.stringContaining('rate is used up')]);
    Object.assign(api.state, { status: 200, headers: {} });
    await round();
    await round();
    expect(api.requests).toHaveLength(1);
    await round();
    expect(repeats()).toHaveLength(1);
  });

  it('is named in the error of a token that is not valid, which shows no token', async () => {
    await open('a wrong token');
    expect(errors).toEqual([
      expect.stringMatching(/^127\.0\.0\.1:\d+\/repos\/octo\/app\/hooks has answered 401: the token is not valid$/),
    ]);
  });
});
