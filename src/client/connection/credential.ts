/**
 * API key or JWT, without `Bearer`. A function is called for each request and each connection, and again before a JWT
 * expires and when the hub has refused what it gave before.
 */
export type Credential = string | (() => string | null | undefined | Promise<string | null | undefined>);

/** Where a client takes its credential from. */
export interface Credentials {
  /** Whether it may be another one next time. */
  readonly renewable: boolean;
  get(): Promise<string | null>;
}

export const credentialsOf = (given: Credential | undefined): Credentials => ({
  renewable: typeof given === 'function',
  get: async () => (typeof given === 'function' ? await given() : given) ?? null,
});

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
