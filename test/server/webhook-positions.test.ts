import { afterEach, expect, it, vi } from 'vitest';
import { TidingsError } from '../../src/core/errors.js';
import type { EventLog } from '../../src/core/log.js';
import type { Reader } from '../../src/hub/streams/reader.js';
import { overlaid } from '../support/overlaid.js';
import { ADMIN } from '../support/test-hub.js';
import { until } from '../support/until.js';
import { startWebhookPlace, type WebhookPlace } from '../support/webhook-place.js';

type Put = EventLog['records']['put'];

let place: WebhookPlace;
afterEach(() => place.close());

/** A place whose writes of positions go through `through`. @returns how many there were. */
async function start(through: (put: () => ReturnType<Put>) => ReturnType<Put>) {
  const writes = { count: 0 };
  place = await startWebhookPlace({
    through: (log) => {
      const put: Put = (record) => {
        if (record.kind !== 'webhook-position') return log.records.put(record);
        writes.count++;
        return through(() => log.records.put(record));
      };
      return overlaid(log, { records: overlaid(log.records, { put }) });
    },
  });
  return writes;
}

/** Moves time on until something is so. */
const passUntil = (condition: () => unknown) =>
  until(() => {
    place.clock.advance(1_000);
    return Boolean(condition());
  });

const unavailable = () => Promise.reject(new TidingsError('UNAVAILABLE'));

it.each([
  ['before', unavailable],
  ['after', (put: () => ReturnType<Put>) => put().then(unavailable)],
])('an accepted event is not sent again when the log fails %s it has written the position', async (_, failing) => {
  let fails = true;
  const writes = await start((put) => (fails ? failing(put) : put()));
  const { id } = await place.create();
  await place.publish(['one', 'two']);
  await passUntil(() => writes.count >= 3);
  await place.accepts(['one']);
  fails = false;
  await passUntil(() => place.receiver.requests.length > 1);
  await place.accepts(['one', 'two']);
  await until(async () => (await place.log.records.get('webhook-position', id))?.version);
});

it('an accepted event is not sent again when the webhook is changed before its position is written', async () => {
  let fails = true;
  const writes = await start((put) => (fails ? unavailable() : put()));
  const { id } = await place.create();
  await place.publish(['one']);
  await until(() => writes.count > 0);
  await place.webhooks.update(ADMIN, id, { name: 'other' });
  fails = false;
  await place.publish(['two']);
  await passUntil(() => place.receiver.requests.length > 1);
  await place.accepts(['one', 'two']);
});

it('a failed event keeps its growing wait when the failure cannot be written', async () => {
  let fails = true;
  const writes = await start((put) => (fails ? unavailable() : put()));
  const { id } = await place.create();
  place.receiver.answer = () => 500;
  await place.publish(['one']);
  await passUntil(() => writes.count >= 4);
  expect(place.receiver.requests).toHaveLength(1);
  fails = false;
  await passUntil(() => place.receiver.requests.length >= 3);
  expect(await place.reaches(id, 'FAILING', 3)).toMatchObject({ failing: { attempts: 3 } });
});

it('a malformed position is replaced, and its event is sent once', async () => {
  await start((put) => put());
  const { id } = await place.create();
  await place.webhooks.disable(ADMIN, id);
  const { records } = place.log;
  const stored = await records.get('webhook-position', id);
  await records.put({ kind: 'webhook-position', id, value: 'not one', expected: stored?.version ?? 0 });
  await place.publish(['one', 'two']);
  await place.webhooks.enable(ADMIN, id);
  await passUntil(() => place.receiver.requests.length > 1);
  await place.accepts(['one', 'two']);
});

it('a loss is reported once, and leaves one reader open, however often the position cannot be written', async () => {
  let fails = false;
  const writes = await start((put) => (fails ? unavailable() : put()));
  await place.hub.projects.create(ADMIN, { id: 'beta' });
  const { id } = await place.create({ projects: 'beta' });
  await place.webhooks.disable(ADMIN, id);
  await place.publish(['one', 'two', 'three'], { project: 'beta' });
  await place.log.trim({ project: 'beta', keep: 1 });
  const open = new Set<Reader>();
  const subscribe = place.hub.subscribe.bind(place.hub);
  vi.spyOn(place.hub, 'subscribe').mockImplementation(async (...parameters) => {
    const reader = await subscribe(...parameters);
    open.add(reader);
    const end = reader.return.bind(reader);
    reader.return = () => {
      open.delete(reader);
      return end();
    };
    return reader;
  });
  fails = true;
  writes.count = 0;
  await place.webhooks.enable(ADMIN, id);
  await passUntil(() => writes.count >= 4);
  fails = false;
  await passUntil(() => place.receiver.accepted.includes('three'));
  expect(open.size).toBe(1);
  const { edges } = await place.hub.history(ADMIN, { project: 'system', types: ['warning_issued'], last: 10 });
  expect(edges.map(({ node }) => node.payload.code)).toEqual(['WEBHOOK_GAP']);
});

it('a webhook goes on where it was when the log has lost its position', async () => {
  await start((put) => put());
  const { id } = await place.create();
  await place.publish(['one']);
  await until(() => place.log.records.get('webhook-position', id));
  const { version } = (await place.log.records.get('webhook-position', id))!;
  await place.log.records.delete({ kind: 'webhook-position', id, expected: version });
  await place.publish(['two', 'three']);
  await passUntil(() => place.receiver.requests.length >= 3);
  await place.accepts(['one', 'two', 'three']);
});
