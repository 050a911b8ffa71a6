import type { Clock } from '../../core/clock.js';
import { badInput, TidingsError } from '../../core/errors.js';
import type { KeyedRecords } from '../../core/log.js';
import { NO_SIGNALS, type Signals } from '../../core/signals.js';
import type { RecordAudit } from '../audit.js';
import { includes, readGrants } from '../grants.js';
import { type Basis, type Identity, refused } from '../identity.js';
import { allows, authenticated, can } from '../rights.js';
import type { Viewer } from '../viewer.js';
import { digestOf, idOfKey, isKeyLike, makeKey } from './key-text.js';
import { KnownDigests } from './known-digests.js';
import {
  type ApiKey,
  acceptedDigests,
  accepts,
  endOfSecret,
  fingerprintOf,
  isExpired,
  readKey,
  type StoredKey,
  told,
  withUse,
} from './stored-key.js';
import { type WatchedRecord, WatchedRecords } from './watched-records.js';

const KIND = 'api-key';
/** Most valid keys. */
const MAX_KEYS = 10_000;
/** A key that has ended is listed this long. */
const KEEP_MS = 90 * 86_400_000;
/** How long the former secret of a rotated key is accepted: by default, and at most. */
const OVERLAP_MS = 600_000;
const MAX_OVERLAP_MS = 7 * 86_400_000;
const NAME = /^[^\p{C}]{1,100}$/u;

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

/** Display name of the key of an id, also of one that has ended; null where there is none. */
export async function nameOfKey(records: KeyedRecords, id: string): Promise<string | null> {
  return readKey((await records.get(KIND, id))?.value)?.name ?? null;
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
      ...{ kind: KIND, records, clock, signals, onError },
      read: readKey,
      overSince: ({ revokedAt }) => revokedAt,
      used: withUse,
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
    const isAccepted = (record: WatchedRecord<StoredKey> | null) =>
      record !== null && accepts(record.value, digest, this.#clock.now());
    const mayAsk = async () => mayLookUp() || (await this.#known.has(digest));
    const held = this.#records.holds(id);
    if (!held && !(await mayAsk())) throw refused();
    let record = await this.#records.find(id);
    // Another node may have rotated the key since it was read.
    if (held && !isAccepted(record) && (await mayAsk())) record = await this.#records.reload(id);
    if (record && isAccepted(record)) return this.#identityOf(record, digest);
    this.#known.delete(digest);
    throw refused();
  }

  /** Present identity of a key, for what was made with a secret of it; null when the key or the secret has ended. */
  async identify({ id, secret }: Extract<Basis, { kind: 'api-key' }>): Promise<Identity | null> {
    const record = await this.#records.find(id);
    const now = this.#clock.now();
    if (!record || isExpired(record.value, now)) return null;
    // An earlier version named no secret. It had no rotation either.
    const isIt = (digest: string) => (secret === undefined ? !record.value.former : fingerprintOf(digest) === secret);
    const digest = acceptedDigests(record.value, now).find(isIt);
    return digest === undefined ? null : this.#identityOf(record, digest);
  }

  /**
   * Makes a key. Its text is in the answer and nowhere else.
   *
   * @returns it with the reference for tickets made with it.
   * @throws TidingsError `FORBIDDEN` without ADMIN, or for grants beyond the viewer's own; `BAD_USER_INPUT`.
   */
  async create(
    viewer: Viewer | null,
    input: ApiKeyInput,
    address: string,
  ): Promise<{ secret: string; apiKey: ApiKey; basis: Basis }> {
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
      ...{
        expiresAt,
        lastUsedAt: null,
        lastUsedFrom: null,
        revokedAt: null,
        digest: digestOf(key),
        rotatedAt: null,
        former: null,
      },
    };
    await this.#records.add(id, stored);
    this.#known.add(stored.digest);
    this.#audit({ action: 'API_KEY_CREATED', ...by(viewer, address), target: id });
    return { secret: key, apiKey: told(id, stored), basis: basisOf(id, stored.digest) };
  }

  /**
   * Replaces the secret of a key, which keeps its id, name, grants and expiry. The former secret is accepted for
   * `overlapMs` longer, 0 to 7 days. Then it is refused, and its streams, sessions and tickets end within a second on all
   * nodes. The secret before the former one ends now.
   *
   * @throws TidingsError `FORBIDDEN` without ADMIN, or for a key with grants beyond the viewer's own; `NOT_FOUND` for no
   * key, or one that the viewer may not see; `CONFLICT` for a key that has ended; `BAD_USER_INPUT`.
   */
  async rotate(
    viewer: Viewer | null,
    id: string,
    { overlapMs = OVERLAP_MS, address }: { overlapMs?: number; address: string },
  ): Promise<{ secret: string; apiKey: ApiKey }> {
    requireAdmin(viewer);
    if (!(overlapMs >= 0 && overlapMs <= MAX_OVERLAP_MS))
      throw badInput('overlapMs', `An overlap is 0 to ${MAX_OVERLAP_MS} ms, which is 7 days`);
    const { key } = makeKey(id);
    const digest = digestOf(key);
    const stored = await this.#records.change(id, (before) => {
      if (!maySee(viewer, before)) throw new TidingsError('NOT_FOUND');
      // Otherwise its maker would regain by the secret what the maker has lost since.
      if (!includes(viewer.grants(), before.grants))
        throw new TidingsError('FORBIDDEN', { message: 'The key has rights that one does not have' });
      const now = this.#clock.now();
      if (before.revokedAt !== null || isExpired(before, now))
        throw new TidingsError('CONFLICT', { message: 'The key was revoked or has expired: create another' });
      return { ...before, digest, rotatedAt: now, former: { digest: before.digest, until: now + overlapMs } };
    });
    this.#known.add(digest);
    const until = new Date(stored.former!.until).toISOString();
    const reason = `the former secret is accepted until ${until}`;
    this.#audit({ action: 'API_KEY_ROTATED', ...by(viewer, address), target: id, reason });
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
    const now = this.#clock.now();
    return keys.flatMap(({ value }) => (value.revokedAt === null ? acceptedDigests(value, now) : []));
  }

  /** Identity of a key that is used now. @param digest of the secret that it was shown by. */
  #identityOf(record: WatchedRecord<StoredKey>, digest: string): Identity {
    const { id, value, revocation } = record;
    this.#records.noteUse(id);
    return {
      actor: { id, name: value.name, kind: 'SERVICE' },
      method: 'API_KEY',
      credential: `key:${id}`,
      grants: () => record.value.grants,
      // A rotation sets it while streams are open.
      get expiresAt() {
        return endOfSecret(record.value, digest);
      },
      revocation,
      noteUse: (address) => this.#records.noteUse(id, address),
      basis: basisOf(id, digest),
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

const basisOf = (id: string, digest: string): Basis => ({ kind: 'api-key', id, secret: fingerprintOf(digest) });

const by = ({ actor, credential }: Viewer, address: string) => ({ actorId: actor.id, credential, address });

/** ADMIN on any project is enough to make keys for that project. */
function requireAdmin(viewer: Viewer | null): asserts viewer is Viewer {
  authenticated(viewer);
  if (!viewer.grants().some((grant) => allows(grant, 'ADMIN'))) throw new TidingsError('FORBIDDEN');
}

const maySee = (viewer: Viewer, key: StoredKey) => can(viewer, 'ADMIN', '*') || key.owner === viewer.credential;
