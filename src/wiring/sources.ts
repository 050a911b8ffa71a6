import { createHash } from 'node:crypto';
import type { Logger } from 'pino';
import { sourceViewer } from '../auth/hub-viewer.js';
import type { Viewer } from '../auth/viewer.js';
import type { Clock } from '../core/clock.js';
import { ConfigError } from '../core/config/config.js';
import type { SourceDeclaration } from '../core/config/settings.js';
import { hasCode } from '../core/errors.js';
import { acceptedNames } from '../core/text/similar.js';
import type { Hub } from '../hub/hub.js';
import type { PublishItem } from '../hub/publish/stamp.js';
import {
  folderSource,
  type OpenSource,
  type Sink,
  SourceMonitor,
  type SourceType,
  tasksSource,
} from '../sources/index.js';
import type { DataFolder } from './data-folder.js';

/** Kinds of sources that a hub of this build can have. */
// biome-ignore lint/suspicious/noExplicitAny: each row has settings of its own, which its schema checks.
const SOURCE_TYPES: readonly SourceType<any>[] = [folderSource, tasksSource];

/** A source with settings that were checked. */
export interface CheckedSource {
  readonly type: SourceType<unknown>;
  readonly config: unknown;
}

/**
 * Checks the settings of sources.
 *
 * @param origin of the list, for messages.
 * @throws ConfigError that names the source and the setting at fault.
 */
export function checkSources(declared: readonly SourceDeclaration[], origin = 'sources'): CheckedSource[] {
  const names = SOURCE_TYPES.map(({ type }) => type);
  return declared.map(({ type: name, ...settings }, index) => {
    const type = SOURCE_TYPES.find((row) => row.type === name);
    if (!type) throw new ConfigError(`${origin}[${index}].type is '${name}'${acceptedNames(name, names)}`);
    const checked = type.schema.safeParse(settings);
    if (checked.success) return { type, config: checked.data };
    const { path, message } = checked.error.issues[0]!;
    throw new ConfigError(`${[`${origin}[${index}]`, ...path].join('.')}: ${message}`);
  });
}

interface SourcesOptions {
  readonly hub: Hub;
  readonly clock: Clock;
  readonly data: DataFolder;
  readonly log: Logger;
}

/** Builds the sources of a hub, whose health `systemStatus` then has. Each is opened by its `start`. */
export function openSources(sources: readonly CheckedSource[], options: SourcesOptions): OpenSource[] {
  return sources.map((source) => openSource(source, options));
}

function openSource({ type, config }: CheckedSource, { hub, clock, data, log }: SourcesOptions): OpenSource {
  const viewerOf = (project: string) => sourceViewer(type.type, project);
  const monitor = new SourceMonitor({
    clock,
    onError: (error) => log.warn({ err: error, source: source.name }, 'a source has failed, and tries again'),
    onNotice(notice, kind = 'lasting') {
      const isWarning = kind === 'lasting' || kind === 'outage';
      log[isWarning ? 'warn' : 'info']({ source: source.name }, notice);
      if (source.project === null || !isWarning) return;
      const time = kind === 'outage' ? String(clock.now()) : '';
      hub
        .publish(viewerOf(source.project), source.project, [warning(source.name, notice, time)])
        .catch((error: unknown) => log.warn({ err: error, source: source.name }, 'a warning could not be published'));
    },
  });
  const { onError, onNotice } = monitor;
  const source = type.open(config, {
    sinkFor: (project) => monitor.watch(createHubSink(hub, viewerOf(project), project)),
    ...{ dataFolder: data.path, clock, onError, onNotice },
  });
  const { name, project } = source;
  hub.sources.register(() => ({ name, project, ...monitor.state }));
  return source;
}

/**
 * Tells the readers of a project what its source cannot see. The same warning of the same time is published once a day.
 *
 * @param time of an outage, which may repeat; empty for what lasts.
 */
const warning = (source: string, message: string, time: string): PublishItem => ({
  type: 'warning_issued',
  payload: { code: 'SOURCE', message, source },
  options: {
    idempotencyKey: `warning:${createHash('sha256').update(`${source}\n${message}\n${time}`).digest('hex')}`,
  },
});

/** The sink of a source that runs inside the hub: it publishes as a viewer like any other. */
function createHubSink(hub: Hub, viewer: Viewer, project: string): Sink {
  return {
    publish: (items) => hub.publish(viewer, project, items),
    async newest(type) {
      const page = await whenItExists(hub.history(viewer, { project, types: [type], last: 1 }));
      return page?.edges[0]?.node ?? null;
    },
    latest: async (type, keys) => (await whenItExists(hub.latest(viewer, { project, type, keys }))) ?? [],
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
