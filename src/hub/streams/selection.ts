import { SYSTEM_PROJECT } from '../../auth/rights.js';
import type { Viewer } from '../../auth/viewer.js';
import { type AnyRecord, type LiveRecord, PRIORITIES, type Priority } from '../../core/record.js';
import type { Registry } from '../../events/index.js';

/** Which records of a feed are wanted; what is absent does not narrow. */
export interface Selection {
  /** Wire names. */
  readonly types?: readonly string[];
  readonly key?: string;
  readonly minPriority?: Priority;
}

/**
 * Whether a record is one of those selected; without `types`, of all but those that want to be named, which only the
 * project `system` has without. One whose type is no longer declared (a team took its declaration back) is none: nothing
 * could say what it holds.
 */
export function selects(selection: Selection, registry: Registry): (record: AnyRecord) => boolean {
  const types = selection.types && new Set(selection.types);
  const least = selection.minPriority && PRIORITIES.indexOf(selection.minPriority);
  const isOfAll = ({ type, project }: AnyRecord) => {
    const definition = registry.get(type);
    return definition !== undefined && (!definition.byNameOnly || project === SYSTEM_PROJECT);
  };
  return (record) =>
    (types === undefined ? isOfAll(record) : types.has(record.type)) &&
    (selection.key === undefined || record.key === selection.key) &&
    (least === undefined || PRIORITIES.indexOf(record.priority) >= least);
}

const PRESENCE_TYPES: ReadonlySet<string> = new Set(['user_joined', 'user_left']);

/**
 * Whether a record announces the coming or going of the viewer itself, which it does not receive: otherwise every
 * subscriber would first receive its own coming. By user and not by connection, because another node may announce it.
 */
export const isOwnPresence = ({ type, payload }: LiveRecord, { actor }: Pick<Viewer, 'actor'>): boolean =>
  PRESENCE_TYPES.has(type) && payload.userId === actor.id;
