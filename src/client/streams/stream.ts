import { answeredError, ClientError, type Gap, gapOf } from '../client-error.js';
import type { Connections } from '../connection/connections.js';
import type { Carried, Result } from '../connection/wire.js';
import type { Operation } from '../requests/document.js';
import type { Request } from '../requests/request.js';
import { Lag } from './lag.js';

/** Cursors that are kept to recognise frames that come again. */
const RECENT = 128;

/** Event of a stream. */
export interface Frame<T> {
  readonly data: T;
  /** Position to resume from after the event; null for live-only types. */
  readonly cursor: string | null;
  /** Events missing from the stream before this one. */
  readonly gap: Gap | null;
}

/** One consumer of a stream. */
export interface Member<T> {
  deliver(frame: Frame<T>): void;
  /** Receives a position without an event. */
  moved(cursor: string): void;
  onGap(gap: Gap): void;
  /** @param error null: the stream is complete. */
  ended(error: ClientError | null): void;
}

export interface StreamOptions {
  readonly operation: Operation;
  /** What happens where events are missing. */
  readonly gap: 'throw' | 'continue';
  /** Whether each offset has to follow the one before. */
  readonly contiguous: boolean;
}

interface StreamParts {
  readonly connections: Connections;
  readonly request: Request;
  readonly onEnd: (stream: Stream<unknown>) => void;
}

/** One subscription on the wire, and those who share it. It resumes after the last frame that it has accepted. */
export class Stream<T> implements Carried {
  readonly #options: StreamOptions;
  readonly #parts: StreamParts;
  readonly #members = new Set<Member<T>>();
  readonly #recent = new Set<string>();
  readonly #resumable: boolean;
  /** Position after everything received; null before the start is known. */
  cursor: string | null = null;
  /** Whether a frame was received. */
  begun = false;
  #offset: number | null = null;
  /** Offset that did not follow, and was asked for again. */
  #doubted: number | null = null;
  #gap: Gap | null = null;
  #lag: Lag | null = null;
  #failures = 0;
  #positions = 0;
  #moves = false;

  constructor(options: StreamOptions, parts: StreamParts) {
    this.#options = options;
    this.#parts = parts;
    this.#resumable = /\$after\b/.test(options.operation.query);
  }

  join(member: Member<T>): void {
    this.#members.add(member);
    if (this.#members.size === 1) this.#parts.connections.add(this);
  }

  leave(member: Member<T>): void {
    if (this.#members.delete(member) && this.#members.size === 0) this.end(null);
  }

  get lag() {
    return this.#lag?.value ?? null;
  }

  moves(): void {
    this.#moves = this.lag === null;
  }

  operation(): Operation {
    const { operation, gap } = this.#options;
    const { query, variables = {} } = operation;
    const after = this.cursor ?? variables.after;
    const isMoving = this.#moves;
    this.#moves = false;
    this.#positions = 0;
    if (this.cursor !== null && !this.#resumable) this.#report(gapOf({ reason: 'UNRESUMABLE' }));
    if (after == null || !this.#resumable) return operation;
    if (!isMoving) this.#measureLag(variables.projectId);
    // The hub knows the missing offsets.
    const onGap = gap === 'continue' && /\$onGap\b/.test(query) && { onGap: 'CONTINUE' };
    return { ...operation, variables: { ...variables, ...onGap, after } };
  }

  onResult({ data, errors, extensions = {} }: Result): void {
    if (!data) {
      this.onFailure(answeredError(errors));
      return;
    }
    const { cursor = null, gap } = extensions;
    // A log that was put back to an earlier state has cursors again that were received before.
    if (gap) this.#recent.clear();
    const { offset = null } = (Object.values(data)[0] ?? {}) as { offset?: number | null };
    if (cursor !== null && !this.#follows(cursor, gap ? null : offset)) return;
    this.begun = true;
    if (gap) this.#report(gapOf(gap));
    const frame: Frame<T> = { data: data as T, cursor, gap: this.#gap };
    this.#gap = null;
    if (cursor !== null && !this.#reached(cursor, offset)) return;
    for (const member of [...this.#members]) member.deliver(frame);
  }

  onPosition(cursor: string): void {
    // The first one is that of the start. Later ones come while the stream is quiet, so it has caught up.
    if (this.#positions++ > 0) this.#lag?.end();
    if (!this.#reached(cursor, null)) return;
    for (const member of [...this.#members]) member.moved(cursor);
  }

  onFailure(error: ClientError): void {
    const { connections } = this.#parts;
    const { gap } = error;
    if (gap?.earliest && this.#options.gap === 'continue') {
      this.cursor = gap.earliest;
      this.#recent.clear();
      this.#offset = null;
      this.#report(gap);
      connections.retry(this);
    } else if (error.retryable) connections.retry(this, error, this.#failures++);
    else this.end(error);
  }

  /** Whether a frame is new, and nothing is missing before it as far as can be known. */
  #follows(cursor: string, offset: number | null): boolean {
    // A live-only event has the position of the event before it. Without this every one but the first would be lost.
    if (this.#recent.has(cursor)) return offset === null && cursor === this.cursor;
    if (!this.#options.contiguous || offset === null || this.#offset === null) return true;
    if (offset <= this.#offset) return false;
    // Asked once more, the hub may say the same: some offsets have no event that it can show.
    if (offset === this.#offset + 1 || offset === this.#doubted) return true;
    this.#doubted = offset;
    this.#parts.connections.retry(this);
    return false;
  }

  /** Keeps a position. @returns false where the stream could not resume from it, and ends. */
  #reached(cursor: string, offset: number | null): boolean {
    if (!this.#resumable && this.#options.gap === 'throw') {
      const message =
        'The subscription cannot resume: declare `$after: String` and pass it to the field, or allow gaps with `gap: "continue"`';
      this.end(new ClientError('BAD_USER_INPUT', { message, extensions: { field: 'after' } }));
      return false;
    }
    this.#failures = 0;
    this.cursor = cursor;
    this.#offset = offset ?? this.#offset;
    this.#recent.add(cursor);
    if (this.#recent.size > RECENT) this.#recent.delete(this.#recent.values().next().value!);
    this.#lag?.reached(cursor, offset);
    return true;
  }

  #report(gap: Gap): void {
    this.#gap = gap;
    for (const member of [...this.#members]) member.onGap(gap);
  }

  /** Only for somebody who looks: the hub is asked for the head of the project. */
  #measureLag(projectId: unknown): void {
    const { connections, request } = this.#parts;
    this.#lag?.end();
    this.#lag = null;
    if (typeof projectId !== 'string' || !connections.state.watched) return;
    this.#lag = new Lag({
      ...{ request, projectId, offset: this.#offset, isResumed: this.cursor !== null },
      onChange: () => connections.update(),
    });
  }

  end(error: ClientError | null): void {
    const members = [...this.#members];
    this.#members.clear();
    this.#lag?.end();
    this.#parts.connections.remove(this);
    this.#parts.onEnd(this as Stream<unknown>);
    for (const member of members) member.ended(error);
  }
}
