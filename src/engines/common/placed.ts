import type { Envelope, EventRecord } from '../../core/record.js';

/** Where a record stands: what the engine decides at commit. */
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
