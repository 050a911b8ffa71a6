/** Whether there are more than `levels` lists and objects in one another. Looks no deeper than that. */
export function isNestedDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (levels === 0) return true;
  for (const member of Array.isArray(value) ? value : Object.values(value))
    if (isNestedDeeper(member, levels - 1)) return true;
  return false;
}
