import { createRemoteJWKSet, errors, type JWTVerifyGetKey } from 'jose';
import type { Clock } from '../../core/clock.js';
import { TokenBucket } from '../../core/rate/token-bucket.js';

export type KeySet = JWTVerifyGetKey;

const TIMEOUT_MS = 5_000;
/** A key that the set no longer has is accepted no longer than this. */
const MAX_AGE_MS = 600_000;
/** Budget of reloads for tokens that name an unknown key: no stranger makes the hub ask the issuer more often. */
const RELOADS = { capacity: 10, perSecond: 10 / 60 };

/**
 * Public keys of an issuer: fetched when first needed, cached, and fetched again for a new key id. Addresses of keys in a
 * token (`jku`, `x5u`, `jwk`) are ignored.
 */
export function createKeySet(url: string, clock: Clock): KeySet {
  // The library's own pause would refuse a key of a rotation for so long; ours is a budget.
  const jwks = createRemoteJWKSet(new URL(url), {
    timeoutDuration: TIMEOUT_MS,
    cacheMaxAge: MAX_AGE_MS,
    cooldownDuration: Number.POSITIVE_INFINITY,
  });
  const reloads = new TokenBucket(RELOADS, clock);
  return async (header, token) => {
    try {
      return await jwks(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
      if (reloads.take() > 0) throw error;
      await jwks.reload();
      return jwks(header, token);
    }
  };
}
