/** File descriptors that a hub opens at once while it starts, with some to spare. */
const NEEDED = 256;

/** Says in one line that a hub needs more file descriptors than there are; null when there are enough. */
export function descriptorsMissing(): string | null {
  const limit = softLimit();
  if (limit === null || limit >= NEEDED) return null;
  return `a hub needs ${NEEDED} file descriptors, and one more for each connection; this process may open ${limit}: raise the limit with ulimit -n`;
}

/** Null where the system does not say. */
function softLimit(): number | null {
  const { userLimits } = process.report.getReport() as { userLimits?: { open_files?: { soft?: unknown } } };
  const soft = userLimits?.open_files?.soft;
  return typeof soft === 'number' ? soft : null;
}
