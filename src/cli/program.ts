import type { Command } from 'commander';
import type { CliCommand } from './command.js';
import { createCommandLine, runCommandLine } from './command-line.js';
import { audit } from './commands/administration/audit.js';
import { board } from './commands/administration/board.js';
import { broadcast } from './commands/administration/broadcast.js';
import { hooks } from './commands/administration/hooks.js';
import { keys } from './commands/administration/keys.js';
import { projects } from './commands/administration/projects.js';
import { sources } from './commands/administration/sources.js';
import { webhooks } from './commands/administration/webhooks.js';
import { demo } from './commands/events/demo.js';
import { mcp } from './commands/events/mcp.js';
import { publish } from './commands/events/publish.js';
import { run } from './commands/events/run.js';
import { tail } from './commands/events/tail.js';
import { watch } from './commands/events/watch.js';
import { config } from './commands/hub/config.js';
import { conformance } from './commands/hub/conformance.js';
import { maintenance } from './commands/hub/maintenance.js';
import { serveBeside } from './commands/hub/serve.js';
import { status } from './commands/hub/status.js';
import { backup } from './commands/log/backup.js';
import { migrate } from './commands/log/migrate.js';
import { restore } from './commands/log/restore.js';
import { codegen } from './commands/schema/codegen.js';
import { schema } from './commands/schema/schema.js';
import { types } from './commands/schema/types.js';

const OTHERS = [
  ...[watch, run, demo, mcp, publish, tail, projects, types, keys, board, audit, broadcast, hooks, sources, webhooks],
  ...[status, maintenance],
  ...[backup, restore, migrate, schema, codegen, config, conformance],
];

/** Every command; the first is what `tidings` alone means. */
export const COMMANDS: readonly CliCommand[] = [serveBeside(OTHERS.map(({ name }) => name)), ...OTHERS];

/** The command line with all of its commands. */
export const createProgram = (): Command => createCommandLine(COMMANDS);

/** Runs the command line of this process, to the end of the process. */
export const runProgram = (): Promise<never> => runCommandLine(createProgram());
