import { createHash } from 'node:crypto';
import type { SourceItem } from './sink.js';
import type { NoticeKind } from './source.js';

interface SourceNotice {
  /** Name of the source. */
  readonly source: string;
  readonly notice: string;
  readonly kind?: NoticeKind | undefined;
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
}

/**
 * The `warning_issued` that tells the readers of a project what its source cannot see; null for a notice that is no
 * warning. The same lasting warning is published once a day, and an outage each time.
 */
export function warningOf({ source, notice, kind = 'lasting', at }: SourceNotice): SourceItem | null {
  if (kind !== 'lasting' && kind !== 'outage') return null;
  const time = kind === 'outage' ? String(at) : '';
  return {
    type: 'warning_issued',
    payload: { code: 'SOURCE', message: notice, source },
    options: {
      idempotencyKey: `warning:${createHash('sha256').update(`${source}\n${notice}\n${time}`).digest('hex')}`,
    },
  };
}
