import type { EventType, UpdateProjectInput } from '../../../client/index.js';
import { type CliOption, type Invocation, text, texts, UsageError } from '../../command.js';

/** Options of the settings of a project. */
export const SETTING_OPTIONS: readonly CliOption[] = [
  { flags: '--retention-days <days>', doc: 'days that it retains events' },
  { flags: '--retention-events <count>', doc: 'newest events that it retains' },
  {
    flags: '--retention-type <type=days>',
    doc: 'days that it retains events of a type; may be repeated',
    repeatable: true,
  },
  { flags: '--events-per-day <count>', doc: 'events that may be published to it in a day of UTC' },
  { flags: '--bytes-per-day <bytes>', doc: 'bytes of payloads that may be published to it in a day of UTC' },
];

/** Options that take the settings of a project away. */
export const RESET_OPTIONS: readonly CliOption[] = [
  { flags: '--default-retention', doc: 'retain events as the hub does' },
  { flags: '--no-quota', doc: 'publish without a limit' },
];

/** The settings that the options name. Those of the retention replace it as a whole, and so do those of the quota. */
export function settingsOf({ options }: Invocation): Pick<UpdateProjectInput, 'retention' | 'quota'> {
  const retention = present({
    days: numberOf(options, 'retentionDays'),
    events: numberOf(options, 'retentionEvents'),
    types: typesOf(texts(options, 'retentionType')),
  });
  const quota = present({
    eventsPerDay: numberOf(options, 'eventsPerDay'),
    bytesPerDay: numberOf(options, 'bytesPerDay'),
  });
  return {
    ...(options.defaultRetention ? { retention: null } : retention && { retention }),
    ...(options.quota === false ? { quota: null } : quota && { quota }),
  };
}

/** The members that are there; null without any. */
function present<T extends object>(members: T): T | null {
  const there = Object.entries(members).filter(([, value]) => value !== undefined);
  return there.length === 0 ? null : (Object.fromEntries(there) as T);
}

function numberOf(options: Invocation['options'], name: string): number | undefined {
  const value = text(options, name);
  if (value === undefined) return undefined;
  const number = Number(value);
  if (number > 0) return number;
  const flag = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  throw new UsageError(`--${flag} ${value} is not accepted: a number above 0`);
}

function typesOf(rows: readonly string[]): { type: EventType; days: number }[] | undefined {
  if (rows.length === 0) return undefined;
  return rows.map((row) => {
    const [, type, days] = /^(\w+)=([\d.]+)$/.exec(row) ?? [];
    if (!type || !(Number(days) > 0)) throw new UsageError(`--retention-type ${row} is not one like log_line=3`);
    return { type: type.toUpperCase() as EventType, days: Number(days) };
  });
}
