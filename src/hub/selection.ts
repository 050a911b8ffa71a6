import { type AnyRecord, PRIORITIES, type Priority } from '../core/record.js';

/** Which records of a feed are wanted; what is absent does not narrow. */
export interface Selection {
  /** Wire names. */
  readonly types?: readonly string[];
  readonly key?: string;
  readonly minPriority?: Priority;
}

/** Whether a record is one of those selected. */
export function selects(selection: Selection): (record: AnyRecord) => boolean {
  const types = selection.types && new Set(selection.types);
  const least = selection.minPriority && PRIORITIES.indexOf(selection.minPriority);
  return (record) =>
    (types === undefined || types.has(record.type)) &&
    (selection.key === undefined || record.key === selection.key) &&
    (least === undefined || PRIORITIES.indexOf(record.priority) >= least);
}
