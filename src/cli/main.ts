#!/usr/bin/env node
import { descriptorsMissing } from './descriptors.js';

const program = process.argv[2] === 'run' ? import('./run/run-program.js') : import('./program.js');

program.then(
  ({ runProgram }) => runProgram(),
  (error: unknown) => {
    // Too few file descriptors show as many kinds of errors, such as a package that is not found.
    const reason = descriptorsMissing();
    if (reason === null) throw error;
    process.stderr.write(`tidings: ${reason}\n`);
    process.exit(1);
  },
);
