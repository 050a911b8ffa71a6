import type { LatestQuery } from '../core/log.js';
import type { Priority } from '../core/record.js';
import type { SubscribeRequest } from '../hub/hub.js';
import type { OnGap } from '../hub/streams/gap.js';
import type { HistoryRequest, PageRequest } from '../hub/streams/history.js';
import type { Builder } from './builder.js';
import type { Enums } from './types/enums.js';

/** Makes arguments, for fields of whatever type. */
type Arg = Parameters<Parameters<Builder['queryField']>[1]>[0]['arg'];
type Given<T> = { readonly [K in keyof T]?: T[K] | null };

/** Relay's page arguments, as every list takes them. */
export const pageArguments = (arg: Arg) => ({
  first: arg.int({ description: 'At most so many from the beginning, or after `after`: 0 to 500, default 50.' }),
  after: arg.string({ description: 'Only what comes after this cursor.' }),
  last: arg.int({
    description: 'At most so many from the end, or before `before`: 0 to 500. Not together with `first`.',
  }),
  before: arg.string({ description: 'Only what comes before this cursor.' }),
});

/** Latest events that a page has when no number was asked for. */
const LATEST_PAGE = 100;

/** The page of the current state of a type. */
export const latestArguments = (arg: Arg) => ({
  first: arg.int({ defaultValue: LATEST_PAGE, description: 'At most this many keys: 0 to 500.' }),
  afterKey: arg.id({ description: 'Only keys behind this one, in the order of their UTF-8 bytes.' }),
});

/** Which events of the past are wanted. */
export const filterArguments = (arg: Arg, { EventType, Priority }: Enums) => ({
  types: arg({ type: [EventType], description: 'Only events of these types.' }),
  key: arg.id({ description: 'Only events about the thing with this key.' }),
  since: arg({ type: 'DateTime', description: 'Only events recorded at this instant or later.' }),
  until: arg({ type: 'DateTime', description: 'Only events recorded before this instant.' }),
  minPriority: arg({ type: Priority, description: 'Only events of this priority or a higher one.' }),
});

/** Where a stream starts. */
export const startArguments = (arg: Arg, { GapPolicy }: Enums) => ({
  after: arg.string({
    description: 'Start just after this cursor: what one had last. It comes before `last` and `since`.',
  }),
  last: arg.int({ description: 'Start with the newest so many events: 0 to 500. It comes before `since`.' }),
  since: arg({ type: 'DateTime', description: 'Start with the events recorded at this instant or later.' }),
  onGap: arg({ type: GapPolicy, description: 'What to do when events after the cursor are gone. FAIL when left out.' }),
});

type Filter = Given<{ types: readonly string[]; key: string; since: Date; until: Date; minPriority: Priority }>;

/** What the hub is asked for a page: null and absent arguments mean the same. */
export const toHistoryRequest = ({ first, after, last, before, ...filter }: PageRequest & Filter): HistoryRequest => ({
  ...{ first, after, last, before },
  types: filter.types ?? undefined,
  key: filter.key ?? undefined,
  since: filter.since?.getTime(),
  until: filter.until?.getTime(),
  minPriority: filter.minPriority ?? undefined,
});

/** The page of the current state that the hub is asked for. */
export const toLatestRequest = ({ keys, first, afterKey }: Given<LatestPage>): LatestPage => ({
  ...{ keys: keys ?? undefined, first: first ?? LATEST_PAGE, afterKey: afterKey ?? undefined },
});

type LatestPage = Pick<LatestQuery, 'first' | 'keys' | 'afterKey'>;
type Start = Given<{ after: string; last: number; since: Date; onGap: OnGap }>;
type Selected = Given<{ types: readonly string[]; key: string; minPriority: Priority }>;

/** What the hub is asked for a stream: null and absent arguments mean the same, and `Last-Event-ID` wins. */
export const toSubscribeRequest = (
  { after, last, since, onGap, ...selected }: Start & Selected,
  lastEventId?: string,
): SubscribeRequest => ({
  ...{ after: lastEventId ?? after, last, since: since?.getTime(), onGap },
  types: selected.types ?? undefined,
  key: selected.key ?? undefined,
  minPriority: selected.minPriority ?? undefined,
});
