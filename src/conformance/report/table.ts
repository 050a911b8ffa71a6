import type { Outcome } from '../run.js';

const WIDTH = 80;
const NUMBER = 6;
const TITLE = 61;
const INDENT = ' '.repeat(NUMBER);

/** Lines of the table for one outcome: the heading where its section is new, the row, and the reason. */
export function linesOf({ section, check, verdict, reason }: Outcome, before?: Outcome): readonly string[] {
  const heading = section === before?.section ? [] : [...(before ? [''] : []), `${section.number}. ${section.title}`];
  const row = `${check.sentence.padEnd(NUMBER)}${check.title.padEnd(TITLE)}${verdict}`;
  return [...heading, row, ...(reason ? wrapped(reason).map((line) => INDENT + line) : [])];
}

/** Last line of the table. */
export function summaryOf(outcomes: readonly Outcome[]): string {
  const count = (verdict: Outcome['verdict']) => outcomes.filter((outcome) => outcome.verdict === verdict).length;
  return `${count('pass')} passed, ${count('FAIL')} failed, ${count('not checkable')} not checkable`;
}

/** Lines of a text that fit under a title. A word that is longer than a line is cut. */
function wrapped(text: string): readonly string[] {
  const pattern = new RegExp(`.{1,${WIDTH - NUMBER}}(?=\\s|$)|\\S{${WIDTH - NUMBER}}`, 'g');
  return (text.replaceAll(/\s+/g, ' ').match(pattern) ?? []).map((line) => line.trim());
}
