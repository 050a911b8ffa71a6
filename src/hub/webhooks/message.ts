import { randomBytes } from 'node:crypto';
import { Webhook as Signer } from 'standardwebhooks';
import type { EventRecord } from '../../core/record.js';
import { VERSION } from '../../core/version.js';

const PREFIX = 'whsec_';
const SECRET_BYTES = 32;

/** Message of a webhook, in the form that Standard Webhooks recommends. */
export interface WebhookMessage {
  /** Header `webhook-id`: the same at each attempt. */
  readonly id: string;
  /** JSON text. */
  readonly body: string;
}

/** Creates a secret: 256 random bits, in the form of Standard Webhooks. */
export const makeSecret = (): string => PREFIX + randomBytes(SECRET_BYTES).toString('base64');

/**
 * The message of an event. Its id is that of the event, so that a receiver recognises a repetition, whichever node sends
 * it. `data` has the names of the GraphQL type `Event`.
 */
export function eventMessage(record: EventRecord, cursor: string | null): WebhookMessage {
  const { id, type, project: projectId, offset, actor, priority, correlationId, causationId, tags, payload } = record;
  const occurredAt = textOf(record.occurredAt);
  const data = {
    ...{ id, type, projectId, offset, cursor, occurredAt, recordedAt: textOf(record.recordedAt) },
    ...{ actor, priority, correlationId, causationId, tags, payload },
  };
  return { id, body: JSON.stringify({ type, timestamp: occurredAt, data }) };
}

/** The message of a test, which is no event. */
export const testMessage = (id: string, { webhookId, at }: { webhookId: string; at: number }): WebhookMessage => ({
  id,
  body: JSON.stringify({ type: 'webhook_test', timestamp: textOf(at), data: { webhookId } }),
});

/** Headers of one attempt, signed with each of the secrets. @param now milliseconds since 1970 UTC. */
export function signedHeaders({ id, body }: WebhookMessage, secrets: readonly string[], now: number) {
  const at = new Date(now);
  return {
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(body)),
    'user-agent': `tidings/${VERSION}`,
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(now / 1_000)),
    'webhook-signature': secrets.map((secret) => new Signer(secret).sign(id, at, body)).join(' '),
  };
}

const textOf = (at: number): string => new Date(at).toISOString();
