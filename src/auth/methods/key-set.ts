import { createRemoteJWKSet, errors, type JWTVerifyGetKey } from 'jose';
import type { CircuitBreaker } from '../../core/async/circuit-breaker.js';
import type { Clock } from '../../core/clock.js';
import type { Notice } from '../../core/log.js';
import { TokenBucket } from '../../core/rate/token-bucket.js';

export type KeySet = JWTVerifyGetKey;

const TIMEOUT_MS = 5_000;
/** A key that the set no longer has is accepted no longer than this, as long as the set can be fetched. */
const MAX_AGE_MS = 600_000;
/** How long the last known keys are accepted while the set cannot be fetched, and the pause between two attempts. */
const MAX_STALE_MS = 86_400_000;
const RETRY_MS = 30_000;
/** Budget of reloads for tokens that name an unknown key: no stranger makes the hub ask the issuer more often. */
const RELOADS = { capacity: 10, perSecond: 10 / 60 };

/** The issuer is not asked any more after these failures in a row, but for single attempts. */
export const KEY_SET_POLICY = { failures: 5, openMs: 2_000, maxOpenMs: 30_000 } as const;

/** The circuit breaker refuses to ask the issuer now. */
export class IssuerAway extends Error {
  override readonly message = 'The issuer is not asked: it did not answer several times in a row';
}

/** Names of one algorithm: RFC 9864 calls `Ed25519` what a token or a key set may still call `EdDSA`. */
const SAME_ALGORITHM: Readonly<Record<string, string>> = { EdDSA: 'Ed25519', Ed25519: 'EdDSA' };

export interface KeySetOptions {
  readonly clock: Clock;
  readonly circuit: CircuitBreaker;
  /** Receives the warning that the last known keys are used. */
  readonly onNotice: (notice: Notice) => void;
}

/**
 * Public keys of an issuer: fetched when first needed, cached, and fetched again for a new key id. While they cannot be
 * fetched, the last known ones are used for a day. Addresses of keys in a token (`jku`, `x5u`, `jwk`) are ignored.
 */
export function createKeySet(url: string, { clock, circuit, onNotice }: KeySetOptions): KeySet {
  // Age and pauses are ours: the library would drop its keys with an issuer that cannot be reached, and would refuse a new
  // key during its pause.
  const jwks = createRemoteJWKSet(new URL(url), {
    timeoutDuration: TIMEOUT_MS,
    cacheMaxAge: Number.POSITIVE_INFINITY,
    cooldownDuration: Number.POSITIVE_INFINITY,
  });
  const reloads = new TokenBucket(RELOADS, clock);
  let fetchedAt: number | null = null;
  let failedAt = Number.NEGATIVE_INFINITY;

  const fetchKeys = async () => {
    if (!circuit.enter()) throw new IssuerAway();
    try {
      await jwks.reload();
    } catch (error) {
      circuit.report('failed');
      throw error;
    }
    circuit.report('succeeded');
    fetchedAt = clock.now();
  };
  /** Fetches keys that are too old. Without an issuer the last known ones stay. */
  const renew = async () => {
    const ageMs = fetchedAt === null ? Number.POSITIVE_INFINITY : clock.now() - fetchedAt;
    if (ageMs < MAX_AGE_MS) return;
    const mayStay = ageMs < MAX_STALE_MS;
    if (mayStay && clock.now() - failedAt < RETRY_MS) return;
    try {
      await fetchKeys();
    } catch (cause) {
      if (!mayStay) throw cause;
      // Of requests that have waited for the same attempt, the first warns.
      if (clock.now() - failedAt >= RETRY_MS) onNotice({ level: 'warn', message: staleFor(ageMs), cause });
      failedAt = clock.now();
    }
  };
  /** Finds a key under either name of its algorithm. */
  const find: KeySet = async (header, token) => {
    try {
      return await jwks(header, token);
    } catch (error) {
      const alg = SAME_ALGORITHM[header.alg];
      if (!(error instanceof errors.JWKSNoMatchingKey) || alg === undefined) throw error;
      return jwks({ ...header, alg }, token);
    }
  };

  return async (header, token) => {
    await renew();
    try {
      return await find(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
      if (reloads.take() > 0) throw error;
      await fetchKeys();
      return find(header, token);
    }
  };
}

const staleFor = (ageMs: number): string =>
  `The key set of TIDINGS_JWKS_URL cannot be fetched: its keys of ${Math.floor(ageMs / 60_000)} minutes ago are used, for a day at most`;
