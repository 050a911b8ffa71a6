import { decodeProtectedHeader, errors, type JWTPayload, jwtVerify, type ProtectedHeaderParameters } from 'jose';
import { z } from 'zod';
import type { Clock } from '../../core/clock.js';
import { TidingsError } from '../../core/errors.js';
import { grantsSchema } from '../grants.js';
import { type Identity, refused, type Verifier } from '../identity.js';
import { createKeySet, type KeySet } from './key-set.js';

/** Accepted tokens. Without a secret and a key set none are. */
export interface JwtOptions {
  /** For HS256: at least 32 bytes. */
  readonly secret?: string;
  /** Address of the public keys for RS256, ES256 and EdDSA. */
  readonly jwksUrl?: string;
  /** Required issuer. */
  readonly issuer?: string;
  /** Required audience; a token may have others too. */
  readonly audience?: string;
}

/** Longer ones are refused before anything of them is read. */
const MAX_LENGTH = 8_192;
const MAX_KEY_ID = 256;
/** How far ahead the clock of an issuer may be. When a token expires is exact: its streams end then. */
const TOLERANCE_S = 5;
/** The last instant that a date can hold: an expiry beyond it is none. */
const LAST_MS = 8.64e15;

const text = (max: number) => z.string().regex(new RegExp(`^[^\\p{C}]{1,${max}}$`, 'u'));
const claimsSchema = z.object({
  sub: text(128),
  name: text(200).optional().catch(undefined),
  exp: z.number().max(LAST_MS / 1_000),
  tidings: grantsSchema.default([]),
});

/** Verifies JSON Web Tokens. Which algorithm is taken is said by the kind of key that there is, never by the token. */
export function createJwtVerifier(
  { secret, jwksUrl, issuer, audience }: JwtOptions,
  { clock, onError }: { clock: Clock; onError: (error: unknown) => void },
): Verifier {
  const hmacKey = secret === undefined ? null : new TextEncoder().encode(secret);
  const keySet = jwksUrl === undefined ? null : createKeySet(jwksUrl, clock);
  const required = { issuer, audience, requiredClaims: ['exp', 'sub'], clockTolerance: TOLERANCE_S };
  return async (token) => {
    if (token.split('.', 4).length !== 3) return null;
    if (token.length > MAX_LENGTH) throw refused();
    const key = keyFor(headerOf(token), { hmacKey, keySet });
    const options = { ...required, algorithms: key.algorithms, currentDate: new Date(clock.now()) };
    try {
      // Two calls, because the types of the two kinds of keys differ.
      const { payload } = await (key.kind === 'secret'
        ? jwtVerify(token, key.secret, options)
        : jwtVerify(token, key.keySet, options));
      return identityOf(payload, clock);
    } catch (error) {
      if (!isOfKeySet(error)) throw refused(error);
      onError(error);
      throw new TidingsError('UNAVAILABLE', { message: 'Tokens cannot be verified now', cause: error });
    }
  };
}

function headerOf(token: string): ProtectedHeaderParameters {
  try {
    return decodeProtectedHeader(token);
  } catch (error) {
    throw refused(error);
  }
}

type ChosenKey =
  | { readonly kind: 'secret'; readonly algorithms: string[]; readonly secret: Uint8Array }
  | { readonly kind: 'set'; readonly algorithms: string[]; readonly keySet: KeySet };

/** A public key is never taken for a secret, nor a secret for a key. */
function keyFor(
  { alg, kid }: ProtectedHeaderParameters,
  { hmacKey, keySet }: { hmacKey: Uint8Array | null; keySet: KeySet | null },
): ChosenKey {
  if (alg === 'HS256' && hmacKey) return { kind: 'secret', algorithms: [alg], secret: hmacKey };
  const isKeyId = kid === undefined || (typeof kid === 'string' && kid.length <= MAX_KEY_ID);
  if (keySet && isKeyId && (alg === 'RS256' || alg === 'ES256' || alg === 'EdDSA'))
    return { kind: 'set', algorithms: [alg], keySet };
  throw refused();
}

function identityOf(payload: JWTPayload, clock: Clock): Identity {
  const { data: claims, error } = claimsSchema.safeParse(payload);
  if (!claims) throw refused(error);
  const { sub, name, exp, tidings: grants } = claims;
  const expiresAt = exp * 1_000;
  if (expiresAt <= clock.now()) throw refused();
  return tokenIdentity({ actor: { id: sub, name: name ?? sub, kind: 'USER' }, grants, expiresAt });
}

/** Identity of a verified token. */
export function tokenIdentity(
  token: Pick<Identity, 'actor'> & { grants: ReturnType<Identity['grants']>; expiresAt: number },
): Identity {
  const { actor, grants, expiresAt } = token;
  return {
    ...{ actor, method: 'JWT', credential: `jwt:${actor.id}`, expiresAt, revocation: null },
    grants: () => grants,
    basis: { kind: 'token', actor, grants, expiresAt },
  };
}

const OF_KEY_SET: ReadonlySet<string> = new Set(['ERR_JOSE_GENERIC', 'ERR_JWKS_TIMEOUT', 'ERR_JWKS_INVALID']);

/** Whether it is the key set that is to blame: it cannot be reached or read. Everything else is the token's fault. */
const isOfKeySet = (error: unknown): boolean =>
  error instanceof errors.JOSEError ? OF_KEY_SET.has(error.code) : !(error instanceof TidingsError);
