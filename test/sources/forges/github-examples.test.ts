import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ForgeHub, SECRET, startForgeHub } from './forge-hub.js';
import { deliverTwice, examplesOf, oneOfEach, publishedIn, wantedOf } from './github-examples.js';

let hub: ForgeHub;
beforeAll(async () => {
  hub = await startForgeHub({ sources: [{ type: 'github', secret: SECRET, projects: { '*': 'acme' } }] });
});
afterAll(() => hub.close());

describe('an example of each event and action of GitHub', () => {
  it('is answered 200, and twice becomes once what the table says', async () => {
    const examples = oneOfEach(examplesOf('api.github.com'));
    expect(examples.length).toBeGreaterThan(130);
    expect(await deliverTwice(hub, examples)).toEqual([]);
    expect(await publishedIn(hub, 'acme')).toEqual(wantedOf(examples));
  });
});
