import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { CursorSecret } from '../../core/cursor.js';
import { TidingsError } from '../../core/errors.js';

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Encrypts the secrets that the hub has to use again, such as those of webhooks, before the log stores them. The key is
 * derived from the one that the nodes of a log share, so each of them can open what another has sealed.
 */
export class SecretBox {
  readonly #secret: string | CursorSecret;

  constructor(secret: string | CursorSecret) {
    this.#secret = secret;
  }

  /** @returns base64url text. @throws TidingsError `UNAVAILABLE` while the shared key is not known yet. */
  seal(text: string): string {
    const [key] = this.#keys();
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(CIPHER, derived(key!), nonce);
    const sealed = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    return sealed.toString('base64url');
  }

  /** @returns null for what no key of this hub has sealed. @throws TidingsError `UNAVAILABLE` while the shared key is not known yet. */
  open(sealed: string): string | null {
    for (const key of this.#keys()) {
      const text = opened(Buffer.from(sealed, 'base64url'), derived(key));
      if (text !== null) return text;
    }
    return null;
  }

  /** The one in use first. */
  #keys(): string[] {
    if (typeof this.#secret === 'string') return [this.#secret];
    const { text, former } = this.#secret;
    if (text === null) throw new TidingsError('UNAVAILABLE', { message: 'The key that nodes share is not known yet' });
    return [text, ...former];
  }
}

const derived = (key: string): Buffer => Buffer.from(hkdfSync('sha256', key, '', 'tidings stored secrets', 32));

function opened(bytes: Buffer, key: Buffer): string | null {
  if (bytes.length < NONCE_BYTES + TAG_BYTES) return null;
  const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE_BYTES));
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
  try {
    const text = decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES));
    return Buffer.concat([text, decipher.final()]).toString('utf8');
  } catch {
    // The tag is of another key, or of another text.
    return null;
  }
}
