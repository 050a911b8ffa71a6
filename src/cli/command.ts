import type { Command } from 'commander';
import type { LoadedConfig } from '../core/config/config.js';

/** Row of the table of commands. */
export interface CliCommand {
  readonly name: string;
  /** The positional arguments, as commander writes them. */
  readonly arguments?: string;
  readonly summary: string;
  /** Command lines that work as they stand. */
  readonly examples: readonly string[];
  /** Flags and what they mean. */
  readonly options?: readonly CliOption[];
  run(invocation: Invocation): Promise<void>;
}

export interface CliOption {
  readonly flags: string;
  readonly doc: string;
  /** May be given more than once. */
  readonly repeatable?: boolean;
  readonly choices?: readonly string[];
}

/** Parsed command line. */
export interface Invocation {
  readonly args: readonly (string | undefined)[];
  readonly options: Readonly<Record<string, unknown>>;
  readonly loaded: LoadedConfig;
}

/** The command line asks for something that cannot be: exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Adds a row to the program. */
export function addCommand(
  program: Command,
  row: CliCommand,
  { isDefault, load }: { isDefault: boolean; load: () => Promise<LoadedConfig> },
): void {
  const command = program
    .command(row.arguments ? `${row.name} ${row.arguments}` : row.name, { isDefault })
    .summary(row.summary)
    .description(`${row.summary}.`)
    .addHelpText('after', `\nExamples:\n${row.examples.map((line) => `  $ ${line}`).join('\n')}`);
  for (const { flags, doc, repeatable, choices } of row.options ?? []) {
    const option = command.createOption(flags, doc);
    if (choices) option.choices(choices);
    if (repeatable) option.argParser((value: string, before: string[] = []) => [...before, value]);
    command.addOption(option);
  }
  command.action(async () => {
    await row.run({ args: command.processedArgs as string[], options: command.opts(), loaded: await load() });
  });
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
