import { authorize, Denial, SYSTEM_PROJECT } from '../../auth/rights.js';
import type { Viewer } from '../../auth/viewer.js';
import { badInput, TidingsError } from '../../core/errors.js';
import { checkName, checkText } from '../../core/text/content.js';
import { type Address, maySend } from './broadcast.js';

const MAX_NAME = 128;

/** A broadcast to send, as it came in. What is null counts as left out. */
export interface BroadcastInput {
  readonly audience: Address['audience'];
  /** The project, when it is for one. */
  readonly projectId?: string | null;
  /** The user, when it is for one. */
  readonly userId?: string | null;
  readonly title?: string | null;
  readonly body: string;
  /** Milliseconds since 1970 UTC. */
  readonly expiresAt?: number | null;
  /** At most 128 characters; the same key within 24 h in a project gives back the first broadcast. */
  readonly idempotencyKey?: string | null;
}

/** The one field beside the text that an audience needs; the others must be left out. */
const NEEDS = { SYSTEM: null, PROJECT: 'projectId', USER: 'userId' } as const;

/** @throws TidingsError `BAD_USER_INPUT` unless exactly that is named which the audience needs. */
export function readAddress({ audience, projectId, userId }: BroadcastInput): Address {
  const named = { projectId: projectId ?? null, userId: userId ?? null };
  for (const field of ['projectId', 'userId'] as const) {
    if (NEEDS[audience] === field) checkName(`input.${field}`, named[field] ?? '', MAX_NAME);
    else if (named[field] !== null) throw badInput(`input.${field}`, `A broadcast to ${audience} names no ${field}`);
  }
  return { audience, ...named };
}

/**
 * Whether the viewer may send to them, or cancel what was sent to them: MODERATE on the project, or on `system`.
 *
 * @throws TidingsError `FORBIDDEN`; `NOT_FOUND` for a project that the viewer may not read.
 */
export function requireSender(viewer: Viewer, address: Address): void {
  if (maySend(viewer, address)) return;
  if (address.projectId !== null) authorize(viewer, 'MODERATE', address.projectId);
  throw new TidingsError('FORBIDDEN', {
    message: 'Broadcasts to everybody, or to a user, need MODERATE on the project system',
    cause: new Denial(viewer, 'MODERATE', SYSTEM_PROJECT),
  });
}

/** @throws TidingsError `BAD_USER_INPUT` with the field at fault. */
export function checkMessage({ title, body, expiresAt, idempotencyKey }: BroadcastInput, now: number): void {
  if (title != null) checkText('input.title', title);
  if (body.trim() === '') throw badInput('input.body', 'A broadcast says something');
  checkText('input.body', body);
  if (expiresAt != null && !(expiresAt > now)) throw badInput('input.expiresAt', 'It does not lie in the future');
  if (idempotencyKey != null) checkName('input.idempotencyKey', idempotencyKey, MAX_NAME);
}
