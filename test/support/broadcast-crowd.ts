import { randomUUID } from 'node:crypto';
import { type Client, createClient } from 'graphql-ws';
import { SignJWT } from 'jose';
import { expect } from 'vitest';
import { WebSocket } from 'ws';
import type { DeliveryCounts } from '../../src/hub/broadcasts/delivery/delivery-states.js';
import { SEND } from './broadcast-server.js';
import { type Answer, KEY } from './test-server.js';
import { until } from './until.js';

export const SECRET = 'a secret of the crowd that has at least 32 bytes';
const FOLLOW = 'subscription ($after: String) { broadcasts(after: $after) { body } }';
const DELIVERY = `query ($id: ID!) { broadcast(id: $id) {
  missing(first: 500) delivery { recipients pending delivered acknowledged expired failed } } }`;
const ACKNOWLEDGE = 'mutation ($id: ID!) { acknowledgeBroadcast(id: $id) { id } }';

/** Refusals of a moment; one that is asked too often meanwhile says `RATE_LIMITED`. */
const RETRIED: ReadonlySet<unknown> = new Set(['UNAVAILABLE', 'RATE_LIMITED']);

/** A hub, as its clients see it. */
interface Place {
  readonly url: string;
}

interface Person {
  /** What came, over all connections. */
  readonly bodies: string[];
  readonly token: string;
  client: Client | null;
  cursor: string | undefined;
}

/** Users with stock clients, spread over hubs that share a log. A client whose hub is gone comes back to the next. */
export class Crowd {
  readonly #people = new Map<string, Person>();
  #places: readonly Place[];

  private constructor(places: readonly Place[]) {
    this.#places = places;
  }

  static async gather(places: readonly Place[], names: readonly string[]): Promise<Crowd> {
    const crowd = new Crowd(places);
    for (const name of names) crowd.#people.set(name, await person(name));
    return crowd;
  }

  /** The hubs to connect to from now on. */
  set places(places: readonly Place[]) {
    this.#places = places;
  }

  bodies(name: string): readonly string[] {
    return this.#people.get(name)!.bodies;
  }

  /** Connects users, behind what they had before. Resolves when all streams are open. */
  async come(names: readonly string[]): Promise<void> {
    const opened = names.map((name, n) => this.#connect(this.#people.get(name)!, n));
    await until(() => opened.every((isOpen) => isOpen()), { what: 'all streams are open' });
  }

  async leave(names: Iterable<string> = this.#people.keys()): Promise<void> {
    for (const name of names) {
      await this.#people.get(name)!.client?.dispose();
      this.#people.get(name)!.client = null;
    }
  }

  /** Sends a broadcast to everybody. @returns its id. */
  async send(input: object): Promise<string> {
    const variables = { input: { ...input, idempotencyKey: randomUUID() } };
    // A hub that has just lost its Redis, or found another, says so: the key sends it once.
    const { data, errors } = await until(async () => {
      const answer = await this.#ask(this.#places[0]!, { query: SEND, variables });
      return answer.errors?.every(({ extensions }) => RETRIED.has(extensions.code)) ? null : answer;
    });
    expect(errors).toBeUndefined();
    return data.sendBroadcast.id;
  }

  async acknowledge(id: string, names: readonly string[]): Promise<void> {
    for (const [n, name] of names.entries()) {
      const place = this.#places[n % this.#places.length]!;
      await this.post(place, { query: ACKNOWLEDGE, variables: { id } }, this.#people.get(name)!.token);
    }
  }

  /** Waits for counts on every hub. On the way there no count may contradict the others. */
  async counts(id: string, expected: Partial<DeliveryCounts>): Promise<void> {
    const wrong: DeliveryCounts[] = [];
    const ask = (place: Place) => this.#ask(place, { query: DELIVERY, variables: { id } });
    const all = { recipients: 0, pending: 0, delivered: 0, acknowledged: 0, expired: 0, failed: 0, ...expected };
    for (const place of this.#places) {
      const look = async () => {
        const { data, errors } = await ask(place);
        const counts: DeliveryCounts | undefined = data?.broadcast?.delivery;
        if (counts && !isSound(counts)) wrong.push(counts);
        return errors ?? counts;
      };
      await expect.poll(look, { message: place.url, interval: 50 }).toEqual(all);
      const { missing } = await until(async () => (await ask(place)).data?.broadcast);
      expect(missing.length).toBe(all.recipients - all.delivered);
    }
    expect(wrong).toEqual([]);
  }

  async post(place: Place, operation: object, token?: string): Promise<Answer> {
    const answer = await this.#ask(place, operation, token);
    expect(answer.errors).toBeUndefined();
    return answer;
  }

  async #ask({ url }: Place, operation: object, token: string = KEY): Promise<Answer> {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify(operation),
    });
    return (await response.json()) as Answer;
  }

  #connect(one: Person, n: number): () => boolean {
    let attempts = n;
    let isOpen = false;
    const client = createClient({
      url: () => `${this.#places[attempts++ % this.#places.length]!.url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      connectionParams: { authorization: `Bearer ${one.token}` },
      retryAttempts: Number.POSITIVE_INFINITY,
      retryWait: () => new Promise((resolve) => setTimeout(resolve, 20)),
      shouldRetry: () => true,
      // The first ping comes when the stream is open.
      on: { ping: () => (isOpen = true) },
    });
    one.client = client;
    const payload = { query: FOLLOW, variables: { after: one.cursor } };
    const follow = () =>
      client.subscribe<{ broadcasts: { body: string } }, { cursor: string }>(payload, {
        next(frame) {
          one.cursor = frame.extensions!.cursor;
          payload.variables.after = one.cursor;
          one.bodies.push(frame.data!.broadcasts.body);
        },
        // A hub that has just lost its Redis refuses the stream: the client asks once more.
        error: () => {
          if (one.client === client) setTimeout(follow, 50);
        },
        complete: () => undefined,
      });
    follow();
    return () => isOpen;
  }
}

const isSound = ({ recipients, pending, delivered, acknowledged, expired, failed }: DeliveryCounts): boolean =>
  pending + delivered + expired + failed === recipients && acknowledged <= delivered;

async function person(name: string): Promise<Person> {
  const token = new SignJWT({ tidings: [], name: `${name} by name` })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(name);
  const signed = await token.setExpirationTime('1h').sign(new TextEncoder().encode(SECRET));
  return { bodies: [], token: signed, client: null, cursor: undefined };
}
