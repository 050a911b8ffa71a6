import type { ServerResponse } from 'node:http';
import type { Viewer } from '../../auth/viewer.js';
import { TidingsError } from '../../core/errors.js';
import { networkOf } from '../../core/net/address.js';
import type { ConnectionSlots } from '../gate/connection-slots.js';
import { acceptedStream, streamAcceptance } from '../http/accept.js';
import { RequestRefusal } from '../http/reply.js';
import { framingFor } from '../streams/http/framings.js';
import { outputSocketOf } from '../streams/output-socket.js';
import type { Route } from './route.js';

const NOT_ACCEPTED =
  'A subscription is answered with a stream: send Accept: text/event-stream, or multipart/mixed;subscriptionSpec=1.0, ' +
  'or subscribe by WebSocket at this path (graphql-ws)';
const DRAINING = { message: 'The hub is stopping', extensions: { retryAfterMs: 1_000 } };

export interface StreamAdmissionOptions {
  readonly slots: ConnectionSlots;
  readonly draining: () => boolean;
}

interface Applicant {
  readonly res: ServerResponse;
  readonly viewer: Viewer | null;
  readonly address: string;
}

/** Decides which streams may be opened by HTTP: the one place for `Accept`, for draining and for connection slots. */
export class StreamAdmission {
  readonly #slots: ConnectionSlots;
  readonly #draining: () => boolean;

  constructor({ slots, draining }: StreamAdmissionOptions) {
    this.#slots = slots;
    this.#draining = draining;
  }

  /**
   * Admits the stream that is the answer to a request, and gives it a slot until the answer ends.
   *
   * @returns false when the request has been answered, or nobody waits for an answer: nothing may be executed then.
   * @throws TidingsError 406 when the client does not accept a stream, `TOO_MANY_CONNECTIONS` when no slot is free.
   */
  admit({ stream }: Route, { res, viewer, address }: Applicant): boolean {
    if (stream === 'never') throw new Error('This route has no streams');
    if (stream === 'accepted' && acceptedStream(res.req.headers.accept) === null) {
      // Without a credential no stream would come of another header either.
      if (!viewer) throw new TidingsError('UNAUTHENTICATED');
      throw new RequestRefusal(406, NOT_ACCEPTED, { field: 'accept' });
    }
    if (this.#isDraining(res)) return false;
    // Its end would not be announced any more: the slot would never be given back.
    if (outputSocketOf(res.req).destroyed) return false;
    res.once('close', this.#slots.stream(viewer?.credential ?? `address ${networkOf(address)}`).release);
    return true;
  }

  /**
   * Admits a request that belongs to a reserved stream, which has a slot of its own. While the hub drains nothing is
   * reserved or opened.
   *
   * @returns false when the request has been answered.
   * @throws TidingsError `UNAVAILABLE` for a reservation.
   */
  admitReserved({ req, res }: { req: ServerResponse['req']; res: ServerResponse }): boolean {
    if (req.method === 'PUT' && this.#draining()) throw new TidingsError('UNAVAILABLE', DRAINING);
    return streamAcceptance(req.headers.accept) !== 'named' || !this.#isDraining(res);
  }

  /** Ends the stream of a client before it begins: stock clients come back, which after an error some never do. */
  #isDraining(res: ServerResponse): boolean {
    if (!this.#draining()) return false;
    const framing = framingFor(res.req.headers.accept);
    res.writeHead(200, { 'content-type': framing.contentType, 'cache-control': 'no-store' });
    res.end(framing.unopened());
    return true;
  }
}
