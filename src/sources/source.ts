import type { IncomingHttpHeaders } from 'node:http';
import type { z } from 'zod';
import type { Viewer } from '../auth/viewer.js';
import type { Clock } from '../core/clock.js';
import type { Sink } from './sink.js';

/** Turns a part of the outside world into events. */
export interface Source {
  /** Resolves when every change from then on is published. Idempotent; may be called again after it has rejected. */
  start(): Promise<void>;
  /** Ends the source; what is not published by then is left out. Idempotent. */
  close(): Promise<void>;
}

/** Called with an error after which the work is retried, or an item is left out. */
export type OnSourceError = (error: unknown) => void;

/**
 * What a notice means for the health of its source: `lasting` degrades it until the source starts again, `outage` until
 * `recovered`. `info` is only logged.
 */
export type NoticeKind = 'lasting' | 'outage' | 'recovered' | 'info';

/** Called with one line for the user about something that is not published, and why. `lasting` where no kind is given. */
export type OnSourceNotice = (notice: string, kind?: NoticeKind) => void;

/** What a part of a source, such as its git repository, publishes through and reports to. */
export interface Outlet {
  readonly sink: Sink;
  readonly onError: OnSourceError;
  readonly onNotice: OnSourceNotice;
  /** Ends what is wrong with the part, because it is no longer watched. */
  reset(): void;
}

/** Kind of source, as a row of the table in `wiring/sources.ts`. */
export interface SourceType<Config> {
  /** Word in `tidings.config.ts`, such as `folder`. */
  readonly type: string;
  /** Settings that a declared source of this kind accepts, beside `type`. */
  readonly schema: z.ZodType<Config>;
  /** Builds the source. Opens nothing before `start`. */
  open(config: Config, parts: SourceParts): OpenSource;
}

/** Kind of source of which a hub has one, for all of its declarations and also without any. */
export interface SharedSourceType<Config> extends Pick<SourceType<Config>, 'type' | 'schema'> {
  /** Texts of the settings that are never shown. */
  secretsOf(config: Config): readonly string[];
  /** Builds the source. Opens nothing before `start`. */
  openAll(configs: readonly Config[], parts: SharedSourceParts): OpenSource;
}

/** Hook that was made by `tidings hooks add`. */
export interface StoredHook {
  /** Word of the forge that it is for. */
  readonly forge: string;
  /** Pattern of the repositories, such as `octo/*`. */
  readonly repository: string;
  /** `*` stands for the name of the repository. */
  readonly project: string;
  /** Null when no node can read it any more. */
  readonly secret: string | null;
}

/** What a hub gives to a source that forges deliver to. */
export interface SharedSourceParts extends SourceParts {
  /** Hook with this id; null when there is none. Asks the log at most once a second. @throws TidingsError `UNAVAILABLE` */
  findHook(id: string): Promise<StoredHook | null>;
  /**
   * Resolves when `isSigned` says that the secret of a source has signed a request. A failure counts as a failed sign-in
   * of the address; a valid signature passes at any time.
   *
   * @param attempt.name of the credential for the audit log, without a secret.
   * @throws TidingsError `UNAUTHENTICATED`, or `RATE_LIMITED` beyond the limit of failures.
   */
  checkSignature(attempt: { name: string; address: string }, isSigned: () => Promise<boolean>): Promise<void>;
  /** Whether publishing is not refused because of maintenance, as far as this node knows. */
  mayPublish(): boolean;
}

/** What a hub gives to each of its sources. */
export interface SourceParts {
  /** Sink of a project. The project is made by its first event. */
  sinkFor(project: string): Sink;
  /** Folder of the hub's own data, where a source keeps in `sources/` what it has to remember over a restart. */
  readonly dataFolder: string;
  readonly clock: Clock;
  readonly onError: OnSourceError;
  readonly onNotice: OnSourceNotice;
  /** Outlet of a part whose health counts by itself: when it is well again, another part may still not be. */
  outlet(part: string, project: string): Outlet;
}

/** Source of a hub. */
export interface OpenSource extends Source {
  /** Such as `folder acme` or `github`. The hub numbers those that share a name: `folder acme 2`. */
  readonly name: string;
  /** Null for a source that publishes to several. */
  readonly project: string | null;
  /** Paths at which it is sent events. They answer also before `start`. */
  readonly routes?: readonly SourceRoute[];
}

/** Path of the hub at which a source is sent events. */
export interface SourceRoute {
  /** Exact, such as `/hooks/github`; with a `/*` at its end, all paths that begin with what stands before the star. */
  readonly path: string;
  /** Other methods are answered 405. */
  readonly methods: readonly string[];
  /** `ignored`: the route authenticates by its own means. `required`: an API key, JWT or session, else 401. */
  readonly credential: 'ignored' | 'required';
  /** A rejection with a TidingsError becomes the answer; any other is logged, and answered 500. */
  handle(request: SourceRequest): Promise<SourceAnswer>;
}

/** Request to a route of a source. Compressed bodies, and those over `TIDINGS_MAX_BODY_BYTES`, are refused before. */
export interface SourceRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
  /** As it was sent. */
  readonly body: Buffer;
  /** Address of the client. */
  readonly address: string;
  /** Null where the route ignores credentials. */
  readonly viewer: Viewer | null;
}

/** Answer to a request. */
export interface SourceAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON; no body when absent. */
  readonly body?: unknown;
}
