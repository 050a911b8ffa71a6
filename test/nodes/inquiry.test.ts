import { afterEach, describe, expect, it } from 'vitest';
import { type RedisHub, RedisHubs } from '../support/redis-hubs.js';
import { REDIS } from '../support/redis-server.js';

const inquiryOf = ({ running }: RedisHub) => running.hub.nodes;

describe.skipIf(!REDIS)('hubs on one Redis', () => {
  let hubs: RedisHubs;
  afterEach(() => hubs.remove());

  it('answer the questions of one another, and name the one that does not', async () => {
    hubs = await RedisHubs.make();
    await hubs.server.start();
    const three = [await hubs.start('a'), await hubs.start('b'), await hubs.start('c')];
    for (const hub of three) inquiryOf(hub).answer('port', () => new URL(hub.url).port);
    const portsOf = async (hub: RedisHub) =>
      (await inquiryOf(hub).ask<string>('port')).answers.map(({ value }) => value);
    const ports = three.map(({ url }) => new URL(url).port);
    for (const hub of three) await expect.poll(async () => new Set(await portsOf(hub))).toEqual(new Set(ports));
    const silent = inquiryOf(three[2]!);
    silent.answer('port', () => new Promise(() => undefined));
    const { answers, missing } = await inquiryOf(three[0]!).ask('port');
    expect(answers).toHaveLength(2);
    expect(missing).toMatchObject([{ node: silent.directory.self, reason: 'SILENT' }]);
    await three[2]!.running.close();
    await expect.poll(() => inquiryOf(three[0]!).directory.others().length).toBe(1);
  });
});
