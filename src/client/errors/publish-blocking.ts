import type { Credentials } from '../connection/credential.js';
import { PUBLISH } from '../events/documents.js';
import { type Publication, publishItem } from '../publishing/publication.js';
import { JSON_TYPE, postOf } from '../requests/request.js';

/** Where a client sends its requests, and its credentials. */
export interface Door {
  readonly url: string;
  readonly credentials: Credentials;
}

/** Doors of the clients of this program. */
export const doors = new WeakMap<object, Door>();

/** Longest time for which the process waits, in milliseconds. */
const WITHIN_MS = 2_000;

const SENDER = `const { workerData: [url, init, done] } = require('node:worker_threads');
const end = () => { Atomics.store(done, 0, 1); Atomics.notify(done, 0); };
fetch(url, init).then((answer) => answer.text()).then(end, end);`;

/**
 * Publishes events of one project once, from a thread of its own in Node, and blocks until the hub has answered, for two
 * seconds at most. For a process that ends in this turn: it has no later one to send anything in. Never throws.
 */
export function publishBlocking({ url, credentials }: Door, publications: readonly Publication[]): void {
  if (publications.length === 0) return;
  try {
    const { Worker } = process.getBuiltinModule('node:worker_threads');
    const events = publications.map((publication) => publishItem(publication));
    const variables = { projectId: publications[0]!.project, events };
    const post = postOf({ query: PUBLISH, variables }, credentials.newest, JSON_TYPE);
    const done = new Int32Array(new SharedArrayBuffer(4));
    // Without the arguments of the process: what it loads at its start would take most of the time.
    new Worker(SENDER, { eval: true, execArgv: [], workerData: [url, post, done] });
    Atomics.wait(done, 0, 0, WITHIN_MS);
  } catch {
    // A process that may not start threads ends as it would without this.
  }
}
