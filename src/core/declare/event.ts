import type { Fields, PayloadOf } from './field.js';

/** Publisher of a type: any credential with PUBLISH, only one with ADMIN, or only the hub itself. */
export type Publisher = 'clients' | 'admins' | 'hub';

/** `log`: durable, replayed, in the history. `live`: never stored, delivered at most once, no offset and no cursor. */
export type Kept = 'log' | 'live';

/** The declaration of one event type. Everything that the product knows about the type is derived from it. */
export interface EventDefinition<P extends Fields = Fields> {
  /** The wire name, `snake_case`; every GraphQL name comes from it (see `names.ts`). */
  readonly name: string;
  /** The family it is listed under. */
  readonly domain: string;
  readonly description: string;
  readonly payload: P;
  /** The payload field that names the thing the event is about; the hub keeps the latest event of each. */
  readonly key?: string;
  readonly kept: Kept;
  /** Of a live type: streams of all types leave it out, and only those that name it get it. */
  readonly byNameOnly?: true;
  readonly from: readonly Publisher[];
  /** Days after which events of this type are trimmed, where that is sooner than the project's own retention. */
  readonly retentionDays?: number;
  /** A valid payload, for the documentation and for the table-driven tests, which publish it. */
  readonly example: PayloadOf<P>;
}

/** Envelope fields, side by side with the payload's in every event: no payload field may bear one of these names. */
export const ENVELOPE_FIELDS = [
  'id',
  'type',
  'projectId',
  'offset',
  'cursor',
  'occurredAt',
  'recordedAt',
  'actor',
  'priority',
  'correlationId',
  'causationId',
  'tags',
  'payload',
] as const;

type EnvelopeField = (typeof ENVELOPE_FIELDS)[number];
type NoEnvelopeField<P> = { [K in keyof P]: K extends EnvelopeField ? never : P[K] };
type Declaration<P extends Fields> = Omit<EventDefinition<P>, 'key' | 'payload' | 'example'> & {
  readonly payload: P & NoEnvelopeField<P>;
  readonly key?: keyof P & string;
  readonly example: NoInfer<PayloadOf<P>>;
};

/** Form of a wire name. */
export const EVENT_NAME = /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/;

/**
 * Declares an event type. A key that is not a payload field, an example that does not fit the payload, and a payload
 * field that bears an envelope name do not compile.
 *
 * @throws TypeError when a declaration that escaped the compiler (plain JavaScript) breaks one of these rules.
 */
export function defineEvent<const P extends Fields>(declaration: Declaration<P>): EventDefinition<P> {
  const { name, payload, key } = declaration;
  if (!EVENT_NAME.test(name)) throw new TypeError(`event name '${name}' is not snake_case`);
  const reserved = ENVELOPE_FIELDS.find((field) => field in payload);
  if (reserved) throw new TypeError(`event '${name}': payload field '${reserved}' is an envelope field`);
  if (key !== undefined && !(key in payload))
    throw new TypeError(`event '${name}': key '${key}' is not a payload field`);
  if (key !== undefined && declaration.kept === 'live')
    throw new TypeError(`event '${name}': a live type has no state, so it takes no key`);
  if (declaration.byNameOnly && declaration.kept === 'log')
    throw new TypeError(`event '${name}': a type in the log belongs to its history, whether it is named or not`);
  return Object.freeze(declaration) as EventDefinition<P>;
}

/** Whether anybody but the hub may publish a type. */
export const isPublishable = ({ from }: Pick<EventDefinition, 'from'>): boolean =>
  from.some((publisher) => publisher !== 'hub');
