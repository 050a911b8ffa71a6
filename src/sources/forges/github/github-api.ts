import type { z } from 'zod';
import type { Clock } from '../../../core/clock.js';
import { VERSION } from '../../../core/version.js';

const TIMEOUT_MS = 10_000;
/** Longest pause that an answer can ask for. GitHub counts by the hour. */
const LONGEST_PAUSE_MS = 3_600_000;
/** Pause after a refusal for the rate that names none, as GitHub recommends. */
const USUAL_PAUSE_MS = 60_000;

interface GithubApiOptions {
  readonly api: string;
  readonly token: string;
  readonly clock: Clock;
}

/** Requests to the REST API of GitHub, which end when the rate is used up until GitHub allows more. */
export class GithubApi {
  readonly #api: string;
  readonly #token: string;
  readonly #clock: Clock;
  readonly #closing = new AbortController();
  #pausedUntil = 0;

  constructor({ api, token, clock }: GithubApiOptions) {
    this.#api = api.replace(/\/+$/, '');
    this.#token = token;
    this.#clock = clock;
  }

  /** How long no request may be sent; 0 when one may. */
  get pausedForMs(): number {
    return Math.max(0, this.#pausedUntil - this.#clock.now());
  }

  /** @returns the checked answer, and the cursor of the next page; null on the last one. */
  async get<T>(path: string, schema: z.ZodType<T>): Promise<{ body: T; next: string | null }> {
    const response = await this.#send('GET', path);
    const checked = schema.safeParse(await response.json());
    if (!checked.success) throw new Error(`${this.#place(path)} has answered in an unknown form`);
    return { body: checked.data, next: nextCursor(response.headers.get('link')) };
  }

  async post(path: string): Promise<void> {
    const response = await this.#send('POST', path);
    await response.body?.cancel();
  }

  /** Ends the request that is under way. Idempotent. */
  close(): void {
    this.#closing.abort();
  }

  async #send(method: string, path: string): Promise<Response> {
    if (this.pausedForMs > 0) throw new Error(`${this.#place(path)} is not asked: the rate of the token is used up`);
    const response = await fetch(`${this.#api}/${path}`, {
      method,
      headers: {
        accept: 'application/vnd.github+json',
        authorization: `Bearer ${this.#token}`,
        'user-agent': `tidings/${VERSION}`,
        'x-github-api-version': '2022-11-28',
      },
      // Otherwise the token could be sent to another host.
      redirect: 'error',
      signal: AbortSignal.any([this.#closing.signal, AbortSignal.timeout(TIMEOUT_MS)]),
    });
    this.#notePause(response);
    if (response.ok) return response;
    await response.body?.cancel();
    throw new Error(`${this.#place(path)} has answered ${response.status}${HINTS[response.status] ?? ''}`);
  }

  #notePause({ status, headers }: Response): void {
    const isUsedUp = headers.get('x-ratelimit-remaining') === '0';
    const wait = Number(headers.get('retry-after') ?? Number.NaN) * 1_000;
    const reset = Number(headers.get('x-ratelimit-reset') ?? Number.NaN) * 1_000 - this.#clock.now();
    const isRefused = status === 429 || (status === 403 && (isUsedUp || !Number.isNaN(wait)));
    if (!isUsedUp && !isRefused) return;
    const pauses = [wait, isUsedUp ? reset : Number.NaN].filter((ms) => ms > 0);
    const pauseMs = pauses.length > 0 ? Math.max(...pauses) : USUAL_PAUSE_MS;
    this.#pausedUntil = this.#clock.now() + Math.min(pauseMs, LONGEST_PAUSE_MS);
  }

  #place(path: string): string {
    return `${new URL(this.#api).host}/${path.split('?', 1)[0]}`;
  }
}

const HINTS: Readonly<Record<number, string>> = {
  401: ': the token is not valid',
  403: ': the token may not read and repeat the deliveries of webhooks, or its rate is used up',
  404: ': there is no such thing, or the token may not read its webhooks',
};

/** Cursor of the relation `next` of a Link header. Only the cursor is taken: the token stays with this host. */
function nextCursor(link: string | null): string | null {
  for (const part of link?.split(',') ?? []) {
    const [, address] = /<([^>]*)>\s*;\s*rel="next"/.exec(part) ?? [];
    if (address !== undefined && URL.canParse(address)) return new URL(address).searchParams.get('cursor');
  }
  return null;
}
