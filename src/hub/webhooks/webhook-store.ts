import { hasCode } from '../../core/errors.js';
import { isFirst } from '../../core/is-first.js';
import type { KeyedRecord, KeyedRecords } from '../../core/log.js';
import {
  type Disabled,
  noSuchWebhook,
  type StoredWebhook,
  storedPosition,
  storedWebhook,
  type WebhookPosition,
} from './webhook.js';

const WEBHOOK = 'webhook';
const POSITION = 'webhook-position';
const ID = /^[0-9A-HJKMNP-TV-Z]{26}$/;

interface Kept<T> {
  readonly id: string;
  readonly version: number;
  readonly value: T;
}

/** Documents of the webhooks and of their positions. A malformed one counts as none. */
export class WebhookStore {
  readonly #records: KeyedRecords;

  constructor(records: KeyedRecords) {
    this.#records = records;
  }

  /** By id in ascending order. */
  async list(): Promise<Kept<StoredWebhook>[]> {
    return (await this.#records.list(WEBHOOK)).flatMap((record) => keptOf(record, storedWebhook) ?? []);
  }

  /** @throws TidingsError `NOT_FOUND` */
  async get(id: string): Promise<Kept<StoredWebhook>> {
    const kept = ID.test(id) ? keptOf(await this.#records.get(WEBHOOK, id), storedWebhook) : null;
    if (!kept) throw noSuchWebhook();
    return kept;
  }

  count(): Promise<number> {
    return this.#records.count(WEBHOOK);
  }

  async add(id: string, value: StoredWebhook): Promise<void> {
    await this.#records.put({ kind: WEBHOOK, id, value, expected: 0 });
  }

  /**
   * Replaces a document by the result of `change`, which sees the newest one; null leaves it.
   *
   * @throws TidingsError `NOT_FOUND`, `UNAVAILABLE`, and what `change` throws.
   */
  async change(id: string, change: (value: StoredWebhook) => StoredWebhook | null): Promise<StoredWebhook> {
    for (;;) {
      const kept = await this.get(id);
      const value = change(kept.value);
      if (value === null) return kept.value;
      const put = this.#records.put({ kind: WEBHOOK, id, value, expected: kept.version });
      if (await isFirst(put)) return value;
    }
  }

  /**
   * Disables a webhook that is as it was at this generation.
   *
   * @returns what is stored now; null where it was changed, disabled or removed meanwhile.
   */
  async disable(id: string, generation: number, disabled: Disabled): Promise<StoredWebhook | null> {
    try {
      const stored = await this.change(id, (before) =>
        before.disabled || before.generation !== generation ? null : { ...before, disabled },
      );
      return stored.disabled === disabled ? stored : null;
    } catch (error) {
      if (hasCode(error, 'NOT_FOUND')) return null;
      throw error;
    }
  }

  /** Removes a webhook; its position stays. @throws TidingsError `NOT_FOUND` */
  async remove(id: string): Promise<void> {
    for (;;) {
      const { version } = await this.get(id);
      if (await isFirst(this.#records.delete({ kind: WEBHOOK, id, expected: version }))) return;
    }
  }

  async positions(): Promise<ReadonlyMap<string, WebhookPosition>> {
    const kept = (await this.#records.list(POSITION)).flatMap((record) => keptOf(record, storedPosition) ?? []);
    return new Map(kept.map(({ id, value }) => [id, value]));
  }

  /** Version 0 before the first delivery. The value is null also for a malformed one. */
  async position(id: string): Promise<{ readonly version: number; readonly value: WebhookPosition | null }> {
    const record = await this.#records.get(POSITION, id);
    return { version: record?.version ?? 0, value: keptOf(record, storedPosition)?.value ?? null };
  }

  /** @returns its new version. @throws TidingsError `CONFLICT` where another node has written meanwhile. */
  async putPosition(id: string, value: WebhookPosition, expected: number): Promise<number> {
    return (await this.#records.put({ kind: POSITION, id, value, expected })).version;
  }

  /** No-op where there is none. */
  async removePosition(id: string): Promise<void> {
    for (;;) {
      const record = await this.#records.get(POSITION, id);
      if (!record || (await isFirst(this.#records.delete({ kind: POSITION, id, expected: record.version })))) return;
    }
  }
}

function keptOf<T>(
  record: KeyedRecord | null,
  schema: { safeParse(value: unknown): { readonly data?: T } },
): Kept<T> | null {
  const value = record && schema.safeParse(record.value).data;
  return record && value ? { id: record.id, version: record.version, value } : null;
}
