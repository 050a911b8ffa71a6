import { COUNTED, METHOD_WORDS, PLAIN_WORDS, VALUE_WORDS } from '../../words/events.en.js';
import { duration, number, percent, timeOfDay, counted as withNoun } from '../text/format.js';
import { lengthOf } from './header.js';

type Format = (value: unknown) => string | null;
type Named = { readonly name?: string; readonly title?: string; readonly health?: string };

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const joined = (texts: readonly (string | undefined)[]): string | null => texts.filter(Boolean).join(', ') || null;

/** `3 files` of a number, of a list, or of the words of a text. */
function counted(kind: string): Format {
  const [one, many] = COUNTED[kind]!;
  return (value) => {
    const count = typeof value === 'number' ? value : typeof value === 'string' ? wordsOf(value) : lengthOf(value);
    return withNoun(count, one, many);
  };
}
const wordsOf = (text: string) => text.split(/\s+/).filter(Boolean).length;

const FORMATS: Readonly<Record<string, Format>> = {
  ...Object.fromEntries(Object.keys(COUNTED).map((kind) => [kind, counted(kind)])),
  n: (value) => number(Number(value)),
  '%': (value) => percent(Number(value)),
  '#': (value) => `#${value}`,
  '##': (value) => `#${String(value).replace(/^#/, '')}`,
  ms: (value) => duration(Number(value)),
  sha: (value) => String(value).slice(0, 7),
  ref: (value) => String(value).replace(/^refs\/(heads|tags)\//, ''),
  line: (value) => String(value).trimStart().split('\n', 1)[0]!,
  plus: (value) => `+${number(Number(value))}`,
  minus: (value) => `−${number(Number(value))}`,
  word: (value) => VALUE_WORDS[String(value)] ?? spaced(value),
  lower: (value) => spaced(value).toLowerCase(),
  spaced: (value) => spaced(value).toLowerCase(),
  time: (value) => timeOfDay(Date.parse(String(value))),
  scope: (value) => (value === 'project' ? PLAIN_WORDS.project : String(value)),
  method: (value) => METHOD_WORDS[String(value)] ?? spaced(value),
  count: (value) => number(lengthOf(value)),
  list: (value) => joined(list(value).map(String)),
  keys: (value) => joined(Object.keys((value as object | null) ?? {})),
  names: (value) => joined((list(value) as readonly Named[]).map(({ name }) => name)),
  titles: (value) => joined((list(value) as readonly Named[]).map(({ title }) => title)),
  rate: (value) => percent(Number(value) * 100),
  unwell: (value) =>
    joined((list(value) as readonly Named[]).filter(({ health }) => health !== 'HEALTHY').map(({ name }) => name)),
};

const spaced = (value: unknown) => String(value).replaceAll('_', ' ');

/** Formats a value of a payload; null for one that is missing. */
export function formatted(value: unknown, format: string | null): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (format === null || format.startsWith('or '))
    return typeof value === 'object' ? JSON.stringify(value) : String(value);
  return FORMATS[format]!(value);
}
