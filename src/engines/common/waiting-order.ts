import type { AppendRequest } from '../../core/log.js';

interface Waiting {
  readonly request: AppendRequest;
}

/** Puts a call among those that wait for their commit: an urgent one behind the urgent ones, any other at the end. */
export function enqueue<T extends Waiting>(waiting: T[], call: T): void {
  if (call.request.urgent) waiting.splice(urgentAhead(waiting), 0, call);
  else waiting.push(call);
}

/** Number of calls that may share the next commit: only urgent ones while there are any. */
export function candidates(waiting: readonly Waiting[]): number {
  return waiting[0]?.request.urgent ? urgentAhead(waiting) : waiting.length;
}

function urgentAhead(waiting: readonly Waiting[]): number {
  const first = waiting.findIndex(({ request }) => !request.urgent);
  return first < 0 ? waiting.length : first;
}
