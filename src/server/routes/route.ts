import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Viewer } from '../../auth/viewer.js';

/** A request on its way to its handler. */
export interface Visit {
  readonly req: IncomingMessage;
  readonly res: ServerResponse;
  /** The path without its query. */
  readonly path: string;
  /** Segments of the path that the row names, as they were sent. */
  readonly params: Readonly<Record<string, string>>;
  /** Null without a credential, and where the route does not look at it. */
  readonly viewer: Viewer | null;
  /** Address of the client. */
  readonly address: string;
  /** Admits the stream that is the answer. Idempotent. See `RequestContext`. */
  readonly admitStream: () => boolean;
}

/** One row of the table of routes. Everything before its handler is decided by what stands here. */
export interface Route {
  /**
   * Exact; `:id` stands for one segment; with a `/*` at its end, all paths that begin with what stands before the star.
   */
  readonly path: string;
  /** Other methods are answered 405. */
  readonly methods: readonly string[];
  /** Chooses among the rows of one path, of which the first that applies counts. By default a row applies always. */
  readonly appliesTo?: (req: IncomingMessage) => boolean;
  /**
   * What a credential means. `ignored`: it is not looked at. `lenient`: one that is not good counts as none. `checked`: one
   * that is not good is refused. `required`: none is refused too.
   */
  readonly credential: 'ignored' | 'lenient' | 'checked' | 'required';
  /**
   * `json`: a body in another type or encoding is answered 415. `plain`: any type, and 415 where it is compressed.
   * `ignored`: nobody reads it.
   */
  readonly body: 'json' | 'plain' | 'ignored';
  /**
   * When the answer is a stream. `never` · `accepted`: where the client accepts one · `always`: whatever it accepts ·
   * `reserved`: the request belongs to a stream that was reserved, and opens it where it names event streams.
   */
  readonly stream: 'never' | 'accepted' | 'always' | 'reserved';
  /** Rejects with a TidingsError, which becomes the answer, or with what went wrong. */
  readonly handler: (visit: Visit) => Promise<void> | void;
}

export const READING: readonly string[] = ['GET', 'HEAD'];
