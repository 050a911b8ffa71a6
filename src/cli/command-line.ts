import { Command, CommanderError } from 'commander';
import { ClientError } from '../client/client-error.js';
import { ConfigError } from '../core/config/config.js';
import { VERSION } from '../core/version.js';
import { loadConfig } from '../wiring/engines.js';
import { addCommand, type CliCommand, ExitStatus, oneLine, UsageError } from './command.js';
import { say } from './terminal.js';

const FAILED = 1;
const MISUSED = 2;

/** Makes the command line of these commands, of which the first is what `tidings` alone means. */
export function createCommandLine(commands: readonly CliCommand[]): Command {
  const program = new Command('tidings')
    .description('The real-time event hub for software projects.')
    .version(VERSION)
    .configureOutput({ outputError: (message) => say(`${oneLine(message)}; see tidings --help`) })
    .addHelpText('after', '\nExample:\n  $ tidings          serve, and watch this folder\n\nSettings: tidings config')
    .exitOverride();
  for (const row of commands)
    addCommand(program, row, { isDefault: row === commands[0], load: (env) => loadConfig({ env }) });
  return program;
}

/** Ways out of failures to reach a hub, by the code of Node that the message has. */
const WAYS_OUT: readonly (readonly [code: RegExp, way: string])[] = [
  [
    /SELF_SIGNED|UNABLE_TO_(VERIFY|GET_ISSUER)|CERT_UNTRUSTED/,
    'this machine does not trust its certificate; set NODE_EXTRA_CA_CERTS to the file of the certificate authority',
  ],
  [/ALTNAME_INVALID/, 'its certificate is for another name; use a name that is in the certificate'],
  [/CERT_HAS_EXPIRED/, 'its certificate has expired; renew it where the hub runs'],
  [/ECONNREFUSED/, 'no hub listens there; start one with tidings, or name another with --url'],
  [/ENOTFOUND|EAI_AGAIN/, 'its name is not known; name another hub with --url'],
];

function wayOut({ code, message }: ClientError): string {
  const found = code === 'UNREACHABLE' ? WAYS_OUT.find(([pattern]) => pattern.test(message)) : undefined;
  return found ? `; ${found[1]}` : '';
}

/** Prints the error in one line. @returns the exit code. */
function codeOf(error: unknown): number {
  if (error instanceof ExitStatus) return error.code;
  // Commander has printed its message.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : MISUSED;
  if (error instanceof ConfigError || error instanceof UsageError) {
    say(error.message);
    return MISUSED;
  }
  if (error instanceof ClientError) say(`${error.code}: ${error.message}${wayOut(error)}`);
  else say(error instanceof Error ? error.message : String(error));
  return FAILED;
}

/** Runs the command line of this process, to the end of the process. */
export async function runCommandLine(program: Command): Promise<never> {
  // A reader that closes early, such as `head`, is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  return program.parseAsync().then(
    () => process.exit(0),
    (error: unknown) => process.exit(codeOf(error)),
  );
}
