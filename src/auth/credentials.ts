import { hash, timingSafeEqual } from 'node:crypto';
import { TidingsError } from '../core/errors.js';
import type { Viewer } from './viewer.js';

/** Turns a credential into a viewer; the same for HTTP, WebSocket and SSE. */
export interface Credentials {
  /**
   * @param authorization value of an `Authorization` header, or of the same member of a `connection_init` payload.
   * @returns null when nothing was presented.
   * @throws TidingsError `UNAUTHENTICATED` when something was presented and it is not good.
   */
  authenticate(authorization: string | null | undefined): Viewer | null;
}

const BEARER = /^Bearer +([\x21-\x7e]+)$/i;
/** A form in which nothing has been filled in yet, as GraphiQL starts with. */
const NOTHING = /^(Bearer)?\s*$/i;
const digest = (text: string) => hash('sha256', text, 'buffer');

/** @param adminKey the full-access API key. */
export function createCredentials(adminKey: string): Credentials {
  const expected = digest(adminKey);
  const admin: Viewer = {
    actor: { id: 'admin', name: 'admin', kind: 'USER' },
    method: 'API_KEY',
    grants: () => [{ projects: '*', actions: ['ADMIN'], autoCreate: false }],
  };
  return {
    authenticate(authorization) {
      if (authorization == null || NOTHING.test(authorization)) return null;
      const key = BEARER.exec(authorization)?.[1];
      // Digests have one length, so the comparison takes the same time whatever was presented.
      if (key && timingSafeEqual(digest(key), expected)) return admin;
      throw new TidingsError('UNAUTHENTICATED', { message: 'The credential was refused' });
    },
  };
}
