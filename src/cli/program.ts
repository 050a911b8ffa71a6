import { Command, CommanderError } from 'commander';
import { ClientError } from '../client/index.js';
import { ConfigError } from '../core/config/config.js';
import { VERSION } from '../core/version.js';
import { loadConfig } from '../wiring/engines.js';
import { addCommand, type CliCommand, UsageError } from './command.js';
import { config } from './commands/config.js';
import { keys } from './commands/keys.js';
import { migrate } from './commands/migrate.js';
import { publish } from './commands/publish.js';
import { schema } from './commands/schema.js';
import { serve } from './commands/serve.js';
import { tail } from './commands/tail.js';
import { watch } from './commands/watch.js';
import { say } from './terminal.js';

/** Every command; the first is what `tidings` alone means. */
export const COMMANDS: readonly CliCommand[] = [serve, watch, publish, tail, keys, migrate, schema, config];

const FAILED = 1;
const MISUSED = 2;

function createProgram(): Command {
  const program = new Command('tidings')
    .description('The real-time event hub for software projects.')
    .version(VERSION)
    .showSuggestionAfterError(false)
    .configureOutput({ outputError: (message) => say(message.replace(/^error: /, '').trimEnd()) })
    .addHelpText('after', '\nExample:\n  $ tidings          serve, and watch this folder\n\nSettings: tidings config')
    .exitOverride();
  for (const row of COMMANDS) addCommand(program, row, { isDefault: row === COMMANDS[0], load: loadConfig });
  return program;
}

/** Prints the error in one line. @returns the exit code. */
function codeOf(error: unknown): number {
  // Commander has printed its message.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : MISUSED;
  if (error instanceof ConfigError || error instanceof UsageError) {
    say(error.message);
    return MISUSED;
  }
  if (error instanceof ClientError) say(`${error.code}: ${error.message}`);
  else say(error instanceof Error ? error.message : String(error));
  return FAILED;
}

/** Runs the command line of this process, to the end of the process. */
export async function runProgram(): Promise<never> {
  // A reader that closes early, such as `head`, is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  return createProgram()
    .parseAsync()
    .then(
      () => process.exit(0),
      (error: unknown) => process.exit(codeOf(error)),
    );
}
