import { subjectOf, variantOf } from '../events/catalogue.js';
import type { Header, Payload } from '../events/header.js';
import { plainSentenceOf } from '../events/sentence.js';
import { number } from '../text/format.js';

interface Common {
  /** Number of the events that were looked at. */
  seen: number;
  folder: readonly string[];
  deploymentId: unknown;
  source: unknown;
  subject: string | null;
  /** Who has read messages, and which. */
  readers: Set<unknown>;
  messages: Set<unknown>;
}

/** By the list of a burst, which only grows: each of its events is looked at once. */
const known = new WeakMap<readonly Header[], Common>();

/** What the events of a burst have in common, as the values of its sentence. */
export function commonOf(events: readonly Header[]): Record<string, unknown> {
  const { folder: folders, deploymentId, source, readers, messages } = sharedBy(events);
  const folder = folders.length === 0 ? null : `${folders.join('/')}/`;
  const common = { n: events.length, folder, deploymentId, source };
  return events[0]!.type === 'message_read'
    ? { ...common, readers: readers.size, messages: messages.size, variant: readVariant(readers, messages) }
    : common;
}

const readVariant = (readers: Set<unknown>, messages: Set<unknown>): string =>
  readers.size === 1 ? 'one' : messages.size === 1 ? 'it' : 'all';

/** What all of these events tell the progress of; null where there is no such thing. */
export function subjectOfAll(events: readonly Header[]): string | null {
  const first = subjectOf(events[0]!);
  return first === null || events.length === 1 ? first : sharedBy(events).subject;
}

function sharedBy(events: readonly Header[]): Common {
  const [first] = events as readonly [Header];
  const { deploymentId, source } = first.payload;
  const common = known.get(events) ?? {
    ...{ seen: 1, folder: foldersOf(first.payload), deploymentId, source },
    ...{ subject: subjectOf(first), readers: new Set([first.payload.userId]) },
    messages: new Set([first.payload.messageId]),
  };
  for (; common.seen < events.length; common.seen++) narrow(common, events[common.seen]!);
  known.set(events, common);
  return common;
}

const foldersOf = ({ filePath }: Payload): string[] =>
  String(filePath ?? '')
    .split('/')
    .slice(0, -1);

/** Leaves what this one has in common with the others: the longest folder, and equal values. */
function narrow(common: Common, event: Header): void {
  const { payload } = event;
  const path = foldersOf(payload);
  let depth = 0;
  while (depth < common.folder.length && path[depth] === common.folder[depth]) depth++;
  common.folder = common.folder.slice(0, depth);
  if (payload.deploymentId !== common.deploymentId) common.deploymentId = null;
  if (payload.source !== common.source) common.source = null;
  common.readers.add(payload.userId);
  common.messages.add(payload.messageId);
  if (common.subject !== null && subjectOf(event) !== common.subject) common.subject = null;
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
