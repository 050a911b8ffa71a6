import { Agent as HttpAgent, type IncomingMessage, request as requestHttp } from 'node:http';
import { Agent as HttpsAgent, request as requestHttps } from 'node:https';
import type { Clock } from '../../core/clock.js';
import type { Meter } from '../../core/observe/meter.js';
import { ADDRESS_REFUSED, AddressGuard, type WebhookPolicy } from './address-guard.js';
import { signedHeaders, type WebhookMessage } from './message.js';
import type { Receivers } from './receivers.js';

/** A receiver that has not answered completely by then has failed. */
const TIMEOUT_MS = 10_000;
const MAX_ANSWER_BYTES = 65_536;
/** Idle connections end before the five seconds after which many servers close them. */
const IDLE_MS = 4_000;
const MAX_IDLE_SOCKETS = 64;
/** Longest wait that a receiver can ask for. */
const MAX_RETRY_AFTER_MS = 86_400_000;

/** Result of one attempt. It succeeded if `error` is null. */
export interface Attempt {
  /** HTTP status; null without an answer. */
  readonly status: number | null;
  /** For people. Names no address and nothing of the answer. */
  readonly error: string | null;
  readonly durationMs: number;
  /** Wait that the receiver asked for. */
  readonly retryAfterMs: number | null;
}

interface SenderOptions {
  readonly policy: WebhookPolicy;
  readonly clock: Clock;
  readonly meter: Meter;
  readonly receivers: Receivers;
}

interface Target {
  readonly url: string;
  readonly secrets: readonly string[];
}

/**
 * Sends messages. An attempt succeeds if the receiver answers completely with a status of 200 to 299 within 10 s and
 * 64 KiB. Follows no redirect, keeps nothing of an answer, and connects only where its guard allows.
 */
export class WebhookSender {
  readonly guard: AddressGuard;
  readonly #clock: Clock;
  readonly #meter: Meter;
  readonly #receivers: Receivers;
  readonly #http: HttpAgent;
  readonly #https: HttpsAgent;

  constructor({ policy, clock, meter, receivers }: SenderOptions) {
    this.guard = new AddressGuard(policy);
    this.#clock = clock;
    this.#meter = meter;
    this.#receivers = receivers;
    const pool = { keepAlive: true, timeout: IDLE_MS, maxFreeSockets: MAX_IDLE_SOCKETS };
    this.#http = new HttpAgent(pool);
    this.#https = new HttpsAgent(pool);
  }

  /** Sends once. Never rejects. @param signal ends the attempt, which has then failed. */
  async send({ url, secrets }: Target, message: WebhookMessage, signal: AbortSignal): Promise<Attempt> {
    const start = this.#clock.elapsed();
    const attempt = await this.#exchange(new URL(url), { message, secrets, signal });
    this.#meter.attemptedWebhook(attempt.error === null ? 'delivered' : 'failed');
    this.#receivers.report(url, isAway(attempt) ? 'failed' : 'succeeded');
    return { ...attempt, durationMs: Math.round(this.#clock.elapsed() - start) };
  }

  /** Closes idle connections. */
  close(): void {
    this.#http.destroy();
    this.#https.destroy();
  }

  #exchange(url: URL, { message, secrets, signal }: Exchange): Promise<Omit<Attempt, 'durationMs'>> {
    if (!this.guard.admits(url)) return Promise.resolve(failed(WORDS[ADDRESS_REFUSED]!));
    const isSecure = url.protocol === 'https:';
    return new Promise((resolve) => {
      const request = (isSecure ? requestHttps : requestHttp)(url, {
        ...{ method: 'POST', agent: isSecure ? this.#https : this.#http, lookup: this.guard.lookup },
        headers: signedHeaders(message, secrets, this.#clock.now()),
      });
      const end = (attempt: Omit<Attempt, 'durationMs'>) => {
        cancel();
        signal.removeEventListener('abort', abort);
        resolve(attempt);
      };
      const fail = (error: string, response?: IncomingMessage) => {
        end(failed(error, response?.statusCode));
        request.destroy();
      };
      const cancel = this.#clock.after(TIMEOUT_MS, () => fail('no complete answer within 10 s'));
      const abort = () => fail('the hub stopped');
      signal.addEventListener('abort', abort);
      if (signal.aborted) abort();
      request.on('error', (error: NodeJS.ErrnoException) => fail(wordsOf(error)));
      request.on('response', (response) => {
        let bytes = 0;
        response.on('data', (chunk: Buffer) => {
          bytes += chunk.length;
          if (bytes > MAX_ANSWER_BYTES) fail('the answer is larger than 64 KiB', response);
        });
        response.on('end', () => end(outcomeOf(response, this.#clock.now())));
        response.on('error', (error: NodeJS.ErrnoException) => fail(wordsOf(error), response));
      });
      request.end(message.body);
    });
  }
}

interface Exchange extends Pick<Target, 'secrets'> {
  readonly message: WebhookMessage;
  readonly signal: AbortSignal;
}

/** Whether the receiver cannot be reached. Any answer, also that of a failure, may be about this webhook alone. */
const isAway = ({ status }: Pick<Attempt, 'status'>) => status === null;

const failed = (error: string, status?: number) => ({ status: status ?? null, error, retryAfterMs: null });

function outcomeOf({ statusCode: status = 0, headers }: IncomingMessage, now: number): Omit<Attempt, 'durationMs'> {
  if (status >= 200 && status < 300) return { status, error: null, retryAfterMs: null };
  const what = status >= 300 && status < 400 ? ', a redirect, which is not followed' : '';
  return { status, error: `answered ${status}${what}`, retryAfterMs: waitOf(headers['retry-after'], now) };
}

/** Reads `Retry-After`, which holds seconds or a date. */
function waitOf(header: string | undefined, now: number): number | null {
  if (header === undefined) return null;
  const ms = /^\d{1,9}$/.test(header) ? Number(header) * 1_000 : Date.parse(header) - now;
  return ms > 0 ? Math.min(ms, MAX_RETRY_AFTER_MS) : null;
}

const WORDS: Readonly<Record<string, string>> = {
  [ADDRESS_REFUSED]: 'the address is not a public one',
  ENOTFOUND: 'its name is not known',
  EAI_AGAIN: 'its name cannot be resolved now',
  ECONNREFUSED: 'the connection was refused',
  ECONNRESET: 'the connection was cut',
  ETIMEDOUT: 'the connection timed out',
};

/** Words for an error, by its code alone: its message may name an address. */
function wordsOf({ code = 'UNKNOWN' }: NodeJS.ErrnoException): string {
  return WORDS[code] ?? `the request failed with ${code}`;
}
