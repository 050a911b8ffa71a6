import type { AuthMethod } from './viewer.js';

/** A credential that was accepted. */
export interface SignIn {
  /** Id of the actor that it stands for. */
  readonly subject: string;
  readonly method: AuthMethod;
  /** Names the credential without its secret. */
  readonly credential: string;
  readonly address: string;
  /** Whether it opened a connection or a session. Plain requests are many: of those only some are told. */
  readonly lasting: boolean;
}

/** A credential that was refused. */
export interface FailedSignIn {
  /** In words that may be shown, without anything of what was presented. */
  readonly reason: string;
  /** Kind of credential, where it could be told. */
  readonly method?: AuthMethod;
  readonly address: string;
}

/** Who is told about credentials. Neither call waits or fails. */
export interface SignInEvents {
  signedIn(signIn: SignIn): void;
  signInFailed(failed: FailedSignIn): void;
}

/** Tells nobody. */
export const NO_SIGN_IN_EVENTS: SignInEvents = { signedIn: () => undefined, signInFailed: () => undefined };
