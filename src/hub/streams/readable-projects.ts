import { can, type Holder, SYSTEM_PROJECT } from '../../auth/rights.js';
import { ALL_PROJECTS } from '../../core/cursor.js';
import type { StreamedLog } from './authorized-log.js';

/**
 * The projects to ask the log for when a viewer reads a feed; undefined when it need not be narrowed. It keeps the log
 * from reading, and from calling lost, what the viewer may not see; every record is checked again when it is handed out.
 */
export async function readableProjects(
  log: Pick<StreamedLog, 'projects'>,
  viewer: Holder,
  feed: string,
): Promise<readonly string[] | undefined> {
  const everything = can(viewer, 'READ', SYSTEM_PROJECT) && can(viewer, 'ADMIN', ALL_PROJECTS);
  if (feed !== ALL_PROJECTS || everything) return undefined;
  return (await log.projects()).map(({ id }) => id).filter((id) => can(viewer, 'READ', id));
}
