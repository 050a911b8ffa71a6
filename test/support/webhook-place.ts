import type { PublishOptions } from '../../src/hub/publish/stamp.js';
import type { WebhookInput } from '../../src/hub/webhooks/webhook-input.js';
import { ADMIN } from './test-hub.js';
import { startTestServer, type TestServerOptions } from './test-server.js';
import { until } from './until.js';
import { WebhookReceiver } from './webhook-receiver.js';

/** A hub that delivers webhooks by a clock that stands still, with a receiver. */
export async function startWebhookPlace(options: TestServerOptions = {}) {
  const server = await startTestServer(options);
  const receiver = await WebhookReceiver.start();
  server.webhooks.start(null);
  return {
    ...server,
    receiver,
    /** Creates a webhook of every project to the receiver. @returns its id and its secret. */
    async create(input: Partial<WebhookInput> = {}) {
      const made = await server.webhooks.create(ADMIN, { url: receiver.url, projects: '*', ...input });
      return { id: made.webhook.id, secret: made.secret };
    },
    /** Publishes events that bear these texts. */
    async publish(texts: readonly string[], { project = 'acme', ...more }: PublishOptions & { project?: string } = {}) {
      const items = texts.map((message) => ({
        type: 'warning_issued',
        payload: { code: 'T', message },
        options: more,
      }));
      return server.hub.publish(ADMIN, project, items);
    },
    /** Resolves when the receiver has accepted these texts, and nothing else, in this order. */
    async accepts(texts: readonly string[]): Promise<void> {
      await until(() => receiver.accepted.length >= texts.length, { what: () => `accepted: ${receiver.accepted}` });
      if (JSON.stringify(receiver.accepted) !== JSON.stringify(texts))
        throw new Error(`accepted ${receiver.accepted}, not ${texts}`);
    },
    /** Resolves with the webhook when it is in this state. */
    async reaches(id: string, state: 'ACTIVE' | 'FAILING' | 'DISABLED', attempts = 0) {
      return until(async () => {
        const webhook = await server.webhooks.get(ADMIN, id);
        return webhook.state === state && (webhook.failing?.attempts ?? 0) >= attempts ? webhook : null;
      });
    },
    async close() {
      await server.close();
      await receiver.close();
    },
  };
}

export type WebhookPlace = Awaited<ReturnType<typeof startWebhookPlace>>;
