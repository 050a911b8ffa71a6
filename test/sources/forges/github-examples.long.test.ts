import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ForgeHub, SECRET, startForgeHub } from './forge-hub.js';
import { deliverTwice, EDITIONS, examplesOf, publishedIn, wantedOf } from './github-examples.js';

let hub: ForgeHub;
afterAll(() => hub?.close());

describe.each(EDITIONS)('every example payload of %s', (edition) => {
  beforeAll(async () => {
    await hub?.close();
    hub = await startForgeHub({ sources: [{ type: 'github', secret: SECRET, projects: { '*': 'acme' } }] });
  });

  it('is answered 200, and twice becomes once what the table says', async () => {
    const examples = examplesOf(edition);
    expect(examples.length).toBeGreaterThan(48);
    expect(await deliverTwice(hub, examples)).toEqual([]);
    expect(await publishedIn(hub, 'acme')).toEqual(wantedOf(examples));
  });
});
