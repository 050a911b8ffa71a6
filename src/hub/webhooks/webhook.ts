import { z } from 'zod';
import { TidingsError } from '../../core/errors.js';
import { type AnyRecord, PRIORITIES, type Priority } from '../../core/record.js';

/** Which events a webhook gets; null does not narrow. */
export interface WebhookFilter {
  /** Pattern of project ids, in which `*` stands for any text. */
  readonly projects: string;
  /** Wire names. */
  readonly types: readonly string[] | null;
  readonly minPriority: Priority | null;
  /** The event has at least one of these. */
  readonly tags: readonly string[] | null;
}

export const DISABLED_REASONS = ['REQUESTED', 'FAILED', 'GONE', 'SECRET_LOST'] as const;

/** End of the deliveries of a webhook, until it is enabled. */
export interface Disabled {
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
  readonly reason: (typeof DISABLED_REASONS)[number];
  /** For people. Names no address and no secret. */
  readonly message: string;
}

/** Why the deliveries of a webhook end by themselves. */
export interface GivenUp extends Pick<Disabled, 'reason' | 'message'> {
  /** Project of the event that was not delivered. */
  readonly project: string;
  /** Of the document that the attempts were made by. */
  readonly generation: number;
}

/** Document of a webhook. Times are milliseconds since 1970 UTC. */
export interface StoredWebhook extends WebhookFilter {
  readonly name: string;
  readonly url: string;
  readonly createdAt: number;
  /** Id of the actor who created it. */
  readonly createdBy: string;
  readonly disabled: Disabled | null;
  /** Sealed secrets, the newest first. Each request is signed with all of them. */
  readonly secrets: readonly { readonly sealed: string; readonly until: number | null }[];
  /** Cursor in the feed over all projects at which the deliveries begin. */
  readonly start: string;
  /** Increases with each change after which earlier failures count no more. */
  readonly generation: number;
}

const filterSchema = {
  projects: z.string(),
  types: z.array(z.string()).readonly().nullable(),
  minPriority: z.enum(PRIORITIES).nullable(),
  tags: z.array(z.string()).readonly().nullable(),
};

export const storedWebhook: z.ZodType<StoredWebhook> = z.looseObject({
  ...filterSchema,
  ...{ name: z.string(), url: z.url(), createdAt: z.number(), createdBy: z.string() },
  disabled: z.looseObject({ at: z.number(), reason: z.enum(DISABLED_REASONS), message: z.string() }).nullable(),
  secrets: z.array(z.looseObject({ sealed: z.string(), until: z.number().nullable() })).readonly(),
  ...{ start: z.string(), generation: z.number() },
});

/** Failures in a row of one event. Times are milliseconds since 1970 UTC. */
export interface Failing {
  readonly generation: number;
  readonly eventId: string;
  readonly since: number;
  readonly attempts: number;
  readonly nextAt: number;
  /** Result of the last attempt. */
  readonly error: string;
}

/** How far a webhook has come. Written after each delivery and each failure. */
export interface WebhookPosition {
  /** Cursor in the feed over all projects: everything up to it was delivered or is not selected. */
  readonly cursor: string;
  /** Time of recording of the last event that was delivered, milliseconds since 1970 UTC. */
  readonly recordedAt: number;
  readonly failing: Failing | null;
  /** Process that has written it. */
  readonly writer?: string;
}

export const storedPosition: z.ZodType<WebhookPosition> = z.looseObject({
  ...{ cursor: z.string(), recordedAt: z.number() },
  failing: z
    .looseObject({
      ...{ generation: z.number(), eventId: z.string(), since: z.number() },
      ...{ attempts: z.number(), nextAt: z.number(), error: z.string() },
    })
    .nullable(),
  writer: z.string().optional(),
});

/** A webhook as it is shown: without its secrets. */
export interface Webhook extends Omit<StoredWebhook, 'secrets' | 'start' | 'generation'> {
  readonly id: string;
  readonly state: 'ACTIVE' | 'FAILING' | 'DISABLED';
  readonly failing: Failing | null;
}

/** @param position null before the first delivery. */
export function shownWebhook(id: string, stored: StoredWebhook, position: WebhookPosition | null): Webhook {
  const { secrets: _secrets, start: _start, generation, ...shown } = stored;
  const failing = position?.failing?.generation === generation ? position.failing : null;
  const state = shown.disabled ? 'DISABLED' : failing ? 'FAILING' : 'ACTIVE';
  return { id, ...shown, state, failing: state === 'FAILING' ? failing : null };
}

/** Whether an event is selected by what the log does not select by. Live-only events are not delivered. */
export const isWanted = ({ tags }: WebhookFilter, record: AnyRecord): boolean =>
  record.offset !== null && (tags === null || tags.some((tag) => record.tags.includes(tag)));

export const noSuchWebhook = () => new TidingsError('NOT_FOUND', { message: 'No such webhook' });

/** Name of a webhook in events and log lines: its address may hold a secret in its path. */
export const labelOf = (id: string, { name, url }: Pick<StoredWebhook, 'name' | 'url'>): string =>
  `Webhook '${name}' (${id}) to ${new URL(url).hostname}`;
