import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import type { Client } from '../../src/engines/redis/link/clients.js';
import { History } from '../../src/engines/redis/link/history.js';
import { Announcements } from '../../src/engines/redis/log/announcements.js';

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

/** A connection whose replies come when the test says so. */
class StubClient {
  readonly isReady = true;
  readonly #waiting: (() => void)[] = [];

  sSubscribe(): Promise<void> {
    return this.#reply();
  }

  sUnsubscribe(): Promise<void> {
    return this.#reply();
  }

  answerAll(): void {
    for (const answer of this.#waiting.splice(0)) answer();
  }

  #reply(): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
    });
  }
}

async function attached() {
  const client = new StubClient();
  const options = {
    ...{ tag: 't', onNotice: () => undefined, onSeen: () => undefined },
    historyOf: (text: string) => new History(text, null),
  };
  const announcements = new Announcements(options);
  await announcements.attach(client as unknown as Client);
  return { client, announcements };
}

describe('subscriptions to the channels of Redis', () => {
  it('leave no memory behind once they are undone', async () => {
    const { client, announcements } = await attached();
    const cycle = async (count: number) => {
      for (let n = 0; n < count; n++) {
        const stop = announcements.listen(() => undefined, `feed-${n}`);
        stop();
        client.answerAll();
        await announcements.settled;
      }
      collectGarbage();
      return process.memoryUsage().heapUsed;
    };
    const before = await cycle(1_000);
    const after = await cycle(50_000);
    expect((after - before) / 50_000).toBeLessThan(20);
  });

  it('are settled once every one that was asked for is answered, and not before', async () => {
    const { client, announcements } = await attached();
    expect(announcements.settled).toBeNull();
    announcements.listen(() => undefined, 'a');
    announcements.listen(() => undefined, 'b');
    let settled = false;
    const waiting = announcements.settled!.then(() => {
      settled = true;
    });
    await new Promise(setImmediate);
    expect(settled).toBe(false);
    client.answerAll();
    await waiting;
    expect(announcements.settled).toBeNull();
  });
});
