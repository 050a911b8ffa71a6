import { z } from 'zod';
import { type Config, ConfigError, type ConfigInput, completeSettings } from '../core/config/config.js';
import { isObject } from '../core/text/json.js';
import { POLL_ACCEPTS } from '../sources/files/polling.js';
import { GIT_BRANCHES, type GitBranches } from '../sources/git/branches.js';
import type { AutoCommitInput } from '../sources/index.js';
import { ENGINES } from './engines.js';

/** Choices of a start that are no settings. */
export interface StartOptions {
  /** Folder to watch: its file changes and git commits are published to `project`. */
  readonly watch?: {
    readonly folder: string;
    readonly project: string;
    /** Whether the start fails with `CONFLICT` where the project has the events of another folder. Default: false. */
    readonly exclusive?: boolean;
    /** Rules for what is ignored, in the syntax of `.gitignore`, beside git's own and `.tidingsignore` files. */
    readonly ignore?: readonly string[];
    /**
     * `true`, or milliseconds from 100 to 60,000: looks at the files that often instead of waiting for events of the
     * system. `false`: never does. Default: where the system does not send events of all changes.
     */
    readonly poll?: boolean | number;
    /** Branches whose commits are published. Default: `head`, the one that is checked out. */
    readonly branches?: GitBranches | undefined;
    /** When the files are committed automatically; never when absent. */
    readonly autoCommit?: AutoCommitInput;
    /** Whether the changes of lock files are published as `dependency_updated`. Default: true. */
    readonly dependencies?: boolean;
  };
}

const OPTIONS: z.ZodType<StartOptions> = z.strictObject({
  watch: z
    .strictObject({
      folder: z.string(),
      project: z.string(),
      exclusive: z.boolean().optional(),
      ignore: z.array(z.string()).readonly().optional(),
      poll: POLL_ACCEPTS.optional(),
      branches: z.enum(GIT_BRANCHES).optional(),
      // Checked with the settings of the source.
      autoCommit: z.custom<AutoCommitInput>().optional(),
      dependencies: z.boolean().optional(),
    })
    .optional(),
});

/**
 * Checks the arguments of `startHub`, which programs without types call too.
 *
 * @throws ConfigError that names the argument at fault and what is accepted.
 */
export function checkStart(settings: ConfigInput, options: StartOptions): Config {
  if (!isObject(settings))
    throw new ConfigError(`startHub: the first argument is ${kindOf(settings)}; accepted: settings, as { port: 4000 }`);
  if ('config' in settings && 'origins' in settings)
    throw new ConfigError(
      'startHub: the first argument is the answer of loadConfig; accepted: its config, as in ' +
        'const { config } = await loadConfig(); await startHub(config)',
    );
  const checked = OPTIONS.safeParse(options);
  if (!checked.success) {
    const { path, message } = checked.error.issues[0]!;
    throw new ConfigError(
      `startHub: ${['options', ...path].join('.')}: ${message}; accepted: { watch: { folder, project } }`,
    );
  }
  return completeSettings(settings, ENGINES);
}

const kindOf = (value: unknown) => (value === null ? 'null' : Array.isArray(value) ? 'a list' : `a ${typeof value}`);
