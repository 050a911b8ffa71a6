import { type Command, Option } from 'commander';
import { ConfigError, type Environment, type LoadedConfig } from '../core/config/config.js';
import { acceptedNames } from '../core/text/similar.js';
import { say } from './terminal.js';

/** Row of the table of commands. It runs, or it has commands of its own. */
export interface CliCommand {
  readonly name: string;
  /** The positional arguments, as commander writes them. */
  readonly arguments?: string;
  /** One line, without a full stop. */
  readonly summary: string;
  /** Sentences for the help of this command alone. */
  readonly about?: string;
  /** Command lines that work as they stand, of at most 76 characters a line. */
  readonly examples: readonly string[];
  /** Flags and what they mean. */
  readonly options?: readonly CliOption[];
  readonly commands?: readonly CliCommand[];
  run?(invocation: Invocation): Promise<void>;
}

export interface CliOption {
  readonly flags: string;
  readonly doc: string;
  /** May be given more than once. */
  readonly repeatable?: boolean;
  readonly choices?: readonly string[];
  /** Environment variable of the setting that this option sets. */
  readonly setting?: string;
}

/** Parsed command line. */
export interface Invocation {
  readonly args: readonly (string | undefined)[];
  readonly options: Readonly<Record<string, unknown>>;
  readonly loaded: LoadedConfig;
}

/** Reads the settings from such an environment. */
export type Load = (env: Environment) => Promise<LoadedConfig>;

/** The command line asks for something that cannot be: exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The command has done its work, and ends with a status that is not its own. */
export class ExitStatus extends Error {
  override readonly name = 'ExitStatus';
  readonly code: number;

  constructor(code: number) {
    super(`exit status ${code}`);
    this.code = code;
  }
}

/** Adds a row to a command. */
export function addCommand(
  parent: Command,
  row: CliCommand,
  { isDefault = false, load }: { isDefault?: boolean; load: Load },
): void {
  const command = parent.command(row.arguments ? `${row.name} ${row.arguments}` : row.name, { isDefault });
  const name = [parent.parent ? parent.name() : [], row.name].flat().join(' ');
  command
    .summary(row.summary)
    .description([`${row.summary[0]!.toUpperCase()}${row.summary.slice(1)}.`, row.about ?? []].flat().join('\n\n'))
    .addHelpText(
      'after',
      `\nExamples:\n${row.examples.map((line) => `  $ ${line.replaceAll('\n', '\n    ')}`).join('\n')}`,
    )
    .configureOutput({ outputError: (message) => say(`${oneLine(message)}; see tidings ${name} --help`) });
  for (const { flags, doc, repeatable, choices } of row.options ?? []) {
    const option = command.createOption(flags, doc);
    if (choices) option.choices(choices);
    if (repeatable) option.argParser((value: string, before: string[] = []) => [...before, value]);
    command.addOption(option);
  }
  if (row.commands) addCommands(command, row, load);
  else
    command.action(async () => {
      const options = command.opts();
      const loaded = await loadWith(row, options, load);
      await row.run?.({ args: (command.processedArgs as (string | string[] | undefined)[]).flat(), options, loaded });
    });
}

/** Without a command of its own to run, commander would print the whole help as the error. */
function addCommands(command: Command, { name, commands = [] }: CliCommand, load: Load): void {
  for (const row of commands) addCommand(command, row, { load });
  const names = commands.map((row) => row.name);
  command.usage('<command> [options]').argument('[command]').allowExcessArguments();
  command.action((word?: string) => {
    const wrong = word === undefined ? 'a command is missing' : `there is no command '${word}'`;
    throw new UsageError(`${name}: ${wrong}${acceptedNames(word ?? '', names)}`);
  });
}

/** Message of commander, which begins with a label and breaks its line before a suggestion. */
export const oneLine = (message: string): string =>
  message
    .replace(/^error: /, '')
    .replace(/\s*\(Did you mean (.*)\?\)/, '; did you mean $1?')
    .trimEnd()
    .replace(/\.$/, '');

/** The settings, where options are worth more than the environment. */
async function loadWith({ options: rows = [] }: CliCommand, options: Invocation['options'], load: Load) {
  const given = rows.flatMap(({ flags, setting }) => {
    const [flag] = /--[a-z-]+/.exec(flags)!;
    const value = text(options, new Option(flags).attributeName());
    return setting === undefined || value === undefined ? [] : [{ flag, setting, value }];
  });
  try {
    return await load({ ...process.env, ...Object.fromEntries(given.map(({ setting, value }) => [setting, value])) });
  } catch (error) {
    const wrong = given.find(
      ({ setting }) => error instanceof ConfigError && error.message.startsWith(`${setting} is `),
    );
    if (!wrong) throw error;
    throw new ConfigError((error as ConfigError).message.replace(wrong.setting, wrong.flag));
  }
}

/** The text of an option that takes one. */
export function text(options: Invocation['options'], name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
}

/** The values of an option that may be repeated. */
export function texts(options: Invocation['options'], name: string): readonly string[] {
  const values = options[name];
  return Array.isArray(values) ? (values as string[]) : [];
}
