import { ulid } from 'ulid';
import { type AuditAction, by } from '../../auth/audit.js';
import { includes } from '../../auth/grants.js';
import { HUB_VIEWER, webhookViewer } from '../../auth/hub-viewer.js';
import { allows, authenticated, Denial } from '../../auth/rights.js';
import type { Viewer } from '../../auth/viewer.js';
import type { Clock } from '../../core/clock.js';
import { ALL_PROJECTS } from '../../core/cursor.js';
import { badInput, TidingsError } from '../../core/errors.js';
import type { EventLog } from '../../core/log.js';
import { NO_SIGNALS, type Signals } from '../../core/signals.js';
import type { Hub } from '../hub.js';
import type { Lease } from '../nodes/lease.js';
import type { SecretBox } from '../nodes/secret-box.js';
import { checkCount } from '../streams/start-position.js';
import type { WebhookPolicy } from './address-guard.js';
import { DeliveryLog, type WebhookDelivery } from './delivery-log.js';
import { Dispatcher } from './dispatcher.js';
import { Receivers } from './receivers.js';
import { WebhookSecrets } from './secrets.js';
import { WebhookSender } from './sender.js';
import { SingleSends } from './single-sends.js';
import {
  type Disabled,
  type GivenUp,
  noSuchWebhook,
  type StoredWebhook,
  shownWebhook,
  type Webhook,
} from './webhook.js';
import { WebhookEvents } from './webhook-events.js';
import { changedWebhook, readWebhook, type WebhookChange, type WebhookInput } from './webhook-input.js';
import { WebhookStore } from './webhook-store.js';

/** Most webhooks of a hub. Each holds up to a page of the log in memory. */
const MAX_WEBHOOKS = 200;
const TOPIC = 'webhook';

export interface WebhooksOptions {
  readonly hub: Hub;
  readonly log: EventLog;
  readonly secretBox: SecretBox;
  readonly policy: WebhookPolicy;
  readonly clock: Clock;
  readonly signals?: Signals;
  /** Receives failures of background work. */
  readonly onError: (error: unknown) => void;
}

/** A webhook with the secret that was made for it, which is shown this once. */
export interface WebhookWithSecret {
  readonly secret: string;
  readonly webhook: Webhook;
}

/**
 * The webhooks of the hub. They belong to their projects, not to the credential that created them: ADMIN on all projects
 * of the pattern sees and changes a webhook, and it goes on when that credential ends.
 */
export class Webhooks {
  readonly #options: WebhooksOptions;
  readonly #store: WebhookStore;
  readonly #secrets: WebhookSecrets;
  readonly #receivers: Receivers;
  readonly #sender: WebhookSender;
  readonly #deliveries: DeliveryLog;
  readonly #singles: SingleSends;
  readonly #events: WebhookEvents;
  #dispatcher: Dispatcher | null = null;
  #unhear: () => void = () => undefined;
  #closed: Promise<void> | null = null;

  constructor(options: WebhooksOptions) {
    const { hub, log, secretBox, policy, clock, onError } = options;
    this.#options = options;
    this.#store = new WebhookStore(log.records);
    this.#secrets = new WebhookSecrets(secretBox);
    this.#events = new WebhookEvents(hub, onError);
    this.#receivers = new Receivers({ clock, onRecovery: (id, step) => this.#events.recovery(id, step) });
    this.#sender = new WebhookSender({ policy, clock, meter: hub.measurements, receivers: this.#receivers });
    this.#deliveries = new DeliveryLog({ records: log.records, clock, onError });
    const parts = { sender: this.#sender, secrets: this.#secrets, deliveries: this.#deliveries, clock };
    this.#singles = new SingleSends(parts);
    hub.measurements.gauge({
      ...{ name: 'webhooks', help: 'Webhooks that this node delivers to, by state.', label: 'state' },
      read: () => this.#dispatcher?.counts ?? new Map(),
    });
  }

  /** Begins to deliver. @param lease of the deliveries among the nodes; null where no other node shares the log. */
  start(lease: Lease | null): void {
    const { hub, clock, signals = NO_SIGNALS, onError } = this.#options;
    const dispatcher = new Dispatcher({
      ...{ hub, clock, onError, lease, store: this.#store, secrets: this.#secrets },
      ...{ sender: this.#sender, receivers: this.#receivers, deliveries: this.#deliveries },
      onGiveUp: (id, why) => this.#giveUp(id, why),
      onGap: async (id, why) => this.#events.gap(id, (await this.#store.get(id)).value, why),
    });
    this.#dispatcher = dispatcher;
    this.#unhear = signals.hear(TOPIC, () => void dispatcher.look());
    hub.health.register({ name: 'webhooks', state: () => dispatcher.state, circuits: () => dispatcher.circuits() });
  }

  /**
   * Creates a webhook, which gets the events from now on.
   *
   * @throws TidingsError `FORBIDDEN` without ADMIN on all projects of the pattern; `BAD_USER_INPUT`, `UNAVAILABLE`.
   */
  async create(viewer: Viewer | null, input: WebhookInput): Promise<WebhookWithSecret> {
    authenticated(viewer);
    const described = readWebhook(this.#inputContext, input);
    requireManager(viewer, described.projects);
    if ((await this.#store.count()) >= MAX_WEBHOOKS)
      throw badInput('input', `There are ${MAX_WEBHOOKS} webhooks: delete some first`);
    const { clock } = this.#options;
    const now = clock.now();
    const { secret, sealed } = this.#secrets.create();
    const start = await this.#head();
    const id = ulid(now);
    const stored: StoredWebhook = {
      ...described,
      ...{ createdAt: now, createdBy: viewer.actor.id, disabled: null, secrets: [sealed], start, generation: 1 },
    };
    await this.#store.add(id, stored);
    await this.#changed(viewer, id, 'WEBHOOK_CREATED');
    return { secret, webhook: shownWebhook(id, stored, null) };
  }

  /** The webhooks that the viewer may change, by id. @throws TidingsError `FORBIDDEN` without ADMIN on any project. */
  async list(viewer: Viewer | null): Promise<Webhook[]> {
    authenticated(viewer);
    if (!viewer.grants().some((grant) => allows(grant, 'ADMIN'))) throw new TidingsError('FORBIDDEN');
    const [all, positions] = await Promise.all([this.#store.list(), this.#store.positions()]);
    return all
      .filter(({ value }) => manages(viewer, value.projects))
      .map(({ id, value }) => shownWebhook(id, value, positions.get(id) ?? null));
  }

  /** @throws TidingsError `NOT_FOUND` for none, or one that the viewer may not change. */
  async get(viewer: Viewer | null, id: string): Promise<Webhook> {
    const { value } = await this.#managed(viewer, id);
    return this.#shown(id, value);
  }

  /** Changes a webhook, and tries at once what has failed. The position stays. @throws TidingsError as `create` */
  async update(viewer: Viewer | null, id: string, change: WebhookChange): Promise<Webhook> {
    await this.#managed(viewer, id);
    const value = await this.#store.change(id, (before) => {
      const after = changedWebhook(this.#inputContext, before, change);
      requireManager(viewer!, after.projects);
      return { ...before, ...after, generation: before.generation + 1 };
    });
    await this.#changed(viewer!, id, 'WEBHOOK_UPDATED');
    return this.#shown(id, value);
  }

  /** Goes on where the deliveries stopped, and tries at once what has failed. Idempotent. */
  async enable(viewer: Viewer | null, id: string): Promise<Webhook> {
    await this.#managed(viewer, id);
    const value = await this.#store.change(id, (before) => ({
      ...before,
      disabled: null,
      generation: before.generation + 1,
    }));
    await this.#changed(viewer!, id, 'WEBHOOK_ENABLED');
    return this.#shown(id, value);
  }

  /** Ends the deliveries until it is enabled. Idempotent. */
  async disable(viewer: Viewer | null, id: string): Promise<Webhook> {
    await this.#managed(viewer, id);
    const at = this.#options.clock.now();
    const disabled: Disabled = { at, reason: 'REQUESTED', message: `disabled by ${viewer!.actor.id}` };
    const value = await this.#store.change(id, (before) => (before.disabled ? null : { ...before, disabled }));
    await this.#changed(viewer!, id, 'WEBHOOK_DISABLED');
    return this.#shown(id, value);
  }

  /** Makes a new secret. The former one signs too, for a day. */
  async rotateSecret(viewer: Viewer | null, id: string): Promise<WebhookWithSecret> {
    await this.#managed(viewer, id);
    const now = this.#options.clock.now();
    const { secret, sealed } = this.#secrets.create();
    const value = await this.#store.change(id, (before) => ({
      ...before,
      secrets: this.#secrets.rotated(before.secrets, sealed, now),
    }));
    await this.#changed(viewer!, id, 'WEBHOOK_SECRET_ROTATED');
    return { secret, webhook: await this.#shown(id, value) };
  }

  /** Removes a webhook with its position and its deliveries. */
  async delete(viewer: Viewer | null, id: string): Promise<Webhook> {
    const { value } = await this.#managed(viewer, id);
    const webhook = await this.#shown(id, value);
    await this.#store.remove(id);
    await this.#changed(viewer!, id, 'WEBHOOK_DELETED');
    // The node that delivers does the same, behind the last delivery.
    await this.#store.removePosition(id);
    await this.#deliveries.remove(id);
    return webhook;
  }

  /** Sends a test message once. @throws TidingsError `NOT_FOUND`, `RATE_LIMITED`, `UNAVAILABLE` */
  async test(viewer: Viewer | null, id: string): Promise<WebhookDelivery> {
    return this.#singles.test(await this.#managed(viewer, id));
  }

  /**
   * Sends an event of its projects once more, whatever its filters are, and once.
   *
   * @throws TidingsError `NOT_FOUND` for no such webhook, or no such event in its projects; `RATE_LIMITED`, `UNAVAILABLE`.
   */
  async redeliver(viewer: Viewer | null, id: string, eventId: string): Promise<WebhookDelivery> {
    const webhook = await this.#managed(viewer, id);
    const { hub } = this.#options;
    const record = await hub.event(webhookViewer(webhook.value.projects), eventId);
    return this.#singles.redeliver(webhook, record, hub.cursorOf(record));
  }

  /** Its newest deliveries, newest first. The viewer was checked for the webhook. */
  async deliveries(id: string, first: number): Promise<WebhookDelivery[]> {
    checkCount('first', first);
    return (await this.#deliveries.list(id)).slice(0, first);
  }

  /** Begins no delivery any more, and cuts those in flight after `graceMs`. Idempotent. */
  close(graceMs: number): Promise<void> {
    this.#closed ??= this.#close(graceMs);
    return this.#closed;
  }

  async #close(graceMs: number): Promise<void> {
    this.#unhear();
    await this.#dispatcher?.close(graceMs);
    this.#singles.close();
    await this.#deliveries.close();
    this.#sender.close();
  }

  get #inputContext() {
    return { guard: this.#sender.guard, registry: this.#options.hub.registry };
  }

  /** Where the feed over all projects ends now. */
  async #head(): Promise<string> {
    const { hub, log } = this.#options;
    const head = await log.head(ALL_PROJECTS);
    if (!head) throw new TidingsError('UNAVAILABLE');
    const { epoch, run, sequence, head: at } = head;
    return hub.cursors.seal(ALL_PROJECTS, { epoch, run, sequence, at });
  }

  async #managed(viewer: Viewer | null, id: string) {
    authenticated(viewer);
    const kept = await this.#store.get(id);
    if (!manages(viewer, kept.value.projects)) throw noSuchWebhook();
    return kept;
  }

  async #shown(id: string, value: StoredWebhook): Promise<Webhook> {
    return shownWebhook(id, value, (await this.#store.position(id)).value);
  }

  /** A webhook that cannot be delivered was given up by its courier. */
  async #giveUp(id: string, { project, generation, ...why }: GivenUp): Promise<void> {
    const { hub, clock } = this.#options;
    const stored = await this.#store.disable(id, generation, { ...why, at: clock.now() });
    if (!stored) return;
    const { failing } = (await this.#store.position(id)).value ?? {};
    this.#events.recovery(id, { attempt: failing?.attempts ?? 1, outcome: 'GAVE_UP' });
    hub.audit.record({ action: 'WEBHOOK_DISABLED', ...by(HUB_VIEWER), target: id, reason: why.message });
    await this.#events.disabled(id, stored, { project, message: why.message });
  }

  /** Has the change applied here at once, and on the node that delivers. */
  async #changed(viewer: Viewer, id: string, action: AuditAction): Promise<void> {
    const { hub, signals = NO_SIGNALS } = this.#options;
    hub.audit.record({ action, ...by(viewer), target: id });
    signals.tell(TOPIC, id);
    await this.#dispatcher?.look();
  }
}

/** ADMIN on all projects of the pattern. */
const manages = (viewer: Viewer, projects: string): boolean =>
  includes(viewer.grants(), [{ projects, actions: ['ADMIN'] }]);

function requireManager(viewer: Viewer, projects: string): void {
  if (manages(viewer, projects)) return;
  throw new TidingsError('FORBIDDEN', {
    message: `A webhook of '${projects}' needs ADMIN on all projects that this covers`,
    cause: new Denial(viewer, 'ADMIN', projects),
  });
}
