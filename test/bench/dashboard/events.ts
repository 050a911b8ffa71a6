import { setTimeout } from 'node:timers/promises';
import { PROJECT } from '../event.js';
import { HttpConnection } from '../wire/http-connection.js';

const PUBLISH = `mutation ($projectId: ID!, $events: [PublishItem!]!) {
  publishEvents(projectId: $projectId, events: $events) { offset }
}`;
const EVERY_MS = 10;
const MANY = 1_000;
const RUN = 10;

const NAMES = ['Mira', 'Jonas', 'Ada', 'Chen', 'Noor', 'Ines', 'Tom', 'Yuki'];
const person = (number: number) => {
  const name = NAMES[number % NAMES.length]!;
  return { id: name.toLowerCase(), name, kind: 'USER' };
};
const SHA = '9f2c1e7d3b5a4860c1d2e3f405162738495a6b7c';

/** Events that stand alone in the list, each with another sentence, second line and actor. */
const SINGLE: readonly ((number: number) => object)[] = [
  (number) => ({
    commit: { sha: SHA, message: `Round the total of order ${number}`, authorName: 'Mira', branch: 'main' },
  }),
  (number) => ({ taskUpdate: { taskId: `T-${number}`, title: `Check order ${number}`, taskStatus: 'IN_PROGRESS' } }),
  (number) => ({
    newMessage: { channel: 'general', messageId: `m-${number}`, body: `Order ${number} looks right to me` },
  }),
  (number) => ({ buildStatus: { buildId: `b-${number}`, name: 'web', buildStatus: 'PASSED', durationMs: 61_000 } }),
  (number) => ({ activity: { kind: 'note', summary: `Looked at order ${number}` } }),
  (number) => ({
    agentStatus: { agentId: 'reviewer', name: 'Reviewer', agentStatus: 'RUNNING', task: `order ${number}` },
  }),
];
/** Events that come in runs, and become bursts. */
const RUNS: readonly ((number: number) => object)[] = [
  (number) => ({
    fileChange: { filePath: `src/orders/order-${number % 500}.ts`, changeType: 'MODIFIED', sizeBytes: 1_200 },
  }),
  (number) => ({
    logLine: {
      source: 'web',
      level: number % 40 === 0 ? 'WARN' : 'INFO',
      message: `GET /orders/${number} 200`,
      stream: 'STDOUT',
    },
  }),
];

/** The event of that number: half of them in runs of ten of one actor, the others each of another type and actor. */
function item(number: number): object {
  const run = Math.floor(number / RUN);
  if (run % 2 === 0) return { event: RUNS[(run / 2) % RUNS.length]!(number), options: { actor: person(run / 2) } };
  return { event: SINGLE[number % SINGLE.length]!(number), options: { actor: person(number * 3) } };
}

/** Publishes a mix of events as a busy project has it, over a connection for each call: one that is idle is closed. */
export class EventSource {
  readonly #port: number;
  #next = 0;

  constructor(port: number) {
    this.#port = port;
  }

  get sent(): number {
    return this.#next;
  }

  /** Publishes that many as fast as they are answered. */
  async publish(count: number): Promise<void> {
    const connection = await HttpConnection.open(this.#port);
    for (let left = count; left > 0; left -= MANY) await this.#send(connection, Math.min(left, MANY));
    connection.close();
  }

  /** Publishes at an even rate, in requests ten milliseconds apart. @param until whether it is over. */
  async pace(perSecond: number, until: () => boolean): Promise<void> {
    const connection = await HttpConnection.open(this.#port);
    const started = performance.now();
    for (let sent = 0; !until(); await setTimeout(EVERY_MS)) {
      const due = Math.floor(((performance.now() - started) * perSecond) / 1_000) - sent;
      if (due === 0) continue;
      // After a pause of the machine in parts, as the hub takes no more at once.
      const count = Math.min(due, MANY);
      await this.#send(connection, count);
      sent += count;
    }
    connection.close();
  }

  async #send(connection: HttpConnection, count: number): Promise<void> {
    const events = Array.from({ length: count }, () => item(this.#next++));
    const answer = await connection.post(JSON.stringify({ query: PUBLISH, variables: { projectId: PROJECT, events } }));
    if (answer.includes('"errors"')) throw new Error(answer.slice(0, 500));
  }
}
