import { inject } from 'vitest';
import { PROGRAM } from './build.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** Why the command could not be built before the tests; null when it was. */
    buildFailure: string | null;
  }
}

/** The path of the built command, to start as a process: `spawn(process.execPath, [command(), 'serve'])`. */
export function command(): string {
  const failure = inject('buildFailure');
  if (failure !== null) throw new Error(`the command was not built: ${failure}`);
  return PROGRAM;
}
