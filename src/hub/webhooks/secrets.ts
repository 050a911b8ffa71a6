import type { SecretBox } from '../nodes/secret-box.js';
import { makeSecret } from './message.js';
import type { StoredWebhook } from './webhook.js';

/** How long requests are signed with the former secret too. */
const OVERLAP_MS = 86_400_000;

/** Creates, replaces and opens the secrets of webhooks, which the log stores sealed. */
export class WebhookSecrets {
  readonly #box: SecretBox;

  constructor(box: SecretBox) {
    this.#box = box;
  }

  /** A new secret with its sealed form. @throws TidingsError `UNAVAILABLE` */
  create(): { secret: string; sealed: StoredWebhook['secrets'][number] } {
    const secret = makeSecret();
    return { secret, sealed: { sealed: this.#box.seal(secret), until: null } };
  }

  /** Both secrets sign for a day. A third one takes the place of the older of the two. */
  rotated(
    former: StoredWebhook['secrets'],
    sealed: StoredWebhook['secrets'][number],
    now: number,
  ): StoredWebhook['secrets'] {
    const [newest] = former;
    return [sealed, ...(newest ? [{ ...newest, until: now + OVERLAP_MS }] : [])];
  }

  /** The secrets to sign with; empty where none can be opened any more. @throws TidingsError `UNAVAILABLE` */
  open(secrets: StoredWebhook['secrets'], now: number): string[] {
    return secrets.flatMap(({ sealed, until }) =>
      until !== null && until <= now ? [] : (this.#box.open(sealed) ?? []),
    );
  }
}
