import type { Clock } from '../core/clock.js';
import { adminKeyVerifier } from './admin-key.js';
import { Credentials } from './credentials.js';
import type { Verifier } from './identity.js';
import type { SignInEvents } from './sign-in-events.js';
import { Tickets } from './tickets.js';
import { Viewers } from './viewers.js';

export interface AccessOptions {
  /** The full-access key of the operator. */
  readonly adminKey: string;
  readonly clock: Clock;
  /** Kinds of credentials beside the hub's own. */
  readonly verifiers?: readonly Verifier[];
  /** Told about credentials; nobody by default. */
  readonly signInEvents?: SignInEvents;
}

/** Who gets in, and by what: all that the server and the schema need to know of credentials. */
export interface Access {
  readonly credentials: Credentials;
  readonly tickets: Tickets;
  close(): void;
}

export function createAccess({ adminKey, clock, verifiers = [], signInEvents }: AccessOptions): Access {
  const viewers = new Viewers({ clock });
  const tickets = new Tickets({ clock });
  return {
    credentials: new Credentials({
      verifiers: [...verifiers, adminKeyVerifier(adminKey)],
      ...{ viewers, tickets, signInEvents },
    }),
    tickets,
    close: () => viewers.close(),
  };
}
