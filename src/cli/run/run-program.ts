import { createCommandLine, runCommandLine } from '../command-line.js';
import { run } from '../commands/events/run.js';

/** Runs a command line of `tidings run`, to the end of the process. Loads no other command: somebody waits for the one that is run. */
export const runProgram = (): Promise<never> => runCommandLine(createCommandLine([run]));
