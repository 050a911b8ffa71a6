import type { Logger } from 'pino';
import type { Credentials } from '../auth/credentials.js';
import { sourceViewer } from '../auth/hub-viewer.js';
import type { Viewer } from '../auth/viewer.js';
import type { Clock } from '../core/clock.js';
import { ConfigError } from '../core/config/config.js';
import type { Config, SourceDeclaration } from '../core/config/settings.js';
import { hasCode } from '../core/errors.js';
import { acceptedNames } from '../core/text/similar.js';
import type { Hub } from '../hub/hub.js';
import {
  FORGE_SOURCES,
  folderSource,
  type OpenSource,
  type SharedSourceParts,
  type SharedSourceType,
  type Sink,
  SourceMonitor,
  type SourceType,
  tasksSource,
  warningOf,
} from '../sources/index.js';
import type { DataFolder } from './data-folder.js';
import { SourceStart } from './source-start.js';

/** Kinds of sources that a hub of this build can have. */
// biome-ignore lint/suspicious/noExplicitAny: each row has settings of its own, which its schema checks.
const SOURCE_TYPES: readonly SourceType<any>[] = [folderSource, tasksSource];

/** Kinds of sources of which each hub has one, whether or not it is declared. */
// biome-ignore lint/suspicious/noExplicitAny: as above
const SHARED_TYPES: readonly SharedSourceType<any>[] = FORGE_SOURCES;

const ALL_TYPES = [...SOURCE_TYPES, ...SHARED_TYPES];

/** A source with settings that were checked. */
export interface CheckedSource {
  readonly type: SourceType<unknown> | SharedSourceType<unknown>;
  readonly config: unknown;
  readonly origin: SourceOrigin;
}

/** What names a source: the options of the start, the settings of the forges, or the list of the declared ones. */
type SourceOrigin = 'watch' | 'forges' | 'sources';

/**
 * Checks the settings of sources.
 *
 * @param origin of the list, for messages.
 * @throws ConfigError that names the source and the setting at fault.
 */
export function checkSources(
  declared: readonly SourceDeclaration[],
  origin: SourceOrigin = 'sources',
): CheckedSource[] {
  const names = ALL_TYPES.map(({ type }) => type);
  return declared.map(({ type: name, ...settings }, index) => {
    const type = ALL_TYPES.find((row) => row.type === name);
    if (!type) throw new ConfigError(`${origin}[${index}].type is '${name}'${acceptedNames(name, names)}`);
    const checked = type.schema.safeParse(settings);
    if (checked.success) return { type, config: checked.data, origin };
    const { path, message } = checked.error.issues[0]!;
    throw new ConfigError(`${[`${origin}[${index}]`, ...path].join('.')}: ${message}`);
  });
}

/** Forges whose secrets are settings of their own, as declarations. */
export const forgesOf = ({ githubSecret, gitlabToken, giteaSecret }: Config): SourceDeclaration[] =>
  Object.entries({ github: githubSecret, gitlab: gitlabToken, gitea: giteaSecret }).flatMap(([type, secrets]) =>
    secrets === undefined ? [] : [{ type, secret: secrets.split(' ') }],
  );

/** Texts in the settings of sources that are never shown. */
export const secretsOf = (sources: readonly CheckedSource[]): string[] =>
  sources.flatMap(({ type, config }) => ('secretsOf' in type ? type.secretsOf(config) : []));

interface SourcesOptions {
  readonly hub: Hub;
  readonly credentials: Credentials;
  readonly clock: Clock;
  readonly data: DataFolder;
  readonly log: Logger;
}

/**
 * Builds the sources of a hub, whose health `systemStatus` then has. Each is opened by its `start`, which rejects only for
 * one that the options of the start name: any other that cannot be started is shown as degraded, and tried again.
 */
export function openSources(sources: readonly CheckedSource[], options: SourcesOptions): OpenSource[] {
  const opened: OpenSource[] = [];
  const open = (type: { readonly type: string }, opening: Omit<Opening, 'nameOf'>) => {
    const nameOf = ({ name }: OpenSource) => uniqueName(name, opened);
    opened.push(openSource(type, options, { ...opening, nameOf }));
  };
  for (const { type, config, origin } of sources)
    if ('open' in type) open(type, { open: (parts) => type.open(config, parts), isRequired: origin === 'watch' });
  for (const type of SHARED_TYPES) {
    const configs = sources.flatMap(({ type: declared, config }) => (declared === type ? [config] : []));
    // One that is not declared is listed from its first event on.
    open(type, { open: (parts) => type.openAll(configs, parts), isListed: configs.length > 0 });
  }
  return opened;
}

function uniqueName(name: string, opened: readonly OpenSource[]): string {
  let unique = name;
  for (let count = 2; opened.some((other) => other.name === unique); count++) unique = `${name} ${count}`;
  return unique;
}

interface Opening {
  open(parts: SharedSourceParts): OpenSource;
  nameOf(source: OpenSource): string;
  readonly isListed?: boolean;
  /** Whether the hub does not start without it. */
  readonly isRequired?: boolean;
}

function openSource(
  { type }: { readonly type: string },
  { hub, credentials, clock, data, log }: SourcesOptions,
  { open, nameOf, isListed = true, isRequired = false }: Opening,
): OpenSource {
  const viewerOf = (project: string) => sourceViewer(type, project);
  const monitor = new SourceMonitor({
    clock,
    onError: (error) => log.warn({ err: error, source: name }, 'a source has failed, and tries again'),
    onNotice(notice, kind) {
      const warning = warningOf({ source: name, notice, kind, at: clock.now() });
      log[warning ? 'warn' : 'info']({ source: name }, notice);
      if (source.project === null || !warning) return;
      hub
        .publish(viewerOf(source.project), source.project, [warning])
        .catch((error: unknown) => log.warn({ err: error, source: name }, 'a warning could not be published'));
    },
    onFirstEvent: () => (isListed ? undefined : list()),
  });
  const sinkOf = (project: string) => createHubSink(hub, viewerOf(project), project);
  const { watch, onError, onNotice } = monitor.part('');
  const source = open({
    sinkFor: (project) => watch(sinkOf(project)),
    outlet(part, project) {
      const { watch, ...reports } = monitor.part(part);
      return { ...reports, sink: watch(sinkOf(project)) };
    },
    findHook: (id) => hub.forgeHooks.find(id),
    checkSignature: (attempt, isSigned) => credentials.checkSignature(attempt, isSigned),
    mayPublish: () => !hub.maintenance.isActive,
    ...{ dataFolder: data.path, clock, onError, onNotice },
  });
  const { project, routes } = source;
  const name = nameOf(source);
  const list = () => hub.sources.register(() => ({ name, project, ...monitor.state }));
  if (isListed) list();
  const opening = new SourceStart({
    ...{ source, clock },
    onFailed(error) {
      log.error({ err: error, source: name }, 'a source could not be started, and is tried again');
      onNotice(`${name} could not be started: ${error.message}`, 'outage');
    },
    onAttempt(attempt, outcome) {
      hub.health.recovery({ component: `source ${name}`, attempt, strategy: 'restart', outcome });
      if (outcome === 'SUCCEEDED') onNotice(`${name} is started`, 'recovered');
    },
  });
  return {
    ...{ name, project, ...(routes && { routes }), start: () => (isRequired ? source.start() : opening.start()) },
    async close() {
      await opening.close();
      await source.close();
    },
  };
}

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
