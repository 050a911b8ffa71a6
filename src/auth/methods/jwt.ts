import {
  decodeProtectedHeader,
  errors,
  type JWTPayload,
  type JWTVerifyOptions,
  type JWTVerifyResult,
  jwtVerify,
  type ProtectedHeaderParameters,
} from 'jose';
import { ZodError, z } from 'zod';
import type { CircuitBreaker } from '../../core/async/circuit-breaker.js';
import type { Clock } from '../../core/clock.js';
import { TidingsError } from '../../core/errors.js';
import type { Notice } from '../../core/log.js';
import { grantsSchema } from '../grants.js';
import { type Identity, refused, type Verifier } from '../identity.js';
import { createKeySet, IssuerAway, type KeySet } from './key-set.js';

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
  /** Clock difference that `exp`, `nbf` and `iat` are given, milliseconds; a minute by default. */
  readonly leewayMs?: number;
}

interface JwtVerifierOptions {
  readonly clock: Clock;
  /** In front of the issuer of the key set; null without a key set. */
  readonly keySetCircuit: CircuitBreaker | null;
  readonly onNotice: (notice: Notice) => void;
  /** Receives why the key set cannot be read. */
  readonly onError: (error: unknown) => void;
}

/** Longer ones are refused before anything of them is read. */
const MAX_LENGTH = 8_192;
const MAX_KEY_ID = 256;
const LEEWAY_MS = 60_000;
/** Most keys that a token is tried with. A token without a key id may fit several of a set. */
const MAX_KEYS_TRIED = 10;
/** Algorithms of keys of a set. */
const OF_SET: ReadonlySet<string> = new Set(['RS256', 'ES256', 'EdDSA', 'Ed25519']);
/** Most faults of one token that are described. */
const MAX_ISSUES = 3;
/** The last instant that a date can hold: an expiry beyond it is none. */
const LAST_MS = 8.64e15;

const text = (max: number) => z.string().regex(new RegExp(`^[^\\p{C}]{1,${max}}$`, 'u'));
const claimsSchema = z.object({
  sub: text(255),
  name: text(200).optional().catch(undefined),
  exp: z.number().max(LAST_MS / 1_000),
  iat: z.number().optional(),
  tidings: grantsSchema.default([]),
});

/** Verifies JSON Web Tokens. Which algorithm is taken is said by the kind of key that there is, never by the token. */
export function createJwtVerifier(
  { secret, jwksUrl, issuer, audience, leewayMs = LEEWAY_MS }: JwtOptions,
  { clock, keySetCircuit: circuit, onNotice, onError }: JwtVerifierOptions,
): Verifier {
  const hmacKey = secret === undefined ? null : new TextEncoder().encode(secret);
  const keySet = jwksUrl === undefined || !circuit ? null : createKeySet(jwksUrl, { clock, circuit, onNotice });
  const required = { issuer, audience, requiredClaims: ['exp', 'sub'], clockTolerance: leewayMs / 1_000 };
  return async (token) => {
    if (token.split('.', 4).length !== 3) return null;
    if (token.length > MAX_LENGTH) throw refused(`It is longer than ${MAX_LENGTH} characters`);
    const key = keyFor(headerOf(token), { hmacKey, keySet });
    const options = { ...required, algorithms: key.algorithms, currentDate: new Date(clock.now()) };
    try {
      // Two calls, because the types of the two kinds of keys differ.
      const { payload } = await (key.kind === 'secret'
        ? jwtVerify(token, key.secret, options)
        : verifyByKeySet(token, key.keySet, options));
      return identityOf(payload, { now: clock.now(), leewayMs });
    } catch (error) {
      if (!isOfKeySet(error)) throw refused(wordsOf(error));
      if (!(error instanceof IssuerAway)) onError(error);
      throw new TidingsError('UNAVAILABLE', { message: 'Tokens cannot be verified now', cause: error });
    }
  };
}

function headerOf(token: string): ProtectedHeaderParameters {
  try {
    return decodeProtectedHeader(token);
  } catch (error) {
    throw refused(wordsOf(error));
  }
}

/** Verifies a token by the key of its id, or without one by each key that fits it. */
async function verifyByKeySet(token: string, keySet: KeySet, options: JWTVerifyOptions): Promise<JWTVerifyResult> {
  try {
    return await jwtVerify(token, keySet, options);
  } catch (error) {
    if (!(error instanceof errors.JWKSMultipleMatchingKeys)) throw error;
    let tried = 0;
    for await (const key of error) {
      if (++tried > MAX_KEYS_TRIED) break;
      try {
        return await jwtVerify(token, key, options);
      } catch (failure) {
        if (!(failure instanceof errors.JWSSignatureVerificationFailed)) throw failure;
      }
    }
    throw new errors.JWSSignatureVerificationFailed();
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
  if (keySet && isKeyId && typeof alg === 'string' && OF_SET.has(alg))
    return { kind: 'set', algorithms: [alg], keySet };
  if (keySet && !isKeyId) throw refused(`Its kid is no text of at most ${MAX_KEY_ID} characters`);
  if (!hmacKey && !keySet) throw refused('No JWTs are accepted: set TIDINGS_JWT_SECRET or TIDINGS_JWKS_URL');
  const accepted = [...(hmacKey ? ['HS256'] : []), ...(keySet ? OF_SET : [])];
  throw refused(`Its alg is not accepted; accepted: ${accepted.join(', ')}`);
}

/** A token ends at its `exp` by the clock of the hub. One that is shown later, within the leeway, ends with the leeway. */
function identityOf(payload: JWTPayload, { now, leewayMs }: { now: number; leewayMs: number }): Identity {
  const { sub, name, exp, iat, tidings: grants } = claimsSchema.parse(payload);
  if (iat !== undefined && iat * 1_000 > now + leewayMs) throw refused('Its iat claim lies in the future');
  const endsAt = exp * 1_000;
  const expiresAt = endsAt > now ? endsAt : endsAt + leewayMs;
  if (expiresAt <= now) throw refused('Its exp claim lies in the past');
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

/**
 * Words of a validator about a token, for the log and the audit. They name claims and what is expected of them; values come
 * from the validator only, never from the token.
 */
function wordsOf(error: unknown): string {
  if (error instanceof TidingsError) return String(error.cause ?? error.message);
  if (error instanceof ZodError) return `Claims: ${error.issues.map(issueOf).slice(0, MAX_ISSUES).join('; ')}`;
  return error instanceof errors.JOSEError ? error.message : 'It is not a JSON Web Token';
}

/** Example: `tidings: Invalid input: expected array, received object`. */
const issueOf = ({ path, message, code }: ZodError['issues'][number]): string =>
  `${path.join('.')}: ${code === 'unrecognized_keys' ? 'It has members that no grant has' : message}`;

const OF_KEY_SET: ReadonlySet<string> = new Set(['ERR_JOSE_GENERIC', 'ERR_JWKS_TIMEOUT', 'ERR_JWKS_INVALID']);

/** Whether it is the key set that is to blame: it cannot be reached or read. Everything else is the token's fault. */
const isOfKeySet = (error: unknown): boolean =>
  error instanceof errors.JOSEError
    ? OF_KEY_SET.has(error.code)
    : !(error instanceof TidingsError || error instanceof ZodError);
