import { type ClientError, unreachable } from '../client-error.js';
import type { LinkEvent } from '../lifecycle.js';
import { Value } from '../observable.js';
import { LONGEST_MS, retryDelay } from './backoff.js';
import type { ConnectionState, TransportName } from './connection-state.js';
import type { Credentials } from './credential.js';
import { openEventStream } from './event-stream.js';
import { Link } from './link.js';
import type { SocketClass, Surroundings } from './surroundings.js';
import { openWebSocket } from './web-socket.js';
import type { Carried, Dial } from './wire.js';

const TICK_MS = 5_000;
/** A tick that comes so much too late means that the machine or the tab was asleep. */
const ASLEEP_MS = 10_000;
/** WebSockets that did not open, in a row, until subscriptions go over SSE. */
const MOST_FAILURES = 3;
/** Longest wait between attempts of the WebSocket while SSE works. */
const LONGEST_BESIDE_SSE_MS = 300_000;

interface ConnectionsOptions {
  /** Address of the hub, without a path of its own. */
  readonly base: string;
  readonly transport: 'auto' | TransportName;
  readonly surroundings: Surroundings;
  readonly credentials: Credentials;
}

/** Where a stream is: on a link, or waiting until it may try again. */
interface Seat {
  link: Link | null;
  cancel: (() => void) | null;
}

/**
 * The connections of a client: one WebSocket for all streams, or an event stream for each. With `auto`, streams go over
 * SSE after three WebSockets in a row that did not open, and back to the WebSocket as soon as one opens.
 */
export class Connections {
  readonly state = new Value<ConnectionState>({ status: 'idle' });
  readonly #options: ConnectionsOptions;
  readonly #seats = new Map<Carried, Seat>();
  readonly #sockets: Link;
  #socketClass: SocketClass | null = null;
  /** Null until it is known whether there are WebSockets here. */
  #transport: TransportName | null;
  #failure: { since: number; error: ClientError | null } | null = null;
  #stopWatching: (() => void) | null = null;
  #ended = false;

  constructor(options: ConnectionsOptions) {
    this.#options = options;
    this.#transport = options.transport === 'sse' ? 'sse' : null;
    this.#sockets = this.#link(
      (credential, events) =>
        openWebSocket(
          { url: `${options.base.replace(/^http/, 'ws')}/graphql`, Socket: this.#socketClass!, credential },
          events,
        ),
      () => (this.#transport === 'sse' && this.#isOpen ? LONGEST_BESIDE_SSE_MS : LONGEST_MS),
    );
  }

  /** Why there are no connections any more; undefined while there may be, null after `close`. */
  get ended(): ClientError | null | undefined {
    const { value } = this.state;
    return value.status === 'ended' ? value.error : undefined;
  }

  /** Carries a stream until it is removed. */
  add(stream: Carried): void {
    if (this.#ended) return;
    const seat: Seat = { link: null, cancel: null };
    this.#seats.set(stream, seat);
    this.#watch();
    // Beside SSE too: the way back.
    if (this.#socketClass) this.#sockets.send('wanted');
    if (this.#transport) this.#place(stream, seat);
    else void this.#chooseTransport();
    this.update();
  }

  /** Idempotent. */
  remove(stream: Carried): void {
    const seat = this.#seats.get(stream);
    if (!seat) return;
    this.#seats.delete(stream);
    this.#vacate(stream, seat);
    if (this.#seats.size === 0) {
      this.#sockets.send('unwanted');
      this.#stopWatching?.();
      this.#stopWatching = null;
    }
    this.update();
  }

  /** Begins a stream again. @param attempt failures in a row; absent: without a wait. */
  retry(stream: Carried, error?: ClientError, attempt = 0): void {
    const seat = this.#seats.get(stream);
    if (!seat) return;
    this.#vacate(stream, seat);
    if (!error) return void this.#place(stream, seat);
    const { now, after, random } = this.#options.surroundings;
    this.#failure ??= { since: now(), error };
    seat.cancel = after((error.retryAfterMs ?? 0) + retryDelay(attempt, random), () => this.#place(stream, seat));
    this.update();
  }

  /** Ends all streams. Idempotent. @param error null: they end as complete. */
  end(error: ClientError | null): void {
    if (this.#ended) return;
    this.#ended = true;
    const streams = [...this.#seats.keys()];
    this.state.set({ status: 'ended', error });
    for (const stream of streams) {
      this.remove(stream);
      stream.end(error);
    }
    this.#sockets.send('close');
  }

  /** Computes the state anew. */
  update(): void {
    if (this.#ended) return;
    if (this.#seats.size === 0 || this.#isOpen) this.#failure = null;
    this.state.set(this.#stateOfNow());
  }

  #stateOfNow(): ConnectionState {
    if (this.#seats.size === 0) return { status: 'idle' };
    if (this.#failure) return { status: 'offline', ...this.#failure };
    if (!this.#isOpen) return { status: 'connecting' };
    const transport = this.#transport!;
    const lags = [...this.#seats.keys()].flatMap(({ lag }) => lag ?? []);
    if (lags.length === 0) return { status: 'live', transport };
    const known = lags.flatMap(({ behind }) => behind ?? []);
    const behind = known.length < lags.length ? null : known.reduce((sum, each) => sum + each, 0);
    return { status: 'catching-up', transport, behind };
  }

  /** Whether every stream is carried by an open link. */
  get #isOpen(): boolean {
    return this.#seats.size > 0 && [...this.#seats.values()].every(({ link }) => link?.state === 'open');
  }

  async #chooseTransport(): Promise<void> {
    this.#socketClass = await this.#options.surroundings.webSocket();
    if (this.#transport || this.#ended) return;
    if (!this.#socketClass && this.#options.transport === 'ws')
      return this.end(unreachable('There is no WebSocket here: install the package ws, or use Node 22 or later'));
    this.#switchTo(this.#socketClass ? 'ws' : 'sse');
  }

  #switchTo(transport: TransportName): void {
    this.#transport = transport;
    // A stream that waits is placed when its time has come.
    for (const [stream, seat] of [...this.#seats]) if (!seat.cancel) this.#move(stream, seat);
  }

  /** Carries a stream on over the transport of now. The old link is closed behind that: the stream is never without one. */
  #move(stream: Carried, seat: Seat): void {
    const { link } = seat;
    if (link?.state === 'open') stream.moves();
    link?.remove(stream);
    this.#place(stream, seat);
    this.#leave(link);
  }

  #place(stream: Carried, seat: Seat): void {
    seat.cancel = null;
    const overSockets = this.#transport === 'ws';
    const { base, surroundings } = this.#options;
    const { fetch } = surroundings;
    seat.link = overSockets
      ? this.#sockets
      : this.#link((credential, events) =>
          openEventStream({ url: `${base}/graphql/stream`, fetch, credential, stream }, events),
        );
    seat.link.add(stream);
    seat.link.send('wanted');
    this.update();
  }

  #vacate(stream: Carried, seat: Seat): void {
    const { link, cancel } = seat;
    seat.link = seat.cancel = null;
    cancel?.();
    link?.remove(stream);
    this.#leave(link);
  }

  /** Closes a link that carried one stream only. */
  #leave(link: Link | null): void {
    if (link !== this.#sockets) link?.send('close');
  }

  #link(dial: Dial, longestMs = () => LONGEST_MS): Link {
    const { surroundings, credentials } = this.#options;
    return new Link({ surroundings, credentials, dial, longestMs, onChange: (link) => this.#onChange(link) });
  }

  #onChange(link: Link): void {
    const { state, failures, error } = link;
    const carries = [...this.#seats.values()].some((seat) => seat.link === link);
    if (state === 'ended' && carries) return void this.end(error);
    if (link === this.#sockets) {
      if (state === 'open' && this.#transport === 'sse') this.#switchTo('ws');
      const cannot = failures >= MOST_FAILURES && this.#options.transport === 'auto';
      if (cannot && this.#transport === 'ws') this.#switchTo('sse');
    }
    if (carries && (state === 'waiting' || state === 'offline'))
      this.#failure = { since: this.#failure?.since ?? this.#options.surroundings.now(), error };
    this.update();
  }

  #signal(event: LinkEvent): void {
    for (const link of this.#links) link.send(event);
  }

  get #links(): Set<Link> {
    return new Set([this.#sockets, ...[...this.#seats.values()].flatMap(({ link }) => link ?? [])]);
  }

  #watch(): void {
    if (this.#stopWatching) return;
    const { now, after, listen } = this.#options.surroundings;
    let cancel: () => void;
    const tick = () => {
      const due = now() + TICK_MS;
      cancel = after(TICK_MS, () => {
        if (now() - due > ASLEEP_MS) this.#signal('wake');
        for (const link of this.#links) link.tick();
        if (this.#stopWatching) tick();
      });
    };
    const stop = listen((signal) => this.#signal(signal));
    this.#stopWatching = () => {
      cancel();
      stop();
    };
    tick();
  }
}
