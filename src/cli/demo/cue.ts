import type { EventInputs, Priority, PublishedName } from '../../client/index.js';
import { CAST, type Role } from './cast.js';

/** Text that is a placeholder as a whole takes the type of its value, so that it may stand for a number. */
type Placeholder = `{${string}}`;

type Written<P> = { readonly [F in keyof P]: Extract<P[F], number> extends never ? P[F] : P[F] | Placeholder };

export interface CueOptions {
  /** Name by which other cues refer to the event; of several, to the last one. */
  readonly as?: string;
  /** Name of the cue that caused this one. The cue takes over its matter. */
  readonly because?: string;
  /** Name of what related events have in common. */
  readonly matter?: string;
  readonly priority?: Priority;
  /** One event for each value, which is `{each}` in the payload. `{index}` counts them from 0. */
  readonly each?: readonly (string | number)[];
  /** Milliseconds between the events of `each`. */
  readonly everyMs?: number;
}

/**
 * Line of the script: `['12:30', 'zoe', 'activity', { kind: 'note', summary: 'Lunch' }]`. The time is in minutes and seconds
 * of the hour. Texts of the payload may contain the placeholders of `fill.ts`.
 */
export type Cue = BroadcastCue | PublishedCue;

/** The hub publishes the event of a broadcast when it is sent, in the name of whoever runs the demo. */
type BroadcastCue = readonly [
  at: string,
  by: Role,
  type: 'broadcast_message',
  payload: { readonly title: string; readonly body: string },
  options?: undefined,
];

type PublishedCue = {
  [T in PublishedName]: readonly [
    at: string,
    by: Role,
    type: T,
    payload: Written<EventInputs[T]>,
    options?: CueOptions,
  ];
}[PublishedName];

/** Milliseconds from the start of the hour, for a time such as `12:30`. */
export function msOf(at: string): number {
  const [minutes, seconds] = at.split(':').map(Number);
  return (minutes! * 60 + seconds!) * 1_000;
}

const timeOf = (ms: number) => `${Math.floor(ms / 60_000)}:${(ms % 60_000) / 1_000}`;

const CHARACTERS_PER_SECOND = 8;

interface Message extends CueOptions {
  /** Name of the message, which other cues find as `{message:NAME}`. */
  readonly name: string;
  readonly channel?: string;
  readonly body: string;
  /** Name of the message that this one replies to. */
  readonly replyTo?: string;
}

/** A message that somebody types before it is posted. */
export function said(at: string, by: Role, { name, channel = 'release', body, replyTo, ...options }: Message): Cue[] {
  const begun = Math.max(0, msOf(at) - (body.length / CHARACTERS_PER_SECOND) * 1_000);
  const typing = { channel, userId: CAST[by].id };
  const replies = replyTo !== undefined && { replyTo: `{message:${replyTo}}` };
  return [
    [timeOf(begun), by, 'typing_indicator', typing],
    [at, by, 'typing_stop', typing],
    [at, by, 'new_message', { messageId: `{message:${name}}`, channel, body, ...replies }, { as: name, ...options }],
  ];
}

/** A response in pieces of a few words, as a model streams it. */
export const chunksOf = (text: string): string[] => text.match(/(\S+\s*){1,3}/g)!;
