import type { Change } from './staging.js';

/** Last line of the message of every automatic commit, by which it is known again. */
export const TRAILER = 'Auto-committed-by';

const MOST_SUBJECT = 72;
const MOST_LINES = 50;

/** Message of a commit: how many files changed and which, as `Auto-commit: 2 files changed (a.txt, docs/b.md)`. */
export function messageOf(changes: readonly Change[]): string {
  const lines = changes.slice(0, MOST_LINES).map(({ status, path }) => `${status} ${printable(path)}`);
  if (changes.length > MOST_LINES) lines.push(`and ${changes.length - MOST_LINES} more`);
  return `${subjectOf(changes)}\n\n${lines.join('\n')}\n\n${TRAILER}: tidings\n`;
}

/** First line of a message. */
export const subjectIn = (message: string): string => message.split('\n', 1)[0]!;

function subjectOf(changes: readonly Change[]): string {
  const count = `Auto-commit: ${changes.length} ${changes.length === 1 ? 'file' : 'files'} changed`;
  const names = changes.map(({ path }) => printable(path));
  const folders = [...new Set(names.map((name) => name.slice(0, name.lastIndexOf('/') + 1) || './'))];
  const fitting = [names, folders].map((list) => `${count} (${list.join(', ')})`);
  return fitting.find((subject) => subject.length <= MOST_SUBJECT) ?? count;
}

/** A name may hold line breaks, which would end the line that it stands in. */
const printable = (path: string) => path.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, '?');
