import { hash, timingSafeEqual } from 'node:crypto';
import type { Identity, Verifier } from '../identity.js';
import { digestOf } from './key-text.js';

const digest = (text: string) => hash('sha256', text, 'buffer');

/** The operator, with full access. It neither expires nor can be revoked: another start with another key does that. */
export function adminIdentity(adminKey: string): Identity {
  return {
    actor: { id: 'admin', name: 'admin', kind: 'USER' },
    method: 'API_KEY',
    credential: 'admin',
    grants: () => GRANTS,
    expiresAt: null,
    revocation: null,
    // A session of another key ends. The fingerprint does not reveal the key.
    basis: { kind: 'admin', fingerprint: digestOf(`session\n${adminKey}`).slice(0, 16) },
  };
}

/** Verifies the key of the operator. */
export function adminKeyVerifier(adminKey: string): Verifier {
  const expected = digest(adminKey);
  const admin = adminIdentity(adminKey);
  // Digests have one length, so the comparison takes the same time whatever was presented.
  return (credential) => (timingSafeEqual(digest(credential), expected) ? admin : null);
}

const GRANTS = [{ projects: '*', actions: ['ADMIN'], autoCreate: false }] as const;
