import { createRemoteJWKSet, errors, type JWTVerifyGetKey } from 'jose';
import { RateLimiterMemory } from 'rate-limiter-flexible';

export type KeySet = JWTVerifyGetKey;

const TIMEOUT_MS = 5_000;
/** A key that the set no longer has is accepted no longer than this. */
const MAX_AGE_MS = 600_000;
/** How often in a minute a token may name a key that has to be asked for: no stranger makes the hub ask for more. */
const RELOADS = 10;

/**
 * The public keys of an issuer: fetched when first needed, kept, and fetched again for a key that is new. What a token
 * says of where its key is to be had (`jku`, `x5u`, `jwk`) is not looked at.
 */
export function createKeySet(url: string): KeySet {
  // The library's own pause would refuse a key of a rotation for so long; ours is a budget.
  const jwks = createRemoteJWKSet(new URL(url), {
    timeoutDuration: TIMEOUT_MS,
    cacheMaxAge: MAX_AGE_MS,
    cooldownDuration: Number.POSITIVE_INFINITY,
  });
  const budget = new RateLimiterMemory({ points: RELOADS, duration: 60 });
  return async (header, token) => {
    try {
      return await jwks(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
      const spent = await budget.consume('reloads').then(
        () => false,
        () => true,
      );
      if (spent) throw error;
      await jwks.reload();
      return jwks(header, token);
    }
  };
}
