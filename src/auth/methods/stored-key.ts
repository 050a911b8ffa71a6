import { timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { grantsSchema } from '../grants.js';
import type { Grant } from '../viewer.js';
import { DIGEST, digestOf } from './key-text.js';
import type { Use } from './watched-records.js';

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
  /** Address of that use; null when it is unknown. */
  readonly lastUsedFrom: string | null;
  /** Time of the last rotation; null when there was none. */
  readonly rotatedAt: number | null;
  /** Time at which the secret before the last rotation ends, which may have passed; null without a rotation. */
  readonly formerSecretUntil: number | null;
  readonly revokedAt: number | null;
}

/** A key as it is stored: with the digests of its secrets, which are kept nowhere. */
export interface StoredKey extends Omit<ApiKey, 'id' | 'formerSecretUntil'> {
  readonly digest: string;
  /** Digest of the secret before the last rotation, and the time at which it ends. */
  readonly former: { readonly digest: string; readonly until: number } | null;
  /** The credential that made it: whoever shows that one may see and revoke it. */
  readonly owner: string;
}

const instant = z.number().nullable();
const digest = z.string().regex(DIGEST);
const storedKey = z.looseObject({
  ...{ name: z.string(), grants: grantsSchema, createdBy: z.string(), owner: z.string() },
  ...{ digest, createdAt: z.number(), expiresAt: instant, lastUsedAt: instant, revokedAt: instant },
  // Absent from keys of an earlier version.
  lastUsedFrom: z.string().nullable().default(null),
  rotatedAt: instant.default(null),
  former: z.object({ digest, until: z.number() }).nullable().default(null),
});

/** The key that a stored value holds; null when the value is malformed. */
export const readKey = (value: unknown): StoredKey | null => storedKey.safeParse(value).data ?? null;

/** How often the use of a key is noted at most. */
const USED_MS = 60_000;

/** The key with its last use noted; null when that has been done, or another was noted within a minute. */
export function withUse(key: StoredKey, { at, from }: Use, now: number): StoredKey | null {
  const { lastUsedAt } = key;
  // Another node may have noted a later one.
  if (lastUsedAt !== null && (at <= lastUsedAt || now - lastUsedAt < USED_MS)) return null;
  return { ...key, lastUsedAt: at, lastUsedFrom: from };
}

/** The public part of a stored key. */
export const told = (id: string, { digest: _digest, owner: _owner, former, ...key }: StoredKey): ApiKey => ({
  ...{ id, ...key },
  formerSecretUntil: former?.until ?? null,
});

export const isExpired = ({ expiresAt }: StoredKey, now: number): boolean => expiresAt !== null && expiresAt <= now;

/** Digests of the secrets that are accepted now: the present one, and the former one during an overlap. */
export const acceptedDigests = ({ digest, former }: StoredKey, now: number): readonly string[] =>
  former && former.until > now ? [digest, former.digest] : [digest];

/** Whether the secret of this digest is accepted now. */
export const accepts = (key: StoredKey, digest: string, now: number): boolean =>
  acceptedDigests(key, now).some((accepted) => sameDigest(accepted, digest));

/** Time at which a secret that was accepted once ends; null while it has no end. */
export function endOfSecret({ digest, former, expiresAt, rotatedAt }: StoredKey, secret: string): number | null {
  if (secret === digest) return expiresAt;
  // A second rotation ends the secret before the former one at once.
  const until = secret === former?.digest ? former.until : (rotatedAt ?? 0);
  return Math.min(until, expiresAt ?? until);
}

/** Names a secret in what was made with it. Does not reveal the digest by which the secret is verified. */
export const fingerprintOf = (digest: string): string => digestOf(`secret\n${digest}`).slice(0, 16);

/** Digests have one length, so the comparison takes the same time wherever they differ. */
const sameDigest = (one: string, other: string) =>
  timingSafeEqual(Buffer.from(one, 'base64url'), Buffer.from(other, 'base64url'));
