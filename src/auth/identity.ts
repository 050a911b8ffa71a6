import { callAll } from '../core/async/call-all.js';
import { TidingsError } from '../core/errors.js';
import type { Actor } from '../core/record.js';
import type { AuthMethod, Grant } from './viewer.js';

/** Identity of a valid credential: its actor, rights and end. */
export interface Identity {
  readonly actor: Actor;
  readonly method: AuthMethod;
  /** See `Viewer.isBoard`. */
  readonly isBoard?: boolean;
  /** Names the credential without its secret. */
  readonly credential: string;
  grants(): readonly Grant[];
  /** Milliseconds since 1970 UTC; null when it does not expire. The rotation of a key sets it later. */
  readonly expiresAt: number | null;
  /** Null for a credential that cannot be revoked. */
  readonly revocation: Revocable | null;
  /** Notes from which address it is used; absent for a credential that keeps no such note. */
  noteUse?(address: string): void;
  /** Reference for sessions and tickets made with the credential; absent where none can be made. */
  readonly basis?: Basis;
}

/** Stored reference of a session or ticket to its credential, by which any node finds the same identity again. */
export type Basis =
  | {
      readonly kind: 'api-key';
      readonly id: string;
      /** Names the secret of the key, without revealing it. Absent when an earlier version has stored it. */
      readonly secret?: string;
    }
  | { readonly kind: 'session'; readonly id: string }
  | { readonly kind: 'admin'; readonly fingerprint: string }
  | {
      readonly kind: 'token';
      readonly actor: Actor;
      readonly grants: readonly Grant[];
      readonly expiresAt: number;
    };

/**
 * Finds the identity of a credential; null when the credential is of another kind.
 *
 * @param mayLookUp called before a store is asked about a credential that is not known to be valid; false when too many
 * attempts of its kind have failed. See `FailedAttempts.guard`.
 * @throws TidingsError `UNAUTHENTICATED`: of this kind and not valid; `UNAVAILABLE`: that cannot be found out now.
 */
export type Verifier = (credential: string, mayLookUp: () => boolean) => Identity | null | Promise<Identity | null>;

/**
 * The answer to a credential that is not valid, whatever is wrong with it.
 *
 * @param reason for the log and the audit alone; without any part of the credential.
 */
export const refused = (reason?: string): TidingsError =>
  new TidingsError('UNAUTHENTICATED', { message: 'The credential was refused', cause: reason });

/** Revocation of a credential, which happens once. */
export interface Revocable {
  /** Milliseconds since 1970 UTC; null until it is revoked. */
  readonly revokedAt: number | null;
  /** @returns a function that removes the listener. */
  onRevoked(listener: () => void): () => void;
}

/** Whether a credential was revoked, with the listeners for it. */
export class Revocation implements Revocable {
  readonly #listeners = new Set<() => void>();
  readonly #onError: (error: unknown) => void;
  #revokedAt: number | null = null;

  /** @param onError receives what a listener throws; the others are called all the same. */
  constructor(onError: (error: unknown) => void) {
    this.#onError = onError;
  }

  get revokedAt(): number | null {
    return this.#revokedAt;
  }

  /** Whether it has listeners. */
  get watched(): boolean {
    return this.#listeners.size > 0;
  }

  onRevoked(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** @param at time of the revocation, which may be some time ago. */
  revoke(at: number): void {
    if (this.#revokedAt !== null) return;
    this.#revokedAt = at;
    callAll([...this.#listeners], this.#onError);
    this.#listeners.clear();
  }
}
