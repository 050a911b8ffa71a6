import type { AppendEntry } from '../../src/core/log.js';

const ACTOR = { id: 'user-0123', name: 'Ada Lovelace', kind: 'USER' } as const;
const KEYS = 5_000;

/** An event whose payload is about 330 bytes of JSON. */
export function benchEntry(index: number, keyed = false): AppendEntry {
  const path = `src/components/button-${index % KEYS}.tsx`;
  const payload = { path, action: 'MODIFIED', linesAdded: 10, linesRemoved: index % 100, summary: 'x'.repeat(230) };
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
    body: JSON.stringify(payload),
  };
}
