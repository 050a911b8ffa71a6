import { afterEach, beforeEach, describe } from 'vitest';
import { appendContract } from './log-append.js';
import { countsContract } from './log-counts.js';
import { historyContract } from './log-history.js';
import { lifetimeContract } from './log-lifetime.js';
import { listenContract } from './log-listen.js';
import { presenceContract } from './log-presence.js';
import { readContract } from './log-read.js';
import { stateContract } from './log-state.js';
import { type Engine, LogTest } from './log-test.js';
import { trimContract } from './log-trim.js';

/** Everything that `src/core/log.ts` promises, for an engine. */
export function logContract(name: string, engine: Engine): void {
  describe(`the log on ${name}`, () => {
    const test = new LogTest(engine);
    beforeEach(() => test.begin());
    afterEach(() => test.end());
    for (const contract of [
      appendContract,
      readContract,
      listenContract,
      stateContract,
      historyContract,
      presenceContract,
      trimContract,
      countsContract,
      lifetimeContract,
    ])
      contract(test);
  });
}
