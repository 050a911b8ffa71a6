import { type AnyRecord, PRIORITIES, type Priority } from '../../core/record.js';
import type { Registry } from '../../events/index.js';

/** Which records of a feed are wanted; what is absent does not narrow. */
export interface Selection {
  /** Wire names. */
  readonly types?: readonly string[];
  readonly key?: string;
  readonly minPriority?: Priority;
}

/**
 * Whether a record is one of those selected; without `types`, of all but those that want to be named. One whose type is no longer declared (a team took its declaration back) is
 * none: nothing could say what it holds.
 */
export function selects(selection: Selection, registry: Registry): (record: AnyRecord) => boolean {
  const types = selection.types && new Set(selection.types);
  const least = selection.minPriority && PRIORITIES.indexOf(selection.minPriority);
  const isOfAll = ({ type }: AnyRecord) => {
    const definition = registry.get(type);
    return definition !== undefined && !definition.byNameOnly;
  };
  return (record) =>
    (types === undefined ? isOfAll(record) : types.has(record.type)) &&
    (selection.key === undefined || record.key === selection.key) &&
    (least === undefined || PRIORITIES.indexOf(record.priority) >= least);
}
