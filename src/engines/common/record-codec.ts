import type { Actor, ActorKind, Envelope, EventRecord } from '../../core/record.js';

/** Part of an envelope that engines store as one text, because it is only read as a whole. */
interface Meta {
  readonly actor: Actor;
  /** `recordedAt - occurredAt`. */
  readonly ago: number;
  readonly correlationId: string | null;
  readonly causationId: string | null;
  readonly tags: readonly string[];
}

type MetaText = [
  id: string,
  name: string,
  kind: ActorKind,
  ago?: number,
  correlationId?: string | null,
  causationId?: string | null,
  tags?: readonly string[],
];

/** The meta of an envelope as it is stored, on one line. Only the actor, where the rest has its usual values. */
export function metaText({ actor, recordedAt, occurredAt, correlationId, causationId, tags }: Envelope): string {
  const meta: MetaText = [actor.id, actor.name, actor.kind];
  if (occurredAt !== recordedAt || correlationId !== null || causationId !== null || tags.length > 0)
    meta.push(recordedAt - occurredAt, correlationId, causationId, tags);
  return JSON.stringify(meta);
}

/** Cache of metas by text: most records of a page were written by few actors. */
const KNOWN_METAS = 1_024;
const knownMetas = new Map<string, Meta>();

/** The meta of a text that `metaText` has made. Shared and frozen. */
export function metaOf(text: string): Meta {
  const known = knownMetas.get(text);
  if (known) return known;
  const [id, name, kind, ago = 0, correlationId = null, causationId = null, tags = []] = JSON.parse(text) as MetaText;
  const meta = { actor: Object.freeze({ id, name, kind }), ago, correlationId, causationId, tags: Object.freeze(tags) };
  if (knownMetas.size >= KNOWN_METAS) knownMetas.clear();
  knownMetas.set(text, meta);
  return meta;
}

/** Position of a record, which the engine assigns at commit. */
export interface Place {
  readonly project: string;
  readonly epoch: string;
  readonly run: string;
  readonly offset: number;
  readonly sequence: number;
  readonly bytes: number;
}

/** The record of an envelope that was appended. Field by field, because spreading the envelope takes three times as long. */
export function placed(envelope: Envelope, { project, epoch, run, offset, sequence, bytes }: Place): EventRecord {
  return {
    id: envelope.id,
    type: envelope.type,
    project,
    occurredAt: envelope.occurredAt,
    recordedAt: envelope.recordedAt,
    actor: envelope.actor,
    priority: envelope.priority,
    correlationId: envelope.correlationId,
    causationId: envelope.causationId,
    tags: envelope.tags,
    key: envelope.key,
    payload: envelope.payload,
    epoch,
    run,
    offset,
    sequence,
    bytes,
  };
}
