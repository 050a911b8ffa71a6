import { hash, randomBytes } from 'node:crypto';
import { crc32 } from 'node:zlib';

const PREFIX = 'tdg';
const ID_LENGTH = 13;
const SECRET_BYTES = 24;
const CHECK_LENGTH = 7;
const KEY = new RegExp(
  `^${PREFIX}_([a-z0-9]{${ID_LENGTH}})_([0-9a-f]{${2 * SECRET_BYTES}})([a-z0-9]{${CHECK_LENGTH}})$`,
);

const checkOf = (text: string) => crc32(text).toString(36).padStart(CHECK_LENGTH, '0');

const makeId = () => randomBytes(8).readBigUInt64BE().toString(36).padStart(ID_LENGTH, '0');

/**
 * Creates a key `tdg_<id>_<secret>`: 192 random bits, and seven characters that reveal a typo without a look-up.
 *
 * @param id of a key that gets another secret; a new one by default.
 */
export function makeKey(id: string = makeId()): { id: string; key: string } {
  const text = `${PREFIX}_${id}_${randomBytes(SECRET_BYTES).toString('hex')}`;
  return { id, key: text + checkOf(text) };
}

/** Whether something was meant to be a key. */
export const isKeyLike = (credential: string): boolean => credential.startsWith(`${PREFIX}_`);

/** The id that a key names; null when a character of it is wrong. */
export function idOfKey(key: string): string | null {
  const [, id, secret, check] = KEY.exec(key) ?? [];
  return id !== undefined && checkOf(`${PREFIX}_${id}_${secret}`) === check ? id : null;
}

/** Form of what `digestOf` returns. */
export const DIGEST = /^[\w-]{43}$/;

/** Digest that is kept in the place of a secret. Secrets are long, so no salt is needed. */
export const digestOf = (secret: string): string => hash('sha256', secret, 'base64url');
