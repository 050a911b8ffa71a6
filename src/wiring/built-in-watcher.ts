import type { Logger } from 'pino';
import type { Viewer } from '../auth/viewer.js';
import { hasCode } from '../core/errors.js';
import type { Hub } from '../hub/hub.js';
import { type CommitSink, type Watch, watchFolder } from '../sources/index.js';
import type { DataFolder } from './data-folder.js';

interface BuiltInWatcherOptions {
  readonly hub: Hub;
  /** The watcher, as the hub knows it. */
  readonly viewer: Viewer;
  readonly folder: string;
  readonly project: string;
  readonly ignore?: readonly string[];
  readonly data: DataFolder;
  readonly log: Logger;
}

/** Publishes what happens in a folder to a project of this very hub. */
export function watchIntoHub({
  hub,
  viewer,
  folder,
  project,
  ignore,
  data,
  log,
}: BuiltInWatcherOptions): Promise<Watch> {
  return watchFolder({
    folder,
    sink: createHubSink(hub, viewer, project),
    onError: (error) => log.warn({ err: error }, 'watching failed'),
    onNotice: (notice) => log.warn(notice),
    ignored: [data.path],
    patterns: ignore,
  });
}

/** The sink of a source that runs inside the hub: it publishes as a viewer like any other. */
function createHubSink(hub: Hub, viewer: Viewer, project: string): CommitSink {
  const commits = (keys?: readonly string[]) => hub.latest(viewer, { project, type: 'commit', keys });
  return {
    publish: (items) => hub.publish(viewer, project, items),
    async lastCommit() {
      const page = await whenItExists(hub.history(viewer, { project, types: ['commit'], last: 1 }));
      return page?.edges[0]?.node.key ?? null;
    },
    async publishedCommits(shas) {
      const found = await whenItExists(commits(shas));
      return new Set(found?.map(({ key }) => key!));
    },
  };
}

/** The project is made by the first event that is published to it. */
async function whenItExists<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (error) {
    if (hasCode(error, 'NOT_FOUND')) return null;
    throw error;
  }
}
