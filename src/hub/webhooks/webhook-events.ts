import { createHash } from 'node:crypto';
import { HUB_VIEWER } from '../../auth/hub-viewer.js';
import { SYSTEM_PROJECT } from '../../auth/rights.js';
import { type ExpiryReason, hasCode } from '../../core/errors.js';
import type { Hub } from '../hub.js';
import type { PublishItem } from '../publish/stamp.js';
import type { Recovery } from '../self/health/health-events.js';
import { labelOf, type StoredWebhook } from './webhook.js';

interface Stopped {
  /** Project of the event that could not be delivered. */
  readonly project: string;
  readonly message: string;
}

interface Lost {
  readonly reason: ExpiryReason;
  /** Position behind which events were lost. */
  readonly cursor: string;
}

/** Events about webhooks, for the readers of their projects and of `system`. They name no path of an address. */
export class WebhookEvents {
  readonly #hub: Hub;
  readonly #onError: (error: unknown) => void;

  constructor(hub: Hub, onError: (error: unknown) => void) {
    this.#hub = hub;
    this.#onError = onError;
  }

  /** Reports that a webhook was disabled because it could not be delivered. */
  async disabled(id: string, webhook: StoredWebhook, { project, message: why }: Stopped): Promise<void> {
    const code = 'WEBHOOK_DISABLED';
    const message = `${labelOf(id, webhook)} is disabled: ${why}. To go on where it stopped: tidings webhooks enable ${id}`;
    const payload = { code, message, category: 'webhook', severity: 'HIGH', source: sourceOf(id) };
    this.#hub.recordSystemEvent({ type: 'error_occurred', payload });
    await this.#warn(project, { code, message, id, once: String(webhook.disabled?.at) });
  }

  /** Reports that retention has passed the position of a webhook, or that the log has another history. */
  async gap(id: string, webhook: StoredWebhook, { reason, cursor }: Lost): Promise<void> {
    const code = 'WEBHOOK_GAP';
    const why =
      reason === 'TRIMMED'
        ? 'retention removed events before they were delivered'
        : 'the log has another history, so some events may be missing and others come again';
    const message = `${labelOf(id, webhook)}: ${why}`;
    this.#hub.recordSystemEvent({ type: 'warning_issued', payload: { code, message, source: sourceOf(id) } });
    if (!webhook.projects.includes('*')) await this.#warn(webhook.projects, { code, message, id, once: cursor });
  }

  /** Records an attempt to reach the receiver of a webhook again, or that there are no more. */
  recovery(id: string, step: Pick<Recovery, 'attempt' | 'outcome'>): void {
    this.#hub.health.recovery({ component: 'webhooks', strategy: 'retry', ...step, subject: `webhook:${id}` });
  }

  /** @param warning.once names the occasion: the same one is reported once, whichever node reports it. */
  async #warn(project: string, { code, message, id, once }: Warning): Promise<void> {
    if (project === SYSTEM_PROJECT) return;
    const key = createHash('sha256').update(`${code}\n${id}\n${once}`).digest('hex');
    const item: PublishItem = {
      ...{ type: 'warning_issued', payload: { code, message, source: sourceOf(id) } },
      options: { idempotencyKey: `webhook:${key}` },
    };
    try {
      await this.#hub.publish(HUB_VIEWER, project, [item]);
    } catch (error) {
      // The project may have been deleted.
      if (!hasCode(error, 'NOT_FOUND')) this.#onError(error);
    }
  }
}

interface Warning {
  readonly code: string;
  readonly message: string;
  readonly id: string;
  readonly once: string;
}

const sourceOf = (id: string) => `webhook ${id}`;
