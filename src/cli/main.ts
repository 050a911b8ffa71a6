#!/usr/bin/env node
import { descriptorsMissing } from './descriptors.js';

import('./program.js').then(
  ({ runProgram }) => runProgram(),
  (error: unknown) => {
    // Too few file descriptors show as many kinds of errors, such as a package that is not found.
    const reason = descriptorsMissing();
    if (reason === null) throw error;
    process.stderr.write(`tidings: ${reason}\n`);
    process.exit(1);
  },
);
