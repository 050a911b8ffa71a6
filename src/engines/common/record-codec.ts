import type { Actor, ActorKind, Envelope, EventRecord } from '../../core/record.js';

/** Part of an envelope that engines store as one text, because it is only read as a whole. */
interface Meta {
  readonly actor: Actor;
  /** `recordedAt - occurredAt`. */
  readonly ago: number;
  readonly correlationId: string | null;
  readonly causationId: string | null;
  readonly tags: readonly string[];
  readonly traceparent: string | null;
}

type MetaText = [
  id: string,
  name: string,
  kind: ActorKind,
  ago?: number,
  correlationId?: string | null,
  causationId?: string | null,
  tags?: readonly string[],
  traceparent?: string,
];

/** The meta of an envelope as it is stored, on one line. Only the actor, where the rest has its usual values. */
export function metaText(envelope: Envelope): string {
  const { actor, recordedAt, occurredAt, correlationId, causationId, tags, traceparent } = envelope;
  const meta: MetaText = [actor.id, actor.name, actor.kind];
  const isUsual = occurredAt === recordedAt && correlationId === null && causationId === null && tags.length === 0;
  if (!isUsual || traceparent) meta.push(recordedAt - occurredAt, correlationId, causationId, tags);
  if (traceparent) meta.push(traceparent);
  return JSON.stringify(meta);
}

/** Cache of metas by text: most records of a page were written by few actors. */
const KNOWN_METAS = 1_024;
const knownMetas = new Map<string, Meta>();

/** The meta of a text that `metaText` has made. Shared and frozen. */
export function metaOf(text: string): Meta {
  const known = knownMetas.get(text);
  if (known) return known;
  const [id, name, kind, ago = 0, correlationId = null, causationId = null, tags = [], traceparent = null] = JSON.parse(
    text,
  ) as MetaText;
  const actor = Object.freeze({ id, name, kind });
  const meta = { actor, ago, correlationId, causationId, tags: Object.freeze(tags), traceparent };
  // It is another one for each event: those of no trace would be displaced.
  if (traceparent) return meta;
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
    traceparent: envelope.traceparent ?? null,
    epoch,
    run,
    offset,
    sequence,
    bytes,
  };
}
