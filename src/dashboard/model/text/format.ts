/** Numbers, durations and times as the viewer reads them. */

const LOCALE = 'en';
const grouped = new Intl.NumberFormat(LOCALE);
const oneDecimal = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 1 });

export const number = (value: number): string => grouped.format(value);
const plurals = new Intl.PluralRules(LOCALE);
/** A number with its noun, in the form that goes with it: `1 event`, `3 events`. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${number(count)} ${plurals.select(count) === 'one' ? one : many}`;
export const percent = (value: number): string => `${oneDecimal.format(value)} %`;

/** A duration in its two largest units: `3 min 41 s`. */
export function duration(ms: number): string {
  if (ms < 1_000) return `${Math.round(ms)} ms`;
  if (ms < 10_000) return `${oneDecimal.format(ms / 1_000)} s`;
  const seconds = Math.round(ms / 1_000);
  const [d, h, m, s] = [
    Math.floor(seconds / 86_400),
    Math.floor(seconds / 3_600) % 24,
    Math.floor(seconds / 60) % 60,
    seconds % 60,
  ];
  const units = [
    [d, 'd'],
    [h, 'h'],
    [m, 'min'],
    [s, 's'],
  ] as const;
  const first = units.findIndex(([value]) => value > 0);
  return units
    .slice(first, first + 2)
    .filter(([value]) => value > 0)
    .map(([value, unit]) => `${value} ${unit}`)
    .join(' ');
}

const weekday = new Intl.DateTimeFormat(LOCALE, { weekday: 'short' });
const dayAndMonth = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'short' });
const date = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'medium' });
const clock = new Intl.DateTimeFormat(LOCALE, {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});
const minutes = new Intl.DateTimeFormat(LOCALE, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** `14:26:40` of the viewer's zone. */
export const timeOfDay = (at: number): string => clock.format(at);
/** `Nov 14, 2026` of the viewer's zone. */
export const day = (at: number): string => date.format(at);
/** `14:26` of the viewer's zone. */
export const hourAndMinute = (at: number): string => minutes.format(at);
/** `14:26:40.112` of the viewer's zone. */
export const exactTime = (at: number): string => `${clock.format(at)}.${String(at % 1_000).padStart(3, '0')}`;

const DAY_MS = 86_400_000;
const startOfDay = (at: number) => new Date(at).setHours(0, 0, 0, 0);

/** The day as one says it: nothing today, `Thu`, `14 Nov`. */
export function dayOf(at: number, now: number): string {
  const days = Math.round((startOfDay(now) - startOfDay(at)) / DAY_MS);
  if (days === 0) return '';
  return days > 0 && days < 7 ? weekday.format(at) : dayAndMonth.format(at);
}

/** A moment with its day, unless that is today: `Thu 14:26:40`. */
export const moment = (at: number, now: number): string => `${dayOf(at, now)} ${timeOfDay(at)}`.trim();

/** How long ago in one unit: `now`, `22 s`, `4 min`, `3 h`, `Thu`, `14 Nov`. */
export function ago(at: number, now: number): string {
  const seconds = Math.max(0, Math.floor((now - at) / 1_000));
  if (seconds < 2) return 'now';
  if (seconds < 60) return `${seconds} s`;
  if (seconds < 3_600) return `${Math.floor(seconds / 60)} min`;
  const days = dayOf(at, now);
  return days === '' || seconds < 36_000 ? `${Math.floor(seconds / 3_600)} h` : days;
}

const UNITS = ['B', 'KB', 'MB', 'GB', 'TB'] as const;

/** A size in its largest unit: `9.4 MB`. */
export function bytes(value: number): string {
  const power = Math.min(UNITS.length - 1, Math.floor(Math.log10(Math.max(1, value)) / 3));
  const scaled = value / 1_000 ** power;
  return `${scaled < 10 ? oneDecimal.format(scaled) : grouped.format(Math.round(scaled))} ${UNITS[power]}`;
}
