import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { Webhook } from 'standardwebhooks';
import { badInput } from '../../../core/errors.js';
import type { Fields } from '../fields.js';
import type { Forge, SignedRequest } from '../forge.js';
import { checkedHeader } from '../headers.js';
import { GITLAB_MAPPERS } from './mappers.js';

/** GitLab, also as a server of one's own. */
export const gitlab: Forge = {
  type: 'gitlab',
  isSigned,
  deliveryId,
  eventOf,
  repositoryOf,
  actorOf(body) {
    const name = body.maybeText('user.username') ?? body.maybeText('user_username');
    if (name === undefined) return undefined;
    return { id: `gitlab:${name}`, name, kind: BOT.test(name) ? 'SERVICE' : 'USER' };
  },
  mappers: GITLAB_MAPPERS,
};

/** Beginning of a signing token, the key of a signature by Standard Webhooks. */
const SIGNING_TOKEN = 'whsec_';
/** Users that GitLab makes for access tokens and for itself. */
const BOT = /^((project|group)_\d+_bot|ghost$|gitlab-|support-bot|alert-bot)/;
/** Form of `X-Gitlab-Event`, such as `Merge Request Hook`. */
const HOOK = /^[A-Z][A-Za-z ]{0,63}$/;

/**
 * A signature counts where there is a key for it: the token beside it, which is the same in every request, is then not
 * looked at. Otherwise a request that was recorded could be sent again with another body.
 */
function isSigned({ headers, body }: SignedRequest, secrets: readonly string[]): boolean {
  const keys = secrets.filter((secret) => secret.startsWith(SIGNING_TOKEN));
  if (headers['webhook-signature'] !== undefined && keys.length > 0)
    return keys.some((key) => hasSigned(key, headers, body));
  const token = headers['x-gitlab-token'];
  if (typeof token !== 'string') return false;
  return secrets.some((secret) => timingSafeEqual(digestOf(secret), digestOf(token)));
}

/** Whether the headers of Standard Webhooks hold a signature by the key, made less than five minutes ago. */
function hasSigned(key: string, headers: IncomingHttpHeaders, body: Buffer): boolean {
  const names = ['webhook-id', 'webhook-timestamp', 'webhook-signature'];
  const signed = Object.fromEntries(names.map((name) => [name, String(headers[name] ?? '')]));
  // The library reads the digits that a time begins with.
  if (!/^\d{1,12}$/.test(signed['webhook-timestamp']!)) return false;
  try {
    new Webhook(key).verify(body.toString(), signed, { jsonParse: false });
    return true;
  } catch {
    // The library rejects a signature by throwing, as it does a key that is no base64.
    return false;
  }
}

/** Digests have one length, so the comparison takes the same time wherever they differ. */
const digestOf = (text: string) => createHash('sha256').update(text).digest();

/**
 * A signature covers `webhook-id`, and GitLab gives the same value as the key: otherwise a recorded request could be sent
 * again under another key. Before 17.4 there is no key. The event's id is then not enough: events that follow from one
 * another share it.
 */
function deliveryId({ headers, body }: SignedRequest): string {
  const name = headers['webhook-signature'] === undefined ? 'idempotency-key' : 'webhook-id';
  if (headers[name] !== undefined) return checkedHeader(headers, name);
  return createHash('sha256')
    .update(String(headers['x-gitlab-event-uuid'] ?? ''))
    .update(body)
    .digest('hex');
}

function eventOf(headers: IncomingHttpHeaders, body: Fields): string {
  checkedHeader(headers, 'x-gitlab-event', HOOK);
  const kind = body.maybeText('object_kind') ?? body.text('event_name');
  if (kind.length > 64) throw badInput('object_kind', 'object_kind must have at most 64 characters');
  return kind;
}

/** A vulnerability has no project, but an address below that of one. */
function repositoryOf(body: Fields): string | undefined {
  const path = body.maybeText('project.path_with_namespace');
  if (path !== undefined) return path;
  const url = body.maybeText('project.web_url') ?? body.maybeText('object_attributes.url');
  if (url === undefined || !URL.canParse(url)) return undefined;
  return new URL(url).pathname.slice(1).split('/-/', 1)[0];
}
