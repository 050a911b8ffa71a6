import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../../src/core/clock.js';
import { NO_METER } from '../../../src/core/observe/meter.js';
import { makeSecret } from '../../../src/hub/webhooks/message.js';
import { Receivers } from '../../../src/hub/webhooks/receivers.js';
import { WebhookSender } from '../../../src/hub/webhooks/sender.js';
import { TEST_POLICY } from '../../support/test-server.js';
import { WebhookReceiver } from '../../support/webhook-receiver.js';

const MESSAGE = { id: 'message-1', body: '{"type":"commit","data":{"text":"ü"}}' };
const NEVER = new AbortController().signal;

describe('a request to a webhook', () => {
  let receiver: WebhookReceiver;
  const senders: WebhookSender[] = [];
  beforeAll(async () => {
    receiver = await WebhookReceiver.start();
  });
  afterAll(async () => {
    for (const sender of senders) sender.close();
    await receiver.close();
  });

  function senderWith(policy: ConstructorParameters<typeof WebhookSender>[0]['policy']): WebhookSender {
    const receivers = new Receivers({ clock: systemClock, onRecovery: () => undefined });
    const sender = new WebhookSender({ policy, clock: systemClock, meter: NO_METER, receivers });
    senders.push(sender);
    return sender;
  }

  it('is verified by the library of Standard Webhooks, with either of two secrets', async () => {
    const secrets = [makeSecret(), makeSecret()];
    const attempt = await senderWith(TEST_POLICY).send({ url: receiver.url, secrets }, MESSAGE, NEVER);
    expect(attempt).toMatchObject({ status: 200, error: null });
    const { headers, body } = receiver.requests.at(-1)!;
    expect(headers['user-agent']).toMatch(/^tidings\/\d/);
    for (const secret of secrets)
      expect(new Webhook(secret).verify(body, headers as Record<string, string>)).toEqual(JSON.parse(MESSAGE.body));
    const tampered = { ...(headers as Record<string, string>), 'webhook-id': 'message-2' };
    expect(() => new Webhook(secrets[0]!).verify(body, tampered)).toThrow('No matching signature');
    expect(() => new Webhook(makeSecret()).verify(body, headers as Record<string, string>)).toThrow();
  });

  it.each(['localhost', 'localhost.', '127.0.0.1', '2130706433', '0x7f000001', '[::ffff:7f00:1]'])(
    'is not sent to %s unless that is allowed',
    async (host) => {
      const before = receiver.requests.length;
      const sender = senderWith({ allowAddresses: [], allowHttp: true });
      const target = { url: `http://${host}:${receiver.port}/`, secrets: [makeSecret()] };
      const attempt = await sender.send(target, MESSAGE, NEVER);
      // Not every machine knows the name with a dot at its end.
      expect(attempt.error).toMatch(host === 'localhost.' ? /^(the address is not|its name)/ : /^the address is not/);
      expect(receiver.requests.length).toBe(before);
    },
  );

  it.each([
    ['refuses the connection', 'http://127.0.0.1:1/', 'the connection was refused'],
    ['speaks no TLS', null, /^the request failed with (EPROTO|ERR_SSL_\w+)$/],
    ['has an unknown name', 'http://receiver.invalid/', /^its name (is not known|cannot be resolved now)$/],
  ])('fails in words without an address where the receiver %s', async (_, url, error) => {
    const target = { url: url ?? receiver.url.replace('http', 'https'), secrets: [makeSecret()] };
    const attempt = await senderWith(TEST_POLICY).send(target, MESSAGE, NEVER);
    expect(attempt).toMatchObject({ status: null, error: expect.stringMatching(error) });
    expect(attempt.error).not.toMatch(/127|receiver/);
  });

  it('fails where the receiver cuts the connection, in the answer too', async () => {
    const sender = senderWith(TEST_POLICY);
    const target = { url: receiver.url, secrets: [makeSecret()] };
    receiver.answer = () => (response) => response.destroy();
    expect(await sender.send(target, MESSAGE, NEVER)).toMatchObject({ error: 'the connection was cut' });
    receiver.answer = () => (response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('part', () => response.destroy());
    };
    expect(await sender.send(target, MESSAGE, NEVER)).toMatchObject({ status: 200, error: 'the connection was cut' });
    receiver.answer = () => 200;
    expect(await sender.send(target, MESSAGE, NEVER)).toMatchObject({ status: 200, error: null });
  });
});
