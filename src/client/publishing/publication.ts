import { fieldName } from '../events/event.js';
import type { EventInputs } from '../generated/event-types.js';
import type { PublishItem, PublishOptions } from '../generated/graphql.js';

/** Wire name of an event type that clients may publish: `commit`. */
export type PublishedName = keyof EventInputs;

/** Event to publish. */
export type Publication = {
  [T in PublishedName]: {
    /** Id of the project. */
    readonly project: string;
    readonly type: T;
    readonly payload: EventInputs[T];
    /** `occurredAt` is the time of the call by default, and `idempotencyKey` a new one. */
    readonly options?: PublishOptions;
  };
}[PublishedName];

/** Place of a published event. Offset and cursor are null for types that the hub does not store. */
export interface Published {
  readonly id: string;
  readonly offset: number | null;
  readonly cursor: string | null;
  readonly recordedAt: string;
}

/**
 * Copies a publication, so that the caller may change the payload while it waits. @param defaults of its options.
 */
export function publishItem(
  { type, payload, options }: Publication,
  { idempotencyKey, occurredAt }: Pick<PublishOptions, 'idempotencyKey' | 'occurredAt'> = {},
): PublishItem {
  return structuredClone({
    event: { [fieldName(type)]: payload },
    options: {
      ...options,
      idempotencyKey: options?.idempotencyKey ?? idempotencyKey,
      occurredAt: options?.occurredAt ?? occurredAt,
    },
  }) as unknown as PublishItem;
}
