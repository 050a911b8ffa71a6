import type { EventLog } from '../../../core/log.js';
import type { Recovery } from './health-events.js';

/** Strategy of the attempts to reach an engine. */
const STRATEGY = 'reconnect';

/**
 * Tells of the attempts to reach the engine again, by its circuit breaker. @returns a function that looks for new ones.
 */
export function watchEngine(log: EventLog, tell: (recovery: Recovery) => void): () => void {
  let seen = { opened: log.standing.circuit?.opened ?? 0, attempt: 0 };
  return () => {
    const { circuit } = log.standing;
    if (!circuit) return;
    const { state, failures, opened } = circuit;
    const attempting = { component: 'engine', strategy: STRATEGY };
    if (opened > seen.opened) seen = { opened, attempt: 0 };
    else if (state === 'CLOSED' && seen.attempt === 0) return;
    const attempt = Math.max(failures, seen.attempt, 1);
    // Attempts come faster than looks: each is told of, and the writer leaves most of many out.
    for (let next = seen.attempt + 1; next <= attempt; next++)
      tell({ ...attempting, attempt: next, outcome: 'TRYING' });
    seen = { opened, attempt };
    if (state !== 'CLOSED') return;
    tell({ ...attempting, attempt, outcome: 'SUCCEEDED' });
    seen = { opened, attempt: 0 };
  };
}
