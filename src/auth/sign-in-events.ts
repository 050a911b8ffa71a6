import type { AuthMethod } from './viewer.js';

/** Sign-in with a valid credential. */
export interface SignIn {
  /** Id of its actor. */
  readonly subject: string;
  readonly method: AuthMethod;
  /** Names the credential without its secret. */
  readonly credential: string;
  readonly address: string;
  /** Whether it opened a connection or a session. Of plain requests, which are many, only some are published. */
  readonly lasting: boolean;
}

/** Sign-in that failed. */
export interface FailedSignIn {
  /** Words that may be shown, without any part of the credential. */
  readonly reason: string;
  /** Kind of credential, where it is known. */
  readonly method?: AuthMethod;
  readonly address: string;
}

/** Receiver of sign-ins. Neither call waits or fails. */
export interface SignInEvents {
  signedIn(signIn: SignIn): void;
  signInFailed(failed: FailedSignIn): void;
}

/** Drops everything. */
export const NO_SIGN_IN_EVENTS: SignInEvents = { signedIn: () => undefined, signInFailed: () => undefined };
