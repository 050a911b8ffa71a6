import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { Server } from 'node:http';
import { afterAll, beforeAll } from 'vitest';
import { until } from './until.js';

/** Servers, child processes and file watchers, by the names that Node gives them. */
const OPEN = /^(TCPServerWrap|PipeServerWrap|ProcessWrap|FSEventWrap)$/;

const open = () => process.getActiveResourcesInfo().filter((name) => OPEN.test(name));

/** Many files share one process: what one leaves open would disturb another. */
afterAll(() => until(() => open().length === 0, { what: () => `this file closes what it opened: ${open()}` }));

/**
 * Node ends a connection that was idle for five seconds, and the `fetch` that begins to use it at that moment fails. Where
 * hub and client share a busy process, that moment comes.
 */
const keepAlive = (message: unknown) => {
  (message as { server: Server }).server.keepAliveTimeout = 60_000;
};
beforeAll(() => subscribe('http.server.request.start', keepAlive));
afterAll(() => void unsubscribe('http.server.request.start', keepAlive));
