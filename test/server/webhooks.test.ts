import { createHmac } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { HUB_VIEWER } from '../../src/auth/hub-viewer.js';
import { ADMIN, viewerWith } from '../support/test-hub.js';
import { until } from '../support/until.js';
import { startWebhookPlace, type WebhookPlace } from '../support/webhook-place.js';

const HOUR_MS = 3_600_000;
const OPS = viewerWith([{ projects: 'ops-*', actions: ['ADMIN'] }], { id: 'ops' });
const READER = viewerWith([{ projects: '*', actions: ['READ', 'PUBLISH'] }], { id: 'reader' });

describe('webhooks', () => {
  let place: WebhookPlace;
  beforeAll(async () => {
    place = await startWebhookPlace({ viewers: { 'key-of-ops': OPS, 'key-of-reader': READER } });
    for (const id of ['ops-one', 'beta']) await place.hub.projects.create(ADMIN, { id });
  });
  afterEach(async () => {
    for (const { id } of await place.webhooks.list(ADMIN)) await place.webhooks.delete(ADMIN, id);
    place.receiver.requests.length = 0;
    place.receiver.answer = () => 200;
  });
  afterAll(() => place.close());

  /** Moves time on to the next attempt, as often as is needed. */
  async function retryUntil(id: string, attempts: number): Promise<void> {
    for (;;) {
      const webhook = await place.webhooks.get(ADMIN, id);
      if (webhook.state === 'DISABLED' || (webhook.failing?.attempts ?? 0) >= attempts) return;
      const before = place.receiver.requests.length;
      if (webhook.failing) place.clock.skip(Math.max(0, webhook.failing.nextAt - place.clock.now()));
      await until(() => place.receiver.requests.length > before);
      await until(async () => (await place.webhooks.get(ADMIN, id)).failing?.attempts !== webhook.failing?.attempts);
    }
  }

  it('deliver events from their creation on, in order, as signed JSON', async () => {
    await place.publish(['before']);
    const { secret } = await place.create();
    const [record] = await place.publish(['one'], { tags: ['t'], priority: 'HIGH', correlationId: 'c' });
    await place.publish(['two'], { project: 'beta' });
    await place.accepts(['one', 'two']);
    const [{ headers, body }] = place.receiver.requests as [WebhookPlace['receiver']['requests'][number]];
    expect(JSON.parse(body)).toEqual({
      type: 'warning_issued',
      timestamp: new Date(record!.occurredAt).toISOString(),
      data: {
        ...{ id: record!.id, type: 'warning_issued', projectId: 'acme', offset: record!.offset },
        ...{
          cursor: place.hub.cursorOf(record!),
          priority: 'HIGH',
          tags: ['t'],
          correlationId: 'c',
          causationId: null,
        },
        ...{ occurredAt: '2026-01-01T00:00:00.000Z', recordedAt: '2026-01-01T00:00:00.000Z' },
        actor: { id: 'ada', name: 'Ada', kind: 'USER' },
        payload: { code: 'T', message: 'one' },
      },
    });
    expect(headers).toMatchObject({
      ...{ 'webhook-id': record!.id, 'content-type': 'application/json' },
      'webhook-timestamp': String(place.clock.now() / 1_000),
    });
    const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
    const signed = `${record!.id}.${headers['webhook-timestamp']}.${body}`;
    const digest = createHmac('sha256', key).update(signed).digest('base64');
    expect(headers['webhook-signature']).toBe(`v1,${digest}`);
  });

  it('deliver only what their filters select', async () => {
    await place.create({ projects: 'ops-*' });
    await place.create({ projects: 'acme', tags: ['red', 'blue'], minPriority: 'HIGH', types: ['warning_issued'] });
    await place.publish(['a', 'b'], { tags: ['red'] });
    await place.publish(['c'], { tags: ['blue'], priority: 'URGENT' });
    await place.publish(['d'], { tags: ['green'], priority: 'URGENT' });
    await place.publish(['e'], { project: 'beta', tags: ['red'], priority: 'HIGH' });
    await place.accepts(['c']);
    await place.publish(['f'], { project: 'ops-one' });
    await place.publish(['g'], { tags: ['red'], priority: 'HIGH' });
    await until(() => place.receiver.accepted.length === 3);
    expect(place.receiver.accepted.toSorted()).toEqual(['c', 'f', 'g']);
  });

  it('deliver events of the project system only where the pattern is its name', async () => {
    await place.create({ projects: '*', types: ['health_check'] });
    await place.create({ projects: 'system', types: ['health_check'], name: 'own' });
    const item = { type: 'health_check', payload: { component: 'mail', health: 'HEALTHY' } };
    await place.hub.publish(HUB_VIEWER, 'system', [item]);
    await place.hub.publish(HUB_VIEWER, 'acme', [item]);
    await until(() => place.receiver.requests.length >= 2);
    const projects = place.receiver.requests.map(({ body }) => JSON.parse(body).data.projectId);
    expect(projects.toSorted()).toEqual(['acme', 'system']);
  });

  it('repeat an event with the same id until it is accepted, with growing waits, and then go on in order', async () => {
    const { id } = await place.create();
    place.receiver.answer = () => 503;
    await place.publish(['one', 'two']);
    await retryUntil(id, 6);
    const { failing } = await place.webhooks.get(ADMIN, id);
    expect(failing).toMatchObject({ attempts: 6, error: 'answered 503' });
    expect(failing!.nextAt - place.clock.now()).toBeGreaterThanOrEqual(32_000);
    expect(failing!.nextAt - place.clock.now()).toBeLessThanOrEqual(64_000);
    expect(new Set(place.receiver.requests.map((request) => request.id)).size).toBe(1);
    place.receiver.answer = () => 200;
    place.clock.skip(64_000);
    await place.accepts(['one', 'two']);
    expect(await place.reaches(id, 'ACTIVE')).toMatchObject({ failing: null });
  });

  it.each([
    ['in seconds', () => ({ 'retry-after': '7200' })],
    ['as a date', () => ({ 'retry-after': new Date(place.clock.now() + 2 * HOUR_MS).toUTCString() })],
  ])('wait as long as the receiver asks for %s', async (_, headers) => {
    const { id } = await place.create();
    place.receiver.answer = () => [429, headers()];
    await place.publish(['one']);
    const { failing } = await place.reaches(id, 'FAILING');
    // A date has whole seconds.
    expect(Math.ceil((failing!.nextAt - place.clock.now()) / 1_000)).toBe(7_200);
  });

  it('follow no redirect', async () => {
    const { id } = await place.create();
    place.receiver.answer = () => [302, { location: `http://127.0.0.1:${place.receiver.port}/elsewhere` }];
    await place.publish(['one']);
    const { failing } = await place.reaches(id, 'FAILING');
    expect(failing!.error).toBe('answered 302, a redirect, which is not followed');
    expect(place.receiver.requests.map(({ path }) => path)).toEqual(['/hook']);
  });

  it('cut an answer without an end at 64 KiB', async () => {
    const { id } = await place.create();
    let sent = 0;
    place.receiver.answer = () => (response) => {
      response.writeHead(200);
      const pour = () => {
        while (!response.destroyed && response.write(Buffer.alloc(16_384))) sent += 16_384;
      };
      response.on('drain', pour);
      pour();
    };
    await place.publish(['one']);
    const { failing } = await place.reaches(id, 'FAILING');
    expect(failing!.error).toBe('the answer is larger than 64 KiB');
    expect(sent).toBeLessThan(20_000_000);
  });

  it('give up on an answer after 10 seconds, while other webhooks go on', async () => {
    const { id } = await place.create({ tags: ['slow'] });
    const { id: other } = await place.create({ tags: ['quick'] });
    const [slow] = await place.publish(['slow'], { tags: ['slow'] });
    place.receiver.answer = (event) => (event === slow!.id ? () => undefined : 200);
    await place.publish(['a', 'b'], { tags: ['quick'] });
    await until(() => place.receiver.accepted.filter((text) => text !== 'slow').length === 2);
    expect(await place.webhooks.get(ADMIN, other)).toMatchObject({ state: 'ACTIVE' });
    if (!place.receiver.accepted.includes('slow')) {
      await until(() => place.receiver.requests.some((request) => request.id === slow!.id));
      place.clock.advance(10_000);
      const { failing } = await place.reaches(id, 'FAILING');
      expect(failing!.error).toBe('no complete answer within 10 s');
    }
  });

  it('are disabled when an event has failed for three days, say so, and go on where they stopped', async () => {
    const { id } = await place.create({ projects: 'acme', name: 'CI' });
    place.receiver.answer = () => 500;
    await place.publish(['one', 'two']);
    const from = place.clock.now();
    await retryUntil(id, Number.POSITIVE_INFINITY);
    expect(place.clock.now() - from).toBeGreaterThan(72 * HOUR_MS);
    expect(await place.webhooks.get(ADMIN, id)).toMatchObject({
      ...{ state: 'DISABLED', failing: null },
      disabled: { reason: 'FAILED', message: 'answered 500' },
    });
    const message = `Webhook 'CI' (${id}) to 127.0.0.1 is disabled: answered 500. To go on where it stopped: tidings webhooks enable ${id}`;
    const warning = await until(async () => {
      const { edges } = await place.hub.history(ADMIN, { project: 'acme', types: ['warning_issued'], last: 1 });
      return edges[0]?.node.payload.code === 'WEBHOOK_DISABLED' ? edges[0].node : null;
    });
    expect(warning.payload).toEqual({ code: 'WEBHOOK_DISABLED', message, source: `webhook ${id}` });
    const error = await until(async () => {
      const { edges } = await place.hub.history(ADMIN, { project: 'system', types: ['error_occurred'], last: 1 });
      return edges[0]?.node;
    });
    expect(error.payload).toMatchObject({ code: 'WEBHOOK_DISABLED', message, severity: 'HIGH' });
    const attempts = place.receiver.requests.length;
    place.clock.skip(HOUR_MS);
    expect(place.receiver.requests.length).toBe(attempts);
    place.receiver.answer = () => 200;
    await place.webhooks.enable(ADMIN, id);
    await place.accepts(['one', 'two', message]);
  });

  it('are disabled at once by the answer 410', async () => {
    const { id } = await place.create();
    place.receiver.answer = () => 410;
    await place.publish(['one']);
    expect(await place.reaches(id, 'DISABLED')).toMatchObject({ disabled: { reason: 'GONE' } });
    expect(place.receiver.requests).toHaveLength(1);
  });

  it('say that retention has passed them, and go on with what is retained', async () => {
    const { id } = await place.create({ projects: 'beta' });
    await place.webhooks.disable(ADMIN, id);
    await place.publish(['one', 'two', 'three'], { project: 'beta' });
    const { head } = (await place.log.head('beta'))!;
    await place.log.trim({ project: 'beta', keep: 1 });
    await place.webhooks.enable(ADMIN, id);
    const gap = `Webhook '127.0.0.1' (${id}) to 127.0.0.1: retention removed events before they were delivered`;
    await place.accepts(['three', gap]);
    expect((await place.log.head('beta'))!.head).toBe(head + 1);
    const warning = await until(async () => {
      const { edges } = await place.hub.history(ADMIN, { project: 'system', types: ['warning_issued'], last: 1 });
      return edges[0]?.node;
    });
    expect(warning.payload).toMatchObject({ code: 'WEBHOOK_GAP', message: gap });
  });

  it('sign with two secrets for a day after a rotation', async () => {
    const { id, secret } = await place.create();
    const { secret: next } = await place.webhooks.rotateSecret(ADMIN, id);
    const signaturesOf = (request: WebhookPlace['receiver']['requests'][number], secrets: readonly string[]) =>
      secrets.map((text) => {
        const key = Buffer.from(text.replace('whsec_', ''), 'base64');
        const signed = `${request.id}.${request.headers['webhook-timestamp']}.${request.body}`;
        return `v1,${createHmac('sha256', key).update(signed).digest('base64')}`;
      });
    await place.publish(['one']);
    await place.accepts(['one']);
    const [first] = place.receiver.requests;
    expect(first!.headers['webhook-signature']).toBe(signaturesOf(first!, [next, secret]).join(' '));
    // Otherwise the answer may still be on its way, and the time for it would end.
    await until(async () => (await place.webhooks.deliveries(id, 1)).length === 1);
    place.clock.skip(24 * HOUR_MS);
    await place.publish(['two']);
    await place.accepts(['one', 'two']);
    const second = place.receiver.requests[1]!;
    expect(second.headers['webhook-signature']).toBe(signaturesOf(second, [next])[0]);
  });

  it('are tested and deliver an event again on request, and keep a log of it', async () => {
    const { id } = await place.create();
    const [record] = await place.publish(['one']);
    await place.accepts(['one']);
    const test = await place.webhooks.test(ADMIN, id);
    expect(test).toMatchObject({ eventId: null, type: 'webhook_test', status: 200, error: null });
    expect(JSON.parse(place.receiver.requests[1]!.body)).toMatchObject({
      type: 'webhook_test',
      data: { webhookId: id },
    });
    place.receiver.answer = () => 400;
    expect(await place.webhooks.redeliver(ADMIN, id, record!.id)).toMatchObject({ status: 400, error: 'answered 400' });
    expect(place.receiver.requests[2]).toMatchObject({ id: record!.id, body: place.receiver.requests[0]!.body });
    const log = await place.webhooks.deliveries(id, 20);
    expect(log.map((delivery) => [delivery.id, delivery.status])).toEqual([
      [record!.id, 400],
      [test.id, 200],
    ]);
    const [foreign] = await place.publish(['x'], { project: 'ops-one' });
    const { id: narrow } = await place.create({ projects: 'beta' });
    const refusal = { extensions: { code: 'NOT_FOUND' } };
    await expect(place.webhooks.redeliver(ADMIN, narrow, foreign!.id)).rejects.toMatchObject(refusal);
    await expect(place.webhooks.redeliver(ADMIN, id, test.id)).rejects.toMatchObject(refusal);
  });

  it('stop at once when they are disabled or deleted, and take changes', async () => {
    const { id } = await place.create();
    await place.webhooks.disable(ADMIN, id);
    await place.publish(['one']);
    await place.webhooks.update(ADMIN, id, { url: `${place.receiver.url}/new`, name: null });
    await place.webhooks.enable(ADMIN, id);
    await place.accepts(['one']);
    expect(place.receiver.requests[0]!.path).toBe('/hook/new');
    await place.webhooks.delete(ADMIN, id);
    await place.publish(['two']);
    const { id: later } = await place.create();
    await place.publish(['three']);
    await place.accepts(['one', 'three']);
    await until(() => place.log.records.get('webhook-position', later));
    expect(await place.log.records.get('webhook-position', id)).toBeNull();
  });

  it('belong to those with ADMIN on all of their projects', async () => {
    const { id } = await place.create({ projects: 'ops-one', name: 'mine' });
    await place.create({ projects: 'ops*', name: 'wider' });
    expect((await place.webhooks.list(OPS)).map(({ name }) => name)).toEqual(['mine']);
    await place.webhooks.update(OPS, id, { tags: ['x'] });
    const failures = [
      [() => place.webhooks.create(OPS, { url: place.receiver.url, projects: '*' }), 'FORBIDDEN'],
      [() => place.webhooks.update(OPS, id, { projects: 'acme' }), 'FORBIDDEN'],
      [() => place.webhooks.list(READER), 'FORBIDDEN'],
      [() => place.webhooks.create(null, { url: place.receiver.url, projects: 'acme' }), 'UNAUTHENTICATED'],
      ...(['get', 'enable', 'disable', 'delete', 'test', 'rotateSecret'] as const).map(
        (verb) => [() => place.webhooks[verb](READER, id), 'NOT_FOUND'] as const,
      ),
      [() => place.webhooks.redeliver(READER, id, 'e'), 'NOT_FOUND'],
      [() => place.webhooks.get(ADMIN, 'x'), 'NOT_FOUND'],
    ] as const;
    for (const [call, code] of failures)
      await expect(call(), String(call)).rejects.toMatchObject({ extensions: { code } });
  });

  it('are created, listed and changed over GraphQL, which shows the secret once', async () => {
    const made = await place.post(
      `mutation ($url: String!) { createWebhook(input: { url: $url, projects: "acme", types: [COMMIT, WARNING_ISSUED] }) {
        secret webhook { id name url projects types minPriority tags state message createdBy deliveries { messageId } } } }`,
      { url: place.receiver.url },
    );
    const { secret, webhook } = made.data.createWebhook;
    expect(secret).toMatch(/^whsec_[\w+/]{43}=$/);
    expect(webhook).toEqual({
      ...{ id: webhook.id, name: '127.0.0.1', url: place.receiver.url, projects: 'acme' },
      ...{ types: ['COMMIT', 'WARNING_ISSUED'], minPriority: null, tags: null, state: 'ACTIVE', message: null },
      ...{ createdBy: 'admin', deliveries: [] },
    });
    await place.publish(['one']);
    await place.accepts(['one']);
    const { id } = webhook;
    const all = `{ webhooks { nodes { id name url state failedAttempts deliveries(first: 5) {
      eventId type projectId delivered attempts attemptedAt durationMs status error } } } }`;
    const listed = await place.post(all);
    expect(listed.data.webhooks.nodes).toMatchObject([
      {
        id,
        state: 'ACTIVE',
        deliveries: [{ type: 'WARNING_ISSUED', projectId: 'acme', delivered: true, status: 200 }],
      },
    ]);
    const other = `mutation ($id: ID!) {
      test: testWebhook(id: $id) { delivered type eventId }
      off: disableWebhook(id: $id) { state disabledReason disabledAt message }
      on: enableWebhook(id: $id) { state disabledReason }
      change: updateWebhook(id: $id, input: { types: null, tags: ["a"] }) { types tags url }
      rotated: rotateWebhookSecret(id: $id) { secret }
      gone: deleteWebhook(id: $id) { id } }`;
    const { data } = await place.post(other, { id });
    expect(data).toMatchObject({
      test: { delivered: true, type: null, eventId: null },
      off: { state: 'DISABLED', disabledReason: 'REQUESTED', message: 'disabled by admin' },
      on: { state: 'ACTIVE', disabledReason: null },
      change: { types: null, tags: ['a'], url: place.receiver.url },
      gone: { id },
    });
    const stored = JSON.stringify([listed, await place.log.records.list('webhook')]);
    for (const text of [secret, data.rotated.secret]) expect(stored).not.toContain(text.slice(6));
    const actions = await place.post('{ auditLog(last: 20) { nodes { action target } } }');
    expect(actions.data.auditLog.nodes).toContainEqual({ action: 'WEBHOOK_SECRET_ROTATED', target: id });
    expect((await place.post('{ webhook(id: "x") { id } }')).errors![0]!.extensions.code).toBe('NOT_FOUND');
  });

  it('of one receiver that cannot be reached share a circuit breaker, which lets one of them try', async () => {
    place.receiver.answer = () => (response) => response.destroy();
    const ids = [(await place.create()).id, (await place.create()).id];
    await place.publish(['one']);
    const circuits = () =>
      place.hub.health.report.components.find(({ name }) => name === 'webhooks')!.circuits.map(({ state }) => state);
    for (let attempts = 1; circuits()[0] !== 'OPEN'; attempts++) await retryUntil(ids[0]!, attempts);
    expect(circuits()).toEqual(['OPEN', 'OPEN']);
    let release: (status: number) => void = () => undefined;
    const held = new Promise<number>((resolve) => {
      release = resolve;
    });
    place.receiver.answer = () => held;
    const trying = () => circuits().every((state) => state === 'HALF_OPEN');
    await until(() => {
      place.clock.advance(1_000);
      return trying();
    });
    // Time for the other one too; and less than the trial may take.
    for (let second = 0; second < 3; second++) place.clock.advance(1_000);
    release(200);
    await until(() => {
      place.clock.advance(100);
      return place.receiver.accepted.length === 2;
    });
    await until(() => circuits().every((state) => state === 'CLOSED'));
    await place.hub.audit.flush();
    const { edges } = await place.hub.history(ADMIN, { project: 'system', types: ['recovery_attempt'], last: 2 });
    expect(edges.map(({ node }) => node.payload)).toEqual([
      { component: 'webhooks', attempt: 1, strategy: 'retry', recoveryOutcome: 'TRYING' },
      { component: 'webhooks', attempt: 1, strategy: 'retry', recoveryOutcome: 'SUCCEEDED' },
    ]);
    expect(ids.map((id) => `webhook:${id}`)).toContain(edges[0]!.node.tags[1]);
  });

  it('count attempts, and report failing receivers in the health of the hub', async () => {
    const { id } = await place.create();
    place.receiver.answer = () => 500;
    await place.publish(['one']);
    await retryUntil(id, 3);
    const components = place.hub.health.report.components.filter(({ name }) => name === 'webhooks');
    expect(components).toMatchObject([
      { name: 'webhooks', health: 'DEGRADED', message: '1 of 1 webhooks cannot be delivered now' },
    ]);
    const headers = { authorization: place.authorization };
    const metrics = await (await fetch(`${place.url}/metrics`, { headers })).text();
    expect(metrics).toMatch(/^tidings_webhook_attempts_total\{result="failed"\} \d+$/m);
    expect(metrics).toMatch(/^tidings_webhooks\{state="failing"\} 1$/m);
  });
});
