import { createHash } from 'node:crypto';

/** What the placeholders of a payload stand for. */
export interface Filling {
  readonly seed: number;
  /** Number of the event in the hour. */
  readonly position: number;
  readonly each?: string | number;
  readonly index: number;
  /** Time on the clock, in milliseconds since 1970, of a time of the hour in milliseconds. */
  timeAt(ms: number): number;
}

/** Where numbers such as `{no:build+2}` start. Each seed has others. */
const FIRST: Readonly<Record<string, number>> = { build: 4_000, deploy: 300, pull: 200, release: 8 };

/** Fields that no two hours have the same values in. */
const VARIED: ReadonlySet<string> = new Set([
  'durationMs',
  'sizeBytes',
  'latencyMs',
  'inputTokens',
  'outputTokens',
  'insertions',
  'deletions',
]);

const DAY_MS = 24 * 3_600_000;

const hashOf = (seed: number, name: string) => createHash('sha256').update(`${seed}:${name}`).digest('hex');

/** From 0 to below 1, the same for the same seed and name. */
export const chanceOf = (seed: number, name: string): number =>
  Number.parseInt(hashOf(seed, name).slice(0, 8), 16) / 2 ** 32;

type Placeholder = (name: string, filling: Filling) => string | number;

const PLACEHOLDERS: Readonly<Record<string, Placeholder>> = {
  each: (_, filling) => (typeof filling.each === 'string' ? fillText(filling.each, filling) : filling.each!),
  index: (_, { index }) => index,
  /** Full hash of a commit. */
  sha: (name, { seed }) => hashOf(seed, name).slice(0, 40),
  /** First characters of that hash, as people write it. */
  short: (name, { seed }) => hashOf(seed, name).slice(0, 7),
  message: (name, { seed }) => `msg-${hashOf(seed, `message ${name}`).slice(0, 8)}`,
  run: (name, { seed }) => `run-${hashOf(seed, `run ${name}`).slice(0, 8)}`,
  memory: (name, { seed }) => `mem-${hashOf(seed, `memory ${name}`).slice(0, 8)}`,
  /** Number of a series, such as `build+2`. */
  no(name, { seed }) {
    const [series, more = '0'] = name.split('+');
    const first = FIRST[series!]!;
    return first + Math.floor(chanceOf(seed, series!) * first) + Number(more);
  },
  /** Time of the hour, such as `45:00`. */
  at(name, { timeAt }) {
    const [minutes, seconds] = name.split(':').map(Number);
    return new Date(timeAt((minutes! * 60 + seconds!) * 1_000)).toISOString();
  },
  /** End of the working day in so many days. */
  day(name, { timeAt }) {
    const midnight = Math.floor(timeAt(0) / DAY_MS) * DAY_MS;
    return new Date(midnight + Number(name) * DAY_MS + 17 * 3_600_000).toISOString();
  },
};

const PLACEHOLDER = /\{(\w+)(?::([^}]*))?\}/g;

/** Copies a value of a payload with its placeholders filled, and its amounts varied. @param field the field that holds it. */
export function fill(value: unknown, filling: Filling, field = ''): unknown {
  if (typeof value === 'string') return fillText(value, filling);
  if (typeof value === 'number') return VARIED.has(field) ? vary(value, field, filling) : value;
  if (Array.isArray(value)) return value.map((item) => fill(item, filling, field));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, fill(item, filling, name)]));
}

function fillText(text: string, filling: Filling): string | number {
  const filled = (kind: string, name = '') => PLACEHOLDERS[kind]!(name, filling);
  const [whole, kind, name] = text.matchAll(PLACEHOLDER).next().value ?? [];
  if (whole === text) return filled(kind!, name);
  return text.replace(PLACEHOLDER, (_, kind: string, name?: string) => String(filled(kind, name)));
}

const vary = (value: number, field: string, { seed, position }: Filling) =>
  Math.round(value * (0.8 + 0.4 * chanceOf(seed, `${position} ${field}`)));
