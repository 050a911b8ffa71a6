import { authorize, Denial, SYSTEM_PROJECT } from '../../auth/rights.js';
import type { Viewer } from '../../auth/viewer.js';
import { badInput, TidingsError } from '../../core/errors.js';
import type { Priority } from '../../core/record.js';
import { checkName, checkText } from '../../core/text/content.js';
import { type Address, maySend } from './broadcast.js';

const MAX_NAME = 128;
/** Users that one broadcast names. */
const MAX_USERS = 1_000;

/** A broadcast to send, as it came in. What is null counts as left out. */
export interface BroadcastInput {
  readonly audience: Address['audience'];
  /** The project, when it is for one. */
  readonly projectId?: string | null;
  /** The user, when it is for one. */
  readonly userId?: string | null;
  /** The users, when it is for several: 1 to 1,000. */
  readonly userIds?: readonly string[] | null;
  readonly title?: string | null;
  readonly body: string;
  /** Milliseconds since 1970 UTC. */
  readonly expiresAt?: number | null;
  /** An urgent one goes ahead of what waits on its way. Normal when absent. */
  readonly priority?: Priority | null;
  /** At most 128 characters; the same key within 24 h in a project gives back the first broadcast. */
  readonly idempotencyKey?: string | null;
}

/** The one field beside the text that an audience needs; the others must be left out. */
const NEEDS = { SYSTEM: null, PROJECT: 'projectId', USER: 'userId' } as const;

/** @throws TidingsError `BAD_USER_INPUT` unless exactly that is named which the audience needs. */
export function readAddress({ audience, projectId, userId, userIds }: BroadcastInput): Address {
  if (userIds != null) return readUsers({ audience, projectId, userId, userIds });
  const named = { projectId: projectId ?? null, userId: userId ?? null };
  for (const field of ['projectId', 'userId'] as const) {
    if (NEEDS[audience] === field) checkName(`input.${field}`, named[field] ?? '', MAX_NAME);
    else if (named[field] !== null) throw badInput(`input.${field}`, `A broadcast to ${audience} names no ${field}`);
  }
  return { audience, ...named };
}

function readUsers({ audience, projectId, userId, userIds }: Omit<BroadcastInput, 'body'>): Address {
  if (audience !== 'USER') throw badInput('input.userIds', `A broadcast to ${audience} names no userIds`);
  if (projectId != null) throw badInput('input.projectId', 'A broadcast to USER names no projectId');
  if (userId != null) throw badInput('input.userIds', 'A broadcast names its users as userId or as userIds');
  const users = [...new Set(userIds)];
  if (users.length < 1 || users.length > MAX_USERS)
    throw badInput('input.userIds', `A broadcast names 1 to ${MAX_USERS} users`);
  for (const user of users) checkName('input.userIds', user, MAX_NAME);
  return { audience, projectId: null, userId: null, userIds: users };
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

/** Text that is equal for equal broadcasts. The id is not in it: it is another one at each attempt. */
export const contentOf = (input: BroadcastInput): string => {
  const { audience, projectId, userId, userIds, title, body, expiresAt, priority } = input;
  const content = [audience, projectId ?? null, userId ?? null, title ?? null, body, expiresAt ?? null];
  return JSON.stringify(userIds == null && priority == null ? content : [...content, userIds, priority]);
};
