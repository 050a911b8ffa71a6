import { number } from '../model/text/format.js';

/** Words of a run in the details of its event: its commit, and its log. */
export const R = {
  commit: 'Commit',
  message: 'Commit message',
  by: (name: string) => `by ${name}`,
  unknownAuthor: 'an unknown author',
  noCommit: 'The hub has no event of this commit.',
  opened: (sha: string) => `Open the event of commit ${sha}`,
  failing: 'What failed',
  last: 'Last log lines',
  log: 'Log',
  loading: 'Reading the log',
  noLines: 'The hub has no log line of this run.',
  notRead: 'The log could not be read.',
  again: 'Try again',
  all: (count: number, isWhole: boolean) => (isWhole ? `All ${number(count)} lines` : 'All lines'),
  few: 'Fewer lines',
  earlier: 'Earlier lines',
  rest: (count: number) => `The newest ${number(count)} lines are shown. Earlier ones are in the feed.`,
} as const;
