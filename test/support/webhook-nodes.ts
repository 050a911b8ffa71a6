import { TidingsError } from '../../src/core/errors.js';
import type { EventLog, KeyedRecords } from '../../src/core/log.js';
import type { Hub } from '../../src/hub/hub.js';
import { Lease } from '../../src/hub/nodes/lease.js';
import { SecretBox } from '../../src/hub/nodes/secret-box.js';
import { Webhooks } from '../../src/hub/webhooks/webhooks.js';
import type { FakeClock } from './fake-clock.js';
import { overlaid } from './overlaid.js';
import { ADMIN, createTestHub } from './test-hub.js';
import { TEST_POLICY } from './test-server.js';
import { WebhookReceiver } from './webhook-receiver.js';

/** One of several nodes that share a log and could deliver. */
class WebhookNode {
  readonly webhooks: Webhooks;
  readonly lease: Lease;
  #isDead = false;

  constructor(name: string, { hub, log, clock }: { hub: Hub; log: EventLog; clock: FakeClock }) {
    const records = this.#mortal(log.records);
    const onError = (error: unknown) => {
      throw error;
    };
    this.lease = new Lease({ records, name: 'webhooks', owner: name, clock, onError });
    this.webhooks = new Webhooks({
      hub,
      log: overlaid(log, { records }),
      secretBox: new SecretBox('a secret'),
      policy: TEST_POLICY,
      clock,
      onError,
    });
    this.webhooks.start(this.lease);
  }

  /** Ends it as `kill -9` does: it writes nothing more, gives nothing up, and its connections break. */
  async kill(): Promise<void> {
    this.#isDead = true;
    await this.webhooks.close(0);
  }

  #mortal(records: KeyedRecords): KeyedRecords {
    return new Proxy(records, {
      get: (target, member) => {
        const method = Reflect.get(target, member) as (...args: unknown[]) => Promise<unknown>;
        return (...args: unknown[]) =>
          this.#isDead ? Promise.reject(new TidingsError('UNAVAILABLE')) : method.apply(target, args);
      },
    });
  }
}

/** Nodes that share a log, with one webhook of the project `acme` to one receiver. */
export async function startWebhookNodes(count: number) {
  const { hub, log, clock, close } = await createTestHub();
  const receiver = await WebhookReceiver.start();
  await hub.projects.create(ADMIN, { id: 'acme' });
  let started = 0;
  const start = () => new WebhookNode(`node-${++started}`, { hub, log, clock });
  const nodes = Array.from({ length: count }, start);
  const { webhook } = await nodes[0]!.webhooks.create(ADMIN, { url: receiver.url, projects: 'acme' });
  let published = 0;
  return {
    ...{ nodes, receiver, clock, id: webhook.id },
    /** Texts of the events that were published. */
    get texts(): string[] {
      return Array.from({ length: published }, (_, index) => `event ${index}`);
    },
    async publish(events: number): Promise<void> {
      const items = Array.from({ length: events }, () => {
        const payload = { code: 'T', message: `event ${published++}` };
        return { type: 'warning_issued', payload };
      });
      await hub.publish(ADMIN, 'acme', items);
    },
    /** Ends a node, and starts another one in its place. */
    async replace(index: number, how: 'kill' | 'close'): Promise<void> {
      const node = nodes[index]!;
      await (how === 'kill' ? node.kill() : node.webhooks.close(0));
      nodes[index] = start();
    },
    async close(): Promise<void> {
      for (const { webhooks } of nodes) await webhooks.close(0);
      await close();
      await receiver.close();
    },
  };
}
