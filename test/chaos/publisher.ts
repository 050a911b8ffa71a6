import type { Random } from '../support/fuzz/random.js';
import type { History } from './history.js';
import { type Frame, moment, type Payload, type StockClient } from './stock-client.js';

const MUTATION = `mutation ($projectId: ID!, $events: [PublishItem!]!) {
  publishEvents(projectId: $projectId, events: $events) { id offset } }`;

/** Longer than a hub may take to answer. */
const ANSWER_MS = 10_000;
/** How often what has a key is tried again. */
const TRIES = 20;
const KEYED = 0.5;
const AGAIN = 0.1;

type Outcome =
  | { readonly what: 'accepted'; readonly id: string; readonly offset: number }
  | { readonly what: 'refused'; readonly code: string }
  | { readonly what: 'unknown'; readonly why: string };

export interface PublisherOptions {
  readonly name: string;
  readonly client: StockClient;
  readonly history: History;
  readonly random: Random;
  readonly projects: readonly string[];
  /** Numbers the attempts of everybody. */
  readonly nextAttempt: () => number;
  /** Waits before the next one. */
  readonly pace: () => Promise<unknown>;
}

interface Item {
  readonly project: string;
  readonly value: string;
  readonly key?: string;
}

/** Publishes one event after the other. What has a key is tried again until it is accepted, and now and then once more. */
export class Publisher {
  readonly #options: PublisherOptions;
  readonly #done: Promise<void>;
  #count = 0;
  #stopped = false;

  constructor(options: PublisherOptions) {
    this.#options = options;
    this.#done = this.#run();
  }

  /** Resolves when what is under way has its outcome. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#done;
    await this.#options.client.dispose();
  }

  async #run(): Promise<void> {
    const { name, random, projects, pace } = this.#options;
    while (!this.#stopped) {
      const value = `${name}-${++this.#count}`;
      const item = { project: random.pick(projects), value, ...(random.chance(KEYED) && { key: `key-${value}` }) };
      await this.#publish(item);
      await pace();
    }
  }

  async #publish(item: Item): Promise<void> {
    for (let tries = 0; tries < TRIES; tries++) {
      const { what } = await this.#attempt(item);
      if (item.key === undefined) return;
      if (what === 'accepted' && !this.#options.random.chance(AGAIN)) return;
      if (what !== 'accepted') await moment();
    }
  }

  async #attempt({ project, value, key }: Item): Promise<Outcome> {
    const { history, client, nextAttempt } = this.#options;
    const attempt = nextAttempt();
    const input = { source: 'chaos', stream: 'STDOUT', level: 'INFO', message: value };
    const event = value.length % 2 === 0 ? { logLine: input } : { activity: { kind: 'chaos', summary: value } };
    const events = [{ event, ...(key !== undefined && { options: { idempotencyKey: key } }) }];
    history.note({ what: 'publish', attempt, project, value, ...(key !== undefined && { key }) });
    const outcome = await answerTo(client, { query: MUTATION, variables: { projectId: project, events } });
    history.note({ ...outcome, attempt });
    return outcome;
  }
}

/** What became of a mutation, as far as its publisher can tell. */
function answerTo(client: StockClient, payload: Payload): Promise<Outcome> {
  return new Promise((resolve) => {
    const settle = (outcome: Outcome) => {
      clearTimeout(timer);
      resolve(outcome);
    };
    const timer = setTimeout(() => {
      leave();
      settle({ what: 'unknown', why: 'no answer in time' });
    }, ANSWER_MS);
    const leave = client.subscribe(payload, {
      next: (frame) => settle(outcomeOf(frame)),
      error: (failure) => settle(Array.isArray(failure) ? outcomeOf({ errors: failure }) : lost(failure)),
      complete: () => settle(lost('ended without an answer')),
    });
  });
}

function outcomeOf({ data, errors }: Frame): Outcome {
  const [event] = (data as { publishEvents?: { id: string; offset: number }[] } | null)?.publishEvents ?? [];
  if (event) return { what: 'accepted', ...event };
  const { message = '', extensions } = errors?.[0] ?? {};
  if (message.includes('not known')) return { what: 'unknown', why: message };
  return { what: 'refused', code: String(extensions?.code) };
}

const lost = (failure: unknown): Outcome => ({
  what: 'unknown',
  why: String((failure as { code?: unknown; message?: unknown }).code ?? (failure as Error).message ?? failure),
});
