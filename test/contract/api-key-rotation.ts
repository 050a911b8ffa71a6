import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Access, createAccess } from '../../src/auth/access.js';
import type { EventLog } from '../../src/core/log.js';
import { ADMIN } from '../support/test-hub.js';
import { until } from '../support/until.js';
import { code, type Engine, LogTest } from './log-test.js';

const KEY = 'the-admin-key-of-the-contract';
const READ_ACME = { name: 'ci', grants: [{ projects: 'acme', actions: ['READ'] }] };
const MINUTE_MS = 60_000;
const FORMER = { overlapMs: 10 * MINUTE_MS, address: '' };
const refused = code('UNAUTHENTICATED');
const address = '192.0.2.1';

/** Rotation of API keys, as two nodes on one store and a restart see it. */
export function apiKeyRotationContract(name: string, engine: Engine): void {
  describe(`the rotation of an API key on ${name}`, () => {
    const test = new LogTest(engine);
    let here: Access;
    let there: Access;
    const accessOn = (log: EventLog): Access =>
      createAccess({
        ...{ adminKey: KEY, clock: test.clock, records: log.records },
        onError: (error) => {
          throw error;
        },
      });
    const open = () => {
      [here, there] = [accessOn(test.log), accessOn(test.other)];
    };
    const close = () => [here, there].map((access) => access.close());
    beforeEach(async () => {
      await test.begin();
      open();
    });
    afterEach(async () => {
      close();
      await test.end();
    });

    const make = () => here.keys.create(ADMIN, READ_ACME, '');
    const show = (access: Access, secret: string) =>
      access.credentials.authenticate({ authorization: `Bearer ${secret}`, address });
    const bySession = async (access: Access, cookie: string) =>
      (await access.credentials.authenticate({ cookie, address }))?.actor.id;
    const signIn = async (secret: string) => (await here.credentials.signIn({ credential: secret, address })).cookie;
    const ticketOf = async (secret: string) => (await here.tickets.issue((await show(here, secret))!)).ticket;
    const byTicket = async (access: Access, ticket: string) =>
      (await access.credentials.authenticate({ ticket, address }))?.actor.id;

    it('keeps id, name and grants, and accepts both secrets on every node until the overlap has passed', async () => {
      const { secret: former, apiKey } = await make();
      for (const access of [here, there]) expect((await show(access, former))!.actor.id).toBe(apiKey.id);
      const rotated = await here.keys.rotate(ADMIN, apiKey.id, FORMER);
      expect(rotated.secret).toMatch(new RegExp(`^tdg_${apiKey.id}_`));
      expect(rotated.secret).not.toBe(former);
      expect(rotated.apiKey).toEqual({
        ...apiKey,
        rotatedAt: test.clock.now(),
        formerSecretUntil: test.clock.now() + FORMER.overlapMs,
      });
      for (const access of [there, here])
        for (const secret of [former, rotated.secret])
          expect((await show(access, secret))!).toMatchObject({ actor: { id: apiKey.id, name: 'ci' } });
      test.clock.skip(FORMER.overlapMs);
      for (const access of [there, here]) {
        await expect(show(access, former)).rejects.toEqual(refused);
        expect((await show(access, rotated.secret))!.ended()).toBeNull();
      }
    });

    it('ends what was made with the former secret, and nothing of the new one', async () => {
      const { secret: former, apiKey } = await make();
      const viewers = [(await show(here, former))!, (await show(there, former))!];
      const cookie = await signIn(former);
      const { secret } = await here.keys.rotate(ADMIN, apiKey.id, FORMER);
      const [stays, newCookie] = [(await show(there, secret))!, await signIn(secret)];
      test.clock.skip(FORMER.overlapMs - 30_000);
      const [ticket, newTicket] = [await ticketOf(former), await ticketOf(secret)];
      for (const access of [here, there]) expect(await bySession(access, cookie)).toBe(apiKey.id);
      expect(await byTicket(there, await ticketOf(former))).toBe(apiKey.id);
      test.clock.skip(30_000);
      await until(() => viewers.every((viewer) => viewer.ended()));
      expect(viewers.map((viewer) => viewer.grants())).toEqual([[], []]);
      for (const access of [here, there]) expect(await bySession(access, cookie)).toBeUndefined();
      await expect(byTicket(there, ticket)).rejects.toEqual(refused);
      expect(stays.ended()).toBeNull();
      for (const access of [here, there]) expect(await bySession(access, newCookie)).toBe(apiKey.id);
      expect(await byTicket(there, newTicket)).toBe(apiKey.id);
    });

    it('without an overlap ends the former secret at once', async () => {
      const { secret: former, apiKey } = await make();
      const viewer = (await show(there, former))!;
      const [cookie, ticket] = [await signIn(former), await ticketOf(former)];
      const { secret } = await here.keys.rotate(ADMIN, apiKey.id, { overlapMs: 0, address: '' });
      await there.keys.reload(apiKey.id);
      expect(viewer.ended()).not.toBeNull();
      await expect(show(there, former)).rejects.toEqual(refused);
      expect(await bySession(there, cookie)).toBeUndefined();
      await expect(byTicket(there, ticket)).rejects.toEqual(refused);
      expect((await show(there, secret))!.ended()).toBeNull();
    });

    it('a second time ends the oldest secret at once, and gives the one before an overlap of its own', async () => {
      const { secret: oldest, apiKey } = await make();
      const viewer = (await show(here, oldest))!;
      const cookie = await signIn(oldest);
      const second = await here.keys.rotate(ADMIN, apiKey.id, FORMER);
      test.clock.skip(MINUTE_MS);
      const third = await there.keys.rotate(ADMIN, apiKey.id, FORMER);
      await here.keys.reload(apiKey.id);
      expect(viewer.ended()).toEqual({ why: 'expired', at: test.clock.now() });
      await expect(show(here, oldest)).rejects.toEqual(refused);
      expect(await bySession(here, cookie)).toBeUndefined();
      test.clock.skip(FORMER.overlapMs - 1);
      for (const { secret } of [second, third]) expect((await show(there, secret))!.ended()).toBeNull();
      test.clock.skip(1);
      await expect(show(there, second.secret)).rejects.toEqual(refused);
      expect((await show(there, third.secret))!.ended()).toBeNull();
    });

    it('is no shelter from a revocation', async () => {
      const { secret: former, apiKey } = await make();
      const { secret } = await here.keys.rotate(ADMIN, apiKey.id, FORMER);
      await there.keys.revoke(ADMIN, apiKey.id, '');
      await here.keys.reload(apiKey.id);
      for (const access of [here, there])
        for (const each of [former, secret]) await expect(show(access, each)).rejects.toEqual(refused);
      await expect(here.keys.rotate(ADMIN, apiKey.id, FORMER)).rejects.toEqual(code('CONFLICT'));
    });

    it.runIf(engine.persistent)('is in force after a restart', async () => {
      const { secret: former, apiKey } = await make();
      const cookie = await signIn(former);
      const { secret } = await here.keys.rotate(ADMIN, apiKey.id, FORMER);
      const newCookie = await signIn(secret);
      close();
      await test.close();
      await test.open();
      open();
      for (const each of [former, secret]) expect((await show(there, each))!.ended()).toBeNull();
      expect(await bySession(here, cookie)).toBe(apiKey.id);
      test.clock.skip(FORMER.overlapMs);
      await expect(show(here, former)).rejects.toEqual(refused);
      expect(await bySession(here, cookie)).toBeUndefined();
      expect(await bySession(here, newCookie)).toBe(apiKey.id);
      expect((await show(here, secret))!.ended()).toBeNull();
    });

    it('accepts a session and a ticket that an earlier version has stored, until the key is rotated', async () => {
      const { apiKey } = await make();
      const basis = { kind: 'api-key', id: apiKey.id } as const;
      expect(await here.keys.identify(basis)).not.toBeNull();
      await here.keys.rotate(ADMIN, apiKey.id, FORMER);
      expect(await here.keys.identify(basis)).toBeNull();
    });

    it('stores neither secret', async () => {
      const { secret: former, apiKey } = await make();
      const { secret } = await here.keys.rotate(ADMIN, apiKey.id, FORMER);
      await signIn(secret);
      const kinds = ['api-key', 'session', 'ticket'];
      const stored = JSON.stringify(await Promise.all(kinds.map((kind) => test.log.records.list(kind))));
      for (const text of [former, secret]) {
        expect(stored).not.toContain(text);
        expect(stored).not.toContain(text.split('_')[2]);
      }
    });
  });
}
