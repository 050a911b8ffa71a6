import { describe, expect, it } from 'vitest';
import type { PresenceChange, PresenceSaid, PresenceTouch } from '../../src/core/log/presence-store.js';
import type { EventLog } from '../../src/core/log.js';
import { until } from '../support/until.js';
import { code, type LogTest, range } from './log-test.js';

const PROFILE = { name: 'Ada <b>', kind: 'USER', connectionId: 'c-1' } as const;
const touch = (user = 'ada', rest: Partial<PresenceTouch> = {}): PresenceTouch => ({
  ...{ project: 'p', user, connections: 1, profile: PROFILE },
  ...rest,
});
const kinds = (changes: readonly PresenceChange[]) => changes.map(({ kind }) => kind);
const said = (status: PresenceSaid['status'], at: number, message: string | null = null) => ({ status, message, at });

export function presenceContract(test: LogTest): void {
  const on = (log: EventLog, node: string, ...entries: PresenceTouch[]) =>
    log.presence.touch({ node, ttlMs: 60_000, entries });
  const off = (log: EventLog, node: string, user = 'ada', project = 'p') =>
    log.presence.leave({ node, entries: [{ project, user }] });

  describe('presence', () => {
    it('reports to one node that a user joined, and to one that the user left', async () => {
      const joined = await Promise.all([on(test.log, 'a', touch()), on(test.other, 'b', touch())]);
      expect(joined.flatMap(kinds).sort()).toEqual(['CHANGED', 'JOINED']);
      const { present } = await test.other.presence.list('p');
      expect(present[0]).toEqual({
        ...{ user: 'ada', profile: PROFILE, status: 'ONLINE', message: null, connections: 2, saidAt: 0 },
        since: expect.any(Number),
      });
      expect(kinds(await off(test.log, 'a'))).toEqual(['CHANGED']);
      expect((await test.log.presence.list('p')).present).toMatchObject([{ user: 'ada', connections: 1 }]);
      expect(await off(test.other, 'b')).toMatchObject([{ kind: 'LEFT', project: 'p', present: { user: 'ada' } }]);
      expect(await off(test.other, 'b')).toEqual([{ kind: null, project: 'p', present: null }]);
      expect((await test.log.presence.list('p')).present).toEqual([]);
    });

    it('separates projects and users, returns results in entry order, and lists by user', async () => {
      const entries = [touch('b'), touch('a', { project: 'q' }), touch('a', { connections: 3 })];
      const changes = await on(test.log, 'a', ...entries);
      expect(changes).toMatchObject([
        { kind: 'JOINED', project: 'p', present: { user: 'b' } },
        { kind: 'JOINED', project: 'q', present: { user: 'a' } },
        { kind: 'JOINED', project: 'p', present: { user: 'a', connections: 3 } },
      ]);
      expect((await test.other.presence.list('p')).present.map(({ user }) => user)).toEqual(['a', 'b']);
      expect(kinds(await on(test.log, 'a', ...entries))).toEqual([null, null, null]);
    });

    it('keeps the latest status and message, from any node and with any text', async () => {
      const text = `'; DROP TABLE x -- <img src=x> ${JSON.stringify({ a: '\\' })} \u2028 \n 😀 %s`;
      const user = `ada ${text.replace('\n', '')}`;
      await on(test.log, 'a', touch(user, { said: said('BUSY', 2, text) }));
      const changes = await on(test.other, 'b', touch(user, { connections: 0, said: said('AWAY', 1) }), touch(user));
      expect(kinds(changes)).toEqual([null, 'CHANGED']);
      expect((await test.log.presence.list('p')).present).toMatchObject([
        { user, status: 'BUSY', message: text, profile: PROFILE },
      ]);
      expect(kinds(await on(test.other, 'b', touch(user, { said: said('AWAY', 3) })))).toEqual(['CHANGED']);
      expect((await test.log.presence.list('p')).present).toMatchObject([{ user, status: 'AWAY', message: null }]);
    });

    it('orders a new status after earlier ones, by the time of the store', async () => {
      const ahead = Date.now() + 3_600_000;
      await on(test.log, 'a', touch('ada', { said: said('BUSY', ahead) }));
      const [change] = await on(test.other, 'b', touch('ada', { said: { ...said('AWAY', 0), at: null } }));
      expect(change).toMatchObject({ kind: 'CHANGED', present: { status: 'AWAY', saidAt: ahead + 1 } });
      const [other] = await on(test.other, 'b', touch('bob', { said: { ...said('AWAY', 0), at: null } }));
      expect(other!.present!.saidAt).toBeGreaterThanOrEqual(other!.present!.since);
      expect(other!.present!.saidAt).toBeLessThan(ahead);
    });

    it('counts a user with status OFFLINE as absent', async () => {
      await on(test.log, 'a', touch());
      expect(kinds(await on(test.log, 'a', touch('ada', { said: said('OFFLINE', 1) })))).toEqual(['LEFT']);
      expect((await test.other.presence.list('p')).present).toEqual([]);
      expect(kinds(await on(test.other, 'b', touch()))).toEqual([null]);
      expect(kinds(await on(test.other, 'b', touch('ada', { said: said('ONLINE', 2) })))).toEqual(['JOINED']);
      await off(test.log, 'a');
      await on(test.other, 'b', touch('ada', { said: said('OFFLINE', 3) }));
      expect(kinds(await off(test.other, 'b'))).toEqual([null]);
      expect(kinds(await on(test.log, 'a', touch()))).toEqual(['JOINED']);
    });

    it('expires, and reports that to one caller', async () => {
      const gone = range(1, 30).map((n) => touch(`u-${n}`));
      await test.log.presence.touch({ node: 'a', ttlMs: 300, entries: [...gone, touch('kept')] });
      await on(test.other, 'b', touch('kept'));
      const left: string[] = [];
      await until(async () => {
        test.clock.advance(50);
        const told = await Promise.all([test.log.presence.expire(), test.other.presence.expire()]);
        for (const { kind, present } of told.flat()) if (kind === 'LEFT') left.push(present!.user);
        return left.length >= 30;
      });
      expect(left.sort()).toEqual(gone.map(({ user }) => user).sort());
      expect(await test.log.presence.expire()).toEqual([]);
      expect((await test.log.presence.list('p')).present).toMatchObject([{ user: 'kept', connections: 1 }]);
    });

    it('does not list an expired user, and reports no join when the user returns before the expiry is reported', async () => {
      await test.log.presence.touch({ node: 'a', ttlMs: 100, entries: [touch()] });
      await until(async () => {
        test.clock.advance(50);
        return (await test.other.presence.list('p')).present.length === 0;
      });
      expect(kinds(await on(test.other, 'b', touch()))).not.toContain('JOINED');
      expect((await test.log.presence.list('p')).present).toMatchObject([{ user: 'ada', connections: 1 }]);
      expect(kinds(await test.log.presence.expire())).toEqual([]);
    });

    it('has one name on all handles', async () => {
      const epoch = await test.log.presence.epoch();
      expect(epoch).toMatch(/^\S+$/);
      expect(await test.other.presence.epoch()).toBe(epoch);
      expect(await test.other.presence.list('p')).toEqual({ epoch, present: [] });
    });

    it('is rejected when the log is closed', async () => {
      await test.log.close();
      await expect(on(test.log, 'a', touch())).rejects.toEqual(code('UNAVAILABLE'));
      await expect(test.log.presence.list('p')).rejects.toEqual(code('UNAVAILABLE'));
    });
  });
}
