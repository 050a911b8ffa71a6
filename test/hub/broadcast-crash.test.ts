import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TidingsError } from '../../src/core/errors.js';
import type { AppendRequest, EventLog } from '../../src/core/log.js';
import { type BroadcastHub, createBroadcastHub, nextBody, READER, TO_ACME, TO_ALL } from '../support/broadcast-hub.js';
import { ADMIN } from '../support/test-hub.js';

/** What stands for the answer to an append, which is not written then, or is. */
let onAppend: { error: Error; when: 'before' | 'after' } | null = null;

const through = (log: EventLog): EventLog =>
  new Proxy(log, {
    get(target, name) {
      const value = Reflect.get(target, name, target);
      if (name !== 'append') return typeof value === 'function' ? value.bind(target) : value;
      return async (request: AppendRequest) => {
        const fault = onAppend;
        const answer = fault?.when === 'before' ? null : await target.append(request);
        if (fault) throw fault.error;
        return answer;
      };
    },
  });

let test: BroadcastHub;
beforeEach(async () => {
  onAppend = null;
  test = await createBroadcastHub(through);
});
afterEach(() => test.close());

describe('when the hub dies, or the log goes, between the two writes', () => {
  const away = new TidingsError('UNAVAILABLE');

  it.each(['SYSTEM', 'PROJECT'] as const)(
    'what was not sent to %s is seen by nobody, and forgotten',
    async (audience) => {
      const to = audience === 'SYSTEM' ? TO_ALL : TO_ACME;
      const reader = await test.follow(READER);
      onAppend = { error: away, when: 'before' };
      await expect(test.send(to)).rejects.toBe(away);
      onAppend = null;
      const [id] = await test.kept();
      await expect(test.broadcasts.get(READER, id!)).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await expect(test.broadcasts.cancel(ADMIN, id!)).rejects.toMatchObject({ code: 'NOT_FOUND' });
      expect(await test.bodies(ADMIN, true)).toEqual([]);
      await test.send({ ...to, body: 'next' });
      expect(await nextBody(reader)).toBe('next');
      await test.sweep();
      expect(await test.kept()).toContain(id);
      test.clock.advance(3_600_001);
      await test.sweep();
      expect(await test.kept()).not.toContain(id);
      expect(await test.bodies(READER)).toEqual(['next']);
    },
  );

  it('keeps a broadcast that was written though its sender received an error', async () => {
    const reader = await test.follow(READER);
    onAppend = { error: away, when: 'after' };
    await expect(test.send(TO_ALL)).rejects.toBe(away);
    onAppend = null;
    const { value } = await reader.next();
    test.clock.advance(3_600_001);
    await test.sweep();
    expect((await test.broadcasts.list(READER)).items).toEqual([value!.broadcast]);
    expect(await test.broadcasts.get(READER, value!.broadcast.id)).toEqual(value!.broadcast);
  });

  it('a retry with its idempotency key sends what was not sent, and only that', async () => {
    const input = { ...TO_ALL, idempotencyKey: 'k' };
    for (const when of ['before', 'after'] as const) {
      onAppend = { error: away, when };
      await expect(test.send(input)).rejects.toBe(away);
    }
    onAppend = null;
    const sent = await test.send(input);
    expect((await test.broadcasts.list(READER)).items).toEqual([sent]);
  });
});
