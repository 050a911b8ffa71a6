import type { AnyRecord } from './record.js';

/** The records of each project, in their order. */
export function byProject(records: readonly AnyRecord[]): Map<string, AnyRecord[]> {
  const groups = new Map<string, AnyRecord[]>();
  for (const record of records) {
    const group = groups.get(record.project);
    if (group) group.push(record);
    else groups.set(record.project, [record]);
  }
  return groups;
}
