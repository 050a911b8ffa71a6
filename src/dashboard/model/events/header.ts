import type { FeedEventFragment } from '../../../client/index.js';
import { learnName } from './names.js';

export type ActorKind = FeedEventFragment['actor']['kind'];
export type PriorityName = FeedEventFragment['priority'];

export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly kind: ActorKind;
}

export type Payload = Readonly<Record<string, unknown>>;

/** What a list keeps of an event: all that its sentence needs. Long texts of the payload are cut. */
export interface Header {
  readonly id: string;
  readonly offset: number;
  readonly cursor: string;
  /** Wire name of the type. */
  readonly type: string;
  /** Time of recording, in milliseconds since 1970 UTC: the order of the log. */
  readonly at: number;
  /** Time of occurrence. It may be long before that of recording. */
  readonly happenedAt: number;
  readonly actor: Actor;
  readonly priority: PriorityName;
  readonly correlationId?: string;
  readonly tags: readonly string[];
  readonly payload: Payload;
}

/** Characters and items that a list shows of a value. */
const LONGEST_TEXT = 240;
const MOST_ITEMS = 12;
const NO_TAGS: readonly string[] = [];
const MOST_ACTORS = 5_000;

const actors = new Map<string, Actor>();

/** Brings an answered event into the form of the list. Equal actors become one object. */
export function headerOf({
  id,
  offset,
  cursor,
  type,
  occurredAt,
  recordedAt,
  actor,
  priority,
  correlationId,
  tags,
  payload,
}: FeedEventFragment): Header {
  return {
    ...{ id, offset: offset ?? 0, cursor: cursor ?? '', type: type.toLowerCase() },
    ...{ at: Date.parse(recordedAt), happenedAt: Date.parse(occurredAt) },
    ...{ actor: shared(actor), priority, tags: tags.length > 0 ? tags : NO_TAGS },
    ...(correlationId && { correlationId }),
    payload: trimmed(payload) as Payload,
  };
}

function shared(actor: FeedEventFragment['actor']): Actor {
  const key = `${actor.kind} ${actor.id} ${actor.name}`;
  const known = actors.get(key);
  if (known) return known;
  if (actors.size >= MOST_ACTORS) actors.clear();
  if (actor.kind !== 'HUB') learnName(actor);
  const made = { id: actor.id, name: actor.name, kind: actor.kind };
  actors.set(key, made);
  return made;
}

/** Length of a list that was cut stays as `length` of its first items plus this mark. */
const trimmed = (value: unknown): unknown => {
  if (typeof value === 'string') return value.length > LONGEST_TEXT ? `${value.slice(0, LONGEST_TEXT)}…` : value;
  if (Array.isArray(value)) return Object.assign(value.slice(0, MOST_ITEMS).map(trimmed), { of: value.length });
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, trimmed(each)]));
};

/** Number of items of a list, also of one that was cut. */
export const lengthOf = (list: unknown): number =>
  Array.isArray(list) ? ((list as { of?: number }).of ?? list.length) : 0;

const PRIORITIES: readonly PriorityName[] = ['LOW', 'NORMAL', 'HIGH', 'URGENT'];

/** 0 for LOW to 3 for URGENT. */
export const rankOf = (priority: PriorityName): number => PRIORITIES.indexOf(priority);
export { PRIORITIES as PRIORITY_NAMES };
