import type { AppendEntry } from '../../src/core/log.js';

const ACTOR = { id: 'user-0123', name: 'Ada Lovelace', kind: 'USER' } as const;
/** Different payloads of about 330 bytes of JSON, made beforehand: making them is not what is measured. */
const PAYLOADS = Array.from({ length: 5_000 }, (_, index) => {
  const path = `src/components/button-${index}.tsx`;
  const payload = { path, action: 'MODIFIED', linesAdded: 10, linesRemoved: index % 100, summary: 'x'.repeat(230) };
  return { path, payload, body: JSON.stringify(payload) };
});

/** An event of one of 5,000 files, in turn. */
export function benchEntry(index: number, keyed = false): AppendEntry {
  const { path, payload, body } = PAYLOADS[index % PAYLOADS.length]!;
  const now = Date.now();
  return {
    envelope: {
      id: `01JD${String(index).padStart(22, '0')}`,
      type: index % 10 === 0 ? 'build_status' : 'file_change',
      project: 'bench',
      occurredAt: now,
      recordedAt: now,
      actor: ACTOR,
      priority: 'NORMAL',
      correlationId: null,
      causationId: null,
      tags: [],
      key: keyed ? path : null,
      payload,
    },
    body,
  };
}
