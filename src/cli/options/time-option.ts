import { systemClock } from '../../core/clock.js';
import { durationMs } from '../../core/text/duration.js';
import { type Invocation, text, UsageError } from '../command.js';

/** What a duration such as `15m` stands for: a time before or after now, or nothing. */
type Durations = 'ago' | 'ahead' | 'none';

/** Times that are accepted; each completes the sentence "accepted: one like …". */
const EXAMPLES: Readonly<Record<Durations, string>> = {
  ago: '2026-11-01T09:00:00Z, or 24h',
  ahead: '2099-01-01T09:00:00Z, or 15m',
  none: '2099-01-01T09:00:00Z',
};

/** Time that an option names, in ISO 8601; undefined without the option. @throws UsageError for a text that is no time. */
export function timeOf(options: Invocation['options'], name: string, durations: Durations): string | undefined {
  const given = text(options, name);
  if (given === undefined) return undefined;
  const ms = durations === 'none' ? null : durationMs(given);
  // A duration of millions of years leads to no time either.
  const at = new Date(ms === null ? given : systemClock.now() + (durations === 'ago' ? -ms : ms));
  if (!Number.isNaN(at.getTime())) return at.toISOString();
  throw new UsageError(`--${name} ${given} is not a time; accepted: one like ${EXAMPLES[durations]}`);
}

/**
 * Milliseconds of the duration that an option names; undefined without the option.
 *
 * @param max longest duration that is accepted, such as `7d`.
 * @throws UsageError for a text that is no duration, or a longer one.
 */
export function durationOf(options: Invocation['options'], name: string, max: string): number | undefined {
  const given = text(options, name);
  if (given === undefined) return undefined;
  const ms = durationMs(given);
  if (ms !== null && ms <= durationMs(max)!) return Math.round(ms);
  throw new UsageError(`--${name} ${given} is not accepted; accepted: a duration such as 30s, 10m or 2h, up to ${max}`);
}

/** Whether a time has passed by the clock of this machine. */
export const hasPassed = (time: string): boolean => Date.parse(time) <= systemClock.now();
