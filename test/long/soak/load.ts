import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Addresses } from '../../chaos/addresses.js';
import { type Frame, type StockClient, WAYS, type Way } from '../../chaos/stock-client.js';
import { ask } from '../../chaos/survey.js';
import type { Random } from '../../support/fuzz/random.js';
import { REFUSALS } from './refusals.js';

export const PROJECT = 'soak';
const USERS = 50;
const ENDS_WITHIN_MS = 60_000;

interface Event {
  readonly id: string;
  readonly offset: number;
}

/** Counts of what was done, and a sentence for each answer that was not the expected one. */
export interface Tally {
  readonly done: Record<string, number>;
  readonly unexpected: string[];
  /** Work that was refused because the log did not answer in time. */
  unavailable: number;
}

/** Share of the work that may be refused because the log did not answer in time. */
const MAX_UNAVAILABLE = 0.01;

/** Whether every answer was the expected one, and the log answered nearly always. */
export const isClean = ({ done, unexpected, unavailable }: Tally): boolean =>
  unexpected.length === 0 &&
  unavailable <= MAX_UNAVAILABLE * Object.values(done).reduce((sum, count) => sum + count, 0);

export interface LoadOptions {
  readonly url: string;
  readonly authorization: string;
  readonly random: Random;
}

/** Mixed load on one hub: each kind of work is a loop that goes on until `stop`. */
export class Load {
  readonly tally: Tally = { done: {}, unexpected: [], unavailable: 0 };
  readonly #url: string;
  readonly #authorization: string;
  readonly #random: Random;
  readonly #loops: Promise<void>[] = [];
  #stopped = false;
  /** Streams of followers that wait for events. */
  #following = 0;

  constructor({ url, authorization, random }: LoadOptions) {
    this.#url = url;
    this.#authorization = authorization;
    this.#random = random;
  }

  async begin(): Promise<void> {
    await this.#ask('mutation ($id: ID!) { createProject(input: {id: $id}) { id } }', { id: PROJECT });
    await this.#publish();
    // Goes on until the last follower has left. Otherwise one that resumes behind the last event waits for nothing.
    const isWanted = () => !this.#stopped || this.#following > 0;
    for (let index = 0; index < 4; index++) this.#repeat('events published', 60, () => this.#publish(), isWanted);
    this.#repeat('batches published', 500, () => this.#publishMany());
    for (const way of WAYS)
      for (let index = 0; index < 4; index++) {
        const follow = this.#follower(way);
        this.#repeat(`resumptions over ${way.name}`, 300, follow);
      }
    this.#repeat('refusals', 50, () => this.#refusal());
    for (const way of WAYS) this.#repeat(`keys revoked over ${way.name}`, 2_000, () => this.#revocation(way));
    this.#repeat('changes of presence', 200, () => this.#presence());
    this.#repeat('broadcasts', 1_000, () => this.#broadcast());
  }

  /** Resolves when nothing is under way. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await Promise.all(this.#loops);
  }

  /** @param pauseMs longest pause between two rounds */
  #repeat(name: string, pauseMs: number, work: () => Promise<unknown>, isWanted = () => !this.#stopped): void {
    const loop = async () => {
      while (isWanted()) {
        await work().then(
          () => {
            this.tally.done[name] = (this.tally.done[name] ?? 0) + 1;
          },
          ({ message }: Error) => {
            // A Redis that does not answer within a second, on a busy machine: a client asks again.
            if (message.includes('"UNAVAILABLE"')) this.tally.unavailable++;
            else this.tally.unexpected.push(`${name}: ${message}`);
          },
        );
        await pause(this.#random.below(pauseMs));
      }
    };
    this.#loops.push(loop());
  }

  #ask<T>(query: string, variables: object = {}): Promise<T> {
    return ask<T>({ node: 'hub', url: this.#url }, query, variables);
  }

  #connect(way: Way, authorization = this.#authorization): StockClient {
    const addresses = new Addresses([{ node: 'hub', url: this.#url }], 0);
    return way.connect({ addresses, authorization, comesBack: false });
  }

  #publish(): Promise<unknown> {
    const query =
      'mutation ($id: ID!, $input: ActivityInput!) { publishActivity(projectId: $id, input: $input) { id } }';
    const summary = 'x'.repeat(1 + this.#random.below(this.#random.chance(0.1) ? 4_000 : 200));
    return this.#ask(query, { id: PROJECT, input: { kind: 'soak', summary } });
  }

  #publishMany(): Promise<unknown> {
    const query =
      'mutation ($id: ID!, $events: [PublishItem!]!) { publishEvents(projectId: $id, events: $events) { id } }';
    const events = Array.from({ length: 1 + this.#random.below(20) }, (_, index) => ({
      event: { activity: { kind: 'batch', summary: String(index) } },
    }));
    return this.#ask(query, { id: PROJECT, events });
  }

  /** Client that takes some events, disconnects, and resumes behind the last one in the next round. */
  #follower(way: Way): () => Promise<void> {
    let after: string | null = null;
    let offset: number | null = null;
    const query = `subscription ($after: String) { events(projectId: "${PROJECT}", after: $after) { id offset } }`;
    return () => {
      const wanted = 1 + this.#random.below(40);
      let count = 0;
      this.#following++;
      const stream = this.#stream(this.#connect(way), { query, variables: { after } }, ({ data, extensions }) => {
        const event = (data as { events: Event }).events;
        if (offset !== null && event.offset !== offset + 1)
          this.tally.unexpected.push(`${way.name}: offset ${event.offset} follows ${offset}`);
        offset = event.offset;
        after = extensions!.cursor as string;
        count++;
        return count === wanted || this.#stopped;
      });
      return stream.finally(() => this.#following--);
    };
  }

  /** Takes frames until `take` returns true. @throws Error with what ended it before */
  #stream(
    client: StockClient,
    payload: { query: string; variables: Record<string, unknown> },
    take: (frame: Frame) => boolean,
  ): Promise<void> {
    return new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => end(new Error('nothing came')), ENDS_WITHIN_MS);
      const end = (failure?: unknown) => {
        clearTimeout(timer);
        leave();
        void client.dispose();
        if (failure === undefined) resolve();
        else reject(failure instanceof Error ? failure : new Error(JSON.stringify(failure)));
      };
      const leave = client.subscribe(payload, {
        next: (frame) => {
          if (frame.errors) end(frame.errors);
          else if (take(frame)) end();
        },
        error: (failure) => end(failure),
        complete: () => end(new Error('completed')),
      });
    });
  }

  async #refusal(): Promise<void> {
    const { name, send, status } = this.#random.pick(REFUSALS);
    const answer = await send(this.#url, this.#authorization);
    if (answer !== status) throw new Error(`${name} is answered ${answer}, not ${status}`);
  }

  /** Makes a key, follows with it, revokes it, and waits for the end of the stream. */
  async #revocation(way: Way): Promise<void> {
    const create = `mutation ($name: String!) { createApiKey(input: {name: $name, grants:
      [{projects: "${PROJECT}", actions: [READ]}]}) { secret apiKey { id } } }`;
    const { createApiKey: made } = await this.#ask<{ createApiKey: { secret: string; apiKey: { id: string } } }>(
      create,
      { name: randomUUID() },
    );
    const query = `subscription { events(projectId: "${PROJECT}", last: 1) { id } }`;
    let revoked: Promise<unknown> | null = null;
    const stream = this.#stream(this.#connect(way, `Bearer ${made.secret}`), { query, variables: {} }, () => {
      revoked ??= this.#ask('mutation ($id: ID!) { revokeApiKey(id: $id) { id } }', { id: made.apiKey.id });
      // Awaited below. Otherwise a refusal ends the process while the stream is still waited for.
      revoked.catch(() => undefined);
      return false;
    });
    const ending = await stream.then(
      () => null,
      (error: Error) => error,
    );
    await revoked;
    if (!revoked || ending?.message === 'nothing came') throw new Error('the stream of a revoked key did not end');
  }

  async #presence(): Promise<void> {
    const userId = `user-${this.#random.below(USERS)}`;
    const join = this.#random.chance(0.5);
    if (join)
      await this.#ask(
        'mutation ($id: ID!, $input: JoinProjectInput!) { joinProject(projectId: $id, input: $input) { id } }',
        {
          id: PROJECT,
          input: { userId },
        },
      ).catch(ignoreCode('CONFLICT'));
    else
      await this.#ask('mutation ($id: ID!, $userId: ID!) { leaveProject(projectId: $id, userId: $userId) { id } }', {
        id: PROJECT,
        userId,
      }).catch(ignoreCode('NOT_FOUND'));
    const set = 'mutation ($input: SetPresenceInput!) { setPresence(input: $input) { __typename } }';
    await this.#ask(set, { input: { projectId: PROJECT, status: 'BUSY', message: `busy with ${userId}` } });
    const snapshot = `subscription { presence(projectId: "${PROJECT}") { __typename } }`;
    await this.#stream(this.#connect(this.#random.pick(WAYS)), { query: snapshot, variables: {} }, () => true);
  }

  /** Sends a broadcast to everybody, receives and acknowledges it, and takes back every second one. */
  async #broadcast(): Promise<void> {
    const body = randomUUID();
    // Retention may pass the oldest of the five before the stream reads it.
    const query = 'subscription { broadcasts(last: 5, onGap: CONTINUE) { id body } }';
    let id = '';
    await Promise.all([
      this.#stream(this.#connect(this.#random.pick(WAYS)), { query, variables: {} }, ({ data }) => {
        const broadcast = (data as { broadcasts: { id: string; body: string } }).broadcasts;
        if (broadcast.body === body) id = broadcast.id;
        return id !== '';
      }),
      this.#ask('mutation ($input: SendBroadcastInput!) { sendBroadcast(input: $input) { id } }', {
        input: { audience: 'SYSTEM', body, expiresAt: new Date(Date.now() + 30_000).toISOString() },
      }),
    ]);
    await this.#ask('mutation ($id: ID!) { acknowledgeBroadcast(id: $id) { id } }', { id });
    if (this.#random.chance(0.5)) await this.#ask('mutation ($id: ID!) { cancelBroadcast(id: $id) { id } }', { id });
  }
}

const ignoreCode = (code: string) => (error: Error) => {
  if (!error.message.includes(code)) throw error;
};
