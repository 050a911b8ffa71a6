import { z } from 'zod';
import { PeriodicTask } from '../../../core/async/periodic-task.js';
import type { Clock } from '../../../core/clock.js';
import type { OnSourceError } from '../../source.js';
import { GithubApi } from './github-api.js';

export const GITHUB_API = 'https://api.github.com';

const ROUND_MS = 5 * 60_000;
/** GitHub keeps deliveries for three days. */
const KEPT_MS = 3 * 86_400_000;
/** A delivery may be listed a while after it was made. */
const OVERLAP_MS = 15 * 60_000;
/** Pages of a hundred deliveries that one round reads of a hook. */
const MAX_PAGES = 10;
/** Deliveries that one round requests again of a hook. */
const MAX_REQUESTS = 100;
/** Times that this node requests one delivery again. */
const MAX_ATTEMPTS = 3;
/** Hooks of one repository or organisation that are looked at. */
const MAX_HOOKS = 20;

/** Path at which a hub takes deliveries, at the end of the address of a hook. */
const HOOK_PATH = /\/hooks\/github(\/[0-9a-f]{16})?$/;

const hookSchema = z.looseObject({
  id: z.number(),
  active: z.boolean(),
  config: z.looseObject({ url: z.string().optional() }),
});
const deliverySchema = z.looseObject({
  ...{ id: z.number(), guid: z.string(), delivered_at: z.string(), status_code: z.number() },
});
type Attempt = z.infer<typeof deliverySchema>;

interface MissedDeliveriesOptions {
  readonly api: string;
  readonly token: string;
  /** Patterns of repositories: `octo/app` names a repository, `octo/*` the hooks of the organisation. */
  readonly repositories: readonly string[];
  /** While it is false, nothing is requested: a delivery would fail again, and is requested a few times only. */
  readonly mayPublish: () => boolean;
  readonly clock: Clock;
  readonly onError: OnSourceError;
}

/**
 * Has GitHub deliver again what this hub has missed: it lists the deliveries of its hooks at the start and every five
 * minutes, and requests those that failed. They come in at the usual path, with the id that they had, so that none is
 * published twice, whichever nodes ask. GitHub itself notes that they have arrived.
 */
export class MissedDeliveries {
  readonly #api: GithubApi;
  readonly #scopes: readonly string[];
  readonly #mayPublish: () => boolean;
  readonly #clock: Clock;
  readonly #onError: OnSourceError;
  readonly #rounds: PeriodicTask;
  /** How often each delivery was requested; of those that GitHub still has. */
  readonly #requested = new Map<string, { count: number; at: number }>();
  /** Up to when each hook was looked through. */
  readonly #lookedAt = new Map<string, number>();

  constructor({ api, token, repositories, mayPublish, clock, onError }: MissedDeliveriesOptions) {
    this.#api = new GithubApi({ api, token, clock });
    this.#mayPublish = mayPublish;
    this.#clock = clock;
    this.#onError = onError;
    this.#scopes = repositories.flatMap(scopeOf);
    this.#rounds = new PeriodicTask({ clock, everyMs: ROUND_MS, task: () => this.#round(), onError });
  }

  /** Looks for missed deliveries now, or joins the round that is under way. Never rejects. */
  look(): Promise<void> {
    return this.#rounds.run();
  }

  /** Ends the requests. Idempotent. */
  async close(): Promise<void> {
    this.#api.close();
    await this.#rounds.close();
  }

  async #round(): Promise<void> {
    if (!this.#mayPublish()) return;
    const kept = this.#clock.now() - KEPT_MS;
    for (const [guid, { at }] of this.#requested) if (at < kept) this.#requested.delete(guid);
    for (const scope of this.#scopes) {
      if (this.#rounds.closed || this.#api.pausedForMs > 0) return;
      try {
        for (const hook of await this.#hooksOf(scope)) await this.#redeliver(hook);
      } catch (error) {
        // One repository without permission does not hold up the others.
        if (!this.#rounds.closed) this.#onError(error);
      }
    }
  }

  async #hooksOf(scope: string): Promise<string[]> {
    const { body } = await this.#api.get(`${scope}/hooks?per_page=100`, z.array(hookSchema));
    return body
      .filter(({ active, config }) => active && HOOK_PATH.test(pathOf(config.url)))
      .slice(0, MAX_HOOKS)
      .map(({ id }) => `${scope}/hooks/${id}/deliveries`);
  }

  async #redeliver(deliveries: string): Promise<void> {
    const now = this.#clock.now();
    const since = Math.max(now - KEPT_MS, (this.#lookedAt.get(deliveries) ?? 0) - OVERLAP_MS);
    const missed = missedOf(await this.#list(deliveries, since)).filter(
      ({ guid }) => this.#countOf(guid) < MAX_ATTEMPTS,
    );
    for (const { id, guid } of missed.slice(0, MAX_REQUESTS)) {
      if (this.#rounds.closed) return;
      await this.#api.post(`${deliveries}/${id}/attempts`);
      this.#requested.set(guid, { count: this.#countOf(guid) + 1, at: now });
    }
    // What did not fit into this round is looked for again in the next one.
    if (missed.length <= MAX_REQUESTS) this.#lookedAt.set(deliveries, now);
  }

  /** Attempts since a time, the newest first. */
  async #list(deliveries: string, since: number): Promise<Attempt[]> {
    const attempts: Attempt[] = [];
    let cursor: string | null = null;
    for (let page = 0; page < MAX_PAGES; page++) {
      const query: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
      const { body, next }: { body: Attempt[]; next: string | null } = await this.#api.get(
        `${deliveries}?per_page=100${query}`,
        z.array(deliverySchema),
      );
      attempts.push(...body.filter(({ delivered_at: at }) => !(Date.parse(at) < since)));
      const oldest = body.at(-1);
      if (next === null || !oldest || Date.parse(oldest.delivered_at) < since) break;
      cursor = next;
    }
    return attempts;
  }

  readonly #countOf = (guid: string) => this.#requested.get(guid)?.count ?? 0;
}

/** `octo/app` is a repository, `octo/*` an organisation. Other patterns name nothing that has hooks. */
function scopeOf(pattern: string): string[] {
  const [owner = '', name = '', ...more] = pattern.split('/');
  if (owner === '' || owner.includes('*') || more.length > 0) return [];
  if (name === '*') return [`orgs/${encodeURIComponent(owner)}`];
  return name === '' || name.includes('*') ? [] : [`repos/${encodeURIComponent(owner)}/${encodeURIComponent(name)}`];
}

/** Deliveries of which no attempt has arrived and another one may, the oldest first. */
function missedOf(attempts: readonly Attempt[]): Attempt[] {
  const newest = new Map<string, Attempt>();
  const arrived = new Set<string>();
  for (const attempt of attempts) {
    if (!newest.has(attempt.guid)) newest.set(attempt.guid, attempt);
    if (attempt.status_code >= 200 && attempt.status_code < 300) arrived.add(attempt.guid);
  }
  return [...newest.values()].filter(({ guid, status_code: code }) => !arrived.has(guid) && mayArrive(code)).reverse();
}

/** The hub rejects a malformed delivery, or one under the id of another, each time. A status of 0: no answer. */
const mayArrive = (code: number) => code < 400 || code >= 500 || [401, 404, 408, 413, 429].includes(code);

const pathOf = (url: string | undefined) => (url !== undefined && URL.canParse(url) ? new URL(url).pathname : '');
