import type { CausesQuery } from '../client/generated/graphql.js';

type Answered = NonNullable<CausesQuery['event']>;

/** An event as tools show it: the wire name of its type, and nothing that is empty. Models pay for every character. */
export function shownEvent({ __typename: _, type, priority, tags, ...event }: Answered): Record<string, unknown> {
  const all = {
    ...event,
    type: type.toLowerCase(),
    ...(priority !== 'NORMAL' && { priority }),
    ...(tags.length > 0 && { tags }),
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null));
}
