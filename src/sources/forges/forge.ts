import type { IncomingHttpHeaders } from 'node:http';
import type { Actor, Priority } from '../../core/record.js';
import type { Fields } from './fields.js';

/** An event that a delivery is about, before its cause is known. */
export interface Found {
  /** Wire name. */
  readonly type: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** Milliseconds since 1970 UTC. */
  readonly occurredAt?: number | undefined;
  readonly priority?: Priority | undefined;
  /** What it has in common with the events of its chain: the hash of the commit, where there is one. */
  readonly correlationId?: string | undefined;
  /** Keyed events that may have caused it, the likeliest first. The first one that the project has is the cause. */
  readonly causes?: readonly Cause[];
}

export interface Cause {
  readonly type: string;
  readonly key: string;
}

/** A delivery whose signature was verified. */
export interface Delivery {
  /** Word of the forge, which begins the ids of builds, deployments and users. */
  readonly forge: string;
  /** Event, as the forge names it. */
  readonly event: string;
  /** Path of the repository, such as `octo/app`. */
  readonly repository: string;
  readonly body: Fields;
}

/**
 * Returns the events that a delivery is about: none, one, or a push with its commits behind it. Pure, so that a delivery
 * that comes again has the same events.
 *
 * @throws TidingsError `BAD_USER_INPUT` with the field that is missing or of another kind.
 */
export type Mapper = (delivery: Delivery) => readonly Found[];

/** Request of a forge, as it was sent. */
export interface SignedRequest {
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** A code host that sends webhooks. */
export interface Forge {
  /** Word in the settings and in the path of its hooks. */
  readonly type: 'github' | 'gitlab' | 'gitea';
  /** Whether one of these secrets has signed the request. Compares in constant time. */
  isSigned(request: SignedRequest, secrets: readonly string[]): boolean | Promise<boolean>;
  /**
   * Id of the delivery, the same whenever it is sent again.
   *
   * @throws TidingsError `BAD_USER_INPUT` with the header.
   */
  deliveryId(request: SignedRequest): string;
  /** Name of the event in the table of mappers. @throws TidingsError `BAD_USER_INPUT` */
  eventOf(headers: IncomingHttpHeaders, body: Fields): string;
  /** Path of the repository; undefined where the delivery is about none. */
  repositoryOf(body: Fields): string | undefined;
  /** User of the forge who did it; undefined where it is not said. */
  actorOf(body: Fields): Actor | undefined;
  /** What the events become. One without a row becomes nothing. */
  readonly mappers: Readonly<Record<string, Mapper>>;
}
