import { counted as s } from '../model/text/format.js';

/** Words of what is missing in a list. */
export const H = {
  title: (count: number | null) =>
    count === null ? 'Events are gone' : `${s(count, 'event')} ${count === 1 ? 'is' : 'are'} gone`,
  trimmed: (from: string, to: string) =>
    `You were away longer than this project keeps its events. Positions ${from} to ${to} were removed meanwhile. Tasks, risks, agents and deployments are right all the same: each is the latest of its kind.`,
  other:
    'The log of the hub is another one than before: it was restored or begun anew. Positions count from its own beginning.',
  copy: 'Copy the range',
  understood: 'Understood',
} as const;
