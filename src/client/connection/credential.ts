import { ClientError } from '../client-error.js';

/**
 * API key or JWT, with or without `Bearer` before it. A function is called for each request and each connection, and again before a JWT
 * expires and when the hub has refused what it gave before.
 */
export type Credential = string | (() => string | null | undefined | Promise<string | null | undefined>);

/** Where a client takes its credential from. */
export interface Credentials {
  /** Whether it may be another one next time. */
  readonly renewable: boolean;
  /** The newest that `get` has resolved with; null before the first. */
  readonly newest: string | null;
  /** Rejects with `UNAUTHENTICATED` for text that a header cannot carry. */
  get(): Promise<string | null>;
}

const UNSENDABLE = /[^\x20-\x7e]/;

export function credentialsOf(given: Credential | undefined): Credentials {
  let newest: string | null = null;
  return {
    renewable: typeof given === 'function',
    get newest() {
      return newest;
    },
    async get() {
      const value = typeof given === 'function' ? await given() : given;
      // Keys are read from files, which end with a line end. Some applications keep the whole header.
      const credential = value?.replace(/^\s*Bearer\s/i, '').trim() ?? null;
      if (credential !== null && UNSENDABLE.test(credential))
        throw new ClientError('UNAUTHENTICATED', {
          message: 'The credential has characters that keys and JWTs never have',
        });
      newest = credential;
      return credential;
    },
  };
}

/** When a JWT expires, in milliseconds since 1970 UTC; null for everything else. */
export function expiryOf(credential: string | null): number | null {
  try {
    const { exp } = JSON.parse(atob(credential!.split('.')[1]!.replace(/-/g, '+').replace(/_/g, '/')));
    return typeof exp === 'number' ? exp * 1_000 : null;
  } catch {
    // An API key says nothing about its expiry.
    return null;
  }
}
