import { afterAll } from 'vitest';
import { until } from './until.js';

/** Servers, child processes and file watchers, by the names that Node gives them. */
const OPEN = /^(TCPServerWrap|PipeServerWrap|ProcessWrap|FSEventWrap)$/;

const open = () => process.getActiveResourcesInfo().filter((name) => OPEN.test(name));

/** Many files share one process: what one leaves open would disturb another. */
afterAll(() => until(() => open().length === 0, { what: () => `this file closes what it opened: ${open()}` }));
