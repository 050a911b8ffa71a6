import { setImmediate } from 'node:timers/promises';

/** Lets the event loop serve everybody else before a long piece of work goes on. */
export const nextTurn = (): Promise<void> => setImmediate();
