import type { LatestQuery } from '../core/log.js';
import type { OnGap } from '../hub/streams/gap.js';
import type { HistoryRequest, PageRequest } from '../hub/streams/history.js';
import type { ReplayRequest } from '../hub/streams/open-replay.js';
import type { SubscribeRequest } from '../hub/streams/open-stream.js';
import type { Selection } from '../hub/streams/selection.js';
import type { Builder } from './builder.js';
import type { Enums } from './types/enums.js';

/** Function that creates arguments of fields of any type. */
export type Arg = Parameters<Parameters<Builder['queryField']>[1]>[0]['arg'];
type Given<T> = { readonly [K in keyof T]?: T[K] | null };

/** Relay's page arguments, for every list. */
export const pageArguments = (arg: Arg) => ({
  first: arg.int({
    description: 'Maximum number of items from the start of the list, or after `after`: 0 to 500. Default 50.',
  }),
  after: arg.string({ description: 'Only items after this cursor.' }),
  last: arg.int({
    description: 'Maximum number of items from the end of the list, or before `before`: 0 to 500. Excludes `first`.',
  }),
  before: arg.string({ description: 'Only items before this cursor.' }),
});

/** Default number of keys of a page of latest events. */
const LATEST_PAGE = 100;

/** Page arguments of the latest events of a type. */
export const latestArguments = (arg: Arg) => ({
  first: arg.int({ defaultValue: LATEST_PAGE, description: 'Maximum number of keys: 0 to 500.' }),
  afterKey: arg.id({ description: 'Only keys after this one, in the order of their UTF-8 bytes.' }),
});

/** Default number of causes or effects. */
export const RELATED = 100;

/** Arguments of the causes and effects of an event. */
export const relatedArguments = (arg: Arg) => ({
  eventId: arg.id({ required: true, description: 'Id of the event.' }),
  first: arg.int({ defaultValue: RELATED, description: 'Maximum number of events: 0 to 500.' }),
});

/** Filter arguments of events of several types, in a history and in a stream. */
export const selectionArguments = (arg: Arg, { EventType, Priority }: Enums) => ({
  types: arg({ type: [EventType], description: 'Only events of these types.' }),
  minPriority: arg({ type: Priority, description: 'Only events of this priority or a higher one.' }),
  actorIds: arg.idList({ description: 'Only events of these actors: at most 100.' }),
  tags: arg.stringList({ description: 'Only events with at least one of these tags: at most 100.' }),
  correlationId: arg.string({ description: 'Only events with this correlation id, found by an index.' }),
  causationId: arg.string({ description: 'Only events with this cause, found by an index.' }),
  text: arg.string({
    description:
      'Only events with this text in a text or number of their payload, in upper or lower case: 1 to 200 characters.',
  }),
});

/** Filter arguments of a history. */
export const filterArguments = (arg: Arg, enums: Enums) => ({
  ...selectionArguments(arg, enums),
  key: arg.id({ description: 'Only events with this key.' }),
  since: arg({ type: 'DateTime', description: 'Only events recorded at or after this time.' }),
  until: arg({ type: 'DateTime', description: 'Only events recorded before this time.' }),
});

/** Start arguments of a stream. */
export const startArguments = (arg: Arg, { GapPolicy }: Enums) => ({
  after: arg.string({
    description:
      'Start after this cursor, such as that of the last event received. Takes precedence over `last` and `since`.',
  }),
  last: arg.int({
    description:
      'Start with this number of the newest events, among the newest 10,000 that filters look through: 0 to 500. Takes precedence over `since`.',
  }),
  since: arg({ type: 'DateTime', description: 'Start with the events recorded at or after this time.' }),
  onGap: arg({
    type: GapPolicy,
    description: 'Behaviour when events after the cursor are no longer retained. Default FAIL.',
  }),
});

/** Arguments of a stream that make it a replay of a range of the history. */
export const rangeArguments = (arg: Arg) => ({
  until: arg({
    type: 'DateTime',
    description: 'Replay only: end with the last event recorded before this time. Needs `after` or `since`.',
  }),
  before: arg.string({
    description: 'Replay only: end with the last event before this cursor. Needs `after` or `since`. Excludes `until`.',
  }),
  pace: arg.int({
    description: `Replay only: times real time, 1 to 100, at which the events up to \`until\` or \`before\` come, or up to the newest event at the start.
Without it they come as fast as they are read. No wait is longer than 10 s. Needs \`after\` or \`since\`.`,
  }),
});

type Selected = Given<Selection>;
type Filter = Selected & Given<{ since: Date; until: Date }>;

const toSelection = (selected: Selected): Selection => ({
  types: selected.types ?? undefined,
  key: selected.key ?? undefined,
  minPriority: selected.minPriority ?? undefined,
  actorIds: selected.actorIds ?? undefined,
  tags: selected.tags ?? undefined,
  correlationId: selected.correlationId ?? undefined,
  causationId: selected.causationId ?? undefined,
  text: selected.text ?? undefined,
});

/** Translates arguments into a request for a page of history. Null is the same as absent. */
export const toHistoryRequest = ({ first, after, last, before, ...filter }: PageRequest & Filter): HistoryRequest => ({
  ...{ first, after, last, before },
  ...toSelection(filter),
  since: filter.since?.getTime(),
  until: filter.until?.getTime(),
});

/** Translates arguments into a request for latest events. */
export const toLatestRequest = ({ keys, first, afterKey }: Given<LatestPage>): LatestPage => ({
  ...{ keys: keys ?? undefined, first: first ?? LATEST_PAGE, afterKey: afterKey ?? undefined },
});

type LatestPage = Pick<LatestQuery, 'first' | 'keys' | 'afterKey'>;
type Start = Given<{ after: string; last: number; since: Date; onGap: OnGap }>;

/** Translates arguments into a request for a stream. Null is the same as absent. `Last-Event-ID` takes precedence. */
export const toSubscribeRequest = (
  { after, last, since, onGap, ...selected }: Start & Selected,
  lastEventId?: string,
): SubscribeRequest => ({
  ...{ after: lastEventId ?? after, last, since: since?.getTime(), onGap },
  ...toSelection(selected),
});

type Range = Given<{ until: Date; before: string; pace: number }>;

/** Translates arguments into a request for a replay; null where they are for a stream that goes on. */
export const toReplayRequest = (
  { until, before, pace, ...args }: Range & Start & Selected,
  lastEventId?: string,
): ReplayRequest | null =>
  until == null && before == null && pace == null
    ? null
    : { ...toSubscribeRequest(args, lastEventId), until: until?.getTime(), before, pace };
