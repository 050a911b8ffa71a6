import type { AppendEntry } from '../../src/core/log.js';
import type { Envelope, LiveRecord } from '../../src/core/record.js';

let made = 0;

/** An entry with an id of its own, and `about` in place of what it would have otherwise. */
export function entry(about: Partial<Envelope> & { idempotency?: AppendEntry['idempotency'] } = {}): AppendEntry {
  const { idempotency, ...envelope } = about;
  const payload = envelope.payload ?? { n: ++made };
  return {
    envelope: {
      id: `event-${++made}`,
      type: 'note',
      project: 'p',
      occurredAt: 1_000,
      recordedAt: 1_000,
      actor: { id: 'u1', name: 'Ada', kind: 'USER' },
      priority: 'NORMAL',
      correlationId: null,
      causationId: null,
      tags: [],
      key: null,
      ...envelope,
      payload,
    },
    body: JSON.stringify(payload),
    ...(idempotency && { idempotency }),
  };
}

export const entries = (count: number, about?: Partial<Envelope>): AppendEntry[] =>
  Array.from({ length: count }, () => entry(about));

export const live = (about: Partial<Envelope> = {}): LiveRecord => ({
  ...entry({ type: 'typing', ...about }).envelope,
  ...{ epoch: null, offset: null, sequence: null },
});
