import { createHash, randomFillSync } from 'node:crypto';
import { monotonicFactory } from 'ulid';
import { can, Denial } from '../../auth/rights.js';
import type { Viewer } from '../../auth/viewer.js';
import type { Clock } from '../../core/clock.js';
import { overLimit } from '../../core/config/over-limit.js';
import type { EventDefinition } from '../../core/declare/event.js';
import { payloadValidator } from '../../core/declare/payload.js';
import { badInput, TidingsError } from '../../core/errors.js';
import type { AppendEntry } from '../../core/log.js';
import type { Actor, Priority } from '../../core/record.js';
import { checkName } from '../../core/text/content.js';
import type { Registry } from '../../events/index.js';

/** What a publisher may say about an event beside its payload. Times are milliseconds since 1970 UTC. */
export interface PublishOptions {
  /** At most 128 characters; the same key within 24 h in a project gives back the first event. */
  readonly idempotencyKey?: string | null;
  readonly occurredAt?: number | null;
  readonly priority?: Priority | null;
  readonly correlationId?: string | null;
  readonly causationId?: string | null;
  readonly tags?: readonly string[] | null;
  /** In whose name it is published; needs `IMPERSONATE`. */
  readonly actor?: Actor | null;
}

/** One event to publish, as it came in: nothing about it has been checked. */
export interface PublishItem {
  /** Wire name. */
  readonly type: string;
  readonly payload: unknown;
  readonly options?: PublishOptions | null;
  /** Header `traceparent` of the operation that publishes it, where that is traced. */
  readonly traceparent?: string | undefined;
}

/** An event that is ready to be appended, or, of a live-only type, to be announced. */
export interface Stamped {
  readonly definition: EventDefinition;
  readonly entry: AppendEntry;
}

export type Stamp = (viewer: Viewer, project: string, item: PublishItem) => Stamped;

const MAX_TEXT = 128;
const MAX_TAGS = 32;
const RANDOM_BYTES = 4_096;

/** Builds the function that validates an item and stamps id, time and actor on it. */
export function createStamp(options: { registry: Registry; clock: Clock; maxEventBytes: number }): Stamp {
  const { registry, clock, maxEventBytes } = options;
  const nextId = monotonicFactory(createRandom());
  const kinds = new Map(
    registry.definitions.map((definition) => [definition.name, { definition, validate: payloadValidator(definition) }]),
  );

  return (viewer, project, item) => {
    const kind = kinds.get(item.type);
    if (!kind) throw badInput('type', `There is no event type '${item.type}'`);
    const { definition } = kind;
    const payload = kind.validate(item.payload);
    const body = JSON.stringify(payload);
    const bytes = Buffer.byteLength(body);
    if (bytes > maxEventBytes)
      throw overLimit('maxEventBytes', { code: 'PAYLOAD_TOO_LARGE', max: maxEventBytes, found: bytes });
    const chosen = checkOptions(item.options ?? {});
    const now = clock.now();
    const entry: AppendEntry = {
      envelope: {
        id: nextId(now),
        type: definition.name,
        project,
        occurredAt: chosen.occurredAt ?? now,
        recordedAt: now,
        actor: actorOf(viewer, project, chosen),
        priority: chosen.priority ?? 'NORMAL',
        correlationId: chosen.correlationId ?? null,
        causationId: chosen.causationId ?? null,
        tags: chosen.tags ?? [],
        key: definition.key === undefined ? null : String(payload[definition.key]),
        payload,
        traceparent: item.traceparent ?? null,
      },
      body,
      ...(chosen.idempotencyKey && {
        idempotency: { key: chosen.idempotencyKey, fingerprint: fingerprintOf(definition.name, body) },
      }),
    };
    return { definition, entry };
  };
}

/** Random numbers from 0 to below 1 for ids, a byte each. Bytes are drawn 4,096 at once: one by one costs far more. */
function createRandom(): () => number {
  const bytes = Buffer.alloc(RANDOM_BYTES);
  let next = bytes.length;
  return () => {
    if (next === bytes.length) {
      randomFillSync(bytes);
      next = 0;
    }
    return bytes[next++]! / 256;
  };
}

function actorOf(viewer: Viewer, project: string, { actor }: PublishOptions): Actor {
  if (!actor) return viewer.actor;
  if (actor.kind === 'HUB' && viewer.method !== 'INTERNAL')
    throw badInput('options.actor.kind', 'Only the hub itself is a HUB');
  if (!can(viewer, 'IMPERSONATE', project))
    throw new TidingsError('FORBIDDEN', {
      message: 'Publishing in the name of another needs IMPERSONATE',
      cause: new Denial(viewer, 'IMPERSONATE', project),
    });
  return actor;
}

function checkOptions(options: PublishOptions): PublishOptions {
  for (const name of ['idempotencyKey', 'correlationId', 'causationId'] as const)
    checkText(`options.${name}`, options[name]);
  for (const name of ['id', 'name'] as const) checkText(`options.actor.${name}`, options.actor?.[name]);
  const { occurredAt, tags } = options;
  if (occurredAt != null && !(Math.abs(occurredAt) <= 8.64e15))
    throw badInput('options.occurredAt', 'occurredAt is not an instant');
  if (tags && tags.length > MAX_TAGS) throw badInput('options.tags', `At most ${MAX_TAGS} tags`);
  for (const tag of tags ?? []) checkText('options.tags', tag);
  return options;
}

function checkText(field: string, text: string | null | undefined): void {
  if (text != null) checkName(field, text, MAX_TEXT);
}

/** Fingerprint by which a second use of an idempotency key is known to have the same content. */
export const fingerprintOf = (type: string, body: string): string =>
  createHash('sha256').update(`${type}\n${body}`).digest('base64url').slice(0, 22);
