import type { Logger } from 'pino';
import { sourceViewer } from '../auth/hub-viewer.js';
import type { Viewer } from '../auth/viewer.js';
import { hasCode } from '../core/errors.js';
import type { Hub } from '../hub/hub.js';
import { folderDigest, type OpenSource } from '../sources/index.js';
import type { StartOptions } from './start-arguments.js';

/** Subscribers find the projects of the sources from the start, though nothing has happened there yet. */
export async function ensureProjects(
  parts: { hub: Hub; log: Logger },
  sources: readonly OpenSource[],
  { watch }: StartOptions,
): Promise<void> {
  for (const { name, project: id } of sources) {
    if (id === null) continue;
    const own = watch?.exclusive && watch.project === id && { folder: await folderDigest(watch.folder) };
    await ensureProject(parts, sourceViewer(name, id), { id, ...own });
  }
}

/** A log that cannot be written now may still be read: the hub serves what it can, and `/ready` shows the rest. */
export async function ensureProject(
  { hub, log }: { hub: Hub; log: Logger },
  viewer: Viewer,
  { id, folder }: { id: string; folder?: string },
): Promise<void> {
  try {
    await hub.projects.ensure(viewer, id, { folder });
  } catch (error) {
    if (!hasCode(error, 'UNAVAILABLE')) throw error;
    log.error({ err: error, project: id }, 'the log cannot be written');
  }
}
