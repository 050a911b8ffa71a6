import { verify } from '@octokit/webhooks-methods';
import type { Actor } from '../../../core/record.js';
import type { Fields } from '../fields.js';
import type { Forge, SignedRequest } from '../forge.js';
import { checkedHeader, EVENT_NAME } from '../headers.js';
import { GITHUB_MAPPERS } from './mappers.js';

/** GitHub, also as a server of one's own. */
export const github: Forge = {
  type: 'github',
  isSigned: (request, secrets) => isSignedBy(request, secrets, request.headers['x-hub-signature-256']),
  deliveryId: ({ headers }) => checkedHeader(headers, 'x-github-delivery'),
  eventOf: (headers) => checkedHeader(headers, 'x-github-event', EVENT_NAME),
  repositoryOf: (body) => body.maybeText('repository.full_name'),
  actorOf: (body) => userOf('github', body),
  mappers: GITHUB_MAPPERS,
};

const SIGNATURE = /^sha256=[0-9a-f]{64}$/;

/** Whether a signature is the HMAC-SHA-256 of the body, as it was sent, by one of the secrets. */
export async function isSignedBy(
  { body }: SignedRequest,
  secrets: readonly string[],
  signature: unknown,
): Promise<boolean> {
  if (typeof signature !== 'string' || !SIGNATURE.test(signature) || body.length === 0) return false;
  const text = body.toString();
  for (const secret of secrets) if (await verify(secret, text, signature)) return true;
  return false;
}

/** User of a forge whose deliveries have a `sender`. Apps are services. */
export function userOf(forge: string, body: Fields): Actor | undefined {
  const login = body.maybeText('sender.login');
  if (login === undefined) return undefined;
  const isBot = body.maybeText('sender.type') === 'Bot' || login.endsWith('[bot]') || body.number('sender.id') < 0;
  return { id: `${forge}:${login}`, name: login, kind: isBot ? 'SERVICE' : 'USER' };
}
