import { SYSTEM_PROJECT } from '../../auth/rights.js';
import type { Viewer } from '../../auth/viewer.js';
import { badInput } from '../../core/errors.js';
import type { ReadQuery } from '../../core/log.js';
import { type AnyRecord, type LiveRecord, PRIORITIES, type Priority } from '../../core/record.js';
import type { Registry } from '../../events/index.js';

/** Which records of a feed are wanted; what is absent does not narrow. */
export interface Selection {
  /** Wire names. */
  readonly types?: readonly string[];
  readonly key?: string;
  readonly minPriority?: Priority;
  /** Ids of the actors, one of whom has published the record. */
  readonly actorIds?: readonly string[];
  /** Tags, one of which the record has. */
  readonly tags?: readonly string[];
  readonly correlationId?: string;
  readonly causationId?: string;
  /** Part of a text or number in the payload, in upper or lower case. */
  readonly text?: string;
}

/** Most actors, and most tags, of a selection. */
const MAX_CHOICES = 100;
const MAX_TEXT = 200;

/**
 * The selection of a request that has more members.
 *
 * @throws TidingsError `BAD_USER_INPUT` for more than 100 actors or tags, and for a text that has not 1 to 200 characters.
 */
export function selectionOf(request: Selection): Selection {
  const { types, key, minPriority, actorIds, tags, correlationId, causationId, text } = request;
  for (const [name, { length }] of Object.entries({ actorIds: actorIds ?? [], tags: tags ?? [] }))
    if (length > MAX_CHOICES) throw badInput(name, `${name} has at most ${MAX_CHOICES} items`);
  if (text !== undefined && (text.length === 0 || text.length > MAX_TEXT))
    throw badInput('text', `text has 1 to ${MAX_TEXT} characters`);
  return { types, key, minPriority, actorIds, tags, correlationId, causationId, text };
}

/** The part of a selection that the log finds by itself. Its records have to be selected all the same. */
export function filtersOfLog(selection: Selection): Pick<ReadQuery, 'types' | 'key' | 'minPriority' | 'link'> {
  const { types, key, minPriority, correlationId, causationId } = selection;
  const filters = { types, key, minPriority };
  // Few records have the same cause, while a correlation may be that of very many.
  if (causationId !== undefined) return { ...filters, link: { by: 'causationId', id: causationId } };
  if (correlationId !== undefined) return { ...filters, link: { by: 'correlationId', id: correlationId } };
  return filters;
}

/**
 * Whether a record is of a type that is selected; without `types`, of all but those that want to be named, which only the
 * project `system` has without. One whose type is no longer declared (a team took its declaration back) is none: nothing
 * could say what it holds.
 */
export function selectsType({ types }: Selection, registry: Registry) {
  const named = types && new Set(types);
  return ({ type, project }: Pick<AnyRecord, 'type' | 'project'>): boolean => {
    if (named !== undefined) return named.has(type);
    const definition = registry.get(type);
    return definition !== undefined && (!definition.byNameOnly || project === SYSTEM_PROJECT);
  };
}

/** Whether a record is one of those selected. */
export function selects(selection: Selection, registry: Registry): (record: AnyRecord) => boolean {
  const isOfType = selectsType(selection, registry);
  const least = selection.minPriority && PRIORITIES.indexOf(selection.minPriority);
  const isFound = finderOf(selection);
  return (record) =>
    isOfType(record) &&
    (selection.key === undefined || record.key === selection.key) &&
    (least === undefined || PRIORITIES.indexOf(record.priority) >= least) &&
    (isFound === null || isFound(record));
}

/** Checks what few selections have; null for one that has none of it. */
function finderOf(selection: Selection): ((record: AnyRecord) => boolean) | null {
  const { correlationId, causationId } = selection;
  const actorIds = selection.actorIds && new Set(selection.actorIds);
  const tags = selection.tags && new Set(selection.tags);
  const text = selection.text?.toLowerCase();
  if ([actorIds, tags, correlationId, causationId, text].every((filter) => filter === undefined)) return null;
  return (record) =>
    (actorIds === undefined || actorIds.has(record.actor.id)) &&
    (tags === undefined || record.tags.some((tag) => tags.has(tag))) &&
    (correlationId === undefined || record.correlationId === correlationId) &&
    (causationId === undefined || record.causationId === causationId) &&
    (text === undefined || holdsText(record.payload, text));
}

/** Whether a text or number in a JSON value contains a text in lower case. Names of members do not count. */
function holdsText(value: unknown, text: string): boolean {
  if (typeof value === 'string') return value.toLowerCase().includes(text);
  if (typeof value === 'number') return String(value).includes(text);
  if (typeof value !== 'object' || value === null) return false;
  for (const member of Object.values(value)) if (holdsText(member, text)) return true;
  return false;
}

const PRESENCE_TYPES: ReadonlySet<string> = new Set(['user_joined', 'user_left']);

/**
 * Whether a record announces the coming or going of the viewer itself, which it does not receive: otherwise every
 * subscriber would first receive its own coming. By user and not by connection, because another node may announce it.
 */
export const isOwnPresence = ({ type, payload }: LiveRecord, { actor }: Pick<Viewer, 'actor'>): boolean =>
  PRESENCE_TYPES.has(type) && payload.userId === actor.id;
