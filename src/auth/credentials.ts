import { TidingsError } from '../core/errors.js';
import type { Identity, Verifier } from './identity.js';
import { NO_SIGN_IN_EVENTS, type SignInEvents } from './sign-in-events.js';
import type { Tickets } from './tickets.js';
import type { Viewer } from './viewer.js';
import { LiveViewer, type Viewers } from './viewers.js';

/** What a client shows of itself, and from where. */
export interface Presented {
  /** Value of an `Authorization` header, or of the same member of a `connection_init` payload. */
  readonly authorization?: string | null;
  /** A ticket from the query string. */
  readonly ticket?: string | null;
  /** Address of the client, as far as it can be told. */
  readonly address: string;
  /** Whether it opens a connection, rather than belongs to one request of many. */
  readonly lasting?: boolean;
}

const BEARER = /^Bearer +([\x21-\x7e]+)$/i;
/** A form in which nothing has been filled in yet, as GraphiQL starts with. */
const NOTHING = /^(Bearer)?\s*$/i;

const refused = () => new TidingsError('UNAUTHENTICATED', { message: 'The credential was refused' });

/** Turns credentials into viewers; the same for HTTP, WebSocket and SSE. */
export class Credentials {
  readonly #verifiers: readonly Verifier[];
  readonly #viewers: Viewers;
  readonly #tickets: Tickets;
  readonly #signInEvents: SignInEvents;

  /** @param options.verifiers asked in turn, until one knows the credential. */
  constructor(options: {
    verifiers: readonly Verifier[];
    viewers: Viewers;
    tickets: Tickets;
    signInEvents?: SignInEvents;
  }) {
    this.#verifiers = options.verifiers;
    this.#viewers = options.viewers;
    this.#tickets = options.tickets;
    this.#signInEvents = options.signInEvents ?? NO_SIGN_IN_EVENTS;
  }

  /**
   * @returns null when nothing was presented.
   * @throws TidingsError `UNAUTHENTICATED` when something was presented and it is not good.
   */
  async authenticate(presented: Presented): Promise<Viewer | null> {
    const { address, lasting = false } = presented;
    try {
      const viewer = await this.#admit(presented);
      if (viewer)
        this.#signInEvents.signedIn({
          ...{ subject: viewer.actor.id, method: viewer.method, credential: viewer.credential },
          ...{ address, lasting },
        });
      return viewer;
    } catch (error) {
      if (error instanceof TidingsError && error.code === 'UNAUTHENTICATED')
        this.#signInEvents.signInFailed({ reason: error.message, address });
      throw error;
    }
  }

  /**
   * Has the viewer of a connection go on with another credential of the same actor.
   *
   * @throws TidingsError `UNAUTHENTICATED` when it is not good, `FORBIDDEN` when it is somebody else's.
   */
  async refresh(viewer: Viewer, { token }: { token: string; address: string }): Promise<void> {
    if (!(viewer instanceof LiveViewer)) throw refused();
    viewer.refresh(await this.#verify(token));
  }

  async #admit({ authorization, ticket, address }: Presented): Promise<Viewer | null> {
    if (authorization != null && !NOTHING.test(authorization)) {
      const credential = BEARER.exec(authorization)?.[1];
      if (!credential) throw refused();
      return this.#viewers.admit(await this.#verify(credential), address);
    }
    return ticket == null ? null : this.#viewers.admit(this.#tickets.redeem(ticket), address);
  }

  async #verify(credential: string): Promise<Identity> {
    for (const verify of this.#verifiers) {
      const identity = await verify(credential);
      if (identity) return identity;
    }
    throw refused();
  }
}
