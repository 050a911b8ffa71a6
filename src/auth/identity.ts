import type { Actor } from '../core/record.js';
import type { AuthMethod, Grant } from './viewer.js';

/** What a credential stands for, once it was found to be good. */
export interface Identity {
  readonly actor: Actor;
  readonly method: AuthMethod;
  /** Names the credential without its secret. */
  readonly credential: string;
  grants(): readonly Grant[];
  /** Milliseconds since 1970 UTC; null when it does not expire. */
  readonly expiresAt: number | null;
  /** Null for what cannot be taken back. */
  readonly revocation: Revocation | null;
}

/**
 * Finds out what a credential stands for. Null: it is not of the kind that this one knows.
 *
 * @throws TidingsError `UNAUTHENTICATED`: it is of that kind, and not good.
 */
export type Verifier = (credential: string) => Identity | null | Promise<Identity | null>;

/** Whether a credential was taken back, and who wants to be told. It happens once. */
export class Revocation {
  readonly #listeners = new Set<() => void>();
  #revoked = false;

  get revoked(): boolean {
    return this.#revoked;
  }

  /** @returns what ends it. */
  onRevoked(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  revoke(): void {
    if (this.#revoked) return;
    this.#revoked = true;
    for (const listener of [...this.#listeners]) listener();
    this.#listeners.clear();
  }
}
