import { hash, timingSafeEqual } from 'node:crypto';
import type { Identity, Verifier } from './identity.js';

const digest = (text: string) => hash('sha256', text, 'buffer');

/** The key of the operator, with full access. It neither expires nor can be revoked: another start with another one does that. */
export function adminKeyVerifier(adminKey: string): Verifier {
  const expected = digest(adminKey);
  const admin: Identity = {
    actor: { id: 'admin', name: 'admin', kind: 'USER' },
    method: 'API_KEY',
    credential: 'admin',
    grants: () => GRANTS,
    expiresAt: null,
    revocation: null,
  };
  // Digests have one length, so the comparison takes the same time whatever was presented.
  return (credential) => (timingSafeEqual(digest(credential), expected) ? admin : null);
}

const GRANTS = [{ projects: '*', actions: ['ADMIN'], autoCreate: false }] as const;
