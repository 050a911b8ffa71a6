import { timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { Clock } from '../../core/clock.js';
import { badInput, TidingsError } from '../../core/errors.js';
import type { KeyedRecords } from '../../core/log.js';
import { NO_SIGNALS, type Signals } from '../../core/signals.js';
import type { RecordAudit } from '../audit.js';
import { grantsSchema, includes, readGrants } from '../grants.js';
import { type Identity, refused } from '../identity.js';
import { allows, authenticated, can } from '../rights.js';
import type { Grant, Viewer } from '../viewer.js';
import { DIGEST, digestOf, idOfKey, isKeyLike, makeKey } from './key-text.js';
import { KnownDigests } from './known-digests.js';
import { type WatchedRecord, WatchedRecords } from './watched-records.js';

/** Most valid keys. */
const MAX_KEYS = 10_000;
/** A key that has ended is listed this long. */
const KEEP_MS = 90 * 86_400_000;
/** How often the use of a key is noted. */
const USED_MS = 60_000;
const NAME = /^[^\p{C}]{1,100}$/u;

/** Public description of a key. Times are milliseconds since 1970 UTC. */
export interface ApiKey {
  readonly id: string;
  readonly name: string;
  readonly grants: readonly Grant[];
  readonly createdAt: number;
  /** Id of the actor who made it. */
  readonly createdBy: string;
  readonly expiresAt: number | null;
  /** To about a minute; null when it never was. */
  readonly lastUsedAt: number | null;
  readonly revokedAt: number | null;
}

/** A key as it is stored: with the digest of its text, which is kept nowhere. */
interface StoredKey extends Omit<ApiKey, 'id'> {
  readonly digest: string;
  /** The credential that made it: whoever shows that one may see and revoke it. */
  readonly owner: string;
}

const instant = z.number().nullable();
const storedKey = z.looseObject({
  ...{ name: z.string(), grants: grantsSchema, createdBy: z.string(), owner: z.string() },
  ...{ digest: z.string().regex(DIGEST), createdAt: z.number() },
  ...{ expiresAt: instant, lastUsedAt: instant, revokedAt: instant },
});

export interface ApiKeyInput {
  readonly name: string;
  readonly grants: readonly unknown[];
  /** Milliseconds since 1970 UTC; it does not expire when absent. */
  readonly expiresAt?: number | null;
}

export interface ApiKeysOptions {
  readonly records: KeyedRecords;
  readonly clock: Clock;
  readonly signals?: Signals;
  readonly audit: RecordAudit;
  readonly onError: (error: unknown) => void;
}

/** API keys of the hub. A key is shown once, and its revocation ends all of its streams. */
export class ApiKeys {
  readonly #clock: Clock;
  readonly #audit: RecordAudit;
  readonly #records: WatchedRecords<StoredKey>;
  readonly #known: KnownDigests;

  constructor({ records, clock, signals = NO_SIGNALS, audit, onError }: ApiKeysOptions) {
    this.#clock = clock;
    this.#audit = audit;
    this.#records = new WatchedRecords({
      ...{ kind: 'api-key', records, clock, signals, onError },
      read: (value) => storedKey.safeParse(value).data ?? null,
      overSince: ({ revokedAt }) => revokedAt,
      used: (key, now) => (now - (key.lastUsedAt ?? 0) < USED_MS ? null : { ...key, lastUsedAt: now }),
    });
    this.#known = new KnownDigests({ topic: 'api-key-made', list: () => this.#validDigests(), clock, signals });
  }

  /** Whether it is not known which keys were revoked meanwhile. */
  get isBehind(): boolean {
    return this.#records.isBehind;
  }

  /** Verifies a credential that looks like a key; see `Verifier`. A key with a typo costs no look-up. */
  async verify(credential: string, mayLookUp = () => true): Promise<Identity | null> {
    if (!isKeyLike(credential)) return null;
    const id = idOfKey(credential);
    if (id === null) throw refused();
    const digest = digestOf(credential);
    if (!this.#records.holds(id) && !mayLookUp() && !(await this.#known.has(digest))) throw refused();
    const record = await this.#records.find(id);
    if (record && sameDigest(record.value.digest, digest)) return this.#identityOf(record);
    this.#known.delete(digest);
    throw refused();
  }

  /** Present identity of a key, for sessions and tickets made with it; null when it has ended. */
  async identify(id: string): Promise<Identity | null> {
    const record = await this.#records.find(id);
    return record && (isExpired(record.value, this.#clock.now()) ? null : this.#identityOf(record));
  }

  /**
   * Makes a key. Its text is in the answer and nowhere else.
   *
   * @throws TidingsError `FORBIDDEN` without ADMIN, or for grants beyond the viewer's own; `BAD_USER_INPUT`.
   */
  async create(
    viewer: Viewer | null,
    input: ApiKeyInput,
    address: string,
  ): Promise<{ secret: string; apiKey: ApiKey }> {
    requireAdmin(viewer);
    if (!NAME.test(input.name))
      throw badInput('input.name', 'A name has 1 to 100 characters, none of them a control character');
    const grants = readGrants('input.grants', input.grants);
    if (!includes(viewer.grants(), grants))
      throw new TidingsError('FORBIDDEN', { message: 'A key is given no rights that one does not have' });
    const now = this.#clock.now();
    const expiresAt = input.expiresAt ?? null;
    if (expiresAt !== null && expiresAt <= now) throw badInput('input.expiresAt', 'It lies in the past');
    await this.#makeRoom(now);
    const { id, key } = makeKey();
    const stored: StoredKey = {
      ...{ name: input.name, grants, createdAt: now, createdBy: viewer.actor.id, owner: viewer.credential },
      ...{ expiresAt, lastUsedAt: null, revokedAt: null, digest: digestOf(key) },
    };
    await this.#records.add(id, stored);
    this.#known.add(stored.digest);
    this.#audit({ action: 'API_KEY_CREATED', ...by(viewer, address), target: id });
    return { secret: key, apiKey: told(id, stored) };
  }

  /**
   * Revokes a key. When this resolves, its streams on this node have ended; those on other nodes end within a second.
   * Idempotent.
   *
   * @throws TidingsError `FORBIDDEN` without ADMIN; `NOT_FOUND` for no key, or one that the viewer may not see.
   */
  async revoke(viewer: Viewer | null, id: string, address: string): Promise<ApiKey> {
    requireAdmin(viewer);
    let revoked = false;
    const stored = await this.#records.change(id, (key) => {
      if (!maySee(viewer, key)) throw new TidingsError('NOT_FOUND');
      revoked = key.revokedAt === null;
      return revoked ? { ...key, revokedAt: this.#clock.now() } : null;
    });
    if (revoked) this.#audit({ action: 'API_KEY_REVOKED', ...by(viewer, address), target: id });
    return told(id, stored);
  }

  /** The keys that the viewer may see, by id: all with ADMIN on `*`, else those made with the same credential. */
  async list(viewer: Viewer | null): Promise<ApiKey[]> {
    requireAdmin(viewer);
    const keys = await this.#records.list();
    return keys.filter(({ value }) => maySee(viewer, value)).map(({ id, value }) => told(id, value));
  }

  /** Another node has changed this key. @throws TidingsError `UNAVAILABLE` */
  async reload(id: string): Promise<void> {
    await this.#records.reload(id);
  }

  close(): void {
    this.#known.close();
    this.#records.close();
  }

  async #validDigests(): Promise<string[]> {
    const keys = await this.#records.list();
    return keys.filter(({ value }) => value.revokedAt === null).map(({ value }) => value.digest);
  }

  #identityOf(record: WatchedRecord<StoredKey>): Identity {
    const { id, value, revocation } = record;
    return {
      actor: { id, name: value.name, kind: 'SERVICE' },
      method: 'API_KEY',
      credential: `key:${id}`,
      grants: () => record.value.grants,
      expiresAt: value.expiresAt,
      revocation,
      basis: { kind: 'api-key', id },
    };
  }

  /** Removes keys that ended long ago. @throws TidingsError `BAD_USER_INPUT` when there are too many valid keys. */
  async #makeRoom(now: number): Promise<void> {
    const all = await this.#records.list();
    const good = all.filter(({ value }) => value.revokedAt === null && !isExpired(value, now));
    if (good.length >= MAX_KEYS) throw badInput('input', `There are ${MAX_KEYS} keys: revoke some first`);
    for (const { id, value } of all)
      if ((value.revokedAt ?? value.expiresAt ?? now) < now - KEEP_MS) await this.#records.remove(id);
  }
}

const isExpired = ({ expiresAt }: StoredKey, now: number) => expiresAt !== null && expiresAt <= now;

/** Digests have one length, so the comparison takes the same time wherever they differ. */
const sameDigest = (one: string, other: string) =>
  timingSafeEqual(Buffer.from(one, 'base64url'), Buffer.from(other, 'base64url'));

const told = (id: string, { digest: _digest, owner: _owner, ...key }: StoredKey): ApiKey => ({ id, ...key });

const by = ({ actor, credential }: Viewer, address: string) => ({ actorId: actor.id, credential, address });

/** ADMIN on any project is enough to make keys for that project. */
function requireAdmin(viewer: Viewer | null): asserts viewer is Viewer {
  authenticated(viewer);
  if (!viewer.grants().some((grant) => allows(grant, 'ADMIN'))) throw new TidingsError('FORBIDDEN');
}

const maySee = (viewer: Viewer, key: StoredKey) => can(viewer, 'ADMIN', '*') || key.owner === viewer.credential;
