import type { Viewer } from '../auth/viewer.js';
import { hasCode } from '../core/errors.js';
import type { Hub } from '../hub/hub.js';
import type { Sink } from '../sources/index.js';

/** The sink of a source that runs inside the hub: it publishes as a viewer like any other. */
export function createHubSink(hub: Hub, viewer: Viewer, project: string): Sink {
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
