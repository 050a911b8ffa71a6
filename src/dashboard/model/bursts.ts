import { variantOf } from './catalogue.js';
import { number } from './format.js';
import type { Header, Payload } from './header.js';
import { plainSentenceOf } from './sentence.js';

/** What the events of a burst have in common, as the values of its sentence. */
export function commonOf(events: readonly Header[]): Record<string, unknown> {
  const payloads = events.map(({ payload }) => payload);
  const same = (field: string) => {
    const first = payloads[0]![field];
    return payloads.every((payload) => payload[field] === first) ? first : null;
  };
  return { n: events.length, folder: folderOf(payloads), deploymentId: same('deploymentId'), source: same('source') };
}

/** Longest folder that all paths are in; null where there is none. */
function folderOf(payloads: readonly Payload[]): string | null {
  const paths = payloads.map(({ filePath }) =>
    String(filePath ?? '')
      .split('/')
      .slice(0, -1),
  );
  const [first = []] = paths;
  let depth = 0;
  while (depth < first.length && paths.every((path) => path[depth] === first[depth])) depth++;
  return depth === 0 ? null : `${first.slice(0, depth).join('/')}/`;
}

/** Second line of a burst: how many of each variant, where there are variants. */
export function countsOf(events: readonly Header[]): string {
  const counts = new Map<string, number>();
  for (const event of events) {
    const variant = variantOf(event).toLowerCase().replaceAll('_', ' ');
    counts.set(variant, (counts.get(variant) ?? 0) + 1);
  }
  if (counts.has('')) return `${number(events.length)} events`;
  return [...counts]
    .sort(([, one], [, other]) => other - one)
    .map(([variant, count]) => `${number(count)} ${variant}`)
    .join(', ');
}

const WORST = ['TRACE', 'DEBUG', 'INFO', 'WARN', 'ERROR', 'FATAL'];

/** The event of a burst to quote beside its counts: the worst line of a log; null for other types. */
export function quotedOf(events: readonly Header[]): string | null {
  if (events[0]!.type !== 'log_line') return null;
  const rank = ({ payload }: Header) => WORST.indexOf(String(payload.level));
  const worst = events.reduce((one, other) => (rank(other) > rank(one) ? other : one));
  return String(worst.payload.message ?? plainSentenceOf(worst));
}
