import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { ClientError } from '../../../client/index.js';
import { systemClock } from '../../../core/clock.js';
import type { GitBranches, Outlet } from '../../../sources/index.js';
import { openDataFolder } from '../../../wiring/data-folder.js';
import { createClientSink } from '../../client-sink.js';
import { type CliCommand, text, texts, UsageError } from '../../command.js';
import { ensureProject } from '../../ensure-project.js';
import { projectTaken } from '../../folder-project.js';
import { openClient } from '../../options/hub-client.js';
import { addressOf, HUB_OPTIONS, projectOf } from '../../options/hub-options.js';
import {
  AUTO_COMMIT_OPTIONS,
  autoCommitOf,
  BRANCHES_OPTION,
  DEPENDENCIES_OPTION,
  IGNORE_OPTION,
  POLL_OPTION,
  pollOf,
} from '../../options/watch-options.js';
import { print, say, untilAsked } from '../../terminal.js';

/** Codes that another attempt with the same key and project does not change. */
const FINAL: ReadonlySet<string> = new Set(['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND']);

export const watch: CliCommand = {
  name: 'watch',
  arguments: '<dir>',
  summary: 'publish the file changes and git commits of a folder to a hub that runs elsewhere',
  about:
    'What changed while it did not run is published at its next start. For that it keeps an index of the folder in ' +
    'TIDINGS_DATA (.tidings by default).',
  examples: ['tidings watch .', 'tidings watch ~/work/acme --project acme \\\n  --url https://hub.example.com'],
  options: [
    ...HUB_OPTIONS,
    { flags: '--project <id>', doc: 'project to publish to; by default the one named after the folder' },
    IGNORE_OPTION,
    POLL_OPTION,
    BRANCHES_OPTION,
    DEPENDENCIES_OPTION,
    ...AUTO_COMMIT_OPTIONS,
  ],
  async run(invocation) {
    const folder = resolve(invocation.args[0]!);
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new UsageError(`${folder} is not a folder`);
    const project = projectOf(invocation.options, folder);
    const client = openClient(invocation);
    const autoCommit = autoCommitOf(invocation.options);
    const sources = await import('../../../sources/index.js');
    const { autoCommitSchema, folderDigest, memoryOf, watchFolder } = sources;
    // A project that is named shares; one that is found by the name of the folder does not.
    const own = text(invocation.options, 'project') === undefined ? await folderDigest(folder) : undefined;
    await ensureProject(client, { id: project, folder: own }).catch((error: unknown) => {
      throw error instanceof ClientError && error.code === 'CONFLICT' ? projectTaken(project, folder) : error;
    });
    const { config } = invocation.loaded;
    const data = resolve(config.data);
    hideFromGit(data);
    let fail!: (error: ClientError) => void;
    const failed = new Promise<never>((_, reject) => {
      fail = reject;
    });
    const sink = createClientSink(client, project);
    const hidden = await sources.pathHider(folder);
    const outlet: Outlet = {
      sink,
      onError: (error) => {
        if (error instanceof ClientError && FINAL.has(error.code)) fail(error);
        else say(`${messageOf(error)}; trying again`);
      },
      onNotice(notice, kind) {
        say(notice);
        const at = systemClock.now();
        const warning = sources.warningOf({ source: `folder ${project}`, notice: hidden(notice), kind, at });
        if (!warning) return;
        sink.publish([warning]).catch((error: unknown) => say(`a warning was not published: ${messageOf(error)}`));
      },
      // Only a hub keeps the health of its sources.
      reset: () => undefined,
    };
    const watching = await watchFolder({
      ...{ folder, outlet: () => outlet },
      patterns: texts(invocation.options, 'ignore'),
      poll: pollOf(invocation.options),
      autoCommit: autoCommit && autoCommitSchema.parse(autoCommit),
      branches: text(invocation.options, 'branches') as GitBranches | undefined,
      dependencies: invocation.options.dependencies !== false,
      // Each hub and project has what was published to it.
      memory: memoryOf(data, folder, `${addressOf(config)}\n${project}`),
      ignored: [data],
    });
    try {
      await print(`watching ${folder} as project ${project}`);
      await Promise.race([untilAsked(), failed]);
    } finally {
      await watching.close();
    }
  },
};

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** What the watch remembers does not belong into a repository. Where it cannot be written, the watch goes on without. */
function hideFromGit(data: string): void {
  try {
    openDataFolder(data);
  } catch (error) {
    say(`${(error as Error).message}; what changes while this does not run will not be published`);
  }
}
